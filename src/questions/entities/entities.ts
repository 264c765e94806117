import { defineQuestion, type Reader } from '../../graph/client.ts';
import { type EntityRow, entityRow, totalRow } from '../rows.ts';

const page = defineQuestion(new URL('./entities.cypher', import.meta.url), entityRow);
const count = defineQuestion(new URL('./count.cypher', import.meta.url), totalRow);

/** `prefix` is what the ids of a type begin with, such as `company/`; null for entities of any type. */
export type EntitiesArgs = { prefix: string | null; revision: number };

/** Up to `limit` entities with an id above `after`; '' for the first. */
export function askEntityPage(
  reader: Reader,
  { prefix, revision, after, limit }: EntitiesArgs & { after: string; limit: number },
): Promise<EntityRow[]> {
  const ids = idsOf(prefix);
  return reader.read(page, { revision, limit, ...ids, after: after > ids.after ? after : ids.after });
}

export async function countEntities(reader: Reader, { prefix, revision }: EntitiesArgs): Promise<number> {
  return (await reader.read(count, { revision, ...idsOf(prefix) }))[0]?.total ?? 0;
}

/** The ids between which those with a prefix stand: 0 is what follows on the slash. */
const idsOf = (prefix: string | null) =>
  prefix === null ? { after: '', below: '\uffff' } : { after: prefix, below: prefix.replace(/\/$/, '0') };
