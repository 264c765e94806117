import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(
  new URL('./api-access.cypher', import.meta.url),
  z.object({ claim: z.string(), start: z.string(), total: z.number() }),
);

/** `from` and `to` are days: only access whose bounds reach into them. `standing` is that of the asked revision. */
export type ApiAccessArgs = {
  api: string;
  /** Null for partners of any type. */
  partnerType: string | null;
  revision: number;
  from: string | null;
  to: string | null;
  standing: readonly string[] | null;
};

/** Where a page goes on: after this start and claim. The first page starts after two empty strings. */
export type ApiAccessAfter = { start: string; claim: string };

/** The claims of up to `limit` answers. */
export function askApiAccess(
  reader: Reader,
  args: ApiAccessArgs,
  after: ApiAccessAfter,
  limit: number,
): Promise<{ claim: string; start: string }[]> {
  return reader.read(statement, {
    ...args,
    afterStart: after.start,
    afterClaim: after.claim,
    limit,
    counting: false,
  });
}

/** How many answers there are in all. */
export async function countApiAccess(reader: Reader, args: ApiAccessArgs): Promise<number> {
  const [row] = await reader.read(statement, {
    ...args,
    afterStart: '',
    afterClaim: '',
    limit: 1,
    counting: true,
  });
  return row?.total ?? 0;
}
