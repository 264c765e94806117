/**
 * Effects: what a change would do to each claim that it touches, by weighing the claim before and after. Pure; the
 * plan of a filing and the impact of a retraction both rest on it.
 */
import { type Conflict, conflictsOf, type WeighedClaim } from '../domain/conflicts.ts';
import { parseEdtf } from '../domain/edtf.ts';
import { type Standing, type WeighedAssertion, type Weight, weigh } from '../domain/standing.ts';
import type { Predicate } from '../domain/vocabulary.ts';
import type { ClaimSide, StandingAssertion } from './world.ts';

/** A claim with its parts, enough to say it and to find what it conflicts with. */
export type ClaimParts = {
  id: string;
  subject: string;
  predicate: string;
  object: string | null;
  value: string | null;
  episode: number;
  sentence: string;
};

/**
 * FALLS: nobody asserts it any more. WEAKENS: a lesser standing, else fewer roots, else nobody as near to its root is on file.
 * STRENGTHENS: the contrary of these.
 */
export type Effect = 'NEW' | 'FALLS' | 'WEAKENS' | 'SURVIVES' | 'STRENGTHENS';

export type ClaimEffect = {
  claim: ClaimParts;
  effect: Effect;
  before: ClaimSize;
  after: ClaimSize;
};

/** `depth` as HEARSAY counts it; null where nobody asserts it. */
export type ClaimSize = { standing: Standing; roots: number; depth: number | null; assertions: number };

// from nothing to firm: what counts as weaker or stronger
const RANK: Record<Standing, number> = {
  UNSUPPORTED: 0,
  DENIED: 0,
  SINGLE_SOURCE: 2,
  DISPUTED: 1,
  CORROBORATED: 3,
  ESTABLISHED: 4,
};

/** Weighs what is said of a claim, over all time. */
export function weighSide(side: ClaimSide): Weight & {
  live: (Omit<StandingAssertion, 'during'> & WeighedAssertion)[];
} {
  const live = side.assertions.map((a) => ({
    ...a,
    during: a.during === null ? null : parseEdtf(a.during),
  }));
  return { live, ...weigh(live, side.sources, null, side.withdrawn) };
}

export function effectOn(claim: ClaimParts, before: ClaimSide, after: ClaimSide): ClaimEffect {
  const was = weighSide(before);
  const is = weighSide(after);
  const side = (weight: Weight, { assertions }: ClaimSide) => ({
    standing: weight.standing,
    roots: weight.independentRoots.length,
    depth: weight.hearsayDepth,
    assertions: assertions.length,
  });
  const asserted = (list: ClaimSide) => list.assertions.some((a) => a.stance === 'ASSERTS');
  const step =
    RANK[is.standing] - RANK[was.standing] ||
    is.independentRoots.length - was.independentRoots.length ||
    (was.hearsayDepth ?? 0) - (is.hearsayDepth ?? 0);
  let effect: Effect = step < 0 ? 'WEAKENS' : step > 0 ? 'STRENGTHENS' : 'SURVIVES';
  if (before.assertions.length === 0) effect = 'NEW';
  else if (after.assertions.length === 0 || (asserted(before) && !asserted(after))) effect = 'FALLS';
  return { claim, effect, before: side(was, before), after: side(is, after) };
}

/** A new ASSERTS assertion: does it bring a root of its own, or is it another copy of one that is known? */
export type Confirmation = {
  claim: ClaimParts;
  assertion: StandingAssertion;
  kind: 'NEW_ROOT' | 'COPY';
  roots: string[];
};

export function confirmations(
  claim: ClaimParts,
  before: ClaimSide,
  after: ClaimSide,
  fresh: ReadonlySet<string>,
): Confirmation[] {
  if (!before.assertions.some((a) => a.stance === 'ASSERTS')) return [];
  const { counted } = weighSide(after);
  // by the names that they have afterwards, too: what was shown as a document may be named now
  const old = after.assertions.filter((a) => a.stance === 'ASSERTS' && !fresh.has(a.id));
  const known = new Set([
    ...weighSide(before).independentRoots.flat(),
    ...old.flatMap((a) => counted.get(a.id)?.roots ?? []),
  ]);
  return after.assertions
    .filter((a) => fresh.has(a.id) && a.stance === 'ASSERTS')
    .map((assertion) => {
      const roots = counted.get(assertion.id)?.roots ?? [];
      return { claim, assertion, roots, kind: roots.some((root) => known.has(root)) ? 'COPY' : 'NEW_ROOT' };
    });
}

/** What speaks against each other: each side's claim, what it stands for, and the words of those on it. */
export type Contradiction = {
  kind: Conflict['kind'];
  sides: { claim: ClaimParts; label: string; independentRoots: number; assertions: StandingAssertion[] }[];
};

export type WeighableClaim = { parts: ClaimParts; side: ClaimSide };

/** Conflicts that are there after the change, and in which something fresh takes part. */
export function contradictions(
  claim: WeighableClaim,
  siblings: WeighableClaim[],
  predicate: Predicate,
  fresh: ReadonlySet<string>,
): Contradiction[] {
  const all = new Map([claim, ...siblings].map((c) => [c.parts.id, c]));
  return conflictsOf(weighable(claim), siblings.map(weighable), predicate)
    .map(({ kind, sides }) => ({
      kind,
      sides: sides.map(({ claim: id, label, independentRoots, assertions }) => {
        const of = all.get(id) ?? claim;
        return {
          claim: of.parts,
          label,
          independentRoots,
          assertions: of.side.assertions.filter((a) => assertions.includes(a.id)),
        };
      }),
    }))
    .filter(({ sides }) => sides.some((side) => side.assertions.some((a) => fresh.has(a.id))));
}

function weighable({ parts, side }: WeighableClaim): WeighedClaim {
  const { live, counted } = weighSide(side);
  return {
    id: parts.id,
    object: parts.object,
    value: parts.value,
    episode: parts.episode,
    assertions: live,
    roots: counted,
    quotes: new Map(side.assertions.flatMap((a) => (a.paraphrased ? [] : [[a.id, a.words]]))),
  };
}
