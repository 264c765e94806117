import { conflictSentence } from '../cautions.ts';
import type { Complete } from './complete.ts';

export const conflict: Complete<'Conflict'> = { sentence: (conflict) => conflictSentence(conflict) };
