/** Statements: each a `.cypher` file with the shape of its rows. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** A Cypher text with the shape of its rows. */
export type Statement<Row> = {
  readonly name: string;
  readonly cypher: string;
  readonly row: z.ZodType<Row>;
  readonly mode: 'read' | 'write';
  /** Of a cluster, the member that writes is asked: no other may be behind it. */
  readonly leader?: boolean;
  /** It reads far more than it answers with. */
  readonly wide?: boolean;
};

/** Every statement of the program, for `npm run cypher:check`. */
export const statements: Statement<unknown>[] = [];

/** A question: Cypher that only reads. `file` is its `.cypher` file. */
export function defineQuestion<Row>(file: URL, row: z.ZodType<Row>): Statement<Row> {
  return define(file, row, 'read');
}

/** A question that a cluster answers by the member that writes: what it tells is never behind. */
export function defineLeadersQuestion<Row>(file: URL, row: z.ZodType<Row>): Statement<Row> {
  return define(file, row, 'read', { leader: true });
}

/** A question that reads far more than it answers with, as words that are looked for do. */
export function defineWideQuestion<Row>(file: URL, row: z.ZodType<Row>): Statement<Row> {
  return define(file, row, 'read', { wide: true });
}

/** A change of the graph, run inside a transaction of `Graph.write`. */
export function defineChange<Row>(file: URL, row: z.ZodType<Row>): Statement<Row> {
  return define(file, row, 'write');
}

function define<Row>(
  file: URL,
  row: z.ZodType<Row>,
  mode: 'read' | 'write',
  more: Pick<Statement<Row>, 'leader' | 'wide'> = {},
): Statement<Row> {
  const name = file.pathname.split('/').slice(-2).join('/').replace('.cypher', '');
  const statement = { name, cypher: readFileSync(file, 'utf8'), row, mode, ...more };
  statements.push(statement);
  return statement;
}
