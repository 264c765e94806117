import { z } from 'zod';
import { defineWideQuestion, type Reader } from '../../graph/client.ts';

const hit = z.object({ id: z.string(), claim: z.string(), text: z.string(), verbatim: z.boolean() });
export type SaidRow = z.infer<typeof hit>;

const statement = defineWideQuestion(
  new URL('./who-said.cypher', import.meta.url),
  z.object({ found: z.number(), hits: z.array(hit) }),
);

/** So many texts are looked at, those that Lucene scores best. */
export const MOST_SAID = 1000;

/** Assertions that have some of the words, in no order; `complete` is false where there may be more. */
export async function askWhoSaid(
  reader: Reader,
  args: { words: string; by: string | null; case: string | null; revision: number },
): Promise<{ hits: SaidRow[]; complete: boolean }> {
  const [row] = await reader.read(statement, { ...args, most: MOST_SAID });
  return { hits: row?.hits ?? [], complete: (row?.found ?? 0) < MOST_SAID };
}
