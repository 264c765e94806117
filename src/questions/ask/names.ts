import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const statement = defineQuestion(
  new URL('./names.cypher', import.meta.url),
  z.object({
    key: z.string().nullable(),
    asked: z.string().nullable(),
    id: z.string(),
    type: z.string(),
    name: z.string(),
  }),
);

/** An entity with the key or the id by which it was asked for; the other of the two is null. */
export type NamedRow = z.infer<typeof statement.row>;

/** The entities that bear one of the look-up keys or ids at a revision, 2,000 at most. */
export function askNames(
  reader: Reader,
  args: { keys: string[]; ids: string[]; revision: number },
): Promise<NamedRow[]> {
  return reader.read(statement, args);
}
