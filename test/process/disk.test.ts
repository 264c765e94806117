/**
 * A disk that fails under the server and its Neo4j: one write and sync in a hundred, then every write, as when it is full.
 * Nothing that was acknowledged is lost, nothing is torn, and the server comes back by itself. A library that gcc makes is
 * preloaded into both (fixtures/failing-disk.c); without gcc these are skipped.
 *
 * FACTRAIL_FAULTS=200 sets how many filings are tried on each failing disk; none unless set, since it takes a minute.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { APPLY, ask, becomes, filingOf, Programs, type Run } from './program.ts';

const TRIES = Number(process.env.FACTRAIL_FAULTS ?? 0);
const NAMES = Array.from({ length: 6 }, (_, i) => `disk-${i}`);
const KEY = 'a-key-for-tests-only';
const gcc = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;
if (!gcc) process.stderr.write('no gcc on Linux here: the tests of a failing disk are skipped\n');

describe.skipIf(!gcc || TRIES === 0)('on a disk that fails', () => {
  let folder: string;
  let programs: Programs;
  let server: Run & { url: string };
  const hashes: Record<string, string> = {};
  /** '0' none, '1' one in a hundred, 'F' all. */
  const fails = (mode: '0' | '1' | 'F') => writeFile(join(folder, 'control'), mode, { flag: 'r+' });
  const apply = (name: string, words: string) =>
    ask(server.url, APPLY, { content: filingOf(name, words) }, KEY);
  const ready = async () => (await fetch(`${server.url}/readyz`)).status === 200;

  /** Applies all in one version, with the disk whole. */
  async function settle(words: string): Promise<void> {
    // Neo4j that has just been started may need longer than a change has: it is made again
    for (const name of NAMES)
      expect(await becomes(async () => (await apply(name, words)).errors === undefined, 30), name).toBe(true);
  }

  const words = async (): Promise<Map<string, string[]>> =>
    programs.withGraph(async (graph) => {
      const rows = await graph.admin(
        "MATCH (f:Filing)-[:BRINGS]->(a:Assertion) WHERE f.id STARTS WITH 'filing/fault-disk-' AND a.until IS NULL RETURN f.id AS id, collect(a.paraphrase) AS words",
      );
      return new Map(
        rows.map((row) => [String(row.id).slice('filing/fault-'.length), row.words as string[]]),
      );
    });

  /** All as it was acknowledged, wholly in one version or the other, and the same graph once all is applied again. */
  async function holds(acknowledged: Map<string, string>): Promise<void> {
    const found = await words();
    expect([...found.keys()].sort()).toEqual(NAMES);
    for (const [name, live] of found) {
      expect(live, name).toHaveLength(1);
      const told = acknowledged.get(name);
      if (told !== undefined) expect(live, name).toEqual([told]);
      else expect(['A', 'B'], name).toContain(live[0]);
    }
    const wrong = await programs.withGraph(
      async (graph) => (await checkIndex(graph, (await askNow(graph)).revision)).wrong,
    );
    expect(wrong).toEqual([]);
    for (const version of ['A', 'B']) {
      await settle(version);
      expect(await programs.withGraph(graphHash), version).toBe(hashes[version]);
    }
  }

  /** Applies one after the other in either version; what is not acknowledged may be in or out. */
  async function tried(): Promise<{ acknowledged: Map<string, string>; codes: Set<unknown> }> {
    const acknowledged = new Map(NAMES.map((name) => [name, 'B']));
    const codes = new Set<unknown>();
    for (let i = 0; i < TRIES; i++) {
      const name = NAMES[i % NAMES.length] ?? '';
      const version = i % (2 * NAMES.length) < NAMES.length ? 'A' : 'B';
      const { errors } = await apply(name, version);
      if (errors) acknowledged.delete(name);
      else acknowledged.set(name, version);
      for (const error of errors ?? []) codes.add(error.extensions.code);
    }
    return { acknowledged, codes };
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factrail-disk-'));
    const library = join(folder, 'failing-disk.so');
    const source = fileURLToPath(new URL('fixtures/failing-disk.c', import.meta.url));
    execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
    await writeFile(join(folder, 'control'), '0');
    programs = await Programs.seeded(join(folder, 'data'));
    server = await programs.serve({
      LD_PRELOAD: library,
      FAULT_CONTROL: join(folder, 'control'),
      FAULT_BELOW: join(folder, 'data'),
      FACTRAIL_EDITOR_KEY: KEY,
      FACTRAIL_CHANGE_SECONDS: '3',
      FACTRAIL_KEY_RATE: '100000',
    });
    for (const version of ['A', 'B']) {
      await settle(version);
      hashes[version] = await programs.withGraph(graphHash);
    }
    expect(hashes.A).not.toBe(hashes.B);
  }, 480_000);
  afterAll(async () => {
    programs?.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  }, 60_000);

  test('once in a hundred writes and syncs, what is acknowledged is there', async () => {
    await fails('1');
    const { acknowledged, codes } = await tried();
    await fails('0');
    expect([...codes].filter((code) => code !== 'GRAPH_UNAVAILABLE')).toEqual([]);
    expect(await becomes(ready, 180), server.err().slice(-4000)).toBe(true);
    await holds(acknowledged);
  }, 400_000);

  test('that is full, changes are refused, and the server comes back by itself when there is room', async () => {
    await fails('F');
    const { acknowledged, codes } = await tried();
    expect([...codes]).toEqual(['GRAPH_UNAVAILABLE']);
    await fails('0');
    expect(await becomes(ready, 180), server.err().slice(-4000)).toBe(true);
    expect(server.err()).toContain('as after a full disk');
    expect(server.child.exitCode).toBeNull();
    await holds(acknowledged);
  }, 400_000);

  test('that is full in the middle of an import, nothing of it shows, and it goes on when there is room', async () => {
    const file = join(folder, 'bulk.jsonl');
    await writeFile(file, [...generate(4000, 1)].join('\n'));
    const standing = () =>
      programs.withGraph(async (graph) => ({ hash: await graphHash(graph), now: await askNow(graph) }));
    const staged = () =>
      programs.withGraph(async (graph) => {
        const [row] = await graph.admin("MATCH (c:Clock {id: 'clock'}) RETURN c.stagingLines AS lines");
        return Number(row?.lines ?? 0);
      });
    const seen = async () => {
      const counts =
        'graph { revision } claims(predicate: "HAD_ACCESS_TO") { totalCount } entities { totalCount } sources { totalCount } filings { totalCount }';
      const { data, errors } = await ask(server.url, `{ ${counts} }`);
      expect(errors).toBeUndefined();
      return data;
    };
    const before = await seen();
    const stood = await standing();
    expect(before.claims.totalCount).toBeGreaterThan(0);
    const cutOff = programs.run(['import', file]);
    expect(await becomes(async () => (await staged()) > 0, 60)).toBe(true);
    await fails('F');
    const exit = await cutOff.exit;
    await fails('0');
    expect([exit, cutOff.out()]).toEqual([3, '']);
    expect(await becomes(ready, 180), server.err().slice(-4000)).toBe(true);
    const lines = await staged();
    expect(lines).toBeGreaterThan(0);
    expect(await seen()).toEqual(before);
    expect(await standing()).toEqual(stood);
    // nobody files between its two halves
    expect((await apply('disk-beside', 'A')).errors?.[0]?.extensions.code).toBe('CONFLICT');
    const on = programs.run(['import', file]);
    expect(await on.exit, on.err()).toBe(0);
    expect(on.err()).toContain(`going on after line ${lines}`);
    const after = await standing();
    const again = programs.run(['import', file]);
    expect([await again.exit, again.out()]).toEqual([0, expect.stringContaining('unchanged')]);
    expect(await standing()).toEqual(after);
    await programs.withGraph(async (graph) => {
      expect((await checkIndex(graph, after.now.revision)).wrong).toEqual([]);
      const [row] = await graph.admin(
        "MATCH (a:Assertion) WHERE a.until IS NULL AND NOT a.paraphrase IN ['A', 'B'] RETURN count(a) AS live",
      );
      expect(Number(row?.live)).toBeGreaterThanOrEqual(4000);
    });
  }, 400_000);
});
