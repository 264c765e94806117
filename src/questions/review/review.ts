import { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import { nearest } from '../../domain/names.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { claimRow, type ReviewRow, reviewRow, sourceRow } from '../rows.ts';

const byId = defineQuestion(new URL('./review.cypher', import.meta.url), reviewRow);
const near = defineQuestion(new URL('./near-review.cypher', import.meta.url), z.object({ id: z.string() }));
const ofClaims = defineQuestion(
  new URL('./reviews-of.cypher', import.meta.url),
  z.object({ claim: z.string(), reviews: z.array(z.string()) }),
);
const claimsThen = defineQuestion(
  new URL('./claims-then.cypher', import.meta.url),
  z.object({ revision: z.number(), claim: claimRow }),
);
const sourcesThen = defineQuestion(
  new URL('./sources-then.cypher', import.meta.url),
  z.object({ revision: z.number(), source: sourceRow }),
);
const ends = defineQuestion(
  new URL('./ends.cypher', import.meta.url),
  z.object({ key: z.string(), ended: z.number().int() }),
);

/** Reviews by id as they stood at a revision, in no order; ids of none are left out. */
export function askReviews(
  reader: Reader,
  args: { ids: readonly string[]; revision: number },
): Promise<ReviewRow[]> {
  return reader.read(byId, args);
}

/** For each claim the ids of its reviews, 20 at most, in the order of their ids; claims of none are left out. */
export function askReviewsOf(
  reader: Reader,
  args: { claims: readonly string[]; revision: number },
): Promise<{ claim: string; reviews: string[] }[]> {
  return reader.read(ofClaims, args);
}

export type Then = { id: string; revision: number };

/** Claims, each as it stood at a revision of its own. */
export function askClaimsThen(reader: Reader, rows: readonly Then[]) {
  return reader.read(claimsThen, { rows });
}

/** Sources with all that they derive from, each as it stood at a revision of its own. */
export function askSourcesThen(reader: Reader, rows: readonly Then[]) {
  return reader.read(sourcesThen, { rows });
}

/** For keys of assertions, the revision by which the last of each ended, at or before one. */
export function askEnds(
  reader: Reader,
  args: { keys: readonly string[]; revision: number },
): Promise<{ key: string; ended: number }[]> {
  return reader.read(ends, args);
}

/** The error for an id of no review, with the nearest. */
export async function noSuchReview(reader: Reader, id: string, revision: number): Promise<NotFound> {
  const around = await reader.read(near, { from: id.slice(0, 'review/'.length + 1), revision });
  const all = around.length > 0 ? around : await reader.read(near, { from: '', revision });
  const close = nearest(id, all, (row) => row.id).map((row) => row.id);
  const hint = close.length > 0 ? `; nearest: ${close.join(', ')}` : '';
  return new NotFound(`there is no review "${id}"${hint}`, { argument: 'id', nearest: close });
}
