/** No question takes more than a fixed number of trips to the graph, whatever the size of its answer. */
import { beforeAll, expect, test } from 'vitest';
import { operations } from '../../src/graphql/operations.ts';
import { seededGraph, testGraph, testServer } from './support.ts';
import { VARIABLES } from './variables.ts';

const graph = testGraph();
// nothing is kept from one answer to the next
const { ask } = await testServer(graph, { kept: { answerBytes: 0, rows: 0, lease: 0 } });
beforeAll(() => seededGraph(graph));

/** How many trips each question may take; a state of an answer that is compared takes four, and 64 are asked for at most. */
const MOST: Record<string, number> = {
  apiAccess: 10,
  accessGrantedBy: 12,
  answerDiff: 4 * 64,
  assertions: 9,
  claims: 8,
  conflicts: 9,
  connections: 12,
  denials: 12,
  entity: 8,
  entityClaims: 8,
  overlap: 10,
  retractionImpact: 10,
  reviews: 14,
  timeline: 10,
  weakClaims: 10,
  whoSaid: 10,
};

const trips = async (text: string, variables: Record<string, unknown>) => {
  const before = graph.trips;
  const { errors } = await ask(text, variables);
  expect(errors).toBeUndefined();
  return graph.trips - before;
};

test.each([...operations])('%s', async (name, { text }) => {
  const most = MOST[name] ?? 0;
  const variables = { ...VARIABLES[name] };
  if (name === 'overlap') {
    const { data } = await ask('{ claims(subject: "company/netflix", first: 2) { nodes { id } } }');
    const [a, b] = data.claims.nodes.map((node: { id: string }) => node.id);
    Object.assign(variables, { a, b });
  }
  const large = await trips(text, { ...variables, ...(text.includes('$first') ? { first: 100 } : {}) });
  expect(large).toBeLessThanOrEqual(most);
  if (text.includes('$first')) {
    const small = await trips(text, { ...variables, first: 1 });
    // a page of a hundred may load what a page of one has no use for, and no more
    expect(large).toBeLessThanOrEqual(small + 3);
  }
});
