/** What state the graph is in: one statement for all who need to know, since the first time that one is asked costs a start. */
import { z } from 'zod';
import { defineLeadersQuestion, type Reader } from '../client.ts';
import { openShape } from '../open.ts';

const state = z.object({
  ...openShape,
  revision: z.number(),
  /** When it was made: ISO 8601 in UTC; null in a graph without any. */
  at: z.string().nullable(),
  /** The revision that was written last: the one that stands, or one that is about to. */
  written: z.number(),
  /** A seeding is under way, or was cut off. */
  seeding: z.boolean(),
  /** Whether the newsroom's graph is being made, or is there. Null where there is none, and of that graph itself. */
  newsroom: z.enum(['COPYING', 'OPEN']).nullable(),
  /** Milliseconds for which a server may take this revision to stand; 0 where it may not. */
  lease: z.number(),
});
export type State = z.infer<typeof state>;

const statement = defineLeadersQuestion(new URL('./state.cypher', import.meta.url), state);

/** Of an empty graph too, and of one that is closed: nothing is refused here. */
export async function readState(reader: Reader): Promise<State> {
  const [row] = await reader.read(statement, {});
  if (!row) throw new Error('lookups/state answers one row, of an empty graph too');
  return row;
}
