/** The GraphQL-over-HTTP specification, by the audits of its reference implementation, against the whole server. */
import { auditServer } from 'graphql-http';
import { beforeAll, expect, test } from 'vitest';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app } = await testServer(graph);
let url = '';
beforeAll(async () => {
  await seededGraph(graph);
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});

test('every audit passes, MUST, SHOULD and MAY', async () => {
  const results = await auditServer({ url });
  const failed = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`],
  );
  expect(failed).toEqual([]);
  expect(results).toHaveLength(61);
});
