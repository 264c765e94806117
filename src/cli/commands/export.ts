/** factrail export: all that stands, as a stream. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../../domain/errors.ts';
import { exportAs } from '../../filings/formats/index.ts';
import { EXPORT_NAMES, PROV_NAMES } from '../../filings/formats/names.ts';
import { ofOneState } from '../../graphql/one-state.ts';
import { exportProv } from '../../graphql/prov-export.ts';
import { askNow, askRevisions } from '../../questions/revision/revision.ts';
import { graphFor } from '../audience.ts';
import { readConfig } from '../config.ts';
import { openShared } from '../graph.ts';

export type ExportCommandOptions = {
  format: string;
  asOf?: string;
  out?: string;
  claim?: string;
  audience: string;
};

export async function exportGraph(options: ExportCommandOptions): Promise<void> {
  const { claim } = options;
  const format = EXPORT_NAMES.find((name) => name === options.format);
  const prov = PROV_NAMES.find((name) => name === options.format);
  if (!format && !prov)
    throw new UsageError(`--format: ${[...EXPORT_NAMES, ...PROV_NAMES].join(', ')}, not "${options.format}"`);
  if ((prov === undefined) !== (claim === undefined))
    throw new UsageError(
      `--claim ID: with ${PROV_NAMES.join(' and ')}, which are of one claim, and only then`,
    );
  const config = readConfig(process.env);
  const { graph: all, close } = await openShared(config);
  try {
    const graph = await graphFor(all, options.audience);
    const now = await askNow(graph);
    const revision = options.asOf === undefined ? now.revision : Number(options.asOf);
    if (!Number.isInteger(revision) || revision < 0 || revision > now.revision)
      throw new UsageError(`--as-of: a revision from 0 to ${now.revision}, not "${options.asOf}"`);
    const at = (await askRevisions(graph, [revision]))[0]?.at ?? null;
    const stamp = { revision, at, licence: config.licence };
    const text =
      prov && claim !== undefined
        ? [await exportProv(graph, claim, prov, stamp)]
        : ofOneState(graph, now, exportAs(format ?? 'jsonl', graph, stamp));
    const lines = Readable.from(text);
    if (options.out === undefined) for await (const part of lines) await written(part as string);
    else await pipeline(lines, createWriteStream(options.out));
  } finally {
    await close();
  }
}

/** Waits where the reader is slower, so that memory stays as it is. */
async function written(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
