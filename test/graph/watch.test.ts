/** What an operator sees: a line a request, slow questions by name, and metrics. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey } from '../../src/graph/keys/keys.ts';
import { createServer, type ServerOptions } from '../../src/graphql/server.ts';
import { seededGraph, testGraph } from './support.ts';

const graph = testGraph();
beforeAll(() => seededGraph(graph));

async function server(options: Partial<ServerOptions> = {}) {
  const logged: Record<string, unknown>[] = [];
  const app = await createServer({
    graph,
    ready: () => true,
    log: (entry) => logged.push(entry),
    ...options,
  });
  afterAll(() => app.close());
  const ask = (query: string, variables = {}) =>
    app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  return { app, ask, logged };
}
const NAMED = 'query Secretly($api: String!) { apiAccess(api: $api) { totalCount } }';

describe('the log', () => {
  test('has a line a request, with who, what and how long, and nothing of what was asked', async () => {
    const { app, ask, logged } = await server({ watch: { slow: 60_000, variables: false } });
    const answer = await ask(NAMED, { api: 'Nonesuch 4711' });
    const requestId = answer.headers['x-request-id'];
    expect(logged).toEqual([
      {
        level: 'info',
        requestId,
        operation: 'Secretly',
        ms: expect.any(Number),
        method: 'POST',
        path: '/graphql',
        status: 200,
        codes: ['NOT_FOUND'],
        who: null,
        from: '127.0.0.1',
      },
    ]);
    expect(answer.json().errors[0].extensions.requestId).toBe(requestId);
    await app.inject({
      url: `/graphql?query=${encodeURIComponent('{ entity(name: "Nonesuch 4712") { id } }')}`,
    });
    await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: 'Bearer secret-4713' },
      payload: {},
    });
    expect(logged).toHaveLength(3);
    expect(logged[2]).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'], operation: null });
    // ids of requests are made by chance
    const said = logged.map((entry) => ({ ...entry, requestId: null }));
    expect(JSON.stringify(said)).not.toMatch(/471\d/);
  });

  test('has slow questions by name, and their variables only where the settings say so', async () => {
    const quiet = await server({ watch: { slow: 0, variables: false } });
    await quiet.ask(NAMED, { api: 'Titan API' });
    expect(quiet.logged.filter(({ slow }) => slow)).toEqual([
      {
        level: 'warn',
        slow: true,
        requestId: expect.any(String),
        operation: 'Secretly',
        ms: expect.any(Number),
      },
    ]);
    const open = await server({ watch: { slow: 0, variables: true } });
    await open.ask(NAMED, { api: 'Titan API' });
    expect(open.logged.find(({ slow }) => slow)).toMatchObject({ variables: { api: 'Titan API' } });
    const fast = await server({ watch: { slow: 60_000, variables: true } });
    await fast.ask(NAMED, { api: 'Titan API' });
    expect(fast.logged.some(({ slow }) => slow)).toBe(false);
  });
});

describe('/metrics', () => {
  const value = (text: string, line: string) =>
    Number(
      text
        .split('\n')
        .find((l) => l.startsWith(`${line} `))
        ?.split(' ')[1],
    );

  test('counts operations, errors, documents and the graph', async () => {
    const { app, ask } = await server({ openMetrics: true });
    for (let i = 0; i < 3; i++) await ask(NAMED, { api: 'Titan API' });
    await ask('{ entity(name: "Nonesuch") { id } }');
    await ask('{ nonsense }');
    const response = await app.inject('/metrics');
    expect(response.headers['content-type']).toMatch(/^text\/plain/);
    const text = response.body;
    expect(value(text, 'factrail_requests_total{operation="Secretly",status="200"}')).toBe(3);
    expect(value(text, 'factrail_request_seconds_count{operation="Secretly"}')).toBe(3);
    expect(value(text, 'factrail_requests_total{operation="anonymous",status="200"}')).toBe(1);
    expect(value(text, 'factrail_errors_total{code="NOT_FOUND"}')).toBe(1);
    expect(value(text, 'factrail_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(value(text, 'factrail_documents_known_total')).toBe(2);
    expect(value(text, 'factrail_documents_new_total')).toBe(3);
    expect(value(text, 'factrail_graph_up')).toBe(1);
    expect(value(text, 'factrail_revision')).toBeGreaterThan(0);
    expect(value(text, 'factrail_graph_statements_total')).toBeGreaterThan(3);
    expect(value(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  test('does not grow with the names that callers make up', async () => {
    const { app, ask } = await server({ openMetrics: true });
    for (let i = 0; i < 230; i++) await ask(`query N${i} { __typename }`);
    const { body } = await app.inject('/metrics');
    expect(value(body, 'factrail_requests_total{operation="other",status="200"}')).toBe(30);
  });

  test('is for admins, unless it is open', async () => {
    const { app } = await server();
    expect((await app.inject('/metrics')).statusCode).toBe(401);
    const statuses = [];
    for (const role of ['reader', 'editor', 'admin'] as const) {
      const { key } = await newKey(graph, { name: role, role, lasts: null });
      statuses.push(
        (await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${key}` } })).statusCode,
      );
    }
    expect(statuses).toEqual([403, 403, 200]);
  });

  test('says that the graph does not answer', async () => {
    const { app } = await server({
      openMetrics: true,
      graph: { ...graph, read: () => Promise.reject(new Error('gone')) },
    });
    expect(value((await app.inject('/metrics')).body, 'factrail_graph_up')).toBe(0);
  });
});
