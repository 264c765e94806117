/** What the server itself fails at is told as such, and what is wrong with the program as nothing else. */
import { Neo4jError } from 'neo4j-driver';
import { afterAll, expect, inject, test } from 'vitest';
import { openGraph } from '../../src/graph/client.ts';
import { mapped } from '../../src/graph/failures.ts';
import { tookTooLong } from '../../src/graph/limit.ts';

const told: string[] = [];
const graph = openGraph(inject('neo4j'), { onFailure: (why) => told.push(why) });
afterAll(() => graph.close());

test('a procedure that fails is a graph that does not answer now, and the log has why', async () => {
  const asked = graph.admin(
    "CALL db.index.fulltext.queryNodes('no_such_index', 'word') YIELD node RETURN node",
  );
  await expect(asked).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE', extensions: { retryAfter: 5 } });
  expect(told).toEqual([expect.stringMatching(/^Neo\.ClientError\.Procedure\S+: .*no_such_index/)]);
});

test.each([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.TransientError.Transaction.Terminated',
  'Neo.ClientError.Transaction.LockClientStopped',
])('a transaction that the server ended took too long: %s', (code) => {
  const error = new Neo4jError('it was terminated', code, '50N42', 'error', undefined);
  expect(mapped(error)).toMatchObject({ code: 'GRAPH_UNAVAILABLE', message: tookTooLong().message });
});

test('a statement that is wrong is a fault of ours', async () => {
  told.length = 0;
  await expect(graph.admin('RETURN oops')).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.SyntaxError',
  });
  expect(told).toEqual([]);
});
