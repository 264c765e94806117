import { z } from 'zod';
import { defineQuestion, type Reader } from '../client.ts';

const row = z.object({ subject: z.string(), predicate: z.string(), claims: z.array(z.string()) });
const statement = defineQuestion(new URL('./siblings.cypher', import.meta.url), row);

/** For each subject and predicate the ids of its live claims, 200 at most; pairs of none are left out. */
export function askSiblings(
  reader: Reader,
  args: { pairs: readonly { subject: string; predicate: string }[]; revision: number },
): Promise<z.infer<typeof row>[]> {
  return reader.read(statement, args);
}
