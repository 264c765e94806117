/** A graph that is stopped, slow, killed and back, under one server that nobody starts again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer as createSilent } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kept, keepEmbedded } from '../../src/embedded/index.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { showLeft } from '../../src/filings/newsroom/change.ts';
import { readFiling } from '../../src/filings/read.ts';
import { lockForImport } from '../../src/filings/staging.ts';
import { type Graph, openGraph, probe } from '../../src/graph/client.ts';
import { reconnecting } from '../../src/graph/reconnect.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { createServer } from '../../src/graphql/server.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { filingOf, libDir } from './program.ts';

let dataDir: string;
let kept: Kept;
let graph: Graph;
let app: FastifyInstance;
const captures = { folders: [], keep: null };
const notes: string[] = [];
/** A change of a graph whose server takes connections and says nothing; nobody calls it off. */
let unheard: Promise<unknown>;
/** What the log has as errors of ours. */
const errors: string[] = [];
const QUESTION = 1500;

beforeAll(async () => {
  const silent = createSilent();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const silence = openGraph(
    { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: 'none' },
    { retryMs: 0 },
  );
  unheard = silence.write((writer) => lockForImport(writer)).catch((error) => error);
  afterAll(async () => {
    await silence.close();
    silent.close();
  });
  dataDir = await mkdtemp(join(tmpdir(), 'factrail-faults-'));
  let connect: (graph: Graph) => void = () => {};
  kept = await keepEmbedded({
    dataDir,
    maxHeapMb: 160,
    libDir,
    fast: true,
    keepPlans: true,
    probe,
    pauseMs: 200,
    onProgress: (line) => notes.push(line),
    onRestart: (credentials) => connect(openGraph(credentials)),
  });
  const made = reconnecting(openGraph(kept));
  connect = made.replace;
  graph = made.graph;
  await ensureSchema(graph);
  app = await createServer({
    graph,
    ready: () => true,
    times: { question: QUESTION, change: QUESTION },
    log: (entry) => {
      if (entry.level === 'error') errors.push(String(entry.error));
    },
  });
  // the first questions of a graph that has just started take longer than they may
  for (let i = 0; i < 100 && !(await ask()).data; i++) await sleep(100);
  errors.length = 0;
}, 240_000);
afterAll(async () => {
  await app?.close();
  await graph?.close();
  await kept?.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}, 120_000);

const ask = async () => {
  const start = performance.now();
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ graph { revision } }' },
  });
  return { ...response.json(), took: performance.now() - start };
};
/** The revision, once the graph answers in time: one that has just started may need longer at first. */
async function revision(): Promise<number> {
  for (let i = 0; i < 100; i++) {
    const { data } = await ask();
    if (data) return data.graph.revision;
    await sleep(100);
  }
  throw new Error('no answer');
}
const ready = async () => (await app.inject('/readyz')).statusCode;

async function becomes(status: number, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if ((await ready()) === status) return true;
    await sleep(100);
  }
  return false;
}

test('a graph that is stopped ends no request late, and is used again when it goes on', async () => {
  expect(await revision()).toBe(0);
  process.kill(kept.pid(), 'SIGSTOP');
  try {
    // more than one, so that the connections of all are lost to them
    for (const { errors, took } of await Promise.all(Array.from({ length: 30 }, ask))) {
      expect(errors[0].extensions.code).toBe('GRAPH_UNAVAILABLE');
      expect(took).toBeLessThan(QUESTION + 2500);
    }
    expect(await ready()).toBe(503);
  } finally {
    process.kill(kept.pid(), 'SIGCONT');
  }
  expect(await becomes(200, 20)).toBe(true);
  expect(await revision()).toBe(0);
  for (let i = 0; i < 100 && graph.running > 0; i++) await sleep(50);
  expect(graph.running).toBe(0);
}, 60_000);

test('a graph that is killed is started again, with its last lines shown, and its data is there', async () => {
  await graph.admin("MERGE (c:Clock {id: 'clock'}) SET c.revision = 7");
  for (let round = 1; round <= 2; round++) {
    const dead = kept.pid();
    process.kill(dead, 'SIGKILL');
    expect(await becomes(503, 10)).toBe(true);
    const { errors, took } = await ask();
    expect(errors[0].extensions.code).toBe('GRAPH_UNAVAILABLE');
    expect(took).toBeLessThan(QUESTION + 2500);
    expect(await becomes(200, 120)).toBe(true);
    expect(kept.pid()).not.toBe(dead);
    expect(await revision()).toBe(7);
    const told = notes.filter((note) => note.startsWith('The graph database ended by itself (SIGKILL). '));
    expect(told).toHaveLength(round);
  }
  // each pause is longer than the last
  expect(notes.filter((note) => note.startsWith('It is started again in'))).toEqual([
    'It is started again in 0.2 s',
    'It is started again in 0.4 s',
  ]);
}, 300_000);

test('whoever asks while the graph dies and comes back is told that it is unavailable, and nothing else', async () => {
  let back = false;
  const codes = new Set<unknown>();
  const asking = Array.from({ length: 40 }, async () => {
    while (!back) {
      const { errors: told, data } = await ask();
      codes.add(told ? told[0].extensions.code : data.graph.revision);
      await sleep(20);
    }
  });
  try {
    await sleep(300);
    process.kill(kept.pid(), 'SIGKILL');
    expect(await becomes(503, 10)).toBe(true);
    expect(await becomes(200, 120)).toBe(true);
    await sleep(QUESTION);
  } finally {
    back = true;
  }
  await Promise.all(asking);
  expect(errors).toEqual([]);
  expect([...codes].sort()).toEqual([7, 'GRAPH_UNAVAILABLE']);
}, 300_000);

test('a graph that says that it cannot go on is ended and started again, once', async () => {
  const last = kept.pid();
  for (let i = 0; i < 3; i++) kept.restart('it cannot go on');
  expect(await becomes(503, 10)).toBe(true);
  expect(await becomes(200, 120)).toBe(true);
  expect(kept.pid()).not.toBe(last);
  expect(await revision()).toBe(7);
  expect(notes.filter((note) => note.includes('says that it cannot go on'))).toHaveLength(1);
}, 300_000);

test('whoever waits for a connection until the driver gives up is told that the graph is unavailable', async () => {
  expect(await unheard).toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
}, 60_000);

describe('a graph that runs out of memory', () => {
  const NAMES = ['a', 'b', 'c', 'd'].map((letter) => `memory-${letter}`);
  const apply = (name: string, words: string) =>
    applyFiling(graph, readFiling(Buffer.from(filingOf(name, words)), 'test.yaml'), { captures });
  const settle = async (words: string) => {
    for (const name of NAMES) await apply(name, words);
    return graphHash(graph);
  };
  const wrong = async () => (await checkIndex(graph, (await askNow(graph)).revision)).wrong;

  test('is started again, has all that it acknowledged, and is the graph that it would be in peace', async () => {
    const hashes: Record<string, string> = { A: await settle('A'), B: await settle('B') };
    expect(hashes.A).not.toBe(hashes.B);
    const ended = () => notes.filter((note) => note.includes('ended by itself (exit code 3)')).length;
    expect(ended()).toBe(0);
    const dead = kept.pid();
    const acknowledged = new Map<string, string>(NAMES.map((name) => [name, 'B']));
    let told = 0;
    const applying = (async () => {
      for (let i = 0; told === 0; i++) {
        const name = NAMES[i % NAMES.length] ?? '';
        const words = i % (2 * NAMES.length) < NAMES.length ? 'A' : 'B';
        try {
          await apply(name, words);
          acknowledged.set(name, words);
        } catch (error) {
          // it may be in or out
          expect(error).toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
          acknowledged.delete(name);
          told++;
        }
      }
    })();
    await sleep(500);
    // a text of half a gigabyte: what a transaction may take is counted for all else, and refused before the memory is gone
    await expect(
      graph.admin("RETURN size(reduce(text = 'abcdefgh', i IN range(1, 26) | text + text)) AS size"),
    ).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
    await applying;
    expect(await becomes(200, 120)).toBe(true);
    expect([ended(), kept.pid() === dead]).toEqual([1, false]);

    await showLeft(graph);
    const rows = await graph.admin(
      "MATCH (f:Filing)-[:BRINGS]->(a:Assertion) WHERE f.id STARTS WITH 'filing/fault-memory-' AND a.until IS NULL RETURN f.id AS id, collect(a.paraphrase) AS words",
    );
    const found = new Map(rows.map((row) => [String(row.id).slice('filing/fault-'.length), row.words]));
    expect([...found.keys()].sort()).toEqual(NAMES);
    for (const [name, words] of found)
      expect(acknowledged.has(name) ? [[acknowledged.get(name)]] : [['A'], ['B']], name).toContainEqual(
        words,
      );
    expect(await wrong()).toEqual([]);
    for (const words of ['A', 'B']) expect(await settle(words), words).toBe(hashes[words]);
    expect(await wrong()).toEqual([]);
  }, 300_000);
});

test('a stop ends the JVM, and nothing starts it again', async () => {
  const last = kept.pid();
  const before = notes.filter((note) => note.startsWith('The graph database ended by itself')).length;
  await graph.close();
  await kept.stop();
  await sleep(1000);
  expect(kept.pid()).toBe(last);
  expect(() => process.kill(last, 0)).toThrow();
  expect(notes.filter((note) => note.startsWith('The graph database ended by itself'))).toHaveLength(before);
}, 60_000);
