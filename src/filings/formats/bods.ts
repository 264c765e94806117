/**
 * Beneficial Ownership Data Standard 0.4: person, entity and relationship statements, as a JSON array or JSON lines. The
 * file is read three times: for which statement of a record stands, for persons and entities, and for claims.
 */
import { vocabulary } from '../../domain/vocabulary.ts';
import { firstPass, type Incoming, type Line } from '../jsonl.ts';
import { BodsClaims } from './bods-claims.ts';
import { Builder } from './builder.ts';
import { IdTable } from './id-table.ts';
import { objectsOf } from './objects.ts';
import { type ImportSettings, safeId } from './settings.ts';

export type Json = Record<string, unknown>;
export type Statement = {
  id: string;
  record: string;
  kind: string;
  status: string;
  date: string;
  details: Json;
  all: Json;
};

export async function* readBods(file: string, settings: ImportSettings): AsyncGenerator<Incoming> {
  const records = new Records();
  const builder = new Builder(file, settings);
  let order = 0;
  for await (const line of objectsOf(file, firstPass())) {
    const statement = statementOf(line);
    if (typeof statement !== 'string') records.add(statement, order);
    order++;
  }
  yield builder.head('BODS');
  const pass = firstPass();
  order = 0;
  for await (const line of objectsOf(file, pass)) {
    const statement = statementOf(line);
    if (typeof statement === 'string') builder.refuse(line, 'BAD_ROW', '', statement);
    else if (closesOnly(statement)) {
      if (!records.saysOf(statement.record))
        builder.refuse(
          line,
          'BAD_ROW',
          '',
          `it closes ${statement.record}, of which nothing else is in the file`,
        );
    } else if (!records.supersededBy(statement, order)) declare(builder, line, statement, records);
    order++;
    yield builder.take(line);
  }
  const claims = new BodsClaims(builder, records);
  order = 0;
  for await (const line of objectsOf(file, pass)) {
    const statement = statementOf(line);
    if (typeof statement !== 'string' && !closesOnly(statement)) {
      const later = records.supersededBy(statement, order);
      if (later)
        builder.leaveOut(
          line,
          statement.id,
          `statement ${statement.id}: superseded by the statement of ${later} on the same record`,
        );
      else claims.of(line, statement);
    }
    order++;
    yield builder.take(line);
  }
}

const SAID = 2;
const KINDS = ['person', 'company', 'organization'];
const COMPANIES = new Set(['registeredEntity']);

/** What each record is, and which of its statements stands. Memory grows with the updates, not with the records. */
export class Records {
  private readonly kinds = new IdTable();
  private readonly seen = new IdTable();
  private readonly later = new Map<string, { date: string; order: number; closed: string | null }>();
  /** Names of those who declare themselves, and our id of each that was met. */
  readonly declarers = new Map<string, string | null>();

  add(statement: Statement, order: number): void {
    const { record, kind, status, date, details, all } = statement;
    const says = !closesOnly(statement);
    if (says && kind === 'person') this.kinds.set(record, 1);
    if (says && kind === 'entity') this.kinds.set(record, COMPANIES.has(typeOf(details)) ? 2 : 3);
    const source = object(all.source);
    if (list(source.type).includes('selfDeclaration'))
      for (const one of list(source.assertedBy)) {
        const name = textOf(object(one).name);
        if (name !== undefined) this.declarers.set(name, null);
      }
    // a register that tells no status repeats the record, and the later statement counts
    const first = this.seen.add(record);
    if (says) this.seen.set(record, SAID);
    if (status === 'new' || (status === '' && first)) return;
    const known = this.later.get(record);
    const closed = status === 'closed' ? date : (known?.closed ?? null);
    const newer = says && (!known || after({ date, order }, known));
    this.later.set(
      record,
      newer ? { date, order, closed } : { ...(known ?? { date: '', order: -1 }), closed },
    );
  }

  /** The date of the statement that this one gave way to; null where it stands. */
  supersededBy({ record, date }: Statement, order: number): string | null {
    const last = this.later.get(record);
    if (!last || last.order === -1 || last.order === order) return null;
    return after(last, { date, order }) ? last.date || 'a later line' : null;
  }

  /** Does any statement say more of a record than that it is closed? */
  saysOf(record: string): boolean {
    return this.seen.get(record) === SAID;
  }

  /** When its record was closed; null where it is open. */
  closedOn(record: string): string | null {
    return this.later.get(record)?.closed ?? null;
  }

  entityId(record: string): string | undefined {
    const prefix = KINDS[this.kinds.get(record) - 1];
    return prefix === undefined ? undefined : safeId(prefix, record);
  }
}

/** A closing that repeats nothing ends what was said before, and says nothing itself. */
function closesOnly({ kind, status, details }: Statement): boolean {
  if (status !== 'closed') return false;
  return kind === 'relationship' ? list(details.interests).length === 0 : Object.keys(details).length === 0;
}

function after(a: { date: string; order: number }, b: { date: string; order: number }): boolean {
  return a.date === b.date ? a.order > b.order : a.date > b.date;
}

/** A statement, or why it is none. */
function statementOf(line: Line): Statement | string {
  let all: Json;
  try {
    all = object(JSON.parse(line.text));
  } catch {
    return 'this is no JSON: a file is an array of statements, or a statement a line';
  }
  if (textOf(all.statementType) !== undefined)
    return `this is a ${textOf(all.statementType)} of BODS 0.3 or older: bring it to 0.4 first`;
  const record = textOf(all.recordId);
  const kind = textOf(all.recordType);
  if (record === undefined || kind === undefined || !['person', 'entity', 'relationship'].includes(kind))
    return 'a statement has a `recordId`, and a `recordType` of person, entity or relationship';
  return {
    id: textOf(all.statementId) ?? record,
    record,
    kind,
    status: textOf(all.recordStatus) ?? '',
    date: (textOf(all.statementDate) ?? '').slice(0, 10),
    details: object(all.recordDetails),
    all,
  };
}

const typeOf = (details: Json) => textOf(object(details.entityType).type) ?? textOf(details.entityType) ?? '';

function declare(builder: Builder, line: Line, statement: Statement, records: Records): void {
  const { record, kind, details } = statement;
  if (kind === 'relationship') return;
  const id = records.entityId(record) ?? '';
  const names =
    kind === 'person'
      ? list(details.names).flatMap((one) => nameOf(object(one)) ?? [])
      : [textOf(details.name), ...list(details.alternateNames).map(textOf)].filter(
          (name) => name !== undefined,
        );
  const what = kind === 'person' ? (textOf(details.personType) ?? 'person') : typeOf(details);
  const type = vocabulary.typeOfPrefix(id.slice(0, id.indexOf('/')))?.name ?? '';
  for (const name of names) if (records.declarers.has(name)) records.declarers.set(name, id);
  builder.entity(line, id, type, names[0] ?? `${what} ${record}`, names);
}

function nameOf(name: Json): string | undefined {
  const parts = [name.givenName, name.patronymicName, name.familyName].map(textOf).filter(Boolean).join(' ');
  return textOf(name.fullName) ?? (parts === '' ? undefined : parts);
}

export const object = (value: unknown): Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {};
/** A list, though it may be written as one value, or not at all. */
export const list = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
export function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  const written = String(value).trim();
  return written === '' ? undefined : written;
}
