import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';

const row = z.object({ claim: z.string(), neighbours: z.array(z.string()) });
const statement = defineQuestion(new URL('./neighbours.cypher', import.meta.url), row);

/** For each claim with a party and neighbouring predicates, their claims there, 20 at most; of none are left out. */
export function askNeighbours(
  reader: Reader,
  args: {
    rows: readonly { claim: string; party: string; predicates: readonly string[] }[];
    revision: number;
  },
): Promise<z.infer<typeof row>[]> {
  return reader.read(statement, args);
}
