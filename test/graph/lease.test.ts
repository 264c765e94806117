/** Servers that take a revision to stand for a moment never answer with what was before a change that is made. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { restore } from '../../src/filings/backup/restore.ts';
import { backUp } from '../../src/filings/backup/write.ts';
import { allowLeases } from '../../src/filings/leases.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import { retract } from '../../src/filings/retract.ts';
import type { Graph } from '../../src/graph/client.ts';
import { readState } from '../../src/graph/lookups/state.ts';
import { KEPT } from '../../src/graphql/kept/settings.ts';
import {
  accessFiling,
  applyObject,
  dying,
  EDITOR_KEY,
  emptyGraph,
  testGraph,
  testServer,
} from './support.ts';

const graph = testGraph();
/** Far longer than a change takes, so that one that did not wait would be seen. */
const LEASE = 200;
const kept = { ...KEPT, lease: LEASE };
const { ask: askOne } = await testServer(graph, { kept });
const { ask: askOther } = await testServer(graph, { kept });
const QUERY = `{
  graph { revision }
  apiAccess(api: "Tested API") { totalCount nodes { partner { name } } }
}`;

/** Each brings another partner, by one speaker in one source. */
const filing = (n: number) => accessFiling(n, n, 0);
/** Dies between writing a change and showing it. */
const cutOff = () => dying(graph, 1);

/** The revision of an answer; each partner came with one, so that an answer of two revisions would show. */
async function revisionOf(ask: typeof askOne): Promise<number> {
  const { data } = await ask(QUERY);
  expect(data.apiAccess.totalCount).toBe(data.graph.revision);
  expect(data.apiAccess.nodes).toHaveLength(data.graph.revision);
  return data.graph.revision;
}

async function emptyWithLeases(): Promise<void> {
  await emptyGraph(graph);
  await migrate(graph);
  await allowLeases(graph, LEASE);
}

beforeEach(async () => {
  await emptyWithLeases();
  await applyObject(graph, filing(0));
});

test('while it has a lease, a server does not ask the graph; it asks ahead, and at once when the lease is over', async () => {
  const long = 1600;
  await allowLeases(graph, long);
  const { ask } = await testServer(graph, { kept: { ...KEPT, lease: long } });
  const trips = async (asked: () => Promise<unknown>) => {
    const before = graph.trips;
    await asked();
    return graph.trips - before;
  };
  // the first makes the answer, which takes longer than a lease where its statements are new to Neo4j
  await revisionOf(ask);
  await sleep(long);
  expect(await trips(() => revisionOf(ask))).toBe(1);
  expect(await trips(() => revisionOf(ask))).toBe(0);
  await sleep(long * 0.6);
  const ahead = async () => {
    await Promise.all([revisionOf(ask), revisionOf(ask), revisionOf(ask)]);
    await sleep(200);
  };
  expect(await trips(ahead)).toBe(1);
  // the first lease is over by now, and another was taken before
  await sleep(long * 0.3);
  expect(await trips(() => revisionOf(ask))).toBe(0);
  await sleep(long);
  expect(await trips(() => revisionOf(ask))).toBe(1);
});

test('whatever is asked and changed in turn, by whom ever, each answer is of the last change', async () => {
  const step = fc.constantFrom('change', 'one', 'other', 'one', 'other');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      await emptyWithLeases();
      await applyObject(graph, filing(0));
      let due = 1;
      for (const what of steps) {
        if (what === 'change') await applyObject(graph, filing(due++));
        else expect(await revisionOf(what === 'one' ? askOne : askOther)).toBe(due);
      }
    }),
    { numRuns: 5 },
  );
});

test('asked all the time while it is changed, no server ever goes back, nor behind another', async () => {
  let over = false;
  /** The greatest revision of an answer that had come, or of a change that was made, so far. */
  let known = 1;
  let answers = 0;
  const asking = [askOne, askOther, askOne, askOther].map(async (ask) => {
    while (!over) {
      const least = known;
      const revision = await revisionOf(ask);
      expect(revision).toBeGreaterThanOrEqual(least);
      known = Math.max(known, revision);
      answers++;
      // lets the others, and the clock, go on
      await sleep(1);
    }
  });
  const changing = async () => {
    for (let n = 1; n < 6; n++) {
      const { revision } = await applyObject(graph, filing(n));
      known = Math.max(known, revision);
    }
  };
  await Promise.all([changing().finally(() => (over = true)), ...asking]);
  expect(known).toBe(6);
  expect(answers).toBeGreaterThan(100);
});

test('what was written and not shown, as by a program that was killed, waits for them in the next change too', async () => {
  for (const ask of [askOne, askOther]) expect(await revisionOf(ask)).toBe(1);
  await expect(applyObject(cutOff(), filing(1))).rejects.toThrow('the plug was pulled');
  expect(await readState(graph)).toMatchObject({ revision: 1, written: 2 });
  // those who have a lease go on with it, and nobody gets another
  await sleep(LEASE);
  const before = graph.trips;
  for (const ask of [askOne, askOne, askOther, askOther]) expect(await revisionOf(ask)).toBe(1);
  expect(graph.trips - before).toBeGreaterThanOrEqual(4);
  await applyObject(graph, filing(2));
  for (const ask of [askOne, askOther]) expect(await revisionOf(ask)).toBe(3);
});

const RETRACTED = '{ graph { revision } entity(name: "Partner 0") { claims { totalCount } } }';
const GONE = { graph: { revision: 2 }, entity: { claims: { totalCount: 0 } } };

test('who is told that a change was made before, by one that was killed or is about to show it, finds it in the next answer', async () => {
  const by = { by: 'tester', reason: 'It was wrong.' };
  await expect(retract(cutOff(), 'filing', 'filing/step-0', by)).rejects.toThrow('the plug was pulled');
  const preview = '{ retractionImpact(id: "filing/step-0") { __typename } }';
  const early = await askOne(preview, {}, { authorization: `Bearer ${EDITOR_KEY}` });
  // nobody is told of it before it is shown
  expect(early.errors?.[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
  expect((await askOne(RETRACTED)).data.graph.revision).toBe(1);
  await expect(retract(graph, 'filing', 'filing/step-0', by)).rejects.toThrow(
    'retracted already, at revision 2',
  );
  for (const ask of [askOne, askOther]) expect((await ask(RETRACTED)).data).toEqual(GONE);
  await emptyWithLeases();
  await applyObject(graph, filing(0));
  const both = [1, 2].map(async () => {
    const error = await retract(graph, 'filing', 'filing/step-0', by).then(
      () => null,
      (thrown: Error) => thrown,
    );
    for (const ask of [askOne, askOther]) expect((await ask(RETRACTED)).data).toEqual(GONE);
    return error?.message ?? 'done';
  });
  expect((await Promise.all(both)).sort()).toEqual(['done', expect.stringContaining('retracted already')]);
});

test('a restore takes nothing out while a server may still begin a question of what was there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'factrail-lease-'));
  afterAll(() => rm(folder, { recursive: true }));
  const long = 3000;
  await allowLeases(graph, long);
  const { ask } = await testServer(graph, { kept: { ...KEPT, lease: long } });
  const file = join(folder, 'graph.backup');
  await backUp(graph, file, { captures: null });
  for (let i = 0; i < 3; i++) expect(await revisionOf(ask)).toBe(1);
  let over = false;
  const restoring = restore(graph, file, { captures: null, replace: true, questions: 100 }).finally(() => {
    over = true;
  });
  // each question is another, so that what is kept helps nobody
  for (let n = 0; !over; n++) {
    const { data, errors } = await ask(`${QUERY} # ${n}`);
    if (errors) expect(errors[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
    else expect([data.graph.revision, data.apiAccess.totalCount]).toEqual([1, 1]);
    await sleep(5);
  }
  await restoring;
  expect(await revisionOf(ask)).toBe(1);
});

test('programs of another schema get no leases, nor give any', async () => {
  await graph.admin('MATCH (s:GraphState) SET s.schema = 1');
  await revisionOf(askOne);
  const before = graph.trips;
  for (let i = 0; i < 3; i++) await revisionOf(askOne);
  expect(graph.trips - before).toBe(3);
});

test('a retraction is in the next answer of every server', async () => {
  for (const ask of [askOne, askOther]) expect(await revisionOf(ask)).toBe(1);
  await retract(graph, 'filing', 'filing/step-0', { by: 'tester', reason: 'It was wrong.' });
  for (const ask of [askOne, askOther]) expect((await ask(RETRACTED)).data).toEqual(GONE);
});

test('a graph that was empty and is restored is in the next answer, and leases go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'factrail-lease-'));
  afterAll(() => rm(folder, { recursive: true }));
  const file = join(folder, 'graph.backup');
  await backUp(graph, file, { captures: null });
  await emptyGraph(graph);
  await migrate(graph);
  // longer than a restore of so little takes
  const long = 4000;
  await allowLeases(graph, long);
  const { ask } = await testServer(graph, { kept: { ...KEPT, lease: long } });
  expect((await ask('{ graph { revision } }')).data.graph.revision).toBe(0);
  await restore(graph, file, { captures: null, replace: false, questions: 0 });
  expect(await revisionOf(ask)).toBe(1);
  expect((await readState(graph)).lease).toBe(long);
});

test('how long they may be is never made less, and is asked for without a write where it is allowed already', async () => {
  await Promise.all([50, 500, 200].map((milliseconds) => allowLeases(graph, milliseconds)));
  expect((await readState(graph)).lease).toBe(500);
  const reading: Graph = { ...graph, write: () => Promise.reject(new Error('written')) };
  await allowLeases(reading, 500);
  await allowLeases(reading, 0);
});
