/** The benchmark's reading of a CPU profile. */
import { expect, test } from 'vitest';
import { partsOf } from '../../bench/profile.ts';

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});
const nodes = [
  node(1, '(root)', '', [2, 4, 5, 6]),
  node(2, 'answer', 'file:///x/src/graphql/resolvers/claim.ts', [3]),
  node(3, 'stringify', ''),
  node(4, '(garbage collector)', ''),
  node(5, '(idle)', ''),
  node(6, 'run', 'file:///x/node_modules/neo4j-driver/lib/index.js'),
];

test('each sample counts until the next, what is built in to its caller, and what idles to nothing', () => {
  const profile = { nodes, samples: [2, 3, 4, 5, 6, 1], timeDeltas: [0, 1000, 2000, 3000, 4000, 5000] };
  expect(partsOf(profile, 0, 1)).toEqual([
    ['the driver: Bolt, and rows checked', 5],
    ['GraphQL: execution and resolvers', 3],
    ['garbage collection', 3],
  ]);
});

test('what was before the window and after it is left out', () => {
  const profile = { nodes, samples: [6, 2, 6, 1], timeDeltas: [0, 1_000_000, 1_000_000, 1_000_000] };
  expect(partsOf(profile, 0.5, 1.5)).toEqual([['GraphQL: execution and resolvers', 1000]]);
});
