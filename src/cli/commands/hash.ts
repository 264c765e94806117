/** factrail hash: the digest of all live content. */
import { graphHash } from '../../filings/hash.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

export async function hash(): Promise<void> {
  const { graph, close } = await openShared(readConfig(process.env));
  try {
    process.stdout.write(`${await graphHash(graph)}\n`);
  } finally {
    await close();
  }
}
