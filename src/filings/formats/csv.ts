/** CSV edge lists in: RFC 4180, a row an assertion (or several, where a cell names several sources). */
import { InvalidFiling } from '../../domain/errors.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import { firstPass, type Incoming, type Line } from '../jsonl.ts';
import { Builder, edtfOf, periodOf } from './builder.ts';
import { columnsOf, type Field, type Mapping, type Party, readMapping } from './csv-mapping.ts';
import { csvRows } from './csv-rows.ts';
import { type ImportSettings, safeId } from './settings.ts';

type Row = Record<string, string>;

export async function* readCsv(file: string, settings: ImportSettings): AsyncGenerator<Incoming> {
  const mapping = readMapping(settings.mapping);
  const builder = new Builder(file, settings);
  yield builder.head('CSV');
  let header: string[] | null = null;
  for await (const read of csvRows(file, mapping.delimiter, firstPass())) {
    const { line } = read;
    if ('fault' in read) builder.refuse(line, 'BAD_ROW', '', read.fault);
    else if (header === null) {
      header = read.cells.map((name) => name.trim());
      checkHeader(file, header, mapping);
      for (const name of header)
        if (name !== '' && !columnsOf(mapping).has(name))
          builder.leaveOut(
            line,
            name,
            `the column ${name}: the mapping makes nothing of it (put it under ignore to say that this is meant)`,
          );
    } else if (read.cells.length !== header.length)
      builder.refuse(
        line,
        'BAD_ROW',
        '',
        `the row has ${read.cells.length} cells, the head ${header.length}`,
      );
    else
      row(
        builder,
        line,
        Object.fromEntries(header.map((name, i) => [name, read.cells[i]?.trim() ?? ''])),
        mapping,
      );
    yield builder.take(line);
  }
}

function checkHeader(file: string, header: string[], mapping: Mapping): void {
  const missing = [...columnsOf(mapping)].filter(
    (name) => !header.includes(name) && !mapping.ignore.includes(name),
  );
  const twice = header.filter((name, i) => name !== '' && header.indexOf(name) !== i);
  if (missing.length + twice.length === 0) return;
  const message =
    missing.length > 0
      ? `the file has no column ${missing.join(', ')}, which the mapping names: its columns are ${header.join(', ')}`
      : `the column ${twice[0]} stands there twice`;
  throw new InvalidFiling(`${file}:1:1: ${message}`, [
    { code: 'BAD_ROW', severity: 'error', file, line: 1, column: 1, message },
  ]);
}

function row(builder: Builder, line: Line, cells: Row, mapping: Mapping): void {
  const cell = (field: Field | undefined) =>
    field === undefined ? '' : (field.fixed ?? unguarded(cells[field.column ?? ''] ?? ''));
  const predicate = predicateOf(mapping, cells);
  if (!vocabulary.predicates.has(predicate)) {
    builder.refuse(
      line,
      'BAD_ROW',
      predicate,
      predicate === ''
        ? 'the row names no predicate'
        : `"${predicate}" is no predicate, and the mapping’s \`means\` does not say which it means`,
    );
    return;
  }
  const subject = partyOf(builder, line, mapping.subject, cells, cell, mapping.separator);
  const object = mapping.object && partyOf(builder, line, mapping.object, cells, cell, mapping.separator);
  if (subject === null || object === null) return;
  const value = mapping.value === undefined ? undefined : cell(mapping.value);
  if (value === '') {
    builder.refuse(line, 'BAD_ROW', '', 'the row has no value');
    return;
  }
  const during = timeOf(builder, line, mapping, cell);
  const speaker = cell(mapping.speaker);
  const by = builder.publisher(line, speaker === '' ? undefined : speaker);
  const sources = sourcesOf(builder, line, cell(mapping.sources), mapping.separator);
  const quote = cell(mapping.quote);
  const note = cell(mapping.note);
  const page = cell(mapping.page);
  const words = cell(mapping.paraphrase) || `Row ${line.number}: ${line.text.replace(/\s+/g, ' ')}`;
  if (quote !== '' && cell(mapping.paraphrase) !== '')
    builder.leaveOut(
      line,
      cell(mapping.paraphrase),
      'the paraphrase: an assertion has a quote or a paraphrase, and the quote is taken',
    );
  for (const source of sources)
    builder.claim(
      line,
      { subject, predicate, object, value },
      {
        by,
        in: source,
        during,
        ...(quote === '' ? { paraphrase: words } : { quote }),
        stance: (cell(mapping.stance) || 'ASSERTS').toUpperCase(),
        modality: (cell(mapping.modality) || 'RECORDED').toUpperCase(),
        note: note === '' ? undefined : note,
        page: page === '' ? undefined : page,
        locator: `row ${line.number}`,
      },
    );
}

/** What `factrail export --format csv` had put before a cell that a spreadsheet would run. */
const unguarded = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

function predicateOf({ predicate }: Mapping, cells: Row): string {
  if (typeof predicate === 'string') return predicate;
  const written = cells[predicate.column] ?? '';
  return predicate.means[written] ?? written;
}

const ID = /^[a-z]+(-[a-z]+)*\/[a-z0-9]+([-._][a-z0-9]+)*$/;

/** The id of a party, declared; null where the row names none, and is refused. */
function partyOf(
  builder: Builder,
  line: Line,
  party: Party,
  cells: Row,
  cell: (field: Field | undefined) => string,
  separator: string,
): string | null {
  const name = cell(party.name);
  const key = cell(party.id);
  const type = typeof party.type === 'string' ? party.type : (cells[party.type.column] ?? '');
  const prefix = vocabulary.entityTypes.get(type)?.prefix;
  if (prefix === undefined) {
    builder.refuse(
      line,
      'BAD_ROW',
      type,
      `"${type}" is no entity type: ${[...vocabulary.entityTypes.keys()].join(', ')}`,
    );
    return null;
  }
  if (name === '' && key === '') {
    builder.refuse(line, 'BAD_ROW', party.name.column ?? '', `the row names no ${party.name.column}`);
    return null;
  }
  const id = ID.test(key) && key.startsWith(`${prefix}/`) ? key : safeId(prefix, key === '' ? name : key);
  const aliases = cell(party.aliases)
    .split(separator)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  builder.entity(line, id, type, name === '' ? key : name, aliases);
  return id;
}

function timeOf(
  builder: Builder,
  line: Line,
  mapping: Mapping,
  cell: (field: Field | undefined) => string,
): string | undefined {
  const read = (field: Field | undefined) => {
    const written = cell(field);
    const date = written === '' ? undefined : edtfOf(written);
    if (written !== '' && date === undefined)
      builder.leaveOut(line, written, `the time "${written}" is no EDTF time, such as 2013-08-31`);
    return date;
  };
  const during = read(mapping.during);
  if (during !== undefined) return during;
  const [start, end] = [read(mapping.start), read(mapping.end)];
  const period = periodOf(start, end);
  if (period === undefined && start !== undefined && end !== undefined)
    builder.leaveOut(line, end, `the time from ${start} to ${end} ends before it starts`);
  return period;
}

/** The sources of a cell: addresses, ids of ours, or titles; the import's own where it names none. */
function sourcesOf(builder: Builder, line: Line, text: string, separator: string): string[] {
  const named = text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (named.length === 0) return [builder.dataset(line)];
  return named.map((one) => {
    if (/^source\/[a-z0-9]+([-._][a-z0-9]+)*$/.test(one)) return one;
    if (/^https?:\/\//.test(one)) return builder.page(line, one);
    const id = safeId('source', one);
    builder.source(line, { id, kind: 'OTHER', title: one });
    return id;
  });
}
