/** What servers keep between requests never shows: every answer is that of a server that keeps nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { Kept } from '../../src/graphql/kept/kept.ts';
import { createServer } from '../../src/graphql/server.ts';
import { accessFiling, applyObject, EDITOR_KEY, emptyGraph, seededGraph, testGraph } from './support.ts';

const graph = testGraph();
type Server = Awaited<ReturnType<typeof createServer>>;

async function server(settings: Partial<Parameters<typeof createServer>[0]> = {}): Promise<Server> {
  const app = await createServer({ graph, ready: () => true, editorKey: EDITOR_KEY, ...settings });
  afterAll(() => app.close());
  return app;
}

const post = (app: Server, query: string, variables: Record<string, unknown> = {}, headers = {}) =>
  app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
const get = (app: Server, params: Record<string, string>, headers = {}) =>
  app.inject({ method: 'GET', url: `/graphql?${new URLSearchParams(params)}`, headers });

const NOTHING = { answerBytes: 0, rows: 0, lease: 0 };
const ACCESS = `query Access($api: String!) {
  graph { revision }
  apiAccess(api: $api) {
    totalCount
    nodes { partner { id name } claim { id standing independentRoots assertions { nodes { id by { name } source { id title derivedFrom { id } } } } } }
  }
}`;

describe('two servers on one graph', () => {
  let one: Server;
  let other: Server;
  let plain: Server;
  beforeAll(async () => {
    [one, other, plain] = [
      await server(),
      await server({ compileAfter: 1 }),
      await server({ kept: NOTHING }),
    ];
  });
  beforeEach(async () => {
    await emptyGraph(graph);
    await applyObject(graph, accessFiling(0, 0, 0));
  });

  test('a change that one makes is in the next answer of the other', async () => {
    const asked = async (app: Server) => (await post(app, ACCESS, { api: 'Tested API' })).json().data;
    for (const app of [one, other, one, other]) expect((await asked(app)).apiAccess.totalCount).toBe(1);
    const applied = await post(
      one,
      'mutation($filing: String!) { applyFiling(content: $filing) { revision } }',
      { filing: JSON.stringify(accessFiling(1, 1, 1)) },
      { authorization: `Bearer ${EDITOR_KEY}` },
    );
    expect(applied.json().errors).toBeUndefined();
    for (const app of [other, one]) {
      const { graph, apiAccess } = await asked(app);
      expect([graph.revision, apiAccess.totalCount]).toEqual([2, 2]);
    }
  });

  const change = fc.record({
    partner: fc.integer({ min: 0, max: 2 }),
    speaker: fc.integer({ min: 0, max: 2 }),
    stance: fc.constantFrom('ASSERTS', 'DENIES'),
  });
  const asking = fc.constantFrom('one', 'other');
  test('whatever is changed between, each answers as one that keeps nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(change, asking), { minLength: 4, maxLength: 14 }), async (steps) => {
        await emptyGraph(graph);
        await applyObject(graph, accessFiling(0, 0, 0));
        for (const [i, step] of steps.entries()) {
          if (typeof step === 'object')
            await applyObject(graph, accessFiling(i + 1, step.partner, step.speaker, step.stance));
          else {
            const answer = await post(step === 'one' ? one : other, ACCESS, { api: 'api/tested' });
            const due = await post(plain, ACCESS, { api: 'api/tested' });
            expect(answer.statusCode).toBe(200);
            expect(answer.body).toBe(due.body);
            expect(answer.headers['content-type']).toBe(due.headers['content-type']);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('what was begun as of a revision that is over by then is answered anew', async () => {
    // the answer is begun at once, and the revision that it is begun at is already not the one that stands
    const due = async () => (await post(plain, ACCESS, { api: 'Tested API' })).body;
    for (let n = 1; n < 5; n++) {
      expect((await post(one, `${ACCESS} # ${n}`, { api: 'Tested API' })).body).toBe(await due());
      await applyObject(graph, accessFiling(n, n % 3, n));
      const [first, ...others] = await Promise.all(
        [1, 2, 3].map((i) => post(one, `${ACCESS} # ${n} ${i}`, { api: 'Tested API' })),
      );
      for (const answer of [first, ...others]) expect(answer?.body).toBe(await due());
      expect(first?.json().data.graph.revision).toBe(n + 1);
    }
    // an error of the state that is over is not told either
    const query = 'query($id: ID!) { entity(name: "Partner 7") { id } node(id: $id) { id } }';
    expect((await post(one, query, { id: 'company/partner-7' })).json().errors[0].extensions.code).toBe(
      'NOT_FOUND',
    );
    await applyObject(graph, accessFiling(9, 7, 7));
    expect((await post(one, query, { id: 'company/partner-7' })).json()).toEqual({
      data: { entity: { id: 'company/partner-7' }, node: { id: 'company/partner-7' } },
    });
  });

  test('a graph that was put in the place of another is asked anew, though its revision has the same number', async () => {
    expect((await post(one, ACCESS, { api: 'Tested API' })).json().data.apiAccess.nodes[0].partner.name).toBe(
      'Partner 0',
    );
    await emptyGraph(graph);
    await applyObject(graph, accessFiling(0, 2, 2));
    expect((await post(one, ACCESS, { api: 'Tested API' })).json().data.apiAccess.nodes[0].partner.name).toBe(
      'Partner 2',
    );
  });
});

describe('with the seed', () => {
  let app: Server;
  let plain: Server;
  beforeAll(async () => {
    await seededGraph(graph);
    [app, plain] = [
      await server({ compileAfter: 1, openMetrics: true }),
      await server({ kept: NOTHING, compileAfter: Infinity }),
    ];
  });

  const compiled = async () =>
    Number(/^factrail_operations_compiled_total (\d+)$/m.exec((await app.inject('/metrics')).body)?.[1]);
  const folder = join(projectRoot, 'test', 'questions');
  test.each(readdirSync(folder))('compiled, and kept, the answer is the same: %s', async (file) => {
    const { operation, variables } = parse(readFileSync(join(folder, file), 'utf8'));
    const due = await post(plain, operation, variables);
    for (const time of [1, 2, 3])
      expect([time, (await post(app, operation, variables)).body]).toEqual([time, due.body]);
  });

  test('and most of these questions can be compiled', async () => {
    expect(await compiled()).toBeGreaterThan(20);
  });

  test('an error is told each time, with the id of its own request', async () => {
    const ids = new Set<string>();
    const due = (await post(plain, ACCESS, { api: 'Titan AP' })).json().errors;
    for (let time = 0; time < 3; time++) {
      const { errors } = (await post(app, ACCESS, { api: 'Titan AP' })).json();
      ids.add(errors[0].extensions.requestId);
      expect(errors).toEqual([
        { ...due[0], extensions: { ...due[0].extensions, requestId: expect.any(String) } },
      ]);
    }
    expect(ids.size).toBe(3);
  });

  test('variables that cannot be used are refused, compiled or not', async () => {
    const query = 'query Q($first: Int) { entities(first: $first) { totalCount } }';
    expect((await post(app, query, { first: 3 })).json().errors).toBeUndefined();
    for (const first of ['three', 2.5, { a: 1 }]) {
      const [error] = (await post(app, query, { first })).json().errors;
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    }
  });

  test('what is asked by GET comes with a tag, and is not sent again to those who have it', async () => {
    const params = { query: ACCESS, variables: JSON.stringify({ api: 'Titan API' }) };
    const first = await get(app, params);
    expect(first.headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: expect.stringContaining('authorization'),
    });
    const tag = String(first.headers.etag);
    const again = await get(app, params, { 'if-none-match': `"another", W/${tag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
    const kept = await get(app, params, { 'if-none-match': '"another"' });
    expect([kept.statusCode, kept.body]).toEqual([200, first.body]);
    const other = await get(app, { ...params, variables: JSON.stringify({ api: 'Inbox API' }) });
    expect(other.headers.etag).not.toBe(tag);
    const secret = await get(app, params, { authorization: `Bearer ${EDITOR_KEY}` });
    // an editor sees more than others, of which nothing is kept
    expect([secret.headers['cache-control'], secret.headers.etag]).toEqual(['no-store', undefined]);
  });

  test('a request that cannot be read is not answered with what is kept of another', async () => {
    const query = '{ graph { revision } }';
    expect((await get(app, { query })).statusCode).toBe(200);
    expect((await get(app, { query, variables: '{' })).statusCode).toBe(400);
    const hashed = { query, extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'x' } }) };
    expect((await get(app, hashed)).json().errors).toHaveLength(1);
    expect((await get(app, { query }, { accept: 'image/png' })).statusCode).toBe(406);
  });

  test('what looks at archived copies is asked anew each time, since it hangs on who asks', async () => {
    const filing = 'filing: { id: x, title: X }';
    const query = 'query($filing: String!) { previewFiling(content: $filing) { __typename } }';
    const answer = await get(app, { query, variables: JSON.stringify({ filing }) });
    expect(answer.json().data).toEqual({ previewFiling: { __typename: 'FilingPlan' } });
    expect([answer.headers.etag, answer.headers['cache-control']]).toEqual([undefined, 'no-store']);
  });
});

test('however many ask at once, the graph is asked for its revision twice at most at a time', async () => {
  await seededGraph(graph);
  const kept = new Kept(graph, 5000);
  const before = graph.trips;
  const seen = await Promise.all(Array.from({ length: 50 }, () => kept.now()));
  expect(new Set(seen.map((now) => now.revision)).size).toBe(1);
  expect(graph.trips - before).toBeLessThanOrEqual(2);
});
