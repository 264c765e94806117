import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { definePlaces } from '../places.ts';

const beside = z.object({ claim: z.string(), speaker: z.string(), ids: z.array(z.string()) });
const notDenied = defineQuestion(new URL('./not-denied.cypher', import.meta.url), beside);

export type DenialRole = 'SPEAKER' | 'PARTY';

/** Ids, each null for "any"; one at least must be given. `roles` says how the entity takes part. */
export type DenialFilter = {
  claim: string | null;
  entity: string | null;
  roles: readonly DenialRole[];
  case: string | null;
  stances: readonly string[];
  revision: number;
};

export const { ask: askDenials, count: countDenials } = definePlaces<DenialFilter>(
  new URL('./denials.cypher', import.meta.url),
);

/** `parties` are the ids of subject and object; `predicates` those of the claim and of what stands beside it. */
export type BesideRow = { claim: string; speaker: string; parties: string[]; predicates: string[] };

/** So many claims that a speaker does not deny are shown. */
export const MOST_NOT_DENIED = 20;

/**
 * For each claim and speaker the ids of asserted claims that the speaker does not deny, nearest first, one more than
 * are shown, where there are more; of 200 at most for each party and predicate.
 */
export function askNotDenied(
  reader: Reader,
  args: { rows: readonly BesideRow[]; revision: number },
): Promise<z.infer<typeof beside>[]> {
  return reader.read(notDenied, args);
}
