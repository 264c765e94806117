/** Who may do what: keys of the graph, tokens, the editor's key, and what each role may. */
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { NotFound } from '../../src/domain/errors.ts';
import { listKeys, newKey, revokeKey } from '../../src/graph/keys/keys.ts';
import { createServer, type ServerOptions } from '../../src/graphql/server.ts';
import { EDITOR_KEY, emptyGraph, testGraph } from './support.ts';

const graph = testGraph();
beforeAll(() => emptyGraph(graph));

async function server(options: Partial<ServerOptions> = {}) {
  const logged: Record<string, unknown>[] = [];
  const app = await createServer({
    graph,
    ready: () => true,
    log: (entry) => logged.push(entry),
    ...options,
  });
  afterAll(() => app.close());
  const ask = async (query: string, key?: string, variables: Record<string, unknown> = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      payload: { query, variables },
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      ...response.json(),
    };
  };
  return { app, ask, logged };
}

const READ = '{ graph { revision } }';
const APPLY = 'mutation ($content: String!) { applyFiling(content: $content) { action revision } }';
const filing = (id: string) =>
  stringify({ filing: { id, title: id }, entities: [{ id: `company/${id}`, type: 'Company', name: id }] });
const code = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('a key', () => {
  test('is random, kept as a hash only, and listed without it', async () => {
    const first = await newKey(graph, { name: ' desk ', role: 'reader', lasts: null });
    const second = await newKey(graph, { name: 'desk', role: 'reader', lasts: 60_000 });
    expect(first.key).toMatch(/^fr_[0-9a-f]{12}_[\w-]{43}$/);
    expect(first.key).not.toBe(second.key);
    const keys = await listKeys(graph);
    expect(keys.filter(({ id }) => id === first.id)).toEqual([
      {
        id: first.id,
        name: 'desk',
        role: 'reader',
        created: expect.any(String),
        expires: null,
        newsroom: false,
        revoked: null,
      },
    ]);
    const [kept] = await graph.admin('MATCH (k:ApiKey {id: $id}) RETURN properties(k) AS all', {
      id: first.id,
    });
    expect(JSON.stringify(kept)).not.toContain(first.key.slice(16));
    await expect(newKey(graph, { name: ' ', role: 'reader', lasts: null })).rejects.toThrow(/name/);
  });

  test('of an editor changes the graph, under its name, and the log says who, what, from where, and the revision', async () => {
    const { ask, logged } = await server();
    const { key, id } = await newKey(graph, { name: 'Night desk', role: 'editor', lasts: null });
    const done = await ask(APPLY, key, { content: filing('by-key') });
    expect(done.errors).toBeUndefined();
    const { revision } = done.data.applyFiling;
    const [made] = await graph.admin('MATCH (r:Revision {number: $revision}) RETURN r.by AS by', {
      revision,
    });
    expect(made?.by).toBe('Night desk');
    const audits = logged.filter((entry) => entry.audit);
    expect(audits).toEqual([
      {
        level: 'info',
        audit: true,
        who: `key:${id}`,
        name: 'Night desk',
        from: '127.0.0.1',
        what: 'APPLY',
        target: 'filing/by-key',
        revision,
        requestId: done.headers['x-request-id'],
      },
    ]);
    const taken = await ask(
      'mutation { retractFiling(id: "filing/by-key", reason: "test") { revision } }',
      key,
    );
    expect(taken.errors).toBeUndefined();
    expect(logged.filter((entry) => entry.audit).at(-1)).toMatchObject({
      what: 'RETRACT',
      target: 'filing/by-key',
      revision: revision + 1,
    });
    expect(JSON.stringify(logged)).not.toContain(key.slice(16));
  });

  test('of a reader changes nothing', async () => {
    const { ask } = await server();
    const { key } = await newKey(graph, { name: 'reader', role: 'reader', lasts: null });
    expect(code(await ask(APPLY, key, { content: filing('no') }))).toBe('FORBIDDEN');
    expect((await ask(READ, key)).data.graph.revision).toBeGreaterThan(0);
  });

  test('that is revoked, expired, changed or unknown is refused, in one and the same way', async () => {
    const { ask, logged } = await server();
    const live = await newKey(graph, { name: 'a', role: 'editor', lasts: null });
    const old = await newKey(graph, { name: 'b', role: 'editor', lasts: -1 });
    const gone = await newKey(graph, { name: 'c', role: 'editor', lasts: null });
    expect((await ask(READ, gone.key)).status).toBe(200);
    await revokeKey(graph, gone.id);
    const changed = `${live.key.slice(0, -1)}${live.key.endsWith('A') ? 'B' : 'A'}`;
    const unknown = `fr_000000000000_${live.key.slice(16)}`;
    const answers = [];
    for (const key of [old.key, gone.key, changed, unknown]) {
      const answer = await ask(READ, key);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.body).not.toContain(key);
      answers.push(answer.errors[0].message);
    }
    expect(new Set(answers).size).toBe(1);
    expect((await ask(READ, live.key)).status).toBe(200);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    await expect(revokeKey(graph, 'ffffffffffff')).rejects.toThrow(NotFound);
  });

  test('that is wrong again and again has to wait', async () => {
    const { ask } = await server({ editorKey: EDITOR_KEY });
    for (let i = 0; i < 6; i++) expect((await ask(READ, `wrong-${i}`)).status).toBe(401);
    const refused = await ask(READ, EDITOR_KEY);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('2');
    expect(refused.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 2 });
    // who asks without a key is not held up
    expect((await ask(READ)).status).toBe(200);
  });
});

describe('reading', () => {
  test('can be closed, and health is told all the same', async () => {
    const { app, ask } = await server({ closed: true, editorKey: EDITOR_KEY });
    const refused = await ask(READ);
    expect([refused.status, code(refused)]).toEqual([401, 'UNAUTHENTICATED']);
    const { key } = await newKey(graph, { name: 'reader', role: 'reader', lasts: null });
    expect((await ask(READ, key)).status).toBe(200);
    expect((await ask(READ, EDITOR_KEY)).status).toBe(200);
    for (const url of ['/graphiql', '/', '/graphql'])
      expect((await app.inject(url)).statusCode, url).toBe(401);
    expect((await app.inject('/livez')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
  });

  test('has a rate for each address, and another for each key', async () => {
    const { app, ask } = await server({ rate: { address: 3, key: 5 } });
    const { key } = await newKey(graph, { name: 'often', role: 'reader', lasts: null });
    for (let i = 0; i < 3; i++) expect((await ask(READ)).status).toBe(200);
    const refused = await ask(READ);
    expect([refused.status, code(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (let i = 0; i < 5; i++) expect((await ask(READ, key)).status).toBe(200);
    expect((await ask(READ, key)).status).toBe(429);
    expect((await app.inject('/livez')).statusCode).toBe(200);
    // X-Forwarded-For is a caller's word, unless it comes by a proxy that is named
    const from = (address: string) =>
      app.inject({ url: '/graphiql', headers: { 'x-forwarded-for': address } });
    expect((await from('192.0.2.1')).statusCode).toBe(429);
  });

  test('behind a proxy that is named goes by the address that it tells', async () => {
    const { app } = await server({ rate: { address: 1, key: 5 }, proxies: ['127.0.0.1'] });
    const from = (address: string) =>
      app.inject({ url: '/graphiql', headers: { 'x-forwarded-for': address } });
    expect((await from('192.0.2.1')).statusCode).toBe(200);
    expect((await from('192.0.2.1')).statusCode).toBe(429);
    expect((await from('192.0.2.2')).statusCode).toBe(200);
  });
});

describe('a token', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const other = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
  const provider = createHttp((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  afterAll(() => provider.close());
  const tokens = {
    jwks: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks.json`,
    issuer: 'https://login.example',
    audience: 'factrail',
    roleClaim: 'role',
    newsroom: null,
  };
  type Claims = {
    role?: unknown;
    groups?: unknown;
    iss?: string;
    aud?: string;
    sub?: string;
    exp?: string | number;
    key?: typeof privateKey;
  };
  const sign = ({
    role = 'editor',
    groups,
    iss = tokens.issuer,
    aud = tokens.audience,
    sub = 'ada@example.org',
    exp = '5m',
    key = privateKey,
  }: Claims = {}) =>
    new SignJWT({ role, groups })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(iss)
      .setAudience(aud)
      .setSubject(sub)
      .setExpirationTime(exp)
      .sign(key);

  test('of the newsroom’s provider gives its role, and its subject is who does it', async () => {
    const { ask, logged } = await server({ tokens });
    const done = await ask(APPLY, await sign({ role: ['staff', 'reader', 'editor'] }), {
      content: filing('by-token'),
    });
    expect(done.errors).toBeUndefined();
    expect(logged.find((entry) => entry.audit)).toMatchObject({
      who: 'token:ada@example.org',
      name: 'ada@example.org',
    });
    expect(code(await ask(APPLY, await sign({ role: 'reader' }), { content: filing('no') }))).toBe(
      'FORBIDDEN',
    );
    expect(code(await ask(READ, await sign({ role: 'staff' })))).toBe('FORBIDDEN');
  });

  test('of a reader sees the newsroom’s graph by the claim that the settings name, and by nothing else', async () => {
    const secret = {
      filing: { id: 'secret', title: 'Secret', audience: 'NEWSROOM' },
      entities: [{ id: 'company/secret', type: 'Company', name: 'Secret' }],
    };
    const { ask } = await server({ tokens, editorKey: EDITOR_KEY });
    expect((await ask(APPLY, EDITOR_KEY, { content: stringify(secret) })).errors).toBeUndefined();
    const WHICH = '{ graph { newsroom } node(id: "company/secret") { id } }';
    const inside = { graph: { newsroom: true }, node: { id: 'company/secret' } };
    const outside = { graph: { newsroom: false }, node: null };
    const seen = async (asking: typeof ask, claims: Claims) => (await asking(WHICH, await sign(claims))).data;

    for (const groups of ['newsroom', ['newsroom'], true])
      expect(await seen(ask, { role: 'reader', groups }), String(groups)).toEqual(outside);
    expect(await seen(ask, { role: 'editor' })).toEqual(inside);

    const newsroom = { claim: 'groups', values: ['newsroom', 'true', 'night desk'] };
    const { ask: open } = await server({ tokens: { ...tokens, newsroom } });
    for (const groups of ['newsroom', 'night desk', ['staff', 'newsroom'], true])
      expect(await seen(open, { role: 'reader', groups }), String(groups)).toEqual(inside);
    for (const groups of [
      undefined,
      null,
      '',
      'news',
      'Newsroom',
      'staff newsroom',
      ['staff'],
      [['newsroom']],
      {},
      1,
    ])
      expect(await seen(open, { role: 'reader', groups }), String(groups)).toEqual(outside);
    // it is no role, and gives none
    expect(code(await open(READ, await sign({ role: 'staff', groups: 'newsroom' })))).toBe('FORBIDDEN');
    const refused = await open(APPLY, await sign({ role: 'reader', groups: 'newsroom' }), {
      content: filing('no'),
    });
    expect(code(refused)).toBe('FORBIDDEN');
    // signed by another, it is worth nothing
    const forged = await open(
      WHICH,
      await sign({ role: 'reader', groups: 'newsroom', key: other.privateKey }),
    );
    expect([forged.status, code(forged)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('of another issuer, for another audience, expired, signed by another, or by nobody, is refused', async () => {
    const { ask } = await server({ tokens });
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const shared = await new SignJWT({ role: 'editor' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setIssuer(tokens.issuer)
      .setAudience(tokens.audience)
      .setSubject('x')
      .setExpirationTime('5m')
      .sign(secret);
    const [, payload] = (await sign()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [
      await sign({ iss: 'https://evil.example' }),
      await sign({ aud: 'other' }),
      await sign({ exp: Math.floor(Date.now() / 1000) - 60 }),
      await sign({ key: other.privateKey }),
    ]) {
      const answer = await ask(READ, token);
      expect([answer.status, code(answer)]).toEqual([401, 'UNAUTHENTICATED']);
      expect(answer.body).not.toContain(token.slice(-20));
    }
    const fresh = await server({ tokens });
    for (const token of [shared, none, 'a.b.c']) expect((await fresh.ask(READ, token)).status).toBe(401);
  });

  test('that cannot be checked, since its provider is gone, is nobody’s fault', async () => {
    const { ask } = await server({ tokens: { ...tokens, jwks: 'http://127.0.0.1:1/jwks.json' } });
    expect(code(await ask(READ, await sign()))).toBe('GRAPH_UNAVAILABLE');
    // without tokens in the settings, one is no key
    const { ask: plain } = await server();
    expect(code(await plain(READ, await sign()))).toBe('UNAUTHENTICATED');
  });
});
