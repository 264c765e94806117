/**
 * A Neo4j that lives and cannot open its database, as when the folder of its store is not there: the server goes on, ends
 * and starts it until it can, and shows its log. What was acknowledged is there when the cause is gone.
 */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { keepEmbedded, startEmbedded } from '../../src/embedded/index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { defineQuestion, type Graph, openGraph, probe } from '../../src/graph/client.ts';
import { APPLY, ask, becomes, filingOf, libDir, Programs } from './program.ts';

const KEY = 'a-key-for-tests-only';
let folder: string;
let dataDir: string;
let programs: Programs | undefined;
const store = () => join(dataDir, 'neo4j/home/data/databases/neo4j');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-unopened-'));
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  programs?.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
}, 60_000);

/** Takes the store away from a Neo4j that has it open, or is not there; what it still writes goes with it. */
async function takeAway(): Promise<void> {
  await rename(store(), join(folder, 'store'));
  await writeFile(store(), 'a file where a folder should be');
}

async function bringBack(): Promise<void> {
  await rm(store());
  await rename(join(folder, 'store'), store());
}

test('a database that cannot be opened is told, and is there again when its store is', async () => {
  programs = await Programs.seeded(dataDir);
  const server = await programs.serve({ FACTRAIL_EDITOR_KEY: KEY });
  const apply = () => ask(server.url, APPLY, { content: filingOf('unopened') }, KEY);
  const ready = async () => (await fetch(`${server.url}/readyz`)).status;
  const { data } = await apply();
  expect(data.applyFiling.action).toBe('APPLY');
  const hash = await programs.withGraph(graphHash);

  await takeAway();
  process.kill(await programs.jvm(), 'SIGKILL');
  const failed = 'The graph database answers, and cannot open its data. Its last lines:';
  expect(await becomes(async () => server.err().includes(failed), 300), server.err().slice(-4000)).toBe(true);
  expect(await ready()).toBe(503);
  expect((await apply()).errors?.[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
  const told = server.err().slice(server.err().indexOf(failed));
  expect(told).toMatch(/ERROR Failed to start DatabaseId/);
  expect(server.err()).toContain('It is started again in 1 s');

  await bringBack();
  expect(await becomes(async () => (await ready()) === 200, 240), server.err().slice(-4000)).toBe(true);
  expect(server.child.exitCode).toBeNull();
  expect(await programs.withGraph(graphHash)).toBe(hash);
  const again = await apply();
  expect(again.data.applyFiling).toEqual({ action: 'NONE', revision: data.applyFiling.revision });

  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  await takeAway();
  const command = programs.run(['hash']);
  expect(await command.exit).toBe(3);
  expect(command.err()).toMatch(/cannot open its data\. Its last lines:\n.*ERROR/s);
}, 900_000);

test('a server that has lost its database is ended and started again, once it is sure', async () => {
  const options = { dataDir, libDir, fast: true };
  const first = await startEmbedded({ ...options, probe });
  const before = openGraph(first);
  await before.admin("CREATE (:Kept {name: 'Titan'})");
  await before.close();
  await first.stop();
  await takeAway();

  const notes: string[] = [];
  let graph: Graph | undefined;
  const kept = await keepEmbedded({
    ...options,
    pauseMs: 100,
    // content with a server that answers anything
    probe: (credentials) =>
      probe(credentials).catch((error) => {
        if (error.code !== 'Neo.TransientError.General.DatabaseUnavailable') throw error;
      }),
    onProgress: (line) => notes.push(line),
    onRestart: (credentials) => {
      graph = openGraph(credentials);
    },
  });
  const told: string[] = [];
  const last = kept.pid();
  const lost = openGraph(kept, {
    unavailableMs: 5_000,
    onBroken: (why) => {
      told.push(why);
      bringBack().then(() => kept.restart(why));
    },
  });
  try {
    const one = defineQuestion(new URL('../../src/graph/keys/keys.cypher', import.meta.url), z.object({}));
    const asking = () => Promise.allSettled([1, 2, 3].map(() => lost.read(one, {})));
    for (const result of await asking())
      expect(result).toMatchObject({ reason: { code: 'GRAPH_UNAVAILABLE' } });
    // not at the first answer of that kind
    expect(told).toEqual([]);
    expect(await becomes(async () => graph !== undefined, 120), notes.join('\n')).toBe(true);
    expect(told).toEqual([expect.stringMatching(/^its database has not been available for \d+ s$/)]);
    expect(notes).toContain(`The graph database says that ${told[0]}: it is ended`);
    expect(notes.join('\n')).toMatch(
      /ended by itself \(SIGKILL\)\. Its last lines:\n.*ERROR Failed to start/s,
    );
    expect(kept.pid()).not.toBe(last);
    expect(await graph?.admin('MATCH (k:Kept) RETURN k.name AS name')).toEqual([{ name: 'Titan' }]);
  } finally {
    await lost.close();
    await graph?.close();
    await kept.stop();
  }
}, 300_000);
