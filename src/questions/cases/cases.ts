import { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import { nearest } from '../../domain/names.ts';
import { defineQuestion, type Reader } from '../../graph/client.ts';

/** A case: its name, how many filings stand in it, and the revision of their last change. */
const caseRow = z.object({ name: z.string(), filings: z.number(), changed: z.number() });
export type CaseRow = z.infer<typeof caseRow>;

const statement = defineQuestion(new URL('./cases.cypher', import.meta.url), caseRow);

/** So many cases are listed at most. */
const MOST_CASES = 10_000;

/** All cases that have a filing at a revision, by name; 10,000 at most. */
export function askCases(reader: Reader, revision: number): Promise<CaseRow[]> {
  return reader.read(statement, { revision, limit: MOST_CASES });
}

/** The name of a case that has a filing at a revision. Throws NotFound with the nearest. */
export async function findCase(reader: Reader, name: string, revision: number): Promise<string> {
  const all = await askCases(reader, revision);
  if (all.some((row) => row.name === name)) return name;
  const close = nearest(name, all, (row) => row.name).map((row) => row.name);
  const hint = close.length > 0 ? `; nearest: ${close.join(', ')}` : '';
  throw new NotFound(`case: no filing belongs to a case "${name}"${hint}`, {
    argument: 'case',
    nearest: close,
  });
}
