import { z } from 'zod';
import { defineWideQuestion, type Reader } from '../../graph/client.ts';

const kinds = ['ENTITY', 'SOURCE', 'ASSERTION'] as const;
export type SearchKind = (typeof kinds)[number];

const hitRow = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  claim: z.string().nullable(),
  score: z.number(),
});
export type SearchRow = z.infer<typeof hitRow>;

const statement = defineWideQuestion(new URL('./search.cypher', import.meta.url), hitRow);

/** How many of the best hits can be paged through. */
export const MOST_HITS = 1000;

/** The best hits, best first, 1,000 at most. `words` is a Lucene query. */
export function askSearch(
  reader: Reader,
  args: { words: string; kinds: readonly SearchKind[] | null; revision: number },
): Promise<SearchRow[]> {
  return reader.read(statement, { ...args, kinds: args.kinds ?? kinds, most: MOST_HITS });
}
