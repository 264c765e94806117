/** Requests that are no good GraphQL over HTTP: each is refused by a GraphQL error in JSON, with a code and its id. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { createServer } from '../../src/graphql/server.ts';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, logged } = await testServer(graph);
beforeAll(() => seededGraph(graph));

const QUERY = JSON.stringify({ query: '{ graph { revision } }' });
const json = { 'content-type': 'application/json' };
const send = (options: InjectOptions) => app.inject({ method: 'POST', url: '/graphql', ...options });

async function refused(options: InjectOptions, status: number, code = 'BAD_REQUEST') {
  const response = await send(options);
  expect(response.statusCode, response.body).toBe(status);
  expect(response.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  const { errors, data } = response.json();
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors[0].message.length).toBeGreaterThan(5);
  expect(errors[0].extensions).toMatchObject({ code, requestId: response.headers['x-request-id'] });
  expect(response.body).not.toMatch(/node_modules|\.ts\b|\.js\b|at \w+ \(/);
  return errors[0];
}

describe('is refused', () => {
  test.each<[string, InjectOptions, number, string?]>([
    ['JSON that is cut off', { headers: json, payload: '{"query": "{ graph' }, 400],
    ['JSON that is not an object', { headers: json, payload: '"{ graph { revision } }"' }, 400],
    ['a key that would change prototypes', { headers: json, payload: '{"query":"{a}","__proto__":{}}' }, 400],
    ['an empty body', { headers: json, payload: '' }, 400],
    ['no body', { headers: json }, 400],
    ['no query', { headers: json, payload: '{"variables":{}}' }, 400],
    ['a batch', { headers: json, payload: `[${QUERY},${QUERY}]` }, 400],
    ['bytes that are no UTF-8', { headers: json, payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }, 400],
    [
      'another charset',
      { headers: { 'content-type': 'application/json; charset=iso-8859-1' }, payload: QUERY },
      415,
    ],
    ['a form', { headers: { 'content-type': 'text/plain' }, payload: QUERY }, 415],
    [
      'an encoded form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query={a}' },
      415,
    ],
    ['another encoding', { headers: { ...json, 'content-encoding': 'zstd' }, payload: QUERY }, 415],
    [
      'an encoding of no such name',
      { headers: { ...json, 'content-encoding': 'constructor' }, payload: QUERY },
      415,
    ],
    [
      'an encoding that it has not',
      { headers: { ...json, 'content-encoding': 'gzip' }, payload: QUERY },
      400,
    ],
    [
      'a body that is too large',
      { headers: json, payload: JSON.stringify({ query: 'a'.repeat(100_000) }) },
      413,
    ],
    [
      'one that is too large when inflated',
      {
        headers: { ...json, 'content-encoding': 'gzip' },
        payload: gzipSync(JSON.stringify({ query: `{ graph { revision } } #${'a'.repeat(5_000_000)}` })),
      },
      413,
    ],
    ['a subscription', { headers: json, payload: '{"query":"subscription { graph { revision } }"}' }, 400],
    ['another method', { method: 'PUT', headers: json, payload: QUERY }, 405],
    ['a mutation by GET', { method: 'GET', url: '/graphql?query=mutation%20%7B%20__typename%20%7D' }, 405],
    [
      'an operation that is not there',
      { headers: json, payload: '{"query":"{ graph { revision } }","operationName":"x"}' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a hash that is not known',
      { headers: json, payload: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}' },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'a hash that is none',
      {
        headers: json,
        payload:
          '{"query":"{ graph { revision } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":{"a":[1]}}}}',
      },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['an answer in another type', { headers: { ...json, accept: 'image/png' }, payload: QUERY }, 406],
  ])('%s', async (_, options, status, code) => {
    await refused(options, status, code);
  });

  test('an address that cannot be read, before any route', async () => {
    await refused({ method: 'GET', url: '/graphql/%c0' }, 400);
  });
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const)('a body in %s is read', async (encoding, compress) => {
  const response = await send({
    headers: { ...json, 'content-encoding': encoding },
    payload: compress(QUERY),
  });
  expect(response.json().data.graph.revision).toBeGreaterThan(0);
});

describe('another site’s page', () => {
  const url = '/graphql?query=%7B%20graph%20%7B%20revision%20%7D%20%7D';
  const get = (headers: Record<string, string>) =>
    app.inject({ url, headers: { host: 'facts.example', ...headers } });

  test('may not ask, by GET or by POST, with an origin or without', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'application/json' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ] as Record<string, string>[]) {
      const response = await get(headers);
      expect(response.statusCode, JSON.stringify(headers)).toBe(403);
      expect(response.json().errors[0].extensions.code).toBe('FORBIDDEN');
    }
    await refused({ headers: { ...json, origin: 'https://evil.example' }, payload: QUERY }, 403, 'FORBIDDEN');
  });

  test('and a plain GET, a page of the server itself, and a link to the explorer are none', async () => {
    expect((await get({})).json().data.graph.revision).toBeGreaterThan(0);
    expect((await get({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    expect((await get({ origin: 'http://facts.example' })).statusCode).toBe(200);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' };
    expect((await get(link)).headers['content-type']).toMatch(/^text\/html/);
  });

  test('may where its origin is allowed, and no other', async () => {
    const open = await createServer({ graph, ready: () => true, corsOrigins: ['https://news.example'] });
    const ask = (origin: string) =>
      open.inject({ url, headers: { origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' } });
    const allowed = await ask('https://news.example');
    expect(allowed.json().data.graph.revision).toBeGreaterThan(0);
    expect(allowed.headers['access-control-allow-origin']).toBe('https://news.example');
    const other = await ask('https://evil.example');
    expect(other.statusCode).toBe(403);
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await open.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin: 'https://news.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('https://news.example');
    await open.close();
  });
});

test('answers have headers that keep browsers from running, framing or keeping them', async () => {
  const { headers } = await send({ headers: json, payload: QUERY });
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  expect(headers['x-powered-by']).toBeUndefined();
});

test('nothing of all that was an error of ours', () => {
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
});

test('what an operation asks within it is held to the limits too', async () => {
  const deep =
    '{ entities(first: 100) { nodes { claims(first: 100) { nodes { assertions(first: 100) { nodes { id } } } } } } }';
  const wide = `{ entities(first: 100) { nodes { ${'id '.repeat(2100)} } } }`;
  for (const [question, limit] of [
    [deep, 'cost'],
    [wide, 'tokens'],
  ]) {
    const response = await send({
      headers: json,
      payload: {
        query: 'query ($q: String!) { answerDiff(question: $q, from: 1) { to } }',
        variables: { q: question },
      },
    });
    expect(response.json().errors[0].extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', limit });
  }
});

test('a body that comes again is answered as the first, and refused as the first', async () => {
  const sent = async (payload: object, headers: Record<string, string> = {}) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
    const { data, errors } = response.json();
    return { status: response.statusCode, data, codes: errors?.map((e: any) => e.extensions.code) };
  };
  const deep = Array.from({ length: 40 }).reduce((inner) => [inner], 1);
  const bodies = [
    { query: '{ cases { totalCount } }' },
    { query: 'query ($n: Int) { entities(first: $n) { nodes { id } } }', variables: { n: 1 } },
    { query: 'query ($n: Int) { entities(first: $n) { nodes { id } } }', variables: { n: 101 } },
    { query: '{ cases { totalCount } }', variables: { deep } },
    { query: 'mutation { retract(id: "source/nonesuch", reason: "x") { revision } }' },
    { query: '{ nonesuch }' },
    {},
  ];
  for (const body of bodies) {
    const first = await sent(body);
    expect(await sent(body), JSON.stringify(body)).toEqual(first);
    expect(await sent(body, { accept: 'application/graphql-response+json' })).toMatchObject({
      codes: first.codes,
    });
    expect(await sent(body), JSON.stringify(body)).toEqual(first);
  }
});
