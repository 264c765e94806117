/** factrail index: rebuilds the index edges, or proves that they agree with the claims. */
import { FactrailError } from '../../domain/errors.ts';
import { checkIndex, rebuildIndex } from '../../filings/check-index.ts';
import { askNow } from '../../questions/revision/revision.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

export async function indexEdges(options: { check?: boolean }): Promise<void> {
  const { graph, close } = await openShared(readConfig(process.env));
  try {
    if (!options.check) {
      process.stdout.write(`the index of ${await rebuildIndex(graph)} claims was built again\n`);
      return;
    }
    const { revision } = await askNow(graph);
    const { claims, wrong } = await checkIndex(graph, revision);
    for (const line of wrong) process.stdout.write(`${line}\n`);
    if (wrong.length > 0)
      throw new FactrailError(`${wrong.length} disagreements in ${claims} claims: run factrail index`);
    process.stdout.write(`the index agrees with all ${claims} claims, at revision ${revision}\n`);
  } finally {
    await close();
  }
}
