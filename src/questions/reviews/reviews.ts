import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(
  new URL('./reviews.cypher', import.meta.url),
  z.object({ id: z.string(), total: z.number() }),
);

/** Ids and names, each null for "any". `entity` is the subject or the object of a claim that is judged. */
export type ReviewFilter = {
  claim: string | null;
  entity: string | null;
  reviewer: string | null;
  source: string | null;
  filing: string | null;
  case: string | null;
  rating: readonly string[] | null;
  revision: number;
};

/** The ids of up to `limit` reviews with an id above `after`. */
export async function askReviewPage(
  reader: Reader,
  filter: ReviewFilter,
  after: string,
  limit: number,
): Promise<string[]> {
  return (await reader.read(statement, { ...filter, after, limit, counting: false })).map((row) => row.id);
}

export async function countReviews(reader: Reader, filter: ReviewFilter): Promise<number> {
  const [row] = await reader.read(statement, { ...filter, after: '', limit: 1, counting: true });
  return row?.total ?? 0;
}
