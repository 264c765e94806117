/**
 * T40 and on: what answers promise, run over every question of operations/ on the seed case, whatever its shape: the audits
 * look for claims, assertions and entities anywhere in the answer.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../src/graphql/operations.ts';
import { seededGraph, testGraph, testServer } from './support.ts';
import { VARIABLES } from './variables.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Found = { [key: string]: Json };

/** Every object in an answer whose id has a prefix. */
function objectsOf(answer: Json, prefix: string, found: Found[] = []): Found[] {
  if (Array.isArray(answer)) for (const entry of answer) objectsOf(entry, prefix, found);
  else if (answer !== null && typeof answer === 'object') {
    if (typeof answer.id === 'string' && answer.id.startsWith(prefix)) found.push(answer);
    for (const part of Object.values(answer)) objectsOf(part, prefix, found);
  }
  return found;
}

const answers = new Map<string, Json>();
beforeAll(async () => {
  await seededGraph(graph);
  const { data } = await ask('{ claims(subject: "company/netflix", first: 2) { nodes { id } } }');
  const [a, b] = data.claims.nodes.map((node: { id: string }) => node.id);
  for (const [name, { text }] of operations) {
    const variables = { ...VARIABLES[name], ...(name === 'overlap' ? { a, b } : {}) };
    const answer = await ask(text, variables);
    expect(answer.errors, name).toBeUndefined();
    answers.set(name, answer.data as Json);
  }
});

const WITH_CLAIMS = [...operations.keys()].filter(
  (name) => name !== 'answerDiff' && name !== 'retractionImpact',
);

describe.each(WITH_CLAIMS)('an answer of %s', (name) => {
  test('T40 rests on claims that somebody live speaks of, each with the standing that it has by itself', async () => {
    const claims = objectsOf(answers.get(name) ?? null, 'claim/');
    expect(claims.length).toBeGreaterThan(0);
    for (const id of new Set(claims.map((claim) => String(claim.id)))) {
      const { data, errors } = await ask(
        'query ($id: ID!) { claim(id: $id) { sentence standing independentRoots assertions(first: 100) { totalCount nodes { until { number } } } trail { lines { sentence } } } }',
        { id },
      );
      expect(errors, id).toBeUndefined();
      const { claim } = data;
      expect(claim.assertions.totalCount).toBeGreaterThan(0);
      expect(claim.assertions.nodes.every((a: { until: unknown }) => a.until === null)).toBe(true);
      for (const shown of claims.filter((other) => other.id === id)) {
        if (shown.standing !== undefined) expect(shown.standing).toBe(claim.standing);
        if (shown.sentence !== undefined) expect(shown.sentence).toBe(claim.sentence);
        const roots = shown.independentRoots;
        if (roots !== undefined) expect(roots).toBe(claim.independentRoots);
      }
    }
  });

  test('T41 names nobody but whom a claim, an assertion or a source on file names', () => {
    for (const { id, name: shown } of objectsOf(answers.get(name) ?? null, '')) {
      if (typeof shown !== 'string' || typeof id !== 'string') continue;
      expect(id).toMatch(/^(person|company|organization|agreement|api|product|court-case)\//);
      expect(shown.trim()).not.toBe('');
    }
  });
});

test('T42 what a retraction would do is told of claims that stand as it says before', async () => {
  const { retractionImpact } = answers.get('retractionImpact') as any;
  expect(retractionImpact.nodes.length).toBeGreaterThan(0);
  for (const { id, standingBefore, rootsBefore } of retractionImpact.nodes) {
    const { data } = await ask('query ($id: ID!) { claim(id: $id) { standing independentRoots } }', { id });
    expect(data.claim).toEqual({ standing: standingBefore, independentRoots: rootsBefore });
  }
});
