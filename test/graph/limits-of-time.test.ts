/** What takes too long ends: on the graph's side too, when the client leaves, and on sockets that are slow. */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import { type Graph, limited, type Statement } from '../../src/graph/client.ts';
import { within } from '../../src/graph/limit.ts';
import { createServer } from '../../src/graphql/server.ts';
import { seededGraph, testGraph } from './support.ts';

const graph = testGraph();
beforeAll(() => seededGraph(graph));

/** Runs for minutes unless it is ended. */
const endless: Statement<{ n: number }> = {
  name: 'test/endless',
  cypher: 'UNWIND range(1, 3000000) AS a UNWIND range(1, 3000000) AS b WITH a + b AS c RETURN max(c) AS n',
  row: z.object({ n: z.number() }),
  mode: 'read',
};

/** How many transactions run that are not this look at them. */
async function runningNow(): Promise<number> {
  const rows = await graph.admin(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '3000000' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
  );
  return Number(rows[0]?.n);
}

async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await condition()) return true;
    await sleep(50);
  }
  return false;
}

describe('a statement', () => {
  test('ends with its time, on the server too', async () => {
    const start = performance.now();
    await expect(graph.read(endless, {}, within(500))).rejects.toThrow(GraphUnavailable);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await until(async () => (await runningNow()) === 0)).toBe(true);
    expect(await until(async () => graph.running === 0)).toBe(true);
  });

  test('ends at once when it is called off, on the server too', async () => {
    const left = new AbortController();
    const asked = graph.read(endless, {}, within(60_000, left.signal));
    asked.catch(() => {});
    expect(await until(async () => (await runningNow()) === 1)).toBe(true);
    left.abort();
    await expect(asked).rejects.toThrow(GraphUnavailable);
    expect(await until(async () => (await runningNow()) === 0)).toBe(true);
    // what was called off before is not even sent
    await expect(graph.read(endless, {}, within(60_000, left.signal))).rejects.toThrow(GraphUnavailable);
  });

  test('of a change ends too, and nothing is written', async () => {
    const slow = limited(graph, () => within(500));
    await expect(slow.write((writer) => writer.run(endless, {}))).rejects.toThrow(GraphUnavailable);
    expect(await until(async () => (await runningNow()) === 0)).toBe(true);
  });
});

/** The graph, with each question as slow as can be. */
const slowGraph: Graph = {
  ...graph,
  read: async (_statement, _params, limit) => {
    await graph.read(endless, {}, limit);
    return [];
  },
};
const QUERY = JSON.stringify({ query: '{ graph { revision } }' });

async function listening(app: FastifyInstance): Promise<{ port: number; url: string }> {
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  afterAll(() => app.close());
  return { url, port: Number(new URL(url).port) };
}

describe('a request', () => {
  test('ends with its time, and says so', async () => {
    const app = await createServer({
      graph: slowGraph,
      ready: () => true,
      times: { question: 400, change: 400 },
    });
    const start = performance.now();
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: QUERY,
    });
    expect(performance.now() - start).toBeLessThan(3000);
    expect(response.json().errors[0].extensions).toMatchObject({ code: 'GRAPH_UNAVAILABLE', retryAfter: 5 });
    await app.close();
  });

  test('whose client leaves is not worked on any more', async () => {
    // which revision stands is asked for all together, and so for others too
    const slow: Graph = {
      ...slowGraph,
      read: (statement, params, limit) =>
        (statement.name === 'lookups/state' ? graph : slowGraph).read(statement, params, limit),
    };
    const { url } = await listening(await createServer({ graph: slow, ready: () => true }));
    const left = new AbortController();
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ entities(first: 1) { totalCount } }' }),
      signal: left.signal,
    });
    asked.catch(() => {});
    expect(await until(async () => (await runningNow()) === 1)).toBe(true);
    left.abort();
    expect(await until(async () => (await runningNow()) === 0)).toBe(true);
  });

  test('in flight is finished when the server stops', async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const waiting: Graph = {
      ...graph,
      read: async (statement, params, limit) => {
        await gate;
        return graph.read(statement, params, limit);
      },
    };
    const app = await createServer({ graph: waiting, ready: () => true });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: QUERY,
    });
    await sleep(200);
    const closed = app.close();
    await sleep(200);
    go();
    const answer = (await (await asked).json()) as { data: { graph: { revision: number } } };
    expect(answer.data.graph.revision).toBeGreaterThan(0);
    await closed;
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });

  test('is refused with 503 while the graph’s connections are full, and health is told', async () => {
    const app = await createServer({ graph: { ...graph, running: 1000 }, ready: () => true });
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: QUERY,
    });
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('2');
    expect(response.json().errors[0].extensions).toMatchObject({ code: 'GRAPH_UNAVAILABLE', retryAfter: 2 });
    expect((await app.inject('/livez')).statusCode).toBe(200);
    await app.close();
  });

  test('is refused with 503 while the event loop is late', async () => {
    const app = await createServer({ graph, ready: () => true });
    await app.ready();
    // as a computation of many seconds would
    const end = performance.now() + 2500;
    while (performance.now() < end) Math.sqrt(end);
    await sleep(50);
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: QUERY,
    });
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('2');
    expect((await app.inject('/livez')).statusCode).toBe(200);
    expect(
      await until(
        async () =>
          (await app.inject(`/graphql?query=${encodeURIComponent('{ graph { revision } }')}`)).statusCode ===
          200,
      ),
    ).toBe(true);
    await app.close();
  });
});

describe('clients are dropped', () => {
  const sockets = { headers: 1000, request: 1500, idle: 1000, write: 1000 };
  let port = 0;
  let server: FastifyInstance['server'];
  beforeAll(async () => {
    const app = await createServer({ graph, ready: () => true, sockets });
    ({ port } = await listening(app));
    server = app.server;
  });

  /** Whether the server holds no connection of them any more after some seconds, while an honest client is answered. */
  async function dropped(behave: (socket: Socket) => void, count = 40): Promise<void> {
    // on a busy machine the first are dropped before the last have come
    let came = 0;
    const arrived = () => came++;
    server.on('connection', arrived);
    const clients = Array.from({ length: count }, () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.on('connect', () => behave(socket));
      return socket;
    });
    const open = () => new Promise<number>((resolve) => server.getConnections((_, n) => resolve(n)));
    expect(await until(async () => came >= count)).toBe(true);
    server.off('connection', arrived);
    const url = `http://127.0.0.1:${port}/graphql?query=${encodeURIComponent('{ graph { revision } }')}`;
    expect(await until(async () => (await fetch(url)).status === 200)).toBe(true);
    expect(await until(async () => (await open()) === 0)).toBe(true);
    for (const client of clients) client.destroy();
  }

  const slowly = (socket: Socket, text: string) => {
    let at = 0;
    const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ' '), 200);
    socket.on('close', () => clearInterval(timer));
  };
  const POST = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${QUERY.length}\r\n\r\n`;

  test('that send nothing', () => dropped(() => {}));
  test('that send headers a letter at a time', () => dropped((socket) => slowly(socket, `${POST}x`)));
  test('that send the body a letter at a time', () =>
    dropped((socket) => {
      socket.write(POST);
      slowly(socket, QUERY.replaceAll('}', ' '));
    }));
  test('that ask once and then hold the connection', () =>
    dropped((socket) => {
      socket.resume();
      socket.write(POST + QUERY);
    }));
  test('that never read what they asked for', () =>
    dropped((socket) => {
      socket.pause();
      // large answers, until the system's own buffers are full
      socket.write('GET /graphiql/graphiql.js HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20));
    }));
});
