import { timeInWords } from '../../domain/wording.ts';
import type { Complete } from './complete.ts';

export const interval: Complete<'Interval'> = {
  edtf: ({ interval }) => interval.edtf,
  words: ({ interval }) => timeInWords(interval),
  earliest: ({ interval }) => interval.earliest,
  latest: ({ interval }) => interval.latest,
  precision: ({ interval }) => interval.precision,
  approximate: ({ interval }) => interval.approximate,
};
