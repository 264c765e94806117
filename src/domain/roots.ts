/**
 * Roots and depth: who really says so, however often it is copied.
 *
 * From an assertion, RELAYS is followed to its end, then DERIVED_FROM from that assertion's source to its end.
 * Where nothing is derived, the root is the speaker. Where the last source is another, the root is the speaker
 * there: who makes this claim in it. Where the graph knows none, it is the speaker of the assertion if its source
 * merely quotes them (a copy of a quotation is no second witness), else the last source's own voice.
 */

import type { Stance } from './stances.ts';

/** What roots need to know of an assertion. All are of one claim, and live. */
export type RootAssertion = {
  id: string;
  stance: Stance;
  by: string;
  source: string;
  relays: string | null;
  /** Which origin of its source it is taken from; 'none' where the source says it itself; null where not said. */
  via: string | null;
};

/** What roots need to know of a source. */
export type RootSource = {
  id: string;
  kind: string;
  authors: string[];
  publisher: string | null;
  derivedFrom: string[];
};

// in these the publisher speaks; a court filing's publisher is the court, a post's the platform
const PUBLISHER_SPEAKS: ReadonlySet<string> = new Set(['ARTICLE', 'PRESS_RELEASE', 'REPORT', 'BOOK']);

/** Whose voice a source is: its only author, else the publisher where that speaks in it, else the source. */
export function voiceOf(source: RootSource): string {
  const [author, ...others] = source.authors;
  if (author !== undefined && others.length === 0) return author;
  if (source.publisher !== null && PUBLISHER_SPEAKS.has(source.kind)) return source.publisher;
  return source.id;
}

export type Root = {
  /** The ids of the entity, or of the source where no speaker is known. Several where a source names several. */
  roots: string[];
  /** Steps of RELAYS and DERIVED_FROM to the farthest root. 0: the speaker says it in this very source. */
  depth: number;
  /** The assertions relayed, nearest first. */
  relayed: string[];
  /** The sources from which that of the last assertion is derived, on the longest way, nearest first. */
  derived: string[];
};

/** The root of each assertion, by its id. Cycles cannot be filed; should one be there, it is cut. */
export function rootsOf(
  assertions: RootAssertion[],
  sources: ReadonlyMap<string, RootSource>,
): Map<string, Root> {
  const byId = new Map(assertions.map((a) => [a.id, a]));
  const speakers = new Map<string, Set<string>>();
  for (const a of assertions) {
    const key = place(a.source, a.stance);
    speakers.set(key, (speakers.get(key) ?? new Set()).add(a.by));
  }
  return new Map(assertions.map((a) => [a.id, rootOf(a, byId, speakers, sources)]));
}

/** Under which to find who takes a stance in a source. */
const place = (source: string, stance: Stance) => `${stance} ${source}`;

function rootOf(
  start: RootAssertion,
  byId: ReadonlyMap<string, RootAssertion>,
  speakers: ReadonlyMap<string, ReadonlySet<string>>,
  sources: ReadonlyMap<string, RootSource>,
): Root {
  const relayed: string[] = [];
  let last = start;
  const seen = new Set([start.id]);
  for (;;) {
    const next = last.relays === null ? undefined : byId.get(last.relays);
    if (!next || seen.has(next.id)) break;
    seen.add(next.id);
    relayed.push(next.id);
    last = next;
  }
  const { ends, longest } = derivation(last, sources);
  const roots = new Set<string>();
  if (ends.size === 0) roots.add(last.by);
  for (const end of ends) for (const speaker of speakersAt(end, last, speakers, sources)) roots.add(speaker);
  return {
    roots: [...roots].sort(compare),
    depth: relayed.length + longest.length,
    relayed,
    derived: longest,
  };
}

/** The sources at the ends of derivation, and the longest way to one. No ends: the source says it itself. */
type Derivation = { ends: ReadonlySet<string>; longest: string[] };

function derivation(a: RootAssertion, sources: ReadonlyMap<string, RootSource>): Derivation {
  if (a.via === 'none') return { ends: new Set(), longest: [] };
  const seen = new Map<string, Derivation>();
  if (a.via === null) return beyond(a.source, sources, new Set(), seen);
  const { ends, longest } = beyond(a.via, sources, new Set([a.source]), seen);
  return { ends: ends.size === 0 ? new Set([a.via]) : ends, longest: [a.via, ...longest] };
}

/** What lies beyond a source along DERIVED_FROM; each source is looked at once, however many ways lead to it. */
function beyond(
  from: string,
  sources: ReadonlyMap<string, RootSource>,
  above: Set<string>,
  seen: Map<string, Derivation>,
): Derivation {
  const known = seen.get(from);
  if (known) return known;
  above.add(from);
  const ends = new Set<string>();
  let longest: string[] = [];
  for (const next of sources.get(from)?.derivedFrom ?? []) {
    if (above.has(next)) continue;
    const further = beyond(next, sources, above, seen);
    if (further.ends.size === 0) ends.add(next);
    for (const end of further.ends) ends.add(end);
    if (further.longest.length + 1 > longest.length) longest = [next, ...further.longest];
  }
  above.delete(from);
  const derived = { ends, longest };
  seen.set(from, derived);
  return derived;
}

function speakersAt(
  end: string,
  last: RootAssertion,
  speakers: ReadonlyMap<string, ReadonlySet<string>>,
  sources: ReadonlyMap<string, RootSource>,
): Iterable<string> {
  const there = speakers.get(place(end, last.stance));
  if (there) return there;
  const own = sources.get(last.source);
  const speaksItself = own !== undefined && (own.publisher === last.by || own.authors.includes(last.by));
  if (!speaksItself) return [last.by];
  const source = sources.get(end);
  return [source ? voiceOf(source) : end];
}

/**
 * How many roots are independent. An assertion that may have come from either of several roots supports no more
 * than one of them, and none that is counted already: seventeen copies of one wire story are one root. Of the ways
 * to count, the one that finds most, so that one more assertion never lowers the number.
 */
export function independentRoots(roots: Iterable<Root>): string[][] {
  const distinct = new Map([...roots].map((r) => [JSON.stringify(r.roots), r.roots]));
  distinct.delete('[]');
  const sets = [...distinct.values()].sort((a, b) => a.length - b.length || compare(a.join(), b.join()));
  const alone = sets.filter((set) => set.length === 1);
  const taken = new Set(alone.flat());
  // who may be of more roots than another adds nothing that the other does not
  const least: string[][] = [];
  for (const set of sets)
    if (
      !set.some((root) => taken.has(root)) &&
      !least.some((other) => other.every((root) => set.includes(root)))
    )
      least.push(set);
  return [...alone, ...mostApart(least, { left: 10_000 })];
}

/** As many of the sets as have nothing in common. Beyond the steps left, as many as come first. */
function mostApart(sets: string[][], steps: { left: number }): string[][] {
  const [first, ...rest] = sets;
  if (!first) return [];
  steps.left--;
  const apart = rest.filter((set) => !set.some((root) => first.includes(root)));
  const withIt = [first, ...mostApart(apart, steps)];
  if (apart.length === rest.length || withIt.length >= rest.length || steps.left <= 0) return withIt;
  const without = mostApart(rest, steps);
  return without.length > withIt.length ? without : withIt;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
