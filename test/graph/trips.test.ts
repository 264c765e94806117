/** No question takes more than a fixed number of trips to the graph, whatever the size of its answer. */
import { beforeAll, expect, test } from 'vitest';
import { operations } from '../../src/graphql/operations.ts';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
beforeAll(() => seededGraph(graph));

/** An entity, case, claim or source with much to say, and how many trips its question may take. */
const BUDGETS: Record<string, { variables: Record<string, unknown>; most: number }> = {
  apiAccess: { variables: { api: 'api/titan' }, most: 10 },
  accessGrantedBy: { variables: { company: 'company/meta' }, most: 12 },
  answerDiff: {
    variables: { question: '{ claims(subject: "Netflix") { totalCount nodes { standing } } }', from: 0 },
    // a state takes four trips, and 64 states are asked for at most
    most: 4 * 64,
  },
  claims: { variables: { subject: 'company/netflix' }, most: 8 },
  conflicts: { variables: { case: 'netflix-facebook' }, most: 9 },
  connections: { variables: { from: 'company/netflix', to: 'person/mark-zuckerberg' }, most: 12 },
  denials: { variables: { entity: 'company/netflix' }, most: 12 },
  entity: { variables: { name: 'company/netflix' }, most: 8 },
  entityClaims: { variables: { name: 'company/netflix' }, most: 8 },
  overlap: { variables: {}, most: 10 },
  retractionImpact: { variables: { id: 'source/thesaxon-article' }, most: 10 },
  reviews: { variables: { case: 'netflix-facebook' }, most: 14 },
  timeline: { variables: { case: 'netflix-facebook' }, most: 10 },
  weakClaims: { variables: { case: 'netflix-facebook' }, most: 10 },
  whoSaid: { variables: { words: 'messages' }, most: 10 },
};

const trips = async (text: string, variables: Record<string, unknown>) => {
  const before = graph.trips;
  const { errors } = await ask(text, variables);
  expect(errors).toBeUndefined();
  return graph.trips - before;
};

test.each([...operations])('%s', async (name, { text }) => {
  const budget = BUDGETS[name];
  expect(budget, `${name} has no budget`).toBeDefined();
  if (!budget) return;
  const { variables, most } = budget;
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
