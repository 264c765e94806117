/**
 * The claims on which the shortest paths between two entities can lie, read from both ends, level by level: a path of
 * n hops lies wholly in the edges of a levels from the one end and n - a from the other. Each level is one statement,
 * of the end where it reads less, and reads a bounded number of relationships: hubs are not walked through.
 */
import { z } from 'zod';
import { type Edge, EdgeSet } from '../../domain/paths.ts';
import { STANDINGS } from '../../domain/standing.ts';
import { defineQuestion, defineWideQuestion, type Reader } from '../../graph/client.ts';

const count = z.number().int();
const edges = defineWideQuestion(
  new URL('./connections.cypher', import.meta.url),
  z.object({
    near: z.string(),
    far: z.string(),
    outward: z.boolean(),
    claim: z.string(),
    standing: z.enum(STANDINGS),
    roots: count,
    degree: count,
  }),
);
const degrees = defineQuestion(
  new URL('./degrees.cypher', import.meta.url),
  z.object({ id: z.string(), degree: count }),
);

/** `since` and `until` are days: only claims whose bounds reach into them. `standing` is that of the asked revision. */
export type ConnectionsArgs = {
  from: string;
  to: string;
  maxHops: number;
  revision: number;
  since: string | null;
  until: string | null;
  standing: readonly string[] | null;
};

export type Bounds = {
  /** Entities with more relationships than this are not walked through. */
  hubDegree: number;
  /** So many relationships are read in one statement at most, but for those of the two ends. */
  mostRead: number;
};
export const BOUNDS: Bounds = { hubDegree: 1_000, mostRead: 100_000 };

export type Found = {
  edges: EdgeSet;
  /** Every path of up to so many hops lies in the edges, but for what was left out. */
  hops: number;
  /** Entities that were met and not walked through, with how many relationships they have. */
  hubs: Map<string, number>;
  /** How many entities were not looked at, since there were too many. */
  leftOut: number;
};

type End = { level: string[]; seen: Set<string>; other: string };

/** Reads level by level, until `enough` says that the paths of so many hops suffice, or there is nothing more to read. */
export async function askConnections(
  reader: Reader,
  args: ConnectionsArgs,
  bounds: Bounds,
  enough: (found: Found) => Promise<boolean>,
): Promise<Found> {
  const { from, to, maxHops, since, until, ...rest } = args;
  const ends: End[] = [
    { level: [from], seen: new Set([from]), other: to },
    { level: [to], seen: new Set([to]), other: from },
  ];
  const rows = await reader.read(degrees, { ids: [from, to] });
  const degree = new Map(rows.map((row) => [row.id, row.degree]));
  const found: Found = { edges: new EdgeSet(), hops: 0, hubs: new Map(), leftOut: 0 };
  const cost = (end: End) => end.level.reduce((sum, id) => sum + (degree.get(id) ?? 0), 0);
  while (found.hops < maxHops) {
    // nothing more can be reached from an end that has run out: all its paths are there
    if (ends.some((end) => end.level.length === 0)) return { ...found, hops: maxHops };
    const end = ends.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    const ids = within(end.level, degree, bounds.mostRead, from, to);
    found.leftOut += end.level.length - ids.length;
    const reached = new Set<string>();
    for (const row of await reader.read(edges, { ...rest, ids, from: since, to: until })) {
      found.edges.add(edgeOf(row));
      degree.set(row.far, row.degree);
      if (row.far === end.other || end.seen.has(row.far)) continue;
      if (row.degree > bounds.hubDegree && row.far !== from && row.far !== to)
        found.hubs.set(row.far, row.degree);
      else reached.add(row.far);
    }
    for (const id of reached) end.seen.add(id);
    end.level = [...reached];
    found.hops++;
    if (await enough(found)) return found;
  }
  return found;
}

/** As many entities as may be read: those of few relationships first. An end is read whatever it has. */
function within(
  level: string[],
  degree: ReadonlyMap<string, number>,
  mostRead: number,
  from: string,
  to: string,
): string[] {
  const of = (id: string) => degree.get(id) ?? 0;
  const sorted = [...level].sort((a, b) => of(a) - of(b) || (a < b ? -1 : 1));
  let read = 0;
  return sorted.filter((id) => {
    if (id === from || id === to) return true;
    read += of(id);
    return read <= mostRead;
  });
}

function edgeOf(
  row: { near: string; far: string; outward: boolean } & Omit<Edge, 'subject' | 'object'>,
): Edge {
  const { near, far, outward, claim, standing, roots } = row;
  return { subject: outward ? near : far, object: outward ? far : near, claim, standing, roots };
}
