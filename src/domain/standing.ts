/** Standing: what the live assertions make of a claim. Computed, never stored by hand. */
import { type Interval, mayOverlap } from './edtf.ts';
import {
  independentRoots,
  type Root,
  type RootAssertion,
  type RootSource,
  rootsOf,
  type WithdrawnAssertion,
} from './roots.ts';
import type { Modality } from './stances.ts';

export const STANDINGS = [
  'UNSUPPORTED',
  'DENIED',
  'ESTABLISHED',
  'DISPUTED',
  'CORROBORATED',
  'SINGLE_SOURCE',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Of what somebody asserts: what is an answer, unless a question says otherwise. */
export const ASSERTED: readonly Standing[] = ['ESTABLISHED', 'DISPUTED', 'CORROBORATED', 'SINGLE_SOURCE'];

export type WeighedAssertion = RootAssertion & { modality: Modality; during: Interval | null };

export type Weight = {
  standing: Standing;
  /** The independent roots of the live ASSERTS assertions, each the ids that may be that root. */
  independentRoots: string[][];
  /** The least depth of a live ASSERTS assertion; null where there is none. */
  hearsayDepth: number | null;
  /** The live assertions that count at the asked time, with the root of each. */
  counted: Map<string, Root>;
};

const FIRM: ReadonlySet<Modality> = new Set(['ADMITTED', 'RECORDED', 'RULED']);
const OFFICIAL: ReadonlySet<Modality> = new Set(['RECORDED', 'RULED']);

/**
 * Weighs a claim by its live assertions. With `validDuring`, an assertion whose own time rules that time out
 * does not count; one that gives no time does. `withdrawn` never count: see `rootsOf`.
 */
export function weigh(
  live: WeighedAssertion[],
  sources: ReadonlyMap<string, RootSource>,
  validDuring: Interval | null = null,
  withdrawn: readonly WithdrawnAssertion[] = [],
): Weight {
  const counting = live.filter((a) => !validDuring || !a.during || mayOverlap(a.during, validDuring));
  // roots are followed through every live assertion: what one relays may give another time
  const roots = rootsOf(live, sources, withdrawn);
  const counted = new Map(counting.map((a) => [a.id, roots.get(a.id) as Root]));
  const asserts = counting.filter((a) => a.stance === 'ASSERTS');
  const denials = counting.filter((a) => a.stance === 'DENIES');
  const supporting = asserts.map((a) => counted.get(a.id) as Root);
  const independent = independentRoots(supporting);
  return {
    standing: standingOf(asserts, denials, independent.length),
    independentRoots: independent,
    hearsayDepth: supporting.length === 0 ? null : Math.min(...supporting.map((root) => root.depth)),
    counted,
  };
}

/** First match, in the design's order. Only QUALIFIES or DECLINES_COMMENT leave a claim unsupported. */
function standingOf(asserts: WeighedAssertion[], denials: WeighedAssertion[], roots: number): Standing {
  if (asserts.length === 0) return denials.length > 0 ? 'DENIED' : 'UNSUPPORTED';
  const firm = asserts.some((a) => FIRM.has(a.modality));
  const officiallyDenied = denials.some((a) => OFFICIAL.has(a.modality));
  if (firm && !officiallyDenied) return 'ESTABLISHED';
  if (denials.length > 0) return 'DISPUTED';
  return roots >= 2 ? 'CORROBORATED' : 'SINGLE_SOURCE';
}
