/** The formats: each turns a file into records, or what stands into text. See docs/formats.md. */
import type { Graph } from '../../graph/client.ts';
import { type Incoming, recordsOf } from '../jsonl.ts';
import { exportAnnotations, readAnnotations } from './annotation.ts';
import { readBods } from './bods.ts';
import { readClaimReview } from './claimreview.ts';
import { exportClaimReview } from './claimreview-export.ts';
import { readCsv } from './csv.ts';
import { exportClaims, exportCsv, exportJson } from './csv-export.ts';
import { readFtm } from './ftm.ts';
import { exportFtm } from './ftm-export.ts';
import { exportStatements, exportStatementsCsv } from './ftm-statements-export.ts';
import type { ExportName, FormatName } from './names.ts';
import { exportNative } from './native.ts';
import { readRecap } from './recap.ts';
import type { ImportSettings } from './settings.ts';
import { type Stamp, stampRecord } from './stamp.ts';

/** The records of a file, with what is wrong or left out, each at its line. Throws UsageError where a setting is missing. */
export function incomingOf(
  format: FormatName,
  file: string,
  settings: ImportSettings,
): AsyncIterable<Incoming> {
  const readers = {
    jsonl: () => recordsOf(file),
    ftm: () => readFtm(file, settings),
    'ftm-statements': () => readFtm(file, settings, 'statements'),
    csv: () => readCsv(file, settings),
    bods: () => readBods(file, settings),
    recap: () => readRecap(file, settings),
    claimreview: () => readClaimReview(file, settings),
    annotation: () => readAnnotations(file, settings),
  };
  return readers[format]();
}

/** What stood at the revision of a stamp, as text in pieces; the stamp itself where the format has a place for it. */
export function exportAs(format: ExportName, graph: Graph, stamp: Stamp): AsyncGenerator<string> {
  const { revision } = stamp;
  const writers = {
    jsonl: () => stamped(stamp, exportNative(graph, revision)),
    ftm: () => exportFtm(graph, revision),
    'ftm-statements': () => exportStatements(graph, stamp),
    'ftm-statements-csv': () => exportStatementsCsv(graph, stamp),
    csv: () => exportCsv(graph, stamp),
    claims: () => stamped(stamp, exportClaims(graph, revision)),
    json: () => exportJson(graph, stamp),
    claimreview: () => exportClaimReview(graph, stamp),
    annotation: () => exportAnnotations(graph, stamp),
  };
  return writers[format]();
}

async function* stamped(stamp: Stamp, lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${JSON.stringify(stampRecord(stamp))}\n`;
  yield* lines;
}
