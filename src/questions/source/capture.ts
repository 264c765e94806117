import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(new URL('./capture.cypher', import.meta.url), z.object({ id: z.string() }));

/** The ids of the sources that a capture is a copy of. */
export async function askCaptureSources(reader: Reader, id: string): Promise<string[]> {
  return (await reader.read(statement, { id })).map((row) => row.id);
}
