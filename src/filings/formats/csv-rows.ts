/** The rows of a CSV file (RFC 4180), each at the line where it starts. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { bytesOf, type Line, type Pass } from '../jsonl.ts';

/** A row of cells; or that the file is no CSV from there on, and why. */
export type CsvRow = { line: Line; cells: string[] } | { line: Line; fault: string };

/** Empty lines are passed over. `pass` is counted up, so that it can be given to another reading. */
export async function* csvRows(file: string, delimiter: string, pass: Pass): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    columns: false,
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
  });
  const { hash } = pass;
  let before = 0;
  const lineOf = (text: string): Line => ({
    number: before + 1,
    position: ++pass.position,
    text,
    digest: () => hash.copy().digest('hex'),
    bytesRead: pass.bytesRead,
  });
  const rows = Readable.from(await bytesOf(file, pass)).pipe(parser);
  try {
    for await (const { record, raw } of rows as AsyncIterable<{ record: string[]; raw: string }>) {
      hash.update(raw);
      // a row may have line ends within its quotes: its place is its first line
      const line = lineOf(raw.trimEnd());
      before += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
      if (record.length > 1 || record[0] !== '') yield { line, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: lineOf(''), fault: `the file is no CSV from here on: ${error.message}` };
  }
}
