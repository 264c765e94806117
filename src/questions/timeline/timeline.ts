import { z } from 'zod';
import { defineWideQuestion, type Reader } from '../../graph/client.ts';
import { notMoved } from '../moved.ts';

const row = z.object({
  claim: z.string(),
  value: z.string().nullable(),
  times: z.array(z.string()),
  moved: z.boolean(),
});
const list = defineWideQuestion(new URL('./timeline.cypher', import.meta.url), row);

/** `entity` is an id; one of it and `case` is null. `dated` are the predicates whose value is a date. */
export type TimelineArgs = {
  entity: string | null;
  case: string | null;
  predicate: readonly string[] | null;
  standing: readonly string[] | null;
  dated: readonly string[];
  revision: number;
};

/** A dated claim: `value` is its date, or `times` are the times at which it is asserted to have held; all EDTF. */
export type DatedClaim = z.infer<typeof row>;

/** The dated claims, in no order, `limit` at most. */
export async function askTimeline(reader: Reader, args: TimelineArgs, limit: number): Promise<DatedClaim[]> {
  return notMoved(await reader.read(list, { ...args, limit }));
}
