/**
 * The graph's hash: a canonical digest of all live content, the same however it came about. Revisions, instants and
 * verification of quotes are no part of it, nor is what an import has staged and not yet shown. Each record is hashed by
 * SHA-256 and the hashes are added modulo 2^256, so that order does not matter and memory stays constant.
 */
import { canonicalJson, sha256Hex } from '../domain/ids.ts';
import type { Reader, Statement } from '../graph/client.ts';
import { canonicalOf } from './canonical.ts';
import { statesOf } from './reindex.ts';
import { settledAt } from './settle.ts';
import * as statements from './statements.ts';

const PAGE = 500;

/** 64 hex digits. */
export async function graphHash(reader: Reader): Promise<string> {
  let sum = 0n;
  const add = (kind: string, content: unknown) => {
    sum = (sum + BigInt(`0x${sha256Hex(JSON.stringify([kind, content]))}`)) % (1n << 256n);
  };
  // an import is staged at the revision after the one that was written last, whether that is shown yet or not
  const [clock] = await reader.read(statements.clock, {});
  const revision = clock?.written ?? 0;
  for await (const [row] of pages(reader, statements.hashDeclarations, revision, 1)) {
    if (!row) continue;
    add('filing', row.head);
    for (const declaration of row.declarations) add('declaration', [row.head[0], declaration]);
  }
  for await (const rows of pages(reader, statements.hashEntities, revision)) {
    const before = await entitiesAt(reader, staged(rows), revision);
    for (const { id, content } of rows) add('entity', before.get(id) ?? content);
  }
  for await (const rows of pages(reader, statements.hashSources, revision)) {
    const before = await sourcesAt(reader, staged(rows), revision);
    for (const { id, content, more } of rows) add('source', [...(before.get(id) ?? content), ...more]);
  }
  for await (const rows of pages(reader, statements.hashReviews, revision))
    for (const { content } of rows) add('review', content);
  for await (const rows of pages(reader, statements.hashClaims, revision)) {
    const ids = staged(rows);
    const before = ids.length === 0 ? null : await statesOf(reader, ids, revision);
    for (const { id, claim, state, assertions } of rows) {
      const then = before?.get(id);
      add('claim', [...claim, then ? canonicalJson(then) : state]);
      for (const assertion of assertions) add('assertion', assertion);
    }
  }
  return sum.toString(16).padStart(64, '0');
}

/** Those of which the graph keeps what an import will make of them: what it was is found by what was said. */
const staged = (rows: { id: string; staged: boolean }[]) =>
  rows.flatMap((row) => (row.staged ? [row.id] : []));

/** The order of Neo4j's strings, which is that of their UTF-8. */
const asStored = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function entitiesAt(reader: Reader, ids: string[], revision: number) {
  const { entities } = await settledAt(reader, ids, revision);
  return new Map(
    entities.map(({ id, type, name, aliases, keys }) => [
      id,
      [id, type, name, ...aliases, ...keys.sort(asStored)],
    ]),
  );
}

async function sourcesAt(reader: Reader, ids: string[], revision: number) {
  const { sources } = await settledAt(reader, ids, revision);
  // no import joins or parts entities
  const top = await canonicalOf(
    reader,
    sources.flatMap(({ publisher, authors }) => [...(publisher === null ? [] : [publisher]), ...authors]),
  );
  return new Map(
    sources.map(({ id, kind, title, url, published, language, publisher, authors }) => [
      id,
      [
        ...[id, kind, title, url, published, language],
        ...(publisher === null ? [] : [top(publisher)]),
        ...[...new Set(authors.map(top))].sort(),
      ],
    ]),
  );
}

async function* pages<Row extends { id: string }>(
  reader: Reader,
  statement: Statement<Row>,
  revision: number,
  limit = PAGE,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await reader.read(statement, { after, limit, revision });
    yield rows;
    const last = rows.at(-1);
    if (rows.length < limit || last === undefined) return;
    after = last.id;
  }
}
