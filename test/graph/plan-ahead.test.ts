/** Whatever the headline question asks of Neo4j was planned before it is asked, or its first answer would wait for it. */
import { expect, test } from 'vitest';
import { planAhead } from '../../src/cli/plan-ahead.ts';
import type { Reader } from '../../src/graph/client.ts';
import { askInProcess } from '../../src/graphql/in-process.ts';
import { HEADLINE } from '../../src/graphql/server.ts';
import { seededGraph, testGraph } from './support.ts';

const graph = testGraph();

test('all that the headline question asks is planned ahead, and nothing else', async () => {
  await seededGraph(graph);
  const asked = async (work: (reader: Reader) => Promise<unknown>) => {
    const names = new Set<string>();
    await work({
      read: (statement, params, limit) => {
        names.add(statement.name);
        return graph.read(statement, params, limit);
      },
    });
    return [...names].sort();
  };
  const headline = await asked(async (reader) => {
    const { errors } = await askInProcess(reader, HEADLINE, {});
    expect(errors).toBeUndefined();
  });
  expect(headline.length).toBeGreaterThan(5);
  expect(await asked(planAhead)).toEqual(headline);
});
