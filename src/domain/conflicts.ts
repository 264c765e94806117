/** Conflicts: what cannot both be right. Differing precision alone is none. */
import { compatible, type Interval, mayOverlap, parseEdtf } from './edtf.ts';
import {
  alteredQuotations,
  type DifferencePart,
  differenceOf,
  grouped,
  saysOtherwise,
} from './quotations.ts';
import { independentRoots, type Root } from './roots.ts';
import type { WeighedAssertion } from './standing.ts';
import type { Predicate } from './vocabulary.ts';

/** A claim with what counts for it, as conflicts need it. */
export type WeighedClaim = {
  id: string;
  object: string | null;
  value: string | null;
  episode: number;
  /** Live assertions that count at the asked time. */
  assertions: WeighedAssertion[];
  roots: ReadonlyMap<string, Root>;
  /** The words that are quoted, by the assertion's id. Paraphrases are not among them. */
  quotes: ReadonlyMap<string, string>;
};

export const CONFLICT_KINDS = ['VALUE', 'TIME', 'DENIAL', 'WORDING'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export type Side = {
  label: string;
  claim: string;
  assertions: string[];
  independentRoots: number;
  /** Of wordings: how this one differs from that of the first side. Null for the first, and for other kinds. */
  difference: DifferencePart[] | null;
};
export type Conflict = { kind: ConflictKind; sides: Side[] };

/** The conflicts of one claim; `siblings` are the other live claims of its subject and predicate. */
export function conflictsOf(claim: WeighedClaim, siblings: WeighedClaim[], predicate: Predicate): Conflict[] {
  const against = siblings.filter((other) => other.id !== claim.id && excludes(claim, other, predicate));
  return [...ownConflicts(claim, predicate), ...values([claim, ...against], predicate)];
}

/** The conflicts within one claim: asserted and denied, times, and quotations of one utterance. */
function ownConflicts(claim: WeighedClaim, predicate: Predicate): Conflict[] {
  return [...denial(claim), ...times(claim, predicate), ...wordingConflicts([claim])];
}

/**
 * All conflicts of a claim and its siblings, each once: those within a claim, and for values the whole group in which
 * each excludes another.
 */
export function conflictsAmong(claims: WeighedClaim[], predicate: Predicate): Conflict[] {
  const pairs = claims.flatMap((_, i) => claims.slice(i + 1).map((_, j): [number, number] => [i, i + 1 + j]));
  return [
    ...claims.flatMap((claim) => ownConflicts(claim, predicate)),
    ...grouped(claims, pairs, (a, b) => excludes(a, b, predicate)).flatMap((group) =>
      values(group, predicate),
    ),
  ];
}

/** Utterances that are quoted in differing words, by any of the claims: found by comparing the wordings of one speaker. */
export function wordingConflicts(claims: WeighedClaim[]): Conflict[] {
  const by = new Map(claims.map((claim) => [claim.id, claim]));
  const quotations = claims.flatMap((claim) =>
    claim.assertions.flatMap((a) => {
      const words = claim.quotes.get(a.id);
      return words === undefined
        ? []
        : [{ id: a.id, speaker: a.by, source: a.source, words, claim: claim.id }];
    }),
  );
  const claimOf = new Map(quotations.map((q) => [q.id, q.claim]));
  return alteredQuotations(quotations).map((wordings) => {
    const sides = wordings.flatMap(({ words, quotations: ids }) => {
      const claim = by.get(claimOf.get(ids[0] ?? '') ?? '');
      const said = claims.flatMap((c) =>
        c.assertions.filter((a) => ids.includes(a.id)).map((a) => ({ c, a })),
      );
      return claim
        ? [
            side(
              words,
              claim,
              said.map(({ a }) => a),
              said.flatMap(({ c, a }) => c.roots.get(a.id) ?? []),
            ),
          ]
        : [];
    });
    return { kind: 'WORDING', sides: compared(strongestFirst(sides)) };
  });
}

/** Each wording set against that of the first side. */
function compared(sides: Side[]): Side[] {
  const [first] = sides;
  return sides.map((s) =>
    first && s !== first ? { ...s, difference: differenceOf(first.label, s.label) } : s,
  );
}

function denial(claim: WeighedClaim): Conflict[] {
  const asserts = claim.assertions.filter((a) => a.stance === 'ASSERTS');
  const denies = claim.assertions.filter((a) => a.stance === 'DENIES');
  if (asserts.length === 0 || denies.length === 0) return [];
  return [{ kind: 'DENIAL', sides: [side('asserted', claim, asserts), side('denied', claim, denies)] }];
}

/** Groups of assertions by the time that they give; those that nothing contradicts stay out. */
function times(claim: WeighedClaim, predicate: Predicate): Conflict[] {
  const timed = claim.assertions.filter((a) => a.stance === 'ASSERTS' && a.during !== null);
  const byTime = new Map<string, WeighedAssertion[]>();
  for (const a of timed) {
    const edtf = a.during?.edtf ?? '';
    byTime.set(edtf, [...(byTime.get(edtf) ?? []), a]);
  }
  const contradicted = [...byTime].filter(([edtf]) =>
    [...byTime.keys()].some((other) => !compatible(parseEdtf(edtf), parseEdtf(other), predicate.event)),
  );
  if (contradicted.length < 2) return [];
  const sides = contradicted.map(([edtf, assertions]) => side(edtf, claim, assertions));
  return [{ kind: 'TIME', sides: strongestFirst(sides) }];
}

function values(group: WeighedClaim[], predicate: Predicate): Conflict[] {
  if (group.length < 2) return [];
  const sides = group.map((c) =>
    side(
      c.value ?? c.object ?? '',
      c,
      c.assertions.filter((a) => a.stance === 'ASSERTS'),
    ),
  );
  if (predicate.wording) return [{ kind: 'WORDING', sides: compared(strongestFirst(sides)) }];
  return [{ kind: 'VALUE', sides: strongestFirst(sides) }];
}

const isAsserted = (claim: WeighedClaim) => claim.assertions.some((a) => a.stance === 'ASSERTS');

/** Can two claims of one functional predicate not both be right? */
function excludes(a: WeighedClaim, b: WeighedClaim, predicate: Predicate): boolean {
  if (!predicate.functional || a.episode !== b.episode || !isAsserted(a) || !isAsserted(b)) return false;
  if (predicate.wording) return saysOtherwise(a.value ?? '', b.value ?? '');
  if (predicate.value === 'date' && a.value !== null && b.value !== null)
    return !compatible(parseEdtf(a.value), parseEdtf(b.value), true);
  if ((a.value ?? a.object) === (b.value ?? b.object)) return false;
  // functional at one time: two values at times that cannot meet are a change, no conflict
  return hull(a).some((x) => hull(b).some((y) => x === null || y === null || mayOverlap(x, y)));
}

function hull(claim: WeighedClaim): (Interval | null)[] {
  return claim.assertions.filter((a) => a.stance === 'ASSERTS').map((a) => a.during);
}

function side(
  label: string,
  claim: WeighedClaim,
  assertions: WeighedAssertion[],
  roots = assertions.flatMap((a) => claim.roots.get(a.id) ?? []),
): Side {
  return {
    label,
    claim: claim.id,
    assertions: assertions.map((a) => a.id),
    independentRoots: independentRoots(roots).length,
    difference: null,
  };
}

function strongestFirst(sides: Side[]): Side[] {
  return sides.sort((a, b) => b.independentRoots - a.independentRoots || (a.label < b.label ? -1 : 1));
}
