import { defineQuestion, type Reader } from '../../graph/client.ts';
import { type FilingRow, filingRow, totalRow } from '../rows.ts';

const page = defineQuestion(new URL('./filings.cypher', import.meta.url), filingRow);
const count = defineQuestion(new URL('./count.cypher', import.meta.url), totalRow);

export type FilingsArgs = { case: string | null; retracted: boolean; revision: number };
export type FilingsAfter = { afterSince: number | null; afterId: string };

export function askFilingPage(
  reader: Reader,
  args: FilingsArgs & FilingsAfter & { limit: number },
): Promise<FilingRow[]> {
  return reader.read(page, args);
}

export async function countFilings(reader: Reader, args: FilingsArgs): Promise<number> {
  return (await reader.read(count, args))[0]?.total ?? 0;
}
