import { parseEdtf } from '../../domain/edtf.ts';
import type { Complete } from './complete.ts';

export const capture: Complete<'Capture'> = {
  retrieved: ({ retrieved }) => (retrieved === null ? null : { interval: parseEdtf(retrieved), text: null }),
};
