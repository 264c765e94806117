/** Shortest paths between two entities over claims, in an order that does not hang on how they were found. */
import type { Standing } from './standing.ts';

/** A claim between two entities. */
export type Edge = { subject: string; object: string; claim: string; standing: Standing; roots: number };

/** From the firmest to the weakest. */
const STRENGTH: Standing[] = [
  'ESTABLISHED',
  'CORROBORATED',
  'SINGLE_SOURCE',
  'DISPUTED',
  'DENIED',
  'UNSUPPORTED',
];
export const weakness = (standing: Standing) => STRENGTH.indexOf(standing);

/** The firmest claim first; of these the one from most roots. */
export function byStrength(a: Edge, b: Edge): number {
  return weakness(a.standing) - weakness(b.standing) || b.roots - a.roots || (a.claim < b.claim ? -1 : 1);
}

/** Entities with the claims between each two. */
export class EdgeSet {
  private readonly nodes = new Map<string, Map<string, Map<string, Edge>>>();

  /** The claims that were weighed: read again, they stay as they were found to stand. */
  private readonly weighed = new Set<string>();

  add(edge: Edge): void {
    if (!this.weighed.has(edge.claim)) this.link(edge);
  }

  isWeighed(edge: Edge): boolean {
    return this.weighed.has(edge.claim);
  }

  /** The edge as its claim was found to stand, or null where it does not fit what is asked: it is then out for good. */
  weigh(edge: Edge, found: Pick<Edge, 'standing' | 'roots'> | null): void {
    this.weighed.add(edge.claim);
    this.unlink(edge);
    if (found) this.link({ ...edge, ...found });
  }

  private link(edge: Edge): void {
    this.put(edge.subject, edge.object, edge);
    this.put(edge.object, edge.subject, edge);
  }

  private unlink(edge: Edge): void {
    for (const [a, b] of [
      [edge.subject, edge.object],
      [edge.object, edge.subject],
    ] as const) {
      const between = this.nodes.get(a)?.get(b);
      between?.delete(edge.claim);
      if (between?.size === 0) this.nodes.get(a)?.delete(b);
    }
  }

  /** The entities that a claim leads to, by id. */
  neighbours(id: string): string[] {
    return [...(this.nodes.get(id)?.keys() ?? [])].sort();
  }

  /** The claims between two entities, the firmest first. */
  between(a: string, b: string): Edge[] {
    return [...(this.nodes.get(a)?.get(b)?.values() ?? [])].sort(byStrength);
  }

  private put(a: string, b: string, edge: Edge): void {
    const far = this.nodes.get(a) ?? new Map<string, Map<string, Edge>>();
    this.nodes.set(a, far);
    const between = far.get(b) ?? new Map<string, Edge>();
    far.set(b, between);
    between.set(edge.claim, edge);
  }
}

export type PathSearch = {
  from: string;
  to: string;
  /** No longer paths than this. */
  hops: number;
  /** So many paths at most. */
  count: number;
  /** Entities that no path goes through; it may start or end at one. */
  closed: ReadonlySet<string>;
  /** So many steps at most; where they do not suffice, `whole` is false. */
  steps?: number;
};

/**
 * Up to `count` paths without a repeated entity, as lists of entities: the shortest first, and of one length in the
 * order of their entities' ids.
 */
export function shortestPaths(edges: EdgeSet, search: PathSearch): { paths: string[][]; whole: boolean } {
  const { from, to, hops, count, closed } = search;
  const away = distances(edges, search);
  const neighbours = new Map<string, string[]>();
  const next = (id: string) => {
    const known = neighbours.get(id) ?? edges.neighbours(id).filter((far) => away.has(far));
    neighbours.set(id, known);
    return known;
  };
  const paths: string[][] = [];
  let left = search.steps ?? 1_000_000;
  const walk = (path: string[], rest: number): void => {
    for (const far of next(path.at(-1) ?? '')) {
      if (paths.length >= count || left-- <= 0) return;
      if (far === to) {
        if (rest === 1) paths.push([...path, far]);
      } else if (rest > 1 && !closed.has(far) && !path.includes(far) && (away.get(far) ?? hops) < rest) {
        path.push(far);
        walk(path, rest - 1);
        path.pop();
      }
    }
  };
  for (let length = 1; length <= hops && paths.length < count && left > 0; length++) walk([from], length);
  return { paths, whole: left > 0 };
}

/** Steps from each entity to the end, on ways that do not lead through the start: no path comes back to it. */
function distances(edges: EdgeSet, { from, to, hops, closed }: PathSearch): Map<string, number> {
  const away = new Map([[to, 0]]);
  let level = [to];
  for (let steps = 1; steps < hops && level.length > 0; steps++) {
    const reached: string[] = [];
    for (const id of level)
      for (const far of edges.neighbours(id))
        if (far !== from && !closed.has(far) && !away.has(far)) {
          away.set(far, steps);
          reached.push(far);
        }
    level = reached;
  }
  return away;
}
