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
export function rootsOf(assertions: RootAssertion[], sources: ReadonlyMap<string, RootSource>): Map<string, Root> {
  const byId = new Map(assertions.map((a) => [a.id, a]));
  return new Map(assertions.map((a) => [a.id, rootOf(a, byId, assertions, sources)]));
}

function rootOf(
  start: RootAssertion,
  byId: ReadonlyMap<string, RootAssertion>,
  all: RootAssertion[],
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
  const ways = waysFrom(last, sources);
  const roots = new Set<string>();
  let longest: string[] = [];
  for (const way of ways) {
    if (way.length > longest.length) longest = way;
    const end = way.at(-1);
    if (end === undefined) roots.add(last.by);
    else for (const speaker of speakersAt(end, last, all, sources)) roots.add(speaker);
  }
  return { roots: [...roots].sort(), depth: relayed.length + longest.length, relayed, derived: longest };
}

/** The ways from an assertion to the ends of derivation. An empty way: the source says it itself. */
function waysFrom(a: RootAssertion, sources: ReadonlyMap<string, RootSource>): string[][] {
  if (a.via === 'none') return [[]];
  if (a.via !== null) return ends(a.via, sources, [a.via]);
  return ends(a.source, sources, []);
}

/** All ways along DERIVED_FROM to a source that derives from none; the start is not part of a way. */
function ends(from: string, sources: ReadonlyMap<string, RootSource>, way: string[]): string[][] {
  const next = (sources.get(from)?.derivedFrom ?? []).filter((id) => !way.includes(id));
  if (next.length === 0) return [way];
  // a document of many parents, each of many: the first 64 ways tell enough
  return next.flatMap((id) => ends(id, sources, [...way, id])).slice(0, 64);
}

function speakersAt(
  end: string,
  last: RootAssertion,
  all: RootAssertion[],
  sources: ReadonlyMap<string, RootSource>,
): string[] {
  const speakers = all.filter((a) => a.source === end && a.stance === last.stance).map((a) => a.by);
  if (speakers.length > 0) return [...new Set(speakers)];
  const own = sources.get(last.source);
  const speaksItself = own !== undefined && (own.publisher === last.by || own.authors.includes(last.by));
  if (!speaksItself) return [last.by];
  const source = sources.get(end);
  return [source ? voiceOf(source) : end];
}

/**
 * How many roots are independent. An assertion that may have come from either of several roots supports no more
 * than one of them, and none that is counted already: seventeen copies of one wire story are one root.
 */
export function independentRoots(roots: Iterable<Root>): string[][] {
  const sets = [...roots].map((r) => r.roots).sort((a, b) => a.length - b.length || compare(a.join(), b.join()));
  const counted: string[][] = [];
  const covered = new Set<string>();
  for (const set of sets) {
    if (set.length === 0 || set.some((root) => covered.has(root))) continue;
    for (const root of set) covered.add(root);
    counted.push(set);
  }
  return counted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
