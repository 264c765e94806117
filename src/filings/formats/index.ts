/** The formats: each turns a file into records, or what stands into text. See docs/formats.md. */
import type { Graph } from '../../graph/client.ts';
import { type Incoming, recordsOf } from '../jsonl.ts';
import type { ExportName, FormatName } from './names.ts';
import { exportNative } from './native.ts';
import type { ImportSettings } from './settings.ts';

/** The records of a file, with what is wrong or left out, each at its line. Throws UsageError where a setting is missing. */
export function incomingOf(
  format: FormatName,
  file: string,
  _settings: ImportSettings,
): AsyncIterable<Incoming> {
  const readers = { jsonl: () => recordsOf(file) };
  return readers[format]();
}

/** What stood at a revision, as lines of text. */
export function exportAs(format: ExportName, graph: Graph, revision: number): AsyncGenerator<string> {
  const writers = { jsonl: exportNative };
  return writers[format](graph, revision);
}
