/**
 * FollowTheMoney: entities as JSON lines, or statements as JSON lines or CSV. The file is read three times, since
 * relationships may come before their ends: for what each id is, for entities and sources, and for claims.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { vocabulary } from '../../domain/vocabulary.ts';
import { firstPass, type Incoming, type Line, linesOf, type Pass } from '../jsonl.ts';
import { object } from './bods.ts';
import { Builder } from './builder.ts';
import { FtmClaims } from './ftm-claims.ts';
import { DOCUMENTS, isMoreSpecific, LINKS, NAMES, TYPES } from './ftm-model.ts';
import { StatementFile, UNKEPT } from './ftm-statements.ts';
import { IdTable } from './id-table.ts';
import { type ImportSettings, safeId } from './settings.ts';

/** Where one value of an entity is from, as statements tell. */
export type Stated = { dataset: string; note: string; original: string | undefined };

export type FtmEntity = {
  id: string;
  schema: string;
  caption: string | undefined;
  datasets: string[];
  properties: Map<string, string[]>;
  /** Other ids by which relationships may name it. */
  referents?: string[];
  /** Keys of the line beside these, such as first_seen. */
  others?: string[];
  /** By `statedKey`: where each value is from, once a dataset; undefined where the format does not tell. */
  stated?: Map<string, Stated[]>;
  /** What of it has no place, each at its own line. */
  leftOut?: { line: Line; key: string; message: string }[];
};
export const statedKey = (property: string, value: string) => `${property}\0${value}`;

/** What one line makes, or the lines of one entity; `line` is where it is told, and the last for going on. */
export type FtmRead = { line: Line; entities: FtmEntity[]; fault?: string };

/** Throws UsageError where nothing can be made of the file's name, InvalidFiling where a speaker or source is wanting. */
export async function* readFtm(
  path: string,
  settings: ImportSettings,
  form: 'entities' | 'statements' = 'entities',
): AsyncGenerator<Incoming> {
  const { file, done } = path === '-' ? await spooled() : { file: path, done: async () => {} };
  const statements =
    form === 'statements' || (await isOfStatements(file)) ? await StatementFile.open(file) : null;
  const read = (pass: Pass) => (statements ? statements.entities(pass) : entitiesOf(file, pass));
  try {
    const kinds = new Kinds();
    for await (const { entities } of read(firstPass()))
      for (const entity of entities) {
        kinds.add(entity);
        for (const id of entity.referents ?? []) kinds.merge(id, entity.id);
      }
    if (statements) for (const [id, canonical] of statements.merged) kinds.merge(id, canonical);
    const builder = new Builder(path, settings);
    yield builder.head('FollowTheMoney');
    const pass = firstPass();
    let told = statements === null;
    const keys = new Set<string>();
    for await (const { line, entities, fault } of read(pass)) {
      if (fault) builder.refuse(line, statements ? 'BAD_ROW' : 'JSON_SYNTAX', '', fault);
      for (const entity of entities) {
        for (const { line, key, message } of entity.leftOut ?? []) builder.leaveOut(line, key, message);
        for (const key of entity.others ?? []) {
          if (keys.has(key)) continue;
          keys.add(key);
          builder.leaveOut(line, key, `${key}, here and in all lines: it is kept nowhere`);
        }
        declare(builder, line, entity, kinds);
      }
      if (!told && entities.length > 0) {
        builder.leaveOut(line, 'last_seen', UNKEPT);
        told = true;
      }
      yield builder.take(line);
    }
    const claims = new FtmClaims(builder, kinds);
    for await (const { line, entities } of read(pass)) {
      for (const entity of entities) claims.of(line, entity);
      yield builder.take(line);
    }
  } finally {
    await statements?.close();
    await done();
  }
}

/** Is its first line a statement, as JSON? */
async function isOfStatements(file: string): Promise<boolean> {
  for await (const { text } of linesOf(file)) {
    try {
      const record = object(JSON.parse(text));
      return 'prop' in record && 'schema' in record;
    } catch {
      return false;
    }
  }
  return false;
}

const KINDS = [...Object.keys(TYPES), ...Object.keys(DOCUMENTS)];

/** What each id of the file is, in constant memory an id. Positions are few, and keep their names. */
export class Kinds {
  private readonly table = new IdTable();
  private readonly positions = new Map<string, string>();

  private readonly merged = new Map<string, string>();

  add({ id, schema, properties, caption }: FtmEntity): void {
    const kind = KINDS.indexOf(schema) + 1;
    const before = KINDS[this.table.get(id) - 1];
    // a fragment may call a Company a LegalEntity only
    if (kind > 0 && (before === undefined || isMoreSpecific(schema, before))) this.table.set(id, kind);
    if (schema === 'Position') this.positions.set(id, properties.get('name')?.[0] ?? caption ?? id);
  }

  /** That another id means the same, where relationships name it. */
  merge(id: string, canonical: string): void {
    this.merged.set(id, canonical);
  }

  schemaOf(id: string): string | undefined {
    return KINDS[this.table.get(id) - 1] ?? KINDS[this.table.get(this.named(id)) - 1];
  }

  /** The id by which a thing is known, of one that may have been merged into it. */
  private named(id: string): string {
    return this.table.get(id) === 0 ? (this.merged.get(id) ?? id) : id;
  }

  positionOf(id: string): string | undefined {
    return this.positions.get(id) ?? this.positions.get(this.merged.get(id) ?? '');
  }

  /** Our id of a thing; undefined where it is none that the graph has a type for. */
  entityId(id: string): string | undefined {
    const type = TYPES[this.schemaOf(id) ?? ''];
    const prefix = type === undefined ? undefined : vocabulary.entityTypes.get(type)?.prefix;
    return prefix === undefined ? undefined : safeId(prefix, this.named(id));
  }

  sourceId(id: string): string | undefined {
    return DOCUMENTS[this.schemaOf(id) ?? ''] === undefined ? undefined : safeId('source', this.named(id));
  }
}

/** Brings entities and documents; says what no claim will say of them. */
function declare(builder: Builder, line: Line, entity: FtmEntity, kinds: Kinds): void {
  const { id, schema, caption, properties } = entity;
  const schemaNow = kinds.schemaOf(id) ?? schema;
  const named = [...NAMES].flatMap((property) => properties.get(property) ?? []);
  const type = TYPES[schemaNow];
  const ours = kinds.entityId(id);
  if (type !== undefined && ours !== undefined) {
    const name = (caption !== undefined && named.includes(caption) ? caption : named[0]) ?? caption ?? id;
    if (!builder.entity(line, ours, type, name, named) && named.length > 0)
      builder.leaveOut(line, 'name', `the names of ${id}: an earlier line has declared it`);
    return;
  }
  const kind = DOCUMENTS[schemaNow];
  const source = kinds.sourceId(id);
  if (kind !== undefined && source !== undefined) {
    const first = (property: string) => properties.get(property)?.[0];
    const publisher = first('publisher');
    builder.source(line, {
      id: source,
      kind,
      title: first('title') ?? named[0] ?? first('fileName') ?? caption ?? id,
      url: first('sourceUrl'),
      publisher: publisher === undefined ? undefined : builder.organization(line, publisher),
      published: first('publishedAt') ?? first('date') ?? first('authoredAt'),
      language: first('language'),
    });
    const used = 'title name fileName sourceUrl publisher publishedAt date authoredAt language'.split(' ');
    for (const [property, values] of properties)
      if (!used.includes(property))
        builder.leaveOut(
          line,
          property,
          `${schema}.${property} (${values.length}): a source has no place for it`,
        );
    return;
  }
  if (LINKS[schema] || ['Sanction', 'Occupancy', 'Position', 'Identification', 'Passport'].includes(schema))
    return;
  builder.refuse(
    line,
    'UNKNOWN_SCHEMA',
    'schema',
    `the graph has no type for a ${schema}: ${id} is left out`,
  );
}

/** The entities of each line. */
async function* entitiesOf(file: string, pass: Pass): AsyncGenerator<FtmRead> {
  for await (const line of linesOf(file, pass)) {
    let value: unknown = null;
    try {
      value = JSON.parse(line.text);
    } catch {
      yield { line, entities: [], fault: 'this line is no JSON: each line is one entity, or one statement' };
      continue;
    }
    const entities: FtmEntity[] = [];
    const fault = entityOf(value, entities);
    yield fault === null ? { line, entities } : { line, entities: [], fault };
  }
}

/** An entity with those nested in it, innermost first; answers what is wrong. */
function entityOf(value: unknown, into: FtmEntity[]): string | null {
  const { id, schema, caption, datasets, properties, referents, ...others } = (value ?? {}) as Record<
    string,
    unknown
  >;
  if (typeof id !== 'string' || id === '') return 'an entity has an `id`';
  if (typeof schema !== 'string') return 'an entity has a `schema`';
  const map = new Map<string, string[]>();
  for (const [property, given] of Object.entries((properties ?? {}) as Record<string, unknown>)) {
    const values: string[] = [];
    for (const one of [given].flat()) {
      if (one !== null && typeof one === 'object') {
        const fault = entityOf(one, into);
        if (fault !== null) return fault;
        values.push(String((one as { id: unknown }).id));
      } else if (text(one) !== undefined) values.push(text(one) ?? '');
    }
    if (values.length > 0) map.set(property, values);
  }
  into.push({
    id,
    schema,
    caption: text(caption),
    datasets: [datasets ?? []].flat().map(String),
    properties: map,
    referents: [referents ?? []].flat().map(String),
    others: Object.keys(others),
  });
  return null;
}

export function text(value: unknown): string | undefined {
  const written =
    value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim();
  return written === '' ? undefined : written;
}

/** Standard input as a file, since it is read three times. */
async function spooled() {
  const folder = await mkdtemp(join(tmpdir(), 'factrail-import-'));
  const file = join(folder, 'stdin');
  await pipeline(process.stdin, createWriteStream(file));
  return { file, done: () => rm(folder, { recursive: true, force: true }) };
}
