import { z } from 'zod';
import { defineQuestion, type Reader } from '../../graph/client.ts';
import { readState } from '../../graph/lookups/state.ts';
import { checkOpen, SCHEMA } from '../../graph/open.ts';
import { type RevisionRow, revisionRow } from '../rows.ts';

const at = defineQuestion(new URL('./at.cypher', import.meta.url), z.object({ revision: z.number() }));
const byNumber = defineQuestion(new URL('./revisions.cypher', import.meta.url), revisionRow);

/** A revision, and when it was made; null for revision 0, the empty graph. */
export type Now = { revision: number; at: string | null };

/**
 * The revision that stands now; 0 in an empty graph. Throws GraphUnavailable while the graph is restored or migrated, and
 * where a newer program has worked on it.
 */
export async function askNow(reader: Reader): Promise<Now> {
  return (await askStanding(reader)).now;
}

/** As `askNow`, with how many milliseconds it may be taken to stand: none where another revision is about to. */
export async function askStanding(reader: Reader): Promise<{ now: Now; lease: number }> {
  const state = await readState(reader);
  checkOpen(state);
  const { revision, at, written, lease, schema } = state;
  // programs of another schema do not wait for leases
  const still = written === revision && schema === SCHEMA;
  return { now: { revision, at }, lease: still ? lease : 0 };
}

/** The last revision at or before an instant (ISO 8601 in UTC with milliseconds); 0 before the first. */
export async function askRevisionAt(reader: Reader, instant: string): Promise<number> {
  return (await reader.read(at, { instant }))[0]?.revision ?? 0;
}

export function askRevisions(reader: Reader, numbers: readonly number[]): Promise<RevisionRow[]> {
  return reader.read(byNumber, { numbers });
}
