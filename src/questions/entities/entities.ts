import { defineQuestion, type Reader } from '../../graph/client.ts';
import { type EntityRow, entityRow, totalRow } from '../rows.ts';

const page = defineQuestion(new URL('./entities.cypher', import.meta.url), entityRow);
const count = defineQuestion(new URL('./count.cypher', import.meta.url), totalRow);

export type EntitiesArgs = { type: string | null; revision: number };

/** Up to `limit` entities with an id above `after`. */
export function askEntityPage(
  reader: Reader,
  args: EntitiesArgs & { after: string; limit: number },
): Promise<EntityRow[]> {
  return reader.read(page, args);
}

export async function countEntities(reader: Reader, args: EntitiesArgs): Promise<number> {
  return (await reader.read(count, args))[0]?.total ?? 0;
}
