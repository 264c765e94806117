/** Lists of assertions that are grouped by claim: one statement gives their pages, and counts them with `$counting`. */
import { z } from 'zod';
import { defineQuestion, type Reader } from '../graph/client.ts';
import type { AssertionPlace } from './rows.ts';

const row = z.object({ claim: z.string(), id: z.string(), total: z.number() });

export function definePlaces<Filter extends Record<string, unknown>>(file: URL) {
  const page = defineQuestion(file, row);
  return {
    /** Up to `limit` assertions after a place. The first page starts after two empty strings. */
    async ask(
      reader: Reader,
      filter: Filter,
      after: AssertionPlace,
      limit: number,
    ): Promise<AssertionPlace[]> {
      const place = { afterClaim: after.claim, afterId: after.id };
      const rows = await reader.read(page, { ...filter, ...place, limit, counting: false });
      return rows.map(({ claim, id }) => ({ claim, id }));
    },
    async count(reader: Reader, filter: Filter): Promise<number> {
      const args = { ...filter, afterClaim: '', afterId: '', limit: 1, counting: true };
      return (await reader.read(page, args))[0]?.total ?? 0;
    },
  };
}
