/**
 * The proof that the public graph is what everybody may see of the newsroom's, and that no relationship leads from one to
 * the other. Records are hashed and the hashes added, so that order does not matter and memory stays constant.
 */
import { sha256Hex } from '../../domain/ids.ts';
import type { Graph, Reader, Statement } from '../../graph/client.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-reader.ts';
import * as statements from './statements.ts';

const PAGE = 1000;

/** What is wrong, in a line each; null where there is no newsroom's graph. */
export async function checkProjection(graph: Graph): Promise<string[] | null> {
  const newsroom = await newsroomOf(graph);
  if (newsroom === graph) return null;
  const [inPublic, inNewsroom] = [await openSum(graph), await openSum(newsroom)];
  const wrong: string[] = [];
  if (inPublic.declared !== inNewsroom.declared)
    wrong.push('the public graph declares something else than what everybody may see of the newsroom’s');
  if (inPublic.asserted !== inNewsroom.asserted)
    wrong.push('the public graph has other assertions than those that everybody may see of the newsroom’s');
  const crossings = (await graph.read(statements.crossings, {}))[0]?.crossings ?? 0;
  if (crossings > 0) wrong.push(`${crossings} relationships lead from one graph to the other`);
  return wrong;
}

/** The sums of what everybody may see: what is declared, and what is asserted. */
async function openSum(reader: Reader): Promise<{ declared: bigint; asserted: bigint }> {
  const sum = { declared: 0n, asserted: 0n };
  const add = (kind: keyof typeof sum, content: unknown) => {
    sum[kind] = (sum[kind] + BigInt(`0x${sha256Hex(JSON.stringify(content))}`)) % (1n << 256n);
  };
  await eachRow(reader, statements.openDeclarations, 1, ({ id, open, head, parts, asserts }) => {
    // a filing of which everybody may see nothing is not there for them
    if (!open || (parts.length === 0 && !asserts)) return;
    add('declared', [id, ...head]);
    for (const part of parts) add('declared', [id, part]);
  });
  await eachRow(reader, statements.openKeys, PAGE, ({ key, open }) => {
    if (open) add('asserted', key);
  });
  return sum;
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
