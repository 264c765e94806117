/** Graphs of before come to the schema of this program once; a graph of a newer one is left alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import { STEPS } from '../../src/filings/migrations/steps.ts';
import { showLeft } from '../../src/filings/newsroom/change.ts';
import { seedIfEmpty } from '../../src/filings/seed.ts';
import type { Graph } from '../../src/graph/client.ts';
import { SCHEMA } from '../../src/graph/open.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import {
  applyObject,
  dying,
  EDITOR_KEY,
  emptyGraph,
  seededGraph,
  seedFolder,
  testGraph,
  testServer,
} from './support.ts';

const graph = testGraph();
const state = async () => {
  const [row] = await graph.admin('MATCH (c:GraphState) RETURN properties(c) AS c');
  return row?.c as Record<string, unknown>;
};
const indexed = async () =>
  (await graph.admin("SHOW INDEXES YIELD name, properties WHERE name = 'filing_case' RETURN properties"))[0]
    ?.properties;
const filing = {
  filing: { id: 'old', title: 'Old' },
  entities: [
    { id: 'company/old', type: 'Company', name: 'Old Ltd.' },
    { id: 'api/old', type: 'Api', name: 'Old API' },
  ],
  sources: [{ id: 'source/old', kind: 'ARTICLE', title: 'Old' }],
  claims: [
    {
      subject: 'company/old',
      predicate: 'HAD_ACCESS_TO',
      object: 'api/old',
      assertions: [
        { by: 'company/old', stance: 'ASSERTS', modality: 'REPORTED', in: 'source/old', paraphrase: 'so' },
      ],
    },
  ],
};

/** What the program left that knew no versions: the index on cases without the id, and claims without their weakness. */
async function asOfBefore(): Promise<void> {
  await graph.admin('DROP INDEX filing_case IF EXISTS');
  await graph.admin('DROP INDEX filing_in_case IF EXISTS');
  await graph.admin('CREATE INDEX filing_case FOR (n:Filing) ON (n.case)');
  await graph.admin('CALL db.awaitIndexes(60)');
  await graph.admin('MATCH (c:Claim) REMOVE c.weak');
  await graph.admin('MATCH (s:GraphState) DELETE s');
}
beforeEach(async () => {
  await graph.admin('MATCH (s:GraphState) DELETE s');
});
// the tests that follow know nothing of this one
afterAll(async () => {
  await emptyGraph(graph);
  await migrate(graph);
});

test('a start with data in place asks five times by two statements, and writes nothing', async () => {
  await seededGraph(graph);
  await migrate(graph);
  const asked: string[] = [];
  const reading: Graph = {
    ...graph,
    read: (statement, params, limit) => {
      asked.push(statement.name);
      return graph.read(statement, params, limit);
    },
    admin: (cypher, params) => {
      asked.push(cypher);
      return graph.admin(cypher, params);
    },
    write: () => Promise.reject(new Error('it wrote')),
  };
  await migrate(reading);
  await showLeft(reading);
  const options = { captures: { folders: [], keep: null } };
  expect(await seedIfEmpty(reading, seedFolder, options)).toBe(false);
  expect(asked).toHaveLength(5);
  expect(new Set(asked)).toEqual(new Set(['lookups/state', 'SHOW INDEXES YIELD name, state']));
});

test('the steps lead to the schema that this program writes', () => {
  expect(STEPS).toHaveLength(SCHEMA);
});

test('an empty graph has the newest schema from the start, and says nothing', async () => {
  await emptyGraph(graph);
  const told: string[] = [];
  await migrate(graph, { onStep: (line) => told.push(line) });
  expect(told).toEqual([]);
  expect((await state()).schema).toBe(SCHEMA);
  const before = graph.trips;
  await migrate(graph);
  // once opened, it costs two looks at the state, and one at the indexes
  expect(graph.trips - before).toBe(3);
});

test('a graph that an older program left is brought up to date once, with the same content, and it says so', async () => {
  await seededGraph(graph);
  const hash = await graphHash(graph);
  await asOfBefore();
  const { revision } = await askNow(graph);
  expect((await checkIndex(graph, revision)).wrong).not.toEqual([]);
  const told: string[] = [];
  await migrate(graph, { onStep: (line) => told.push(line) });
  expect(told[0]).toMatch(/^The graph is brought from schema 0 to 1: /);
  expect(await indexed()).toEqual(['case', 'id']);
  expect((await checkIndex(graph, revision)).wrong).toEqual([]);
  expect(await graphHash(graph)).toBe(hash);
  expect(await state()).toEqual({ schema: SCHEMA });
  await migrate(graph, { onStep: (line) => told.push(line) });
  expect(told).toHaveLength(SCHEMA + 1);
});

test('the index leads to approximate times as widely as they are read, in a graph of before too, and for editors', async () => {
  await seededGraph(graph);
  const { ask } = await testServer(graph);
  const found = async (key?: string) => {
    const { data } = await ask(
      `{ apiAccess(api: "Inbox API", validDuring: "2012") { totalCount nodes { partner { name } } }
         accessGrantedBy(company: "Facebook", validDuring: "2012") { nodes { claim { id } } }
         before: apiAccess(api: "Inbox API", validDuring: "2012", asOf: 1) { totalCount }
         claims(object: "Inbox API", predicate: "HAD_ACCESS_TO", validDuring: "2012") { totalCount } }`,
      {},
      key ? { authorization: `Bearer ${key}` } : {},
    );
    expect(data.apiAccess.totalCount).toBe(data.claims.totalCount);
    expect(data.before.totalCount).toBe(1);
    return data.apiAccess.nodes.map((node: any) => node.partner.name);
  };
  // the letter says 2013~
  expect(await found()).toEqual(['Netflix, Inc.']);
  // as a program of before has it: the edge and the claim begin when the time does that is not widened
  for (const label of ['Claim', 'NewsroomClaim'])
    await graph.admin(
      `MATCH (c:${label}) WHERE c.state CONTAINS '"earliest":"2012-01-01"' SET c.state = replace(c.state, '"earliest":"2012-01-01"', '"earliest":"2013-01-01"')`,
    );
  await graph.admin("MATCH ()-[r]->() WHERE r.earliest = '2012-01-01' SET r.earliest = '2013-01-01'");
  await graph.admin('MATCH (s:GraphState) SET s.schema = 1');
  const { revision } = await askNow(graph);
  expect((await checkIndex(graph, revision)).wrong).not.toEqual([]);
  await migrate(graph);
  expect((await checkIndex(graph, revision)).wrong).toEqual([]);
  expect(await found()).toEqual(['Netflix, Inc.']);
  expect(await found(EDITOR_KEY)).toEqual(['Netflix, Inc.']);
  await graph.admin("MATCH (c:Clock {id: 'clock'}) SET c.fixture = null");
});

test('two programs that start at once run each step once', async () => {
  await emptyGraph(graph);
  await applyObject(graph, filing);
  await asOfBefore();
  let runs = 0;
  const steps = STEPS.map(({ what, run }) => ({
    what,
    run: async (...args: Parameters<typeof run>) => {
      runs++;
      await run(...args);
      await sleep(300);
    },
  }));
  await Promise.all([migrate(graph, { steps }), migrate(graph, { steps }), migrate(graph, { steps })]);
  expect(runs).toBe(SCHEMA);
  expect((await state()).schema).toBe(SCHEMA);
});

test('a migration that was cut off is gone on with; nobody asks or changes the graph before', async () => {
  await emptyGraph(graph);
  await applyObject(graph, filing);
  await asOfBefore();
  // the graph is taken, and the first page of claims fails; nothing more of this program arrives
  await expect(migrate(dying(graph, 1))).rejects.toThrow('the plug was pulled');
  expect((await state()).closedFor).toBe('MIGRATION');
  const { ask, app } = await testServer(graph);
  expect((await ask('{ graph { revision } }')).errors?.[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
  expect((await app.inject('/readyz')).json().status).toContain('newer schema');
  await expect(applyObject(graph, { ...filing, filing: { id: 'new', title: 'New' } })).rejects.toThrow(
    /newer schema/,
  );
  // its process is gone, and was of another machine
  await graph.admin(
    "MATCH (c:GraphState) SET c.closedToken = 'elsewhere 1 x', c.closedAt = '2020-01-01T00:00:00Z'",
  );
  await migrate(graph);
  expect((await ask('{ graph { revision } }')).data.graph.revision).toBe(1);
  expect((await graph.admin('MATCH (c:Claim) RETURN c.weak AS weak'))[0]?.weak).not.toBeNull();
});

test('a step that fails lets the next start go on at once', async () => {
  await emptyGraph(graph);
  await applyObject(graph, filing);
  await graph.admin('MATCH (s:GraphState) DELETE s');
  const failing = [{ what: 'nothing', run: () => Promise.reject(new Error('no')) }];
  await expect(migrate(graph, { steps: failing })).rejects.toThrow('no');
  await migrate(graph);
  expect((await state()).schema).toBe(SCHEMA);
});

test('a graph of a newer program is refused: by commands, questions, changes and /readyz, and is left as it is', async () => {
  await emptyGraph(graph);
  await applyObject(graph, filing);
  await migrate(graph);
  await graph.admin('MATCH (c:GraphState) SET c.schema = 99');
  await graph.admin('DROP INDEX filing_case');
  await expect(migrate(graph)).rejects.toMatchObject({
    code: 'GRAPH_UNAVAILABLE',
    message: expect.stringContaining(`the graph has schema 99, and this program knows ${SCHEMA}`),
  });
  expect(await indexed()).toBeUndefined();
  await expect(applyObject(graph, { ...filing, filing: { id: 'new', title: 'New' } })).rejects.toThrow(
    /schema 99/,
  );
  const { ask, app } = await testServer(graph);
  const { errors } = await ask('{ entity(name: "Old Ltd.") { id } }');
  expect(errors?.[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
  expect((await app.inject('/readyz')).statusCode).toBe(503);
});
