/** Conflicts: what cannot both be right. Differing precision alone is none. */
import { compatible, type Interval, mayOverlap, parseEdtf } from './edtf.ts';
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
};

export type ConflictKind = 'VALUE' | 'TIME' | 'DENIAL';
export type Side = { label: string; claim: string; assertions: string[]; independentRoots: number };
export type Conflict = { kind: ConflictKind; sides: Side[] };

/** The conflicts of one claim; `siblings` are the other live claims of its subject and predicate. */
export function conflictsOf(claim: WeighedClaim, siblings: WeighedClaim[], predicate: Predicate): Conflict[] {
  return [...denial(claim), ...times(claim, predicate), ...values(claim, siblings, predicate)];
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

function values(claim: WeighedClaim, siblings: WeighedClaim[], predicate: Predicate): Conflict[] {
  if (!predicate.functional || !isAsserted(claim)) return [];
  const against = siblings.filter(
    (other) => other.id !== claim.id && isAsserted(other) && excludes(claim, other, predicate),
  );
  if (against.length === 0) return [];
  const sides = [claim, ...against].map((c) =>
    side(
      c.value ?? c.object ?? '',
      c,
      c.assertions.filter((a) => a.stance === 'ASSERTS'),
    ),
  );
  return [{ kind: 'VALUE', sides: strongestFirst(sides) }];
}

const isAsserted = (claim: WeighedClaim) => claim.assertions.some((a) => a.stance === 'ASSERTS');

/** Can two claims of one functional predicate not both be right? */
function excludes(a: WeighedClaim, b: WeighedClaim, predicate: Predicate): boolean {
  if (a.episode !== b.episode) return false;
  if (predicate.value === 'date' && a.value !== null && b.value !== null)
    return !compatible(parseEdtf(a.value), parseEdtf(b.value), true);
  if ((a.value ?? a.object) === (b.value ?? b.object)) return false;
  // functional at one time: two values at times that cannot meet are a change, no conflict
  return hull(a).some((x) => hull(b).some((y) => x === null || y === null || mayOverlap(x, y)));
}

function hull(claim: WeighedClaim): (Interval | null)[] {
  return claim.assertions.filter((a) => a.stance === 'ASSERTS').map((a) => a.during);
}

function side(label: string, claim: WeighedClaim, assertions: WeighedAssertion[]): Side {
  const roots = assertions.flatMap((a) => claim.roots.get(a.id) ?? []);
  return {
    label,
    claim: claim.id,
    assertions: assertions.map((a) => a.id),
    independentRoots: independentRoots(roots).length,
  };
}

function strongestFirst(sides: Side[]): Side[] {
  return sides.sort((a, b) => b.independentRoots - a.independentRoots || (a.label < b.label ? -1 : 1));
}
