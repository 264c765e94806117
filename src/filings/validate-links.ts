/** Links between records: derivation without cycles (invariant 6), and relays that name one assertion. */
import type { AssertionRecord, FilingContent, Placed } from './content.ts';
import type { WrittenFiling } from './format.ts';
import type { Report } from './report.ts';
import { relayCandidates, type World } from './world.ts';

/** Refuses each derivation that closes a cycle, and prints the cycle. */
export function checkDerivation(
  content: FilingContent,
  filing: WrittenFiling,
  world: World,
  report: Report,
): void {
  const here = new Map<string, string[]>();
  for (const { id, derivedFrom } of content.sources) here.set(id, [...(here.get(id) ?? []), ...derivedFrom]);
  const all = new Map<string, Set<string>>();
  const queue = [...here.keys()];
  for (const id of queue) {
    if (all.has(id)) continue;
    const origins = new Set([...(here.get(id) ?? []), ...(world.sources.get(id)?.derivedFrom ?? [])]);
    all.set(id, origins);
    queue.push(...origins);
  }
  const onCycles = withoutEnds(reversed(withoutEnds(all)));
  const told = new Set<string>();
  filing.sources.forEach((source, i) => {
    source.derived_from.forEach((origin, j) => {
      const way = onCycles.has(source.id) ? wayTo(origin, source.id, all, onCycles) : null;
      const known = way && [...way].sort().join();
      if (!way || !known || told.has(known)) return;
      told.add(known);
      report.error(
        'DERIVATION_CYCLE',
        ['sources', i, 'derived_from', j],
        `a source cannot derive from itself: ${[source.id, ...way].join(' → ')}. Take one of these links out`,
      );
    });
  });
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** What is left when all that links to nothing is taken out, and so on: nothing, where there is no cycle. */
function withoutEnds(links: Links): Links {
  const back = reversed(links);
  const left = new Map([...links].map(([id, to]) => [id, to.size]));
  const ends = [...left].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of ends) {
    left.delete(id);
    for (const from of back.get(id) ?? []) {
      const count = (left.get(from) ?? 0) - 1;
      left.set(from, count);
      if (count === 0) ends.push(from);
    }
  }
  return new Map(
    [...left.keys()].map((id) => [id, new Set([...(links.get(id) ?? [])].filter((to) => left.has(to)))]),
  );
}

function reversed(links: Links): Links {
  const back = new Map<string, Set<string>>([...links.keys()].map((id) => [id, new Set()]));
  for (const [from, to] of links) for (const id of to) back.get(id)?.add(from);
  return back;
}

/** The shortest way along origins from one source to another, both named; null where there is none. */
function wayTo(from: string, to: string, origins: Links, among: Links): string[] | null {
  if (!among.has(from)) return null;
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const way: string[] = [];
      for (let step: string | null = id; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const origin of origins.get(id) ?? [])
      if (among.has(origin) && !cameFrom.has(origin)) cameFrom.set(origin, id);
  }
  return null;
}

/** Each `relays` must mean exactly one assertion, and relays must end. */
export function checkRelays(content: FilingContent, world: World, report: Report): void {
  const targets = new Map<string, string>();
  const sources = new Set(content.sources.map((source) => source.id));
  const entities = new Set(content.entities.map((entity) => entity.id));
  for (const a of content.assertions) {
    if (!a.relays) continue;
    const { in: source, by } = a.relays;
    // a source or a speaker that is not there at all is reported as that
    if (!sources.has(source) && !world.sources.has(source)) continue;
    if (by !== null && !entities.has(by) && !world.entities.has(by)) continue;
    // the same assertion twice is told where it stands the second time
    const candidates = [...new Map(relayCandidates(world, content, a).map((c) => [c.id, c])).values()];
    const [one, ...more] = candidates;
    if (!one) nothingRelayed(content, world, a, source, report);
    else if (more.length > 0) {
      const speakers = [...new Set(candidates.map((c) => `${c.by} ${c.stance}`))];
      const which =
        speakers.length === candidates.length
          ? `say which by { in, by, stance }; there are ${speakers.join(', ')}`
          : 'of one speaker and stance, so that none can be named: leave `relays` out, and name the source by `via` or derived_from';
      report.error(
        'AMBIGUOUS_RELAY',
        [...a.path, 'relays', 'in'],
        `${candidates.length} assertions of this claim stand in ${source}: ${which}`,
      );
    } else targets.set(a.key, one.id);
  }
  relayCycles(content, targets, report);
}

/** Says why a relay finds nothing: who else speaks there, or nobody. */
function nothingRelayed(
  content: FilingContent,
  world: World,
  a: Placed<AssertionRecord>,
  source: string,
  report: Report,
): void {
  const any = { in: source, by: null, stance: null };
  const there = relayCandidates(world, content, { ...a, relays: any });
  const { by = null, stance = null } = a.relays ?? {};
  const spoken =
    by !== null &&
    relayCandidates(world, content, { ...a, relays: { in: source, by, stance: null } }).length > 0;
  const error = (key: string, message: string) =>
    report.error('DANGLING', [...a.path, 'relays', key], message);
  const wanted = [by && `by ${by}`, stance && `with stance ${stance}`].filter((text) => text).join(' ');
  if (there.length > 0)
    error(
      by !== null && !spoken ? 'by' : 'stance',
      `no assertion of this claim ${wanted} stands in ${source}: there are ${there.map((c) => `${c.by} ${c.stance}`).join(', ')}`,
    );
  else if (a.source === source)
    error(
      'in',
      `an assertion cannot relay itself, and no other of this claim stands in ${source}: leave \`relays\` out, or name the source that it comes from`,
    );
  else
    error(
      'in',
      `no assertion of this claim stands in ${source}: file it, or say only that the source derives from it`,
    );
}

/** Tells of each circle of relays once, at its first assertion. */
function relayCycles(content: FilingContent, targets: ReadonlyMap<string, string>, report: Report): void {
  const byKey = new Map(content.assertions.map((a) => [a.key, a]));
  const done = new Set<string>();
  for (const a of content.assertions) {
    const way = new Set<string>();
    let next: string | undefined = a.key;
    for (; next !== undefined && !done.has(next) && !way.has(next); next = targets.get(next)) way.add(next);
    if (next !== undefined && way.has(next)) {
      const keys = [...way];
      const circle = keys.slice(keys.indexOf(next)).flatMap((key) => byKey.get(key) ?? []);
      const [first] = circle;
      const lines = [...circle, ...(first ? [first] : [])].map((member) => report.lineOf(member.path));
      if (first)
        report.error(
          'RELAY_CYCLE',
          [...first.path, 'relays', 'in'],
          `these assertions relay each other in a circle (lines ${lines.join(' → ')}): who has it first relays nothing`,
        );
    }
    for (const key of way) done.add(key);
  }
}
