import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import type { AssertionPlace } from '../rows.ts';

const page = defineQuestion(
  new URL('./assertions.cypher', import.meta.url),
  z.object({ claim: z.string(), id: z.string(), total: z.number() }),
);

/** `by` and `about` are ids of entities; null is "any" for all but `by`. */
export type AssertionFilter = {
  by: string;
  about: string | null;
  case: string | null;
  stances: readonly string[] | null;
  revision: number;
};

/** Up to `limit` assertions after a place. The first page starts after two empty strings. */
export async function askAssertions(
  reader: Reader,
  filter: AssertionFilter,
  after: AssertionPlace,
  limit: number,
): Promise<AssertionPlace[]> {
  const place = { afterClaim: after.claim, afterId: after.id };
  const rows = await reader.read(page, { ...filter, ...place, limit, counting: false });
  return rows.map(({ claim, id }) => ({ claim, id }));
}

export async function countAssertions(reader: Reader, filter: AssertionFilter): Promise<number> {
  const args = { ...filter, afterClaim: '', afterId: '', limit: 1, counting: true };
  return (await reader.read(page, args))[0]?.total ?? 0;
}
