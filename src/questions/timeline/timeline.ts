import { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import { nearest } from '../../domain/names.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const row = z.object({ claim: z.string(), value: z.string().nullable(), times: z.array(z.string()) });
const list = defineQuestion(new URL('./timeline.cypher', import.meta.url), row);
const cases = defineQuestion(new URL('./cases.cypher', import.meta.url), z.object({ name: z.string() }));

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
export function askTimeline(reader: Reader, args: TimelineArgs, limit: number): Promise<DatedClaim[]> {
  return reader.read(list, { ...args, limit });
}

/** Throws NotFound with the nearest where no filing by that revision belongs to the case. */
export async function checkCase(reader: Reader, name: string, revision: number): Promise<void> {
  const known = (await reader.read(cases, { revision })).map((found) => found.name);
  if (known.includes(name)) return;
  const close = nearest(name, known, (candidate) => candidate);
  const shown = close.length > 0 ? close : known.slice(0, 3);
  throw new NotFound(
    `there is no case "${name}"${shown.length > 0 ? `; nearest: ${shown.join(', ')}` : '; no filing belongs to any'}`,
    { argument: 'case', nearest: shown },
  );
}
