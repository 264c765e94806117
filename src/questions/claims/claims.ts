import { z } from 'zod';
import { QueryTooCostly } from '../../domain/errors.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { notMoved } from '../moved.ts';

const page = defineQuestion(
  new URL('./claims.cypher', import.meta.url),
  z.object({ id: z.string(), moved: z.boolean() }),
);
const count = defineQuestion(
  new URL('./count.cypher', import.meta.url),
  z.object({ total: z.number().nullable(), moved: z.boolean(), reads: z.number() }),
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
/**
 * Of an entity, source or filing with up to so many claims or assertions all are read for a page; of a larger one the claims of
 * the graph, in the order of their ids: of a hundred million claims, 2,000 for each entry at most, as a rule.
 */
const WHOLE = 50_000;
/** So many are read to count the claims of an entity, a source or a filing. */
const MOST_COUNTED = 500_000;
export type Bounds = { few: number; whole: number };

/** The ids of up to `limit` claims with an id above `after`. */
export async function askClaimPage(
  reader: Reader,
  filter: ClaimFilter,
  after: string,
  limit: number,
  { few, whole }: Bounds = { few: FEW, whole: WHOLE },
): Promise<string[]> {
  const rows = await reader.read(page, { ...filter, after, limit, few, whole });
  return notMoved(rows).map((row) => row.id);
}

/** Throws QueryTooCostly where an entity has more than `most` claims, a source or filing more assertions. */
export async function countClaims(reader: Reader, filter: ClaimFilter, most = MOST_COUNTED): Promise<number> {
  const [row] = notMoved(await reader.read(count, { ...filter, most }));
  if (!row) return 0;
  if (row.total !== null) return row.total;
  throw new QueryTooCostly(
    `totalCount: ${row.reads} entries would have to be read to count these claims, and ${most} is the most: ask for the pages without it`,
    { limit: 'counted', cost: row.reads, max: most },
  );
}
