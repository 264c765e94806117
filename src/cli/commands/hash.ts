/** factrail hash: the digest of all live content. */
import { graphHash } from '../../filings/hash.ts';
import { graphFor } from '../audience.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

export async function hash(options: { audience: string }): Promise<void> {
  const { graph, close } = await openShared(readConfig(process.env));
  try {
    process.stdout.write(`${await graphHash(await graphFor(graph, options.audience))}\n`);
  } finally {
    await close();
  }
}
