import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(
  new URL('./derived-by.cypher', import.meta.url),
  z.object({ id: z.string() }),
);

/** The ids of sources derived from one, 100 at most. */
export async function askDerivedBy(
  reader: Reader,
  args: { id: string; revision: number },
): Promise<string[]> {
  return (await reader.read(statement, args)).map((row) => row.id);
}
