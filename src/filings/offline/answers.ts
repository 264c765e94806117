/** What statements are answered with, without a graph. */
import type { Statement } from '../../graph/client.ts';

export type Answers = Map<Statement<never>, (params: never) => unknown[]>;
type Rows<Row> = { rows: Row[]; filing: string; revision: number };

/** Answers to be filled: `on` takes a statement whole, `each` one that does the same to each of its rows. */
export function answering() {
  const answers: Answers = new Map();
  const on = <Row, Params>(statement: Statement<Row>, answer: (params: Params) => Row[]) =>
    answers.set(statement as unknown as Statement<never>, answer as (params: never) => unknown[]);
  const each = <Row>(statement: Statement<{ done: number }>, put: (row: Row, params: Rows<Row>) => void) =>
    on(statement, (params: Rows<Row>) => {
      for (const row of params.rows) put(row, params);
      return [{ done: params.rows.length }];
    });
  return { answers, on, each };
}
