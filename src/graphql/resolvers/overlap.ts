import type { Interval } from '../../domain/edtf.ts';
import type { ClaimTime } from '../claim-facts.ts';
import type { Complete } from './complete.ts';

/** A time as the claim has it, with its wording; one that was completed has none. */
const asserted = (times: readonly ClaimTime[], interval: Interval) =>
  times.find((time) => time.interval === interval) ?? { interval, text: null };

export const overlapSide: Complete<'OverlapSide'> = {
  during: ({ best, times }) => best && asserted(times, best.interval),
  filledFrom: ({ best, times }) => (best?.filledFrom ? asserted(times, best.filledFrom) : null),
};

export const overlapPair: Complete<'OverlapPair'> = {
  rootsOfA: ({ a }) => a.roots,
  rootsOfB: ({ b }) => b.roots,
};
