import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { totalRow } from '../rows.ts';

const page = defineQuestion(new URL('./sources.cypher', import.meta.url), z.object({ id: z.string() }));
const count = defineQuestion(new URL('./count.cypher', import.meta.url), totalRow);

export type SourcesArgs = { kind: string | null; publisher: string | null; revision: number };

/** The ids of up to `limit` sources with an id above `after`. */
export async function askSourcePage(
  reader: Reader,
  args: SourcesArgs & { after: string; limit: number },
): Promise<string[]> {
  return (await reader.read(page, args)).map((row) => row.id);
}

export async function countSources(reader: Reader, args: SourcesArgs): Promise<number> {
  return (await reader.read(count, args))[0]?.total ?? 0;
}
