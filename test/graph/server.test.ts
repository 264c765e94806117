import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph } from '../../src/graph/client.ts';
import { createServer } from '../../src/graphql/server.ts';
import { applyObject, seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, ask, logged } = await testServer(graph);
beforeAll(() => seededGraph(graph));

const refusal = async (query: string, variables: Record<string, unknown> = {}) => {
  const { errors } = await ask(query, variables);
  expect(errors).toHaveLength(1);
  return { message: errors?.[0]?.message ?? '', ...errors?.[0]?.extensions } as Record<string, unknown> & {
    message: string;
  };
};

describe('a name', () => {
  test('that nothing bears is told with the nearest', async () => {
    const error = await refusal('{ apiAccess(api: "Titanic API") { totalCount } }');
    expect(error).toMatchObject({ code: 'NOT_FOUND', argument: 'api' });
    expect(error.message).toContain('Titan API');
    expect((error.nearest as { id: string }[])[0]?.id).toBe('api/titan');
  });

  test('of another type is not found, since the question is about APIs', async () => {
    expect(await refusal('{ apiAccess(api: "Netflix") { totalCount } }')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test.each(['titan api', 'TITAN API', ' Titan  API ', 'api/titan'])(
    'is found however it is written: %s',
    async (api) => {
      const { data } = await ask('query ($api: String!) { apiAccess(api: $api) { api { id } } }', { api });
      expect(data.apiAccess.api.id).toBe('api/titan');
    },
  );

  test('of neither letters nor digits is bad input', async () => {
    expect(await refusal('{ entity(name: "…") { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'name',
    });
  });
});

describe('bad input is refused at its argument', () => {
  test.each([
    ['{ apiAccess(api: "Titan API", first: 0) { totalCount } }', 'first'],
    ['{ apiAccess(api: "Titan API", first: 101) { totalCount } }', 'first'],
    ['{ apiAccess(api: "Titan API", first: -1) { totalCount } }', 'first'],
    ['{ apiAccess(api: "Titan API", after: "nonsense") { totalCount } }', 'after'],
    ['{ apiAccess(api: "Titan API", validDuring: "2024-02-30") { totalCount } }', 'validDuring'],
    ['{ apiAccess(api: "Titan API", asOf: 999) { totalCount } }', 'asOf'],
    ['{ apiAccess(api: "Titan API", asOf: "yesterday") { totalCount } }', 'asOf'],
    ['{ claims { totalCount } }', 'subject'],
    ['{ claims(predicate: "HAS_ACCESS") { totalCount } }', 'predicate'],
    ['{ search(text: "!") { totalCount } }', 'text'],
    ['{ source(id: "source/klein-lettre") { id } }', 'id'],
  ])('%s', async (query, argument) => {
    const error = await refusal(query);
    expect(error.argument).toBe(argument);
    expect(error.code).toBe(query.includes('source(') ? 'NOT_FOUND' : 'BAD_USER_INPUT');
  });

  test('as a variable too', async () => {
    const query = 'query ($time: EDTF) { apiAccess(api: "Titan API", validDuring: $time) { totalCount } }';
    expect(await refusal(query, { time: '31.5.2013' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'time',
    });
  });

  test('and a cursor of another list is none of this', async () => {
    const { data } = await ask('{ sources(first: 1) { pageInfo { endCursor } } }');
    const after = data.sources.pageInfo.endCursor;
    expect(
      await refusal('query ($after: String) { entities(after: $after) { totalCount } }', { after }),
    ).toMatchObject({ argument: 'after' });
  });
});

describe('pages', () => {
  test.each(['entities', 'sources', 'filings'])(
    'of %s hold each entry once, and as many as are counted',
    async (list) => {
      const seen: string[] = [];
      let after: string | null = null;
      let total = 0;
      do {
        const { data }: { data: any } = await ask(
          `query ($after: String) { ${list}(first: 17, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        seen.push(...data[list].nodes.map((node: { id: string }) => node.id));
        total = data[list].totalCount;
        after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    },
  );

  test('of claims too, by each way in', async () => {
    for (const filter of [
      'subject: "Netflix"',
      'object: "Netflix"',
      'predicate: "HAD_ACCESS_TO"',
      'filing: "netflix-facebook-article"',
      'source: "source/thesaxon-article"',
      'standing: [DISPUTED]',
      'subject: "Netflix", validDuring: "2014"',
    ]) {
      const seen: string[] = [];
      let after: string | null = null;
      let total = 0;
      do {
        const { data, errors }: { data: any; errors?: unknown } = await ask(
          `query ($after: String) { claims(${filter}, first: 7, after: $after) { totalCount nodes { id assertions { totalCount } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        expect(errors).toBeUndefined();
        for (const node of data.claims.nodes) expect(node.assertions.totalCount).toBeGreaterThan(0);
        seen.push(...data.claims.nodes.map((node: { id: string }) => node.id));
        total = data.claims.totalCount;
        after = data.claims.pageInfo.hasNextPage ? data.claims.pageInfo.endCursor : null;
      } while (after !== null);
      expect(new Set(seen).size, filter).toBe(total);
      expect(seen.length, filter).toBe(total);
      expect(total, filter).toBeGreaterThan(0);
    }
  });
});

describe('time', () => {
  const titan = (args: string) =>
    ask(`{ apiAccess(api: "Titan API"${args}) { totalCount nodes { partner { name } } } }`);

  test('asked for, leaves out what it rules out', async () => {
    expect((await titan(', validDuring: "2014"')).data.apiAccess.totalCount).toBe(1);
    expect((await titan(', validDuring: "2012"')).data.apiAccess.totalCount).toBe(0);
  });

  test('of the record is asked for by revision or by instant', async () => {
    // before the first filing there is no such API
    expect((await titan(', asOf: 0')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await titan(', asOf: 1')).data.apiAccess.totalCount).toBe(1);
    expect((await titan(', asOf: "2001-01-01"')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await ask(
      '{ apiAccess(api: "Titan API", asOf: 1) { revision nodes { claim { assertions { totalCount } } } } now: apiAccess(api: "Titan API") { nodes { claim { assertions { totalCount } } } } }',
    );
    expect(data.apiAccess.revision).toBe(1);
    expect(data.apiAccess.nodes[0].claim.assertions.totalCount).toBeLessThan(
      data.now.nodes[0].claim.assertions.totalCount,
    );
  });

  test('weighs standing for the asked time alone', async () => {
    const { data } = await ask(
      '{ apiAccess(api: "Titan API", validDuring: "2014", standing: [ESTABLISHED]) { totalCount nodes { partner { id } } } }',
    );
    expect(data.apiAccess).toEqual({ totalCount: 0, nodes: [] });
  });
});

test('an API that nobody had access to is an empty list, and no error', async () => {
  await graph.admin("MATCH (c:Clock {id: 'clock'}) SET c.fixture = null");
  await applyObject(graph, {
    filing: { id: 'lonely', title: 'An API alone' },
    entities: [{ id: 'api/lonely', type: 'Api', name: 'Lonely API' }],
  });
  const { data, errors } = await ask(
    '{ apiAccess(api: "Lonely API") { totalCount nodes { partner { id } } pageInfo { hasNextPage endCursor } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.apiAccess).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});

test('a name that two bear is ambiguous, with the candidates', async () => {
  await applyObject(graph, {
    filing: { id: 'twins', title: 'Twins' },
    entities: [{ id: 'api/lonely-2', type: 'Api', name: 'Lonely API' }],
  });
  const error = await refusal('{ apiAccess(api: "lonely api") { totalCount } }');
  expect(error).toMatchObject({ code: 'AMBIGUOUS', argument: 'api' });
  expect((error.candidates as { id: string }[]).map((c) => c.id)).toEqual(['api/lonely', 'api/lonely-2']);
});

describe('the server', () => {
  test('says that it lives and is ready', async () => {
    expect((await app.inject('/livez')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
  });

  test('serves the Sandbox with the headline question, and GraphiQL from its own files', async () => {
    const sandbox = await app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(sandbox.statusCode).toBe(200);
    expect(sandbox.body).toContain('WhoHadAccess');
    const explorer = await app.inject('/graphiql');
    const files = [...explorer.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files).toHaveLength(5);
    for (const file of files) {
      expect(file).toMatch(/^\/graphiql\//);
      expect((await app.inject(file)).statusCode).toBe(200);
    }
  });

  test('with the graph gone says so in each answer, and nothing of the inside', async () => {
    const gone = openGraph({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'wrong' }, { retryMs: 0 });
    const broken = await createServer({ graph: gone, ready: () => true });
    const response = await broken.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ graph { revision } }' },
    });
    expect(response.json().errors[0].extensions.code).toBe('GRAPH_UNAVAILABLE');
    expect(response.body).not.toContain('127.0.0.1');
    expect((await broken.inject('/readyz')).statusCode).toBe(503);
    await broken.close();
    await gone.close();
  });

  test('hides errors of its own behind a number that its log has', async () => {
    const broken = await createServer({
      graph: {
        ...graph,
        read: async () => {
          throw new Error('secret /path/to/x.ts MATCH (n)');
        },
      },
      ready: () => true,
      log: (entry) => logged.push(entry),
    });
    const response = await broken.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ graph { revision } }' },
    });
    const [error] = response.json().errors;
    expect(error.extensions.code).toBe('INTERNAL');
    expect(response.body).not.toMatch(/secret|MATCH|\.ts/);
    expect(logged.some((entry) => entry.id === error.extensions.id)).toBe(true);
    await broken.close();
  });

  test('never writes on a question: the graph refuses it', async () => {
    const write = {
      name: 'test/write',
      cypher: 'CREATE (n:Test) RETURN n',
      row: (await import('zod')).z.unknown(),
      mode: 'read' as const,
    };
    await expect(graph.read(write, {})).rejects.toThrow();
    expect(await graph.admin('MATCH (n:Test) RETURN n')).toEqual([]);
  });
});

describe('trips to the graph', () => {
  const trips = async (query: string) => {
    const before = graph.trips;
    const { errors } = await ask(query);
    expect(errors).toBeUndefined();
    return graph.trips - before;
  };

  test('do not grow with the number of answers', async () => {
    const claims = (first: number) =>
      `{ claims(subject: "Netflix", first: ${first}) { totalCount nodes { sentence standing roots { label } conflicts { kind } neighbours { standing } warnings { kind } trail { lines { sentence assertion { filing { title } since { number } source { title publisher { name } derivedFrom { title } } } } } } } }`;
    const few = await trips(claims(2));
    expect(await trips(claims(50))).toBeLessThanOrEqual(few + 2);
    expect(few).toBeLessThanOrEqual(14);
  });

  test('of the headline question are six at most', async () => {
    expect(
      await trips(
        '{ apiAccess(api: "Titan API") { nodes { partner { name } claim { standing trail { lines { sentence assertion { source { title } passage { exact } since { number } } } } } } } }',
      ),
    ).toBeLessThanOrEqual(6);
  });
});
