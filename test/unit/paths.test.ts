import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edge, EdgeSet, shortestPaths } from '../../src/domain/paths.ts';
import { bruteForcePaths } from '../graph/brute-force-paths.ts';

const edge = (subject: string, object: string, more: Partial<Edge> = {}): Edge => ({
  subject,
  object,
  claim: `claim/${subject}-${object}`,
  standing: 'SINGLE_SOURCE',
  roots: 1,
  ...more,
});
const setOf = (edges: Edge[]) => {
  const set = new EdgeSet();
  for (const e of edges) set.add(e);
  return set;
};

describe('shortest paths', () => {
  const node = fc.integer({ min: 0, max: 9 }).map((i) => `e${i}`);
  const graph = fc
    .array(fc.tuple(node, node), { maxLength: 30 })
    .map((pairs) => pairs.filter(([a, b]) => a !== b).map(([a, b]) => edge(a, b)));

  it('are those of a search through every path, in the same order', () => {
    fc.assert(
      fc.property(
        graph,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.uniqueArray(node, { maxLength: 3 }),
        (edges, hops, count, closed) => {
          const search = { from: 'e0', to: 'e1', hops, count, closed: new Set(closed) };
          const found = shortestPaths(setOf(edges), search);
          expect(found).toEqual({ paths: bruteForcePaths(edges, search), whole: true });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tell where the steps did not suffice', () => {
    const edges = ['a', 'b', 'c', 'd'].flatMap((x) => [edge('from', x), edge(x, 'to')]);
    const search = { from: 'from', to: 'to', hops: 4, count: 20, closed: new Set<string>(), steps: 3 };
    expect(shortestPaths(setOf(edges), search).whole).toBe(false);
  });

  it('do not look for a way back through where they start', () => {
    // a thousand neighbours of the start, all connected with each other in a ring, and one of the end
    const ring = Array.from({ length: 1000 }, (_, i) => edge(`x${i}`, `x${(i + 1) % 1000}`));
    const edges = [...ring, ...ring.map((e) => edge('from', e.subject)), edge('from', 'to')];
    const search = { from: 'from', to: 'to', hops: 6, count: 5, closed: new Set<string>(), steps: 7000 };
    expect(shortestPaths(setOf(edges), search)).toEqual({ paths: [['from', 'to']], whole: true });
  });
});

describe('the claims between two entities', () => {
  it('come firmest first, then from most roots', () => {
    const edges = setOf([
      edge('a', 'b', { claim: 'claim/1' }),
      edge('b', 'a', { claim: 'claim/2', roots: 2, standing: 'DISPUTED' }),
      edge('a', 'b', { claim: 'claim/3', standing: 'ESTABLISHED' }),
      edge('a', 'b', { claim: 'claim/4', roots: 3 }),
    ]);
    expect(edges.between('b', 'a').map((e) => e.claim)).toEqual(['claim/3', 'claim/4', 'claim/1', 'claim/2']);
    for (const e of edges.between('a', 'b')) edges.weigh(e, null);
    expect(edges.neighbours('a')).toEqual([]);
  });

  it('stay as they were weighed when they are read again', () => {
    const edges = setOf([edge('a', 'b'), edge('b', 'c')]);
    edges.weigh(edge('a', 'b'), null);
    edges.weigh(edge('b', 'c'), { standing: 'DISPUTED', roots: 0 });
    for (const e of [edge('a', 'b'), edge('b', 'c')]) edges.add(e);
    expect(edges.neighbours('b')).toEqual(['c']);
    expect(edges.between('b', 'c').map((e) => e.standing)).toEqual(['DISPUTED']);
  });
});
