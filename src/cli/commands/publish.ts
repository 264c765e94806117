/** factrail publish: what is under an embargo that is over becomes public. The server does it by itself. */
import { FactrailError } from '../../domain/errors.ts';
import { nextEmbargo, publishDue } from '../../filings/newsroom/embargoes.ts';
import { readConfig } from '../config.ts';
import { openShared, publishedInWords } from '../graph.ts';

export async function publish(): Promise<void> {
  const config = readConfig(process.env);
  const { graph, close } = await openShared(config);
  try {
    const published = await publishDue(graph, { captures: config.captures }, (one) => {
      process.stdout.write(`${publishedInWords(one)}\n`);
    });
    if (published.length === 0) process.stderr.write('no embargo is over\n');
    const next = await nextEmbargo(graph);
    if (next !== null) process.stderr.write(`the next is over at ${new Date(next).toISOString()}\n`);
    const failed = published.filter(({ fault }) => fault !== null).length;
    if (failed > 0)
      throw new FactrailError(`not published: ${failed}; correct these filings and apply them again`);
  } finally {
    await close();
  }
}
