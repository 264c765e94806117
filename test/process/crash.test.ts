/**
 * Kills the command, the server and the JVM at random moments of filings going in: afterwards each filing is wholly in
 * or wholly out, applying again converges to the same graph, and the index agrees.
 *
 * FACTRAIL_CRASHES=200 sets how many kills; CI makes 3, one of each victim, and one is made unless set. FACTRAIL_CRASH_SEED repeats a run.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { Conflict } from '../../src/domain/errors.ts';
import { runningEmbedded } from '../../src/embedded/index.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile } from '../../src/filings/import.ts';
import { showLeft } from '../../src/filings/newsroom/change.ts';
import { applyFiles, filingsIn } from '../../src/filings/seed.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { becomes, Programs, type Run } from './program.ts';

const KILLS = Number(process.env.FACTRAIL_CRASHES ?? 1);
const SEED = Number(process.env.FACTRAIL_CRASH_SEED ?? Date.now() % 1_000_000);
const FILINGS = 5;

let folder: string;
let programs: Programs;
let server: Run | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-crash-'));
  programs = await Programs.seeded(join(folder, 'data'));
});
afterAll(async () => {
  programs?.end();
  await sleep(500);
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

// mulberry32: a run can be repeated by its seed
let state = SEED;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

async function up(): Promise<void> {
  if (server?.child.exitCode === null && server.child.signalCode === null) return;
  server = await programs.serve();
}

/** Waits until the server has started another JVM in the place of one that is dead. */
async function startedAgain(dead: number): Promise<void> {
  const started = async () =>
    (await runningEmbedded(programs.dataDir)) !== null && (await programs.jvm()) !== dead;
  expect(await becomes(started, 120), server?.err()).toBe(true);
}

/** One of the filings in one of its versions; some thirty assertions, of which a version changes a third. */
function filing(n: number, version: 'A' | 'B'): Record<string, unknown> {
  const companies = Array.from({ length: 15 }, (_, i) => i);
  return {
    filing: { id: `crash-${n}`, title: `Filing ${n}${version}` },
    entities: [
      { id: `api/crash-${n}`, type: 'Api', name: `Crash API ${n}`, aliases: [`CA ${n}${version}`] },
      ...companies.map((i) => ({
        id: `company/crash-${n}-${i}`,
        type: 'Company',
        name: `Crash Company ${n} ${i}`,
      })),
    ],
    sources: [{ id: `source/crash-${n}`, kind: 'ARTICLE', title: `Crash ${n}` }],
    claims: companies.map((i) => ({
      subject: `company/crash-${n}-${i}`,
      predicate: 'HAD_ACCESS_TO',
      object: `api/crash-${n}`,
      assertions: [0, 1].map((j) => ({
        by: `company/crash-${n}-${j}`,
        stance: j ? 'DENIES' : 'ASSERTS',
        modality: 'REPORTED',
        in: `source/crash-${n}`,
        paraphrase: `${i} ${j} ${i % 3 ? '' : version}`,
      })),
    })),
  };
}

type Version = 'A' | 'B';
const expected: Partial<Record<Version, string>> = {};
const other = (version: Version): Version => (version === 'A' ? 'B' : 'A');

/** Applies all filings of a version and imports its bulk, in this process: nobody is there to kill it. */
async function settle(version: Version): Promise<void> {
  const options = { captures: { folders: [], keep: null } };
  const files = await filingsIn(join(folder, version));
  await programs.withGraph(async (graph) => {
    const bring = async () => {
      await applyFiles(graph, files, options);
      await importFile(graph, join(folder, `${version}.jsonl`), options);
    };
    await bring().catch(async (error) => {
      // an import that was cut off holds the others off until it is through
      expect(error).toBeInstanceOf(Conflict);
      await importFile(graph, join(folder, `${cutOff}.jsonl`), options);
      await bring();
    });
  });
}
let cutOff: Version = 'A';

test(
  `survives ${KILLS} kills (seed ${SEED})`,
  async () => {
    for (const version of ['A', 'B'] as const) {
      await mkdir(join(folder, version));
      for (let n = 0; n < FILINGS; n++)
        await writeFile(join(folder, version, `${n}.yaml`), stringify(filing(n, version)));
      const bulk = filing(99, version) as { entities: unknown[]; sources: unknown[]; claims: unknown[] };
      const lines = [
        { filing: { id: 'crash-bulk', title: `Bulk ${version}` } },
        ...bulk.entities.map((entity) => ({ entity })),
        ...bulk.sources.map((source) => ({ source })),
        ...bulk.claims.map((claim) => ({ claim })),
      ];
      await writeFile(join(folder, `${version}.jsonl`), lines.map((line) => JSON.stringify(line)).join('\n'));
    }
    await up();
    for (const version of ['A', 'B'] as const) {
      await settle(version);
      expected[version] = await programs.withGraph(graphHash);
    }
    expect(expected.A).not.toBe(expected.B);
    let standing: Version = 'B';
    for (let kill = 0; kill < KILLS; kill++) {
      const target = other(standing);
      const victim = (['command', 'server', 'jvm'] as const)[(kill + SEED) % 3];
      const bulk = random() < 0.3;
      if (bulk) cutOff = target;
      const run = bulk
        ? programs.run(['import', join(folder, `${target}.jsonl`)])
        : programs.run(['apply', join(folder, target)]);
      // the command needs most of a second to begin; then come its filings
      await sleep(500 + random() * 2000);
      const dead = await programs.jvm();
      if (victim === 'command') run.child.kill('SIGKILL');
      else if (victim === 'server') server?.child.kill('SIGKILL');
      else process.kill(dead, 'SIGKILL');
      if (victim === 'server') await server?.exit;
      // it would try again for some seconds: whether it does must make no difference
      await Promise.race([run.exit, sleep(random() * 2000)]);
      run.child.kill('SIGKILL');
      await run.exit;
      await up();
      if (victim === 'jvm') await startedAgain(dead);
      await programs.withGraph(async (graph) => {
        // wholly in or wholly out: each filing's hash and live assertions are those of one version
        const rows = await graph.admin(
          "MATCH (f:Filing) WHERE f.id STARTS WITH 'filing/crash-' AND f.hash <> '' RETURN f.id AS id, f.title AS title, COUNT { (f)-[:BRINGS]->(a:Assertion) WHERE a.until IS NULL AND a.since <= f.changed OR a.until > f.changed } AS live, COLLECT { MATCH (f)-[:BRINGS]->(a:Assertion) WHERE a.since <= f.changed AND (a.until IS NULL OR a.until > f.changed) RETURN DISTINCT right(a.paraphrase, 1) } AS versions",
        );
        for (const row of rows) {
          const version = String(row.title).slice(-1);
          const seen = (row.versions as string[]).filter((v) => v === 'A' || v === 'B');
          expect(seen, `${row.id} after killing the ${victim}, kill ${kill}`).toEqual([version]);
        }
        // what the kill has left written and not shown is whole too
        await showLeft(graph);
        const { revision } = await askNow(graph);
        const staging = (await graph.admin('MATCH (c:Clock) RETURN c.stagingFiling AS filing'))[0]?.filing;
        if (staging == null) expect((await checkIndex(graph, revision)).wrong).toEqual([]);
      });
      await settle(target);
      expect(await programs.withGraph(graphHash), `after kill ${kill} of the ${victim}`).toBe(
        expected[target],
      );
      expect(
        await programs.withGraph(
          async (graph) => (await checkIndex(graph, (await askNow(graph)).revision)).wrong,
        ),
      ).toEqual([]);
      standing = target;
      if (KILLS > 20)
        process.stderr.write(`${kill + 1} of ${KILLS} kills survived, the last of the ${victim}\n`);
    }
  },
  KILLS * 60_000 + 120_000,
);
