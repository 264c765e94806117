/**
 * FollowTheMoney's statements in: a value of an entity each, as JSON lines, as CSV, or as its "pack" (CSV whose `prop` is
 * `Schema:prop`). Lines of one entity come together where the package wrote the file; other files are sorted on disk first,
 * so that memory stays as it is whatever the order.
 */
import { firstPass, type Line, linesOf, type Pass } from '../jsonl.ts';
import { object } from './bods.ts';
import { csvRows } from './csv-rows.ts';
import { type FtmEntity, type FtmRead, type Stated, statedKey, text } from './ftm.ts';
import { isMoreSpecific } from './ftm-model.ts';
import { IdTable } from './id-table.ts';
import { Spill } from './spill.ts';

/** What of all statements is kept nowhere, told once. */
export const UNKEPT =
  'last_seen, and where names and documents are from, are not kept; of assertions, first_seen, origin, original_value and lang are in the note';

type Cells = Record<string, unknown>;
type Row = { line: Line; cells: Cells } | { line: Line; fault: string };

/** Characters of one statement. */
const MOST_TEXT = 300_000;
/** Statements of one entity that are held at a time; no person's or company's are as many. */
const MOST = 50_000;

export class StatementFile {
  /** Ids that were merged into another: by the id that was, the one that is. */
  readonly merged = new Map<string, string>();
  private readonly file: string;
  private spill: Spill | null = null;

  private constructor(file: string) {
    this.file = file;
  }

  /** Looks the file through, and sorts it where an entity's statements do not come together. */
  static async open(file: string): Promise<StatementFile> {
    const opened = new StatementFile(file);
    const seen = new IdTable();
    let last: string | null = null;
    let sorted = true;
    for await (const row of rowsOf(file, firstPass())) {
      if ('fault' in row) continue;
      const id = canonicalOf(row.cells);
      const own = text(row.cells.entity_id);
      if (own !== undefined && own !== id) opened.merged.set(own, id);
      if (id === last) continue;
      if (!seen.add(id)) sorted = false;
      last = id;
    }
    if (!sorted) opened.spill = await Spill.sorted(spilled(file));
    return opened;
  }

  /** Each entity, at the line of its first statement. */
  async *entities(pass: Pass): AsyncGenerator<FtmRead> {
    let open: Draft | null = null;
    for await (const row of this.spill ? this.unspilled(this.spill, pass) : rowsOf(this.file, pass)) {
      const id = 'fault' in row ? null : canonicalOf(row.cells);
      if (open !== null && open.entity.id !== id) {
        yield open.read();
        open = null;
      }
      if ('fault' in row) yield { line: row.line, entities: [], fault: row.fault };
      else {
        const fault = faultOf(row.cells);
        open ??= fault === null ? new Draft(row.line, canonicalOf(row.cells)) : null;
        if (fault !== null) yield { line: row.line, entities: [], fault };
        else open?.add(row.line, row.cells);
      }
    }
    if (open !== null) yield open.read();
  }

  private async *unspilled(spill: Spill, pass: Pass): AsyncGenerator<Row> {
    for await (const line of spill.lines(pass)) {
      const [number, written, value] = JSON.parse(line.text) as [number, string, Cells | string];
      const own = { ...line, number, text: written };
      yield typeof value === 'string' ? { line: own, fault: value } : { line: own, cells: value };
    }
  }

  async close(): Promise<void> {
    await this.spill?.close();
  }
}

/** Each statement with the entity by which it is sorted. What is none comes first. */
async function* spilled(file: string): AsyncGenerator<{ key: string; text: string }> {
  for await (const row of rowsOf(file, firstPass()))
    yield {
      key: 'fault' in row ? '' : canonicalOf(row.cells),
      text: JSON.stringify([
        row.line.number,
        row.line.text.slice(0, 1000),
        'fault' in row ? row.fault : row.cells,
      ]),
    };
}

/** The statements of a file, whichever form it is in: that of JSON begins with a brace. */
async function* rowsOf(file: string, pass: Pass): AsyncGenerator<Row> {
  if (await beginsWithBrace(file)) {
    for await (const line of linesOf(file, pass)) {
      if (line.text.length > MOST_TEXT) {
        yield { line, fault: `the statement has more than ${MOST_TEXT} characters` };
        continue;
      }
      try {
        yield { line, cells: object(JSON.parse(line.text)) };
      } catch {
        yield { line, fault: 'this line is no JSON: each line is one statement' };
      }
    }
    return;
  }
  let head: string[] | null = null;
  for await (const read of csvRows(file, ',', pass)) {
    const { line } = read;
    if ('fault' in read) yield read;
    else if (line.text.length > MOST_TEXT)
      yield { line, fault: `the statement has more than ${MOST_TEXT} characters` };
    else if (head === null) {
      head = read.cells.map((name) => name.trim());
      const wanting = ['entity_id', 'prop', 'value'].filter((name) => !head?.includes(name));
      if (wanting.length > 0)
        yield { line, fault: `the file has no column ${wanting.join(', ')}: it is no statements’` };
    } else if (read.cells.length !== head.length)
      yield { line, fault: `the row has ${read.cells.length} cells, the head ${head.length}` };
    else yield { line, cells: unpacked(Object.fromEntries(head.map((name, i) => [name, read.cells[i]]))) };
  }
}

async function beginsWithBrace(file: string): Promise<boolean> {
  for await (const { text } of linesOf(file)) return text.replace(/^\ufeff/, '').startsWith('{');
  return false;
}

/** Of a pack, whose column `prop` has the schema as well. */
function unpacked(cells: Cells): Cells {
  const [schema = '', prop] = String(cells.prop ?? '').split(':');
  return prop === undefined || 'schema' in cells ? cells : { ...cells, schema, prop };
}

const canonicalOf = (cells: Cells) => text(cells.canonical_id) ?? text(cells.entity_id) ?? '';

function faultOf(cells: Cells): string | null {
  const wanting = ['prop', 'schema', 'value'].filter((name) => text(cells[name]) === undefined);
  if (canonicalOf(cells) === '') wanting.unshift('entity_id');
  return wanting.length > 0 ? `the statement has no ${wanting.join(', ')}` : null;
}

const isTrue = (value: unknown) => value === true || /^(t|true|y|yes|1|on)$/i.test(String(value ?? ''));

/** An entity while its statements come. */
class Draft {
  readonly entity: FtmEntity & { stated: Map<string, Stated[]>; leftOut: NonNullable<FtmEntity['leftOut']> };
  private readonly first: Line;
  private last: Line;
  private readonly others = new Set<string>();
  private count = 0;

  constructor(line: Line, id: string) {
    this.first = line;
    this.last = line;
    this.entity = {
      id,
      schema: 'Thing',
      caption: undefined,
      datasets: [],
      properties: new Map(),
      stated: new Map(),
      leftOut: [],
    };
  }

  /** Where it goes on is after its last line, and it is told at its first. */
  read(): FtmRead {
    const { number, text: written } = this.first;
    return { line: { ...this.last, number, text: written }, entities: [this.entity] };
  }

  add(line: Line, cells: Cells): void {
    this.last = line;
    const { entity } = this;
    const leaveOut = (key: string, message: string) => entity.leftOut.push({ line, key, message });
    const [prop, schema, value] = [cells.prop, cells.schema, cells.value].map((cell) => text(cell) ?? '') as [
      string,
      string,
      string,
    ];
    if (isTrue(cells.external)) {
      const why = 'it is external, which is a candidate that nobody has confirmed';
      leaveOut('external', `${schema}.${prop} of ${entity.id}: ${why}`);
      return;
    }
    if (++this.count > MOST) {
      leaveOut('value', `${schema}.${prop}: ${entity.id} has more than ${MOST} statements`);
      return;
    }
    if (isMoreSpecific(schema, entity.schema)) entity.schema = schema;
    else if (schema !== entity.schema && !isMoreSpecific(entity.schema, schema) && !this.others.has(schema)) {
      this.others.add(schema);
      leaveOut('schema', `${entity.id} is a ${entity.schema} and a ${schema}: the first is taken`);
    }
    const dataset = text(cells.dataset) ?? '';
    if (dataset !== '' && !entity.datasets.includes(dataset)) entity.datasets.push(dataset);
    if (prop === 'id') return;
    const before = entity.properties.get(prop);
    if (before === undefined) entity.properties.set(prop, [value]);
    else if (!entity.stated.has(statedKey(prop, value))) before.push(value);
    const key = statedKey(prop, value);
    const stated = entity.stated.get(key) ?? [];
    if (stated.some((one) => one.dataset === dataset))
      leaveOut('value', `${schema}.${prop} of ${entity.id}: ${dataset || 'the file'} has it twice`);
    else
      entity.stated.set(key, [
        ...stated,
        { dataset, note: noteOf(cells, entity.id), original: text(cells.original_value) },
      ]);
  }
}

/** What a statement says of itself, for the assertion's note. When it was last seen changes daily, and is left out. */
function noteOf(cells: Cells, canonical: string): string {
  const own = text(cells.entity_id);
  const parts = [
    ['original value', text(cells.original_value)],
    ['language', text(cells.lang)],
    ['origin', text(cells.origin)],
    ['first seen', text(cells.first_seen)],
    ['said of', own === canonical ? undefined : own],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return parts.join('; ');
}
