/** factrail export: all that stands, as a stream. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../../domain/errors.ts';
import { exportAs } from '../../filings/formats/index.ts';
import { EXPORT_NAMES } from '../../filings/formats/names.ts';
import { askNow, askRevisions } from '../../questions/revision/revision.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

export async function exportGraph(options: { format: string; asOf?: string; out?: string }): Promise<void> {
  const format = EXPORT_NAMES.find((name) => name === options.format);
  if (!format) throw new UsageError(`--format: ${EXPORT_NAMES.join(', ')}, not "${options.format}"`);
  const config = readConfig(process.env);
  const { graph, close } = await openShared(config);
  try {
    const { revision: now } = await askNow(graph);
    const revision = options.asOf === undefined ? now : Number(options.asOf);
    if (!Number.isInteger(revision) || revision < 0 || revision > now)
      throw new UsageError(`--as-of: a revision from 0 to ${now}, not "${options.asOf}"`);
    const at = (await askRevisions(graph, [revision]))[0]?.at ?? null;
    const lines = Readable.from(exportAs(format, graph, { revision, at, licence: config.licence }));
    if (options.out === undefined) for await (const text of lines) await written(text as string);
    else await pipeline(lines, createWriteStream(options.out));
  } finally {
    await close();
  }
}

/** Waits where the reader is slower, so that memory stays as it is. */
async function written(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
