import { z } from 'zod';
import type { Restriction } from '../../domain/audience.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(
  new URL('./audience.cypher', import.meta.url),
  z.object({ id: z.string(), audiences: z.array(z.string()) }),
);

/** Who may see each of these filings, assertions and sources; of several filings that declare a source, the widest. */
export async function askAudiences(
  reader: Reader,
  params: { ids: readonly string[]; revision: number },
): Promise<{ id: string; restriction: Restriction }[]> {
  const rows = await reader.read(statement, params);
  // every instant comes before NEWSROOM, and nothing before both
  return rows.map(({ id, audiences }) => ({ id, restriction: audiences.sort()[0] || null }));
}
