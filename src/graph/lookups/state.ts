/** What state the graph is in: one statement for all who need to know, since the first time that one is asked costs a start. */
import { z } from 'zod';
import { defineLeadersQuestion, type Reader } from '../client.ts';
import { type OpenState, openShape } from '../open.ts';

const statement = defineLeadersQuestion(
  new URL('./state.cypher', import.meta.url),
  z.object({
    ...openShape,
    revision: z.number(),
    at: z.string().nullable(),
    written: z.number(),
    seeding: z.boolean(),
    newsroom: z.enum(['COPYING', 'OPEN']).nullable(),
  }),
);

export type State = OpenState & {
  revision: number;
  /** When it was made: ISO 8601 in UTC; null in a graph without any. */
  at: string | null;
  /** The revision that was written last: the one that stands, or one that is about to. */
  written: number;
  /** A seeding is under way, or was cut off. */
  seeding: boolean;
  /** Whether the newsroom's graph is being made, or is there. Null where there is none, and of that graph itself. */
  newsroom: 'COPYING' | 'OPEN' | null;
};

const EMPTY: State = {
  schema: 0,
  closedFor: null,
  revision: 0,
  at: null,
  written: 0,
  seeding: false,
  newsroom: null,
};

/** Of an empty graph too, and of one that is closed: nothing is refused here. */
export async function readState(reader: Reader): Promise<State> {
  return (await reader.read(statement, {}))[0] ?? EMPTY;
}
