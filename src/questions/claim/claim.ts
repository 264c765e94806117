import { defineQuestion, type Reader } from '../../graph/client.ts';
import { type ClaimRow, claimRow } from '../rows.ts';

const statement = defineQuestion(new URL('./claim.cypher', import.meta.url), claimRow);

/** Claims by id, in no order; ids of none are left out. A claim of which nothing is live comes with no assertions. */
export function askClaims(
  reader: Reader,
  args: { ids: readonly string[]; revision: number },
): Promise<ClaimRow[]> {
  return reader.read(statement, args);
}
