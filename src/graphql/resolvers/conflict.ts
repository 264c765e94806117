import { conflictSentence } from '../cautions.ts';
import type { Complete } from './complete.ts';

export const conflict: Complete<'Conflict'> = { sentence: (conflict) => conflictSentence(conflict) };

export const conflictSide: Complete<'ConflictSide'> = {
  assertions: ({ claim, assertions }) =>
    claim.assertions.filter((row) => assertions.includes(row.id)).map((row) => ({ row, claim })),
};
