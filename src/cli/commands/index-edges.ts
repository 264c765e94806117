/** factrail index: rebuilds the index edges, or proves that they agree with the claims, and each graph with the other. */
import { FactrailError } from '../../domain/errors.ts';
import { checkIndex, rebuildIndex } from '../../filings/check-index.ts';
import { checkProjection } from '../../filings/newsroom/check.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-reader.ts';
import { askNow } from '../../questions/revision/revision.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function indexEdges(options: { check?: boolean }): Promise<void> {
  const { graph, close } = await openShared(readConfig(process.env));
  try {
    const newsroom = await newsroomOf(graph);
    const graphs = newsroom === graph ? [graph] : [graph, newsroom];
    for (const one of graphs) {
      const of = one === graph ? '' : ' of the newsroom';
      if (!options.check) {
        say(`the index of ${await rebuildIndex(one)} claims${of} was built again`);
        continue;
      }
      const { revision } = await askNow(one);
      const { claims, wrong } = await checkIndex(one, revision);
      for (const line of wrong) say(line);
      if (wrong.length > 0)
        throw new FactrailError(`${wrong.length} disagreements in ${claims} claims${of}: run factrail index`);
      say(`the index agrees with all ${claims} claims${of}, at revision ${revision}`);
    }
    if (!options.check) return;
    const wrong = await checkProjection(graph);
    for (const line of wrong ?? []) say(line);
    if (wrong?.length)
      throw new FactrailError('the public graph is not what everybody may see of the newsroom’s');
    if (wrong)
      say(
        'the public graph is what everybody may see of the newsroom’s, and nothing leads from one to the other',
      );
  } finally {
    await close();
  }
}
