/**
 * The graph's hash: a canonical digest of all live content, the same however it came about. Revisions, instants and
 * verification of quotes are no part of it. Each record is hashed by SHA-256 and the hashes are added modulo 2^256, so
 * that order does not matter and memory stays constant.
 */
import { createHash } from 'node:crypto';
import type { Reader, Statement } from '../graph/client.ts';
import { hashClaims, hashDeclarations, hashEntities, hashReviews, hashSources } from './statements.ts';

const PAGE = 500;

/** 64 hex digits. */
export async function graphHash(reader: Reader): Promise<string> {
  let sum = 0n;
  const add = (kind: string, content: unknown) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([kind, content]))
      .digest('hex');
    sum = (sum + BigInt(`0x${digest}`)) % (1n << 256n);
  };
  await eachRow(reader, hashDeclarations, 1, ({ head, declarations }) => {
    add('filing', head);
    for (const declaration of declarations) add('declaration', [head[0], declaration]);
  });
  await eachRow(reader, hashEntities, PAGE, ({ content }) => add('entity', content));
  await eachRow(reader, hashSources, PAGE, ({ content }) => add('source', content));
  await eachRow(reader, hashReviews, PAGE, ({ content }) => add('review', content));
  await eachRow(reader, hashClaims, PAGE, ({ claim, assertions }) => {
    add('claim', claim);
    for (const assertion of assertions) add('assertion', assertion);
  });
  return sum.toString(16).padStart(64, '0');
}

async function eachRow<Row extends { id: string }>(
  reader: Reader,
  statement: Statement<Row>,
  limit: number,
  use: (row: Row) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await reader.read(statement, { after, limit });
    for (const row of rows) use(row);
    const last = rows.at(-1);
    if (rows.length < limit || last === undefined) return;
    after = last.id;
  }
}
