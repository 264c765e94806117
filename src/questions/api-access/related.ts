import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(
  new URL('./related.cypher', import.meta.url),
  z.object({ claim: z.string() }),
);

/** The ids of claims between an API and another, 20 at most. */
export async function askRelatedApis(
  reader: Reader,
  args: { api: string; revision: number },
): Promise<string[]> {
  return (await reader.read(statement, { ...args, type: 'Api' })).map((row) => row.claim);
}
