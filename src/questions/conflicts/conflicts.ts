import { z } from 'zod';
import { defineWideQuestion, type Reader } from '../../graph/client.ts';

const text = z.string();
const candidates = defineWideQuestion(
  new URL('./conflicts.cypher', import.meta.url),
  z.object({ claim: text }),
);
const quotations = defineWideQuestion(
  new URL('./quotations.cypher', import.meta.url),
  z.object({ id: text, speaker: text, source: text, claim: text, words: text }),
);

/** Whose conflicts: those of an entity's claims, or of a case's. One of the two is null. */
export type ConflictsArgs = { entity: string | null; case: string | null; revision: number };

/** The ids of up to `limit` claims that may be in conflict with something; `functional` are the predicates that are so. */
export async function askConflictCandidates(
  reader: Reader,
  args: ConflictsArgs & { functional: string[]; limit: number },
): Promise<string[]> {
  return (await reader.read(candidates, args)).map((row) => row.claim);
}

export type QuotationRow = { id: string; speaker: string; source: string; claim: string; words: string };

/** Up to `limit` live quotations. */
export function askQuotations(
  reader: Reader,
  args: ConflictsArgs & { limit: number },
): Promise<QuotationRow[]> {
  return reader.read(quotations, args);
}
