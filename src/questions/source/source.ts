import { defineQuestion, type Reader } from '../../graph/client.ts';
import { type SourceRow, sourceRow } from '../rows.ts';

const statement = defineQuestion(new URL('./source.cypher', import.meta.url), sourceRow);

/** Sources by id with everything that they derive from, in no order; ids of none are left out. */
export function askSources(
  reader: Reader,
  args: { ids: readonly string[]; revision: number },
): Promise<SourceRow[]> {
  return reader.read(statement, args);
}
