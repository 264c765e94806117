/** A claim as answers show it: its row, what its assertions make of it, and the roots behind each. */
import { type Interval, parseEdtf } from '../domain/edtf.ts';
import { independentRoots, type Root, type RootSource } from '../domain/roots.ts';
import type { Modality, Stance } from '../domain/stances.ts';
import { type WeighedAssertion, type Weight, weigh } from '../domain/standing.ts';
import type { Predicate, Vocabulary } from '../domain/vocabulary.ts';
import { claimSentence } from '../domain/wording.ts';
import type { AssertionRow, ClaimRow, SourceRow, WithdrawnRow } from '../questions/rows.ts';
import type { Scope } from './scope.ts';

export type ClaimFacts = Weighed & {
  row: ClaimRow;
  scope: Scope;
  sources: ReadonlyMap<string, SourceRow>;
};

/** What a claim's assertions make of it at one revision and time. */
export type Weighed = {
  predicate: Predicate | undefined;
  sentence: string;
  weight: Weight;
  /** The assertions that count at the scope's time: by stance, then firmest, nearest and oldest first. */
  assertions: AssertionRow[];
  weighed: WeighedAssertion[];
};

const STANCE_ORDER: Stance[] = ['ASSERTS', 'DENIES', 'QUALIFIES', 'DECLINES_COMMENT'];
const FIRMNESS: Modality[] = ['RULED', 'RECORDED', 'ADMITTED', 'REPORTED', 'ALLEGED'];

/** `sources` has those of the assertions and all that they derive from; `validDuring` null: whenever it is said to have held. */
export function weighClaim(
  row: ClaimRow,
  sources: ReadonlyMap<string, SourceRow>,
  vocabulary: Vocabulary,
  validDuring: Interval | null,
): Weighed {
  const predicate = vocabulary.predicates.get(row.predicate);
  const live = row.assertions.map((a) => ({
    id: a.id,
    stance: a.stance,
    modality: a.modality,
    by: a.by.id,
    source: a.source,
    relays: a.relays,
    via: a.via,
    during: a.during === null ? null : parseEdtf(a.during),
  }));
  const weight = weigh(live, rootSources(row, sources), validDuring, row.withdrawn);
  const order = (a: AssertionRow) => [
    STANCE_ORDER.indexOf(a.stance),
    FIRMNESS.indexOf(a.modality),
    weight.counted.get(a.id)?.depth ?? 0,
    a.since,
  ];
  const assertions = row.assertions
    .filter((a) => weight.counted.has(a.id))
    .map((a) => ({ a, key: order(a) }))
    .sort((x, y) => compareKeys(x.key, y.key) || (x.a.id < y.a.id ? -1 : 1))
    .map(({ a }) => a);
  return {
    predicate,
    sentence: claimSentence(row.subject.name, predicate, row.predicate, row.object?.name ?? row.value ?? ''),
    weight,
    assertions,
    weighed: live.filter((a) => weight.counted.has(a.id)),
  };
}

/** The ids of the sources in which something is said of a claim, or was, and is repeated. */
export function sourcesOf(row: ClaimRow): string[] {
  return [...row.assertions, ...row.withdrawn].map((a) => a.source);
}

/** The sources behind a claim's assertions, as roots are computed from them. */
function rootSources(row: ClaimRow, sources: ReadonlyMap<string, SourceRow>): Map<string, RootSource> {
  const found = new Map<string, RootSource>();
  const queue = sourcesOf(row);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const source = found.has(id) ? undefined : sources.get(id);
    if (!source) continue;
    const { kind, derivedFrom } = source;
    found.set(id, {
      id,
      kind,
      derivedFrom,
      publisher: source.publisher?.id ?? null,
      authors: source.authors.map((a) => a.id),
    });
    queue.push(...derivedFrom);
  }
  return found;
}

export function rootOf(claim: ClaimFacts, assertion: AssertionRow): Root {
  return (
    claim.weight.counted.get(assertion.id) ?? {
      roots: [assertion.by.id],
      depth: 0,
      relayed: [],
      derived: [],
      withdrawn: [],
    }
  );
}

/**
 * What an assertion repeats: one that stands, be it in the place of one that was taken back; or, where nothing stands there,
 * that one. Both null where it repeats nothing, or several may be meant.
 */
export function repeatedBy(
  claim: ClaimFacts,
  assertion: AssertionRow,
): { live: AssertionRow | null; gone: WithdrawnRow | null } {
  const id = claim.weight.counted.get(assertion.id)?.relayed[0] ?? assertion.relays;
  return {
    live: claim.row.assertions.find((a) => a.id === id) ?? null,
    gone: claim.row.withdrawn.find((a) => a.id === id) ?? null,
  };
}

export type ClaimTime = { interval: Interval; text: string | null; roots: number };

/**
 * When the claim held: of the times that ASSERTS assertions give, the one with most independent roots, then the
 * firmest, the one said nearest to its root, and the narrowest. Null where none gives a time.
 */
export function duringOf(claim: ClaimFacts): ClaimTime | null {
  return timesOf(claim)[0] ?? null;
}

/** All times that ASSERTS assertions give, best supported first. */
export function timesOf(claim: ClaimFacts): ClaimTime[] {
  const byTime = new Map<string, AssertionRow[]>();
  for (const a of claim.assertions)
    if (a.stance === 'ASSERTS' && a.during !== null)
      byTime.set(a.during, [...(byTime.get(a.during) ?? []), a]);
  const ranked = [...byTime].map(([edtf, assertions]) => {
    const interval = parseEdtf(edtf);
    const roots = independentRoots(assertions.map((a) => rootOf(claim, a))).length;
    const firmness = Math.min(...assertions.map((a) => FIRMNESS.indexOf(a.modality)));
    const depth = Math.min(...assertions.map((a) => rootOf(claim, a).depth));
    return {
      interval,
      text: assertions.find((a) => a.duringText !== null)?.duringText ?? null,
      roots,
      key: [-roots, firmness, depth, width(interval), interval.approximate ? 1 : 0],
    };
  });
  return ranked.sort((a, b) => compareKeys(a.key, b.key) || (a.interval.edtf < b.interval.edtf ? -1 : 1));
}

/** Of a side that is open or unknown: less exact than any that is said. */
const OPEN_DAYS = 1_000_000;

/** Days between the bounds of start and end: how inexact a time is. */
function width(interval: Interval): number {
  const span = (side: [string, string] | null) =>
    side ? (Date.parse(side[1]) - Date.parse(side[0])) / 86_400_000 : OPEN_DAYS;
  return span(interval.start) + span(interval.end);
}

function compareKeys(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
