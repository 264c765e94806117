/**
 * A graph at the address of a cluster: here of one member, the only kind that Community Edition has. What a member that
 * lags would do cannot be shown with it; what is sent to prevent that can.
 */
import { beforeAll, expect, inject, test } from 'vitest';
import { openGraph } from '../../src/graph/client.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, emptyGraph, testGraph } from './support.ts';

const plain = testGraph();
beforeAll(() => emptyGraph(plain));

const filing = (n: number) => ({
  filing: { id: `cluster-${n}`, title: `Cluster ${n}` },
  entities: [{ id: `company/cluster-${n}`, type: 'Company', name: `Cluster ${n}` }],
});

test('is asked and changed by routing, and who writes reads what they wrote', async () => {
  const connection = inject('neo4j');
  const graph = openGraph(
    { ...connection, uri: connection.uri.replace(/^bolt/, 'neo4j') },
    { connections: 7 },
  );
  try {
    expect(graph.connections).toBe(7);
    for (let n = 1; n <= 5; n++) {
      const { revision } = await applyObject(graph, filing(n));
      expect((await askNow(graph)).revision).toBe(revision);
      expect((await askNow(plain)).revision).toBe(revision);
    }
  } finally {
    await graph.close();
  }
});

test('many ask at once on few connections, and all are answered', async () => {
  const graph = openGraph(inject('neo4j'), { connections: 4 });
  try {
    const seen = await Promise.all(Array.from({ length: 60 }, () => askNow(graph)));
    expect(new Set(seen.map(({ revision }) => revision))).toEqual(new Set([5]));
  } finally {
    await graph.close();
  }
});
