/**
 * Roots and depth: who really says so, however often it is copied.
 *
 * From an assertion, RELAYS is followed to its end, then DERIVED_FROM from that assertion's source to its end. Where
 * nothing is derived, the root is the speaker. Where a source on the way makes this claim itself, the root is that of
 * whoever makes it there: a copy is never another witness than its original. Where the graph knows none to the end,
 * it is the speaker of the assertion if its source merely quotes them (a copy of a quotation is no second witness),
 * else the last source's own voice.
 *
 * What was taken back and is still repeated is followed as if it stood, or its copies would become witnesses of their
 * own; where somebody says the same there still, these are followed in its place. Its speaker is named only where somebody
 * live of the claim names them too; else its source's own voice is the root.
 */

import type { Stance } from './stances.ts';

/** What roots need to know of an assertion. All are of one claim. */
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
  /** The assertions relayed, nearest first; those that were taken back among them. */
  relayed: string[];
  /** The sources from which that of the last assertion is derived, on the longest way, nearest first. */
  derived: string[];
  /** What was taken back on any of its ways: relayed, or said in a source that is drawn on. */
  withdrawn: string[];
};

/** One that was taken back: `retracted` by itself or with its source, else with its filing, or amended away. */
export type WithdrawnAssertion = RootAssertion & { retracted: boolean };

/**
 * The root of each live assertion, by its id. Cycles cannot be filed; should one be there, it is cut. `withdrawn` are those
 * of the claim that were taken back. Of these matter the retracted ones and those that a live one repeats, however far:
 * what a filing does not say any more is no longer known of a document, unless another filing has it from there.
 */
export function rootsOf(
  live: readonly RootAssertion[],
  sources: ReadonlyMap<string, RootSource>,
  withdrawn: readonly WithdrawnAssertion[] = [],
): Map<string, Root> {
  const gone = stillFollowed(live, withdrawn);
  const at = byPlace(live);
  // where somebody says the same there still, that is what a copy has
  for (const [where, there] of byPlace(gone)) if (!at.has(where)) at.set(where, there);
  const onFile: OnFile = {
    byId: new Map([...gone, ...live].map((a) => [a.id, a])),
    gone: new Set(gone),
    at,
    sources,
    shown: shownFor(live, gone, sources),
  };
  return new Map(live.map((a) => [a.id, rootOf(a, { onFile, open: new Set(), seen: new Map() })]));
}

function stillFollowed(
  live: readonly RootAssertion[],
  withdrawn: readonly WithdrawnAssertion[],
): readonly RootAssertion[] {
  if (withdrawn.length === 0) return withdrawn;
  const gone = new Map([...withdrawn].sort((a, b) => compare(a.source, b.source)).map((a) => [a.id, a]));
  const repeated = new Set<RootAssertion>();
  for (const start of live)
    for (let next: RootAssertion | undefined = start; next; ) {
      next = next.relays === null ? undefined : gone.get(next.relays);
      if (next && repeated.has(next)) break;
      if (next) repeated.add(next);
    }
  // whose source a root is named after comes first: one that is repeated
  return [...repeated, ...withdrawn.filter((a) => a.retracted && !repeated.has(a))];
}

function byPlace(assertions: readonly RootAssertion[]): Map<string, RootAssertion[]> {
  const at = new Map<string, RootAssertion[]>();
  for (const a of assertions) {
    const there = at.get(place(a.source, a.stance));
    if (there) there.push(a);
    else at.set(place(a.source, a.stance), [a]);
  }
  return at;
}

/** Who is shown in the place of speakers whom nobody live names: the voice of a source that had their words. */
function shownFor(
  live: readonly RootAssertion[],
  withdrawn: readonly RootAssertion[],
  sources: ReadonlyMap<string, RootSource>,
): Map<string, string> {
  const shown = new Map<string, string>();
  if (withdrawn.length === 0) return shown;
  const named = new Set(live.map((a) => a.by));
  for (const { by, source } of withdrawn)
    if (!named.has(by) && !shown.has(by)) shown.set(by, voiceAt(source, sources));
  return shown;
}

/** The assertions of the claim by id and by place, the sources behind them, and who is shown for whom. */
type OnFile = {
  byId: ReadonlyMap<string, RootAssertion>;
  gone: ReadonlySet<RootAssertion>;
  at: Map<string, RootAssertion[]>;
  sources: ReadonlyMap<string, RootSource>;
  shown: ReadonlyMap<string, string>;
};

/** On the way from one assertion down: assertions and sources that are being followed, and sources already looked at. */
type Walk = { onFile: OnFile; open: Set<string>; seen: Map<string, Behind> };

/**
 * What lies behind a source: the speakers found, the sources in which derivation ends with nobody on file, the
 * longest way along DERIVED_FROM, and what was taken back on any way.
 */
type Behind = {
  speakers: ReadonlySet<string>;
  ends: ReadonlySet<string>;
  longest: string[];
  withdrawn: ReadonlySet<string>;
};

/** Under which to find who takes a stance in a source. */
const place = (source: string, stance: Stance) => `${stance} ${source}`;

function rootOf(start: RootAssertion, walk: Walk): Root {
  const relayed: string[] = [];
  let last = start;
  const opened = [start.id];
  walk.open.add(start.id);
  let several: RootAssertion | null = null;
  for (;;) {
    const [next, ...more] = relayedBy(last, walk);
    if (!next || walk.open.has(next.id)) break;
    if (more.length > 0) {
      several = next;
      break;
    }
    walk.open.add(next.id);
    opened.push(next.id);
    relayed.push(next.id);
    last = next;
  }
  const own = place(last.source, last.stance);
  if (!walk.open.has(own)) opened.push(own);
  walk.open.add(own);
  const { speakers, ends, longest, withdrawn } = several
    ? behindAll([several.source], several.stance, walk)
    : behindAll(originsOf(last, walk), last.stance, walk);
  for (const key of opened) walk.open.delete(key);
  const roots = new Set(speakers);
  for (const end of ends) roots.add(voiceBehind(end, last, walk.onFile));
  if (roots.size === 0) roots.add(speakerOf(last, walk.onFile));
  return {
    roots: [...roots].sort(compare),
    depth: relayed.length + longest.length,
    relayed,
    derived: longest,
    withdrawn: [...new Set([...relayed.filter((id) => isGone(id, walk)), ...withdrawn])].sort(compare),
  };
}

const isGone = (id: string, { onFile }: Walk) => onFile.gone.has(onFile.byId.get(id) as RootAssertion);

/** What an assertion repeats; where that was taken back, what is said in its place, which may be several. */
function relayedBy(a: RootAssertion, { onFile, open }: Walk): RootAssertion[] {
  const relayed = a.relays === null ? undefined : onFile.byId.get(a.relays);
  if (!relayed) return [];
  if (!onFile.gone.has(relayed)) return [relayed];
  const instead = (onFile.at.get(place(relayed.source, relayed.stance)) ?? []).filter(
    (other) => !onFile.gone.has(other) && !open.has(other.id),
  );
  return instead.length > 0 ? instead : [relayed];
}

/** The sources from which that of an assertion may have it. */
function originsOf(a: RootAssertion, walk: Walk): string[] {
  if (a.via === 'none') return [];
  return a.via === null ? (walk.onFile.sources.get(a.source)?.derivedFrom ?? []) : [a.via];
}

/** What lies behind any of several origins; of ways equally long, the first by id. */
function behindAll(origins: string[], stance: Stance, walk: Walk): Behind {
  const speakers = new Set<string>();
  const ends = new Set<string>();
  const withdrawn = new Set<string>();
  let longest: string[] = [];
  for (const next of [...new Set(origins)].sort(compare)) {
    if (walk.open.has(place(next, stance))) continue;
    const further = behind(next, stance, walk);
    for (const speaker of further.speakers) speakers.add(speaker);
    for (const end of further.ends) ends.add(end);
    for (const id of further.withdrawn) withdrawn.add(id);
    if (further.longest.length + 1 > longest.length) longest = [next, ...further.longest];
  }
  return { speakers, ends, longest, withdrawn };
}

/**
 * Who takes this stance in a source that another copies is on file with a way of their own, and the copy has it by
 * that way: otherwise a copy would be a second witness. Each source is looked at once, however many ways lead to it.
 */
function behind(source: string, stance: Stance, walk: Walk): Behind {
  const key = place(source, stance);
  const known = walk.seen.get(key);
  if (known) return known;
  walk.open.add(key);
  const there = (walk.onFile.at.get(key) ?? []).filter((a) => !walk.open.has(a.id));
  const derivedFrom = walk.onFile.sources.get(source)?.derivedFrom ?? [];
  const ways = there.length === 0 ? derivedFrom : there.flatMap((a) => waysOn(a, derivedFrom, walk));
  const further = behindAll(ways, stance, walk);
  let found = further;
  if (there.length > 0) {
    const roots = there.map((a) => rootOf(a, walk));
    found = {
      speakers: new Set(roots.flatMap((root) => root.roots)),
      ends: new Set(),
      longest: further.longest,
      withdrawn: new Set([
        ...there.flatMap((a) => (walk.onFile.gone.has(a) ? [a.id] : [])),
        ...roots.flatMap((root) => root.withdrawn),
      ]),
    };
  } else if (further.speakers.size === 0 && further.ends.size === 0)
    found = { ...further, ends: new Set([source]) };
  walk.open.delete(key);
  walk.seen.set(key, found);
  return found;
}

/** The origins to show behind an assertion: of what it relays, the source, if its own is known to derive from it. */
function waysOn(a: RootAssertion, derivedFrom: string[], walk: Walk): string[] {
  const [relayed] = relayedBy(a, walk);
  return relayed ? derivedFrom.filter((id) => id === relayed.source) : originsOf(a, walk);
}

/** Where nobody is on file at the end: who is quoted on the way, or the source's own voice. */
function voiceBehind(end: string, last: RootAssertion, onFile: OnFile): string {
  const own = onFile.sources.get(last.source);
  const speaksItself = own !== undefined && (own.publisher === last.by || own.authors.includes(last.by));
  return speaksItself ? voiceAt(end, onFile.sources) : speakerOf(last, onFile);
}

const speakerOf = ({ by }: RootAssertion, { shown }: OnFile): string => shown.get(by) ?? by;

function voiceAt(id: string, sources: ReadonlyMap<string, RootSource>): string {
  const source = sources.get(id);
  return source ? voiceOf(source) : id;
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
