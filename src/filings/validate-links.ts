/** Links between records: derivation without cycles (invariant 6), and relays that name one assertion. */
import type { FilingContent } from './content.ts';
import type { Report } from './report.ts';
import { relayCandidates, type World } from './world.ts';

/** Refuses each derivation that closes a cycle, and prints the cycle. */
export function checkDerivation(content: FilingContent, world: World, report: Report): void {
  const here = new Map(content.sources.map((source) => [source.id, source]));
  const originsOf = (id: string): string[] => [
    ...(here.get(id)?.derivedFrom ?? []),
    ...(world.sources.get(id)?.derivedFrom ?? []),
  ];
  const told = new Set<string>();
  for (const source of content.sources) {
    source.derivedFrom.forEach((origin) => {
      const way = wayTo(origin, source.id, originsOf);
      const known = way && [...way].sort().join();
      if (!way || !known || told.has(known)) return;
      told.add(known);
      report.error(
        'DERIVATION_CYCLE',
        [...source.path, 'derived_from'],
        `a source cannot derive from itself: ${[source.id, ...way].join(' → ')}`,
      );
    });
  }
}

/** The shortest way along origins from one source to another, both named; null where there is none. */
function wayTo(from: string, to: string, originsOf: (id: string) => string[]): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === to) {
      const way: string[] = [];
      for (let step: string | null = id; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const origin of originsOf(id)) {
      if (cameFrom.has(origin)) continue;
      cameFrom.set(origin, id);
      queue.push(origin);
    }
  }
  return null;
}

/** Each `relays` must mean exactly one assertion, and relays must end. */
export function checkRelays(content: FilingContent, world: World, report: Report): void {
  const targets = new Map<string, string>();
  const declared = new Set(content.sources.map((source) => source.id));
  for (const a of content.assertions) {
    // a source that is not there at all is reported as that
    if (!a.relays || !(declared.has(a.relays.in) || world.sources.has(a.relays.in))) continue;
    const candidates = relayCandidates(world, content, a);
    const [one, ...more] = candidates;
    if (!one)
      report.error(
        'DANGLING',
        [...a.path, 'relays'],
        `no assertion of this claim stands in ${a.relays.in}: file it, or say only that the source derives from it`,
      );
    else if (more.length > 0)
      report.error(
        'AMBIGUOUS_RELAY',
        [...a.path, 'relays'],
        `${candidates.length} assertions of this claim stand in ${a.relays.in}: say which by { in, by, stance }; there are ${candidates.map((c) => `${c.by} ${c.stance}`).join(', ')}`,
      );
    else targets.set(a.key, one.id);
  }
  for (const a of content.assertions) {
    const seen = [a.key];
    for (let next = targets.get(a.key); next !== undefined; next = targets.get(next)) {
      if (next === a.key) {
        report.error('RELAY_CYCLE', [...a.path, 'relays'], `these ${seen.length} assertions relay each other in a circle`);
        break;
      }
      if (seen.includes(next)) break;
      seen.push(next);
    }
  }
}
