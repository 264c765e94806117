import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const row = z.object({ id: z.string(), claim: z.string(), assertion: z.string() });
const statement = defineQuestion(new URL('./assertion.cypher', import.meta.url), row);

/** For each id of an assertion, or of a passage, the claims that it belongs to. */
export function askAssertionClaims(reader: Reader, ids: readonly string[]): Promise<z.infer<typeof row>[]> {
  return reader.read(statement, { ids });
}
