/** The nearest to what is not there: of those that are equally near, ids decide, and not how they came into the graph. */
import { beforeAll, expect, test } from 'vitest';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
const numbers = [0, 1, 2, 3, 4, 5, 6, 7];

beforeAll(async () => {
  await emptyGraph(graph);
  for (const i of numbers.toReversed())
    await applyObject(graph, {
      filing: { id: `near-${i}`, title: `Near ${i}` },
      entities: [{ id: `person/alike-${i}`, type: 'Person', name: `Alike ${i}` }],
      sources: [{ id: `source/alike-${i}`, kind: 'ARTICLE', title: `Alike ${i}` }],
    });
});

test('of sources', async () => {
  const { errors } = await ask('{ source(id: "alike") { id } }');
  expect(errors?.[0]?.extensions.nearest).toEqual([0, 1, 2, 3, 4].map((i) => `source/alike-${i}`));
});

test('of what would be retracted, and of predicates', async () => {
  const { errors } = await ask('{ retractionImpact(id: "source/alike") { ends } }');
  expect(errors?.[0]?.extensions.nearest).toEqual([0, 1, 2, 3, 4].map((i) => `source/alike-${i}`));
  const claims = await ask('{ claims(predicate: "had access") { nodes { id } } }');
  expect(claims.errors?.[0]?.message).toMatch(
    /^predicate: had access is none of .*: did you mean HAD_ACCESS_TO\?$/,
  );
});

test('of what a filing names', async () => {
  const claim = {
    subject: 'person/alike',
    predicate: 'FOUNDED',
    object: 'person/alike',
    assertions: [
      {
        by: 'person/alike',
        in: 'source/alike',
        stance: 'ASSERTS',
        modality: 'REPORTED',
        paraphrase: 'so',
      },
    ],
  };
  const refused = applyObject(graph, { filing: { id: 'wrong', title: 'Wrong' }, claims: [claim] });
  await expect(refused).rejects.toThrow('did you mean person/alike-0');
});
