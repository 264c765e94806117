import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { notMoved } from '../moved.ts';

const page = defineQuestion(
  new URL('./claims.cypher', import.meta.url),
  z.object({ id: z.string(), moved: z.boolean() }),
);
const count = defineQuestion(
  new URL('./count.cypher', import.meta.url),
  z.object({ total: z.number(), moved: z.boolean() }),
);

/** Ids, each null for "any". `party` takes part as subject or object. `standing` is that of now. */
export type ClaimFilter = {
  subject: string | null;
  object: string | null;
  party: string | null;
  predicate: readonly string[] | null;
  /** What the subject's or the object's id begins with, such as `company/`: its type. */
  subjectPrefix: string | null;
  objectPrefix: string | null;
  source: string | null;
  filing: string | null;
  standing: readonly string[] | null;
  revision: number;
};

/** The filter that leaves no claim out. */
export const ANY_CLAIM: Omit<ClaimFilter, 'revision'> = {
  subject: null,
  object: null,
  party: null,
  predicate: null,
  subjectPrefix: null,
  objectPrefix: null,
  source: null,
  filing: null,
  standing: null,
};

/**
 * Standings that less than so many claims have are read whole. Of others the claims are read in the order of their ids until
 * a page has enough: of a hundred million claims, 20,000 for each entry at most, as a rule.
 */
const FEW = 5000;

/** The ids of up to `limit` claims with an id above `after`. */
export async function askClaimPage(
  reader: Reader,
  filter: ClaimFilter,
  after: string,
  limit: number,
  few = FEW,
): Promise<string[]> {
  const rows = await reader.read(page, { ...filter, after, limit, few });
  return notMoved(rows).map((row) => row.id);
}

export async function countClaims(reader: Reader, filter: ClaimFilter): Promise<number> {
  const [row] = notMoved(await reader.read(count, filter));
  return row?.total ?? 0;
}
