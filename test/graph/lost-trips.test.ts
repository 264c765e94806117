/**
 * Whichever of an answer's reads fails, the answer says so: no answer is made of what the others brought alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import type { Graph } from '../../src/graph/client.ts';
import { operations } from '../../src/graphql/operations.ts';
import { seededGraph, testGraph, testServer } from './support.ts';
import { VARIABLES } from './variables.ts';

const graph = testGraph();
beforeAll(() => seededGraph(graph));
/** How many more reads are answered before one is lost; none is while it is null. */
let left: number | null = null;
const lossy: Graph = {
  ...graph,
  read: async (statement, params, limit) => {
    if (left !== null && left-- === 0) throw new GraphUnavailable('the graph went away', { retryAfter: 1 });
    return graph.read(statement, params, limit);
  },
};
const { app } = await testServer(lossy, { kept: { answerBytes: 0, rows: 0, lease: 0 } });

async function ask(query: string, variables: object): Promise<{ data: unknown; errors?: unknown[] }> {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  return response.json();
}

const folder = join(projectRoot, 'test', 'questions');
const recorded = readdirSync(folder).map((file): [string, string, object] => {
  const { operation, variables } = parse(readFileSync(join(folder, file), 'utf8'));
  return [file, operation, variables ?? {}];
});
const asked = [...operations]
  .filter(([name]) => name !== 'overlap')
  .map(([name, { text }]): [string, string, object] => [name, text, VARIABLES[name] ?? {}]);
/** Of a question that asks the graph more often, so many reads are lost, one at a time. */
const MOST_LOST = 40;

test.each([...recorded, ...asked])('%s', async (_, query, variables) => {
  left = null;
  const due = await ask(query, variables);
  let reads = 0;
  for (; reads < MOST_LOST; reads++) {
    left = reads;
    const answer = await ask(query, variables);
    if (left >= 0) break; // all of its reads came before this one
    if (!answer.errors) expect(answer, `without read ${reads + 1}`).toEqual(due);
    else expect(JSON.stringify(answer.errors)).toContain('GRAPH_UNAVAILABLE');
  }
  left = null;
  expect(await ask(query, variables)).toEqual(due);
  expect(reads).toBeGreaterThan(due.errors ? 0 : 1);
});
