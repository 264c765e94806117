/**
 * 64 connections ask all sorts of questions while filings go in and Neo4j is killed twice. Each answer names its revision,
 * and is what the same question gives as of that revision when all is quiet again; what cannot be answered is told as
 * GRAPH_UNAVAILABLE, and nothing else comes.
 *
 * FACTRAIL_STORM=60 runs it, for so many seconds; FACTRAIL_STORM_CONNECTIONS sets how many connections.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { operations } from '../../src/graphql/operations.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { APPLY, ask, becomes, filingOf, Programs, type Run } from './program.ts';

const SECONDS = Number(process.env.FACTRAIL_STORM ?? 0);
const CONNECTIONS = Number(process.env.FACTRAIL_STORM_CONNECTIONS ?? 64);
/** Seconds after which a graph that was killed is not coming back: a machine with other work took a minute to start it. */
const BACK = 300;
const KEY = 'a-key-for-tests-only';
let folder: string;
let programs: Programs;
let server: Run & { url: string };

beforeAll(async () => {
  if (SECONDS === 0) return;
  folder = await mkdtemp(join(tmpdir(), 'factrail-storm-'));
  programs = await Programs.seeded(join(folder, 'data'));
  server = await programs.serve({
    FACTRAIL_EDITOR_KEY: KEY,
    FACTRAIL_RATE: '1000000',
    FACTRAIL_KEY_RATE: '1000000',
    FACTRAIL_LOG_LEVEL: 'error',
  });
}, 240_000);
afterAll(async () => {
  programs?.end();
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
}, 60_000);

/** Questions about what the filings change, and about what they leave alone. */
const ASKED: [string, Record<string, unknown>][] = [
  ['apiAccess', { api: 'api/fault', first: 20 }],
  ['apiAccess', { api: 'Titan API' }],
  ['claims', { subject: 'company/fault-storm-0' }],
  ['accessGrantedBy', { company: 'Facebook' }],
  ['conflicts', { entity: 'Netflix' }],
  ['denials', { entity: 'company/fault-storm-1' }],
  ['entity', { name: 'Fault API' }],
  ['timeline', { entity: 'Netflix' }],
  ['weakClaims', { first: 5 }],
  ['whoSaid', { words: 'so it was' }],
  ['connections', { from: 'Netflix', to: 'company/fault-storm-2' }],
];

type Kept = { name: string; variables: Record<string, unknown>; revision: number; data: string };

/** An operation of the project that tells the revision beside its answer. */
const withRevision = (name: string) =>
  (operations.get(name)?.text ?? '').replace(/^#.*$/gm, '').replace('{', '{ stands: graph { revision } ');

test.runIf(SECONDS > 0)(
  `answers of ${CONNECTIONS} connections over ${SECONDS} s are right for the revision that they name`,
  async () => {
    const kept: Kept[] = [];
    const wrong = new Set<string>();
    let unavailable = 0;
    let stop = false;
    let applied = 0;
    // what the questions name must be there from the start
    for (let i = 0; i < 3; i++)
      expect((await ask(server.url, APPLY, { content: filingOf(`storm-${i}`) }, KEY)).errors).toBeUndefined();

    const asking = Array.from({ length: CONNECTIONS }, async (_, client) => {
      for (let i = client; !stop; i++) {
        const [name = '', variables = {}] = ASKED[i % ASKED.length] ?? [];
        const { data, errors } = await ask(server.url, withRevision(name), variables);
        if (errors) {
          const code = String(errors[0]?.extensions.code);
          if (code === 'GRAPH_UNAVAILABLE') unavailable++;
          else wrong.add(`${name}: ${code}: ${errors[0]?.message}`);
          await sleep(100);
          continue;
        }
        const { stands, ...rest } = data;
        if (kept.length < 20_000)
          kept.push({ name, variables, revision: stands.revision, data: JSON.stringify(rest) });
      }
    });
    const filing = (async () => {
      for (let i = 0; !stop; i++) {
        const content = filingOf(`storm-${i % 9}`, `so it was, said for the ${i}th time`);
        const { data, errors } = await ask(server.url, APPLY, { content }, KEY);
        if (data) applied++;
        else if (errors?.[0]?.extensions.code !== 'GRAPH_UNAVAILABLE')
          wrong.add(`applyFiling: ${JSON.stringify(errors)}`);
        await sleep(50);
      }
    })();
    for (let kill = 0; kill < 2; kill++) {
      await sleep((SECONDS * 1000) / 3);
      const dead = await programs.jvm();
      process.kill(dead, 'SIGKILL');
      // back, with a load that has never let off
      const again = await becomes(async () => (await programs.jvm()) !== dead, BACK);
      expect(again, server.err().slice(-4000)).toBe(true);
      const ready = await becomes(async () => (await fetch(`${server.url}/readyz`)).status === 200, BACK);
      expect(ready, server.err().slice(-4000)).toBe(true);
    }
    await sleep((SECONDS * 1000) / 3);
    // on a machine that has other things to do, until there is something to compare
    await becomes(async () => new Set(kept.map(({ revision }) => revision)).size > 4, 180);
    stop = true;
    await Promise.all([...asking, filing]);

    expect([...wrong], server.err().slice(-20_000)).toEqual([]);
    const revisions = new Set(kept.map(({ revision }) => revision));
    expect(revisions.size, `${kept.length} answers`).toBeGreaterThan(2);
    // each once, however often it was given
    const given = new Map<string, { kept: Kept; answers: Set<string> }>();
    for (const one of kept) {
      const key = JSON.stringify([one.name, one.variables, one.revision]);
      const known = given.get(key) ?? { kept: one, answers: new Set() };
      given.set(key, known);
      known.answers.add(one.data);
    }
    for (const [key, { kept: one, answers }] of given) {
      expect([...answers], key).toHaveLength(1);
      const { data, errors } = await ask(server.url, withRevision(one.name), {
        ...one.variables,
        asOf: one.revision,
      });
      expect(errors, key).toBeUndefined();
      const { stands: _, ...rest } = data;
      expect(JSON.stringify(rest), key).toBe([...answers][0]);
    }
    await programs.withGraph(async (graph) => {
      expect((await checkIndex(graph, (await askNow(graph)).revision)).wrong).toEqual([]);
    });
    process.stderr.write(
      `${kept.length} answers of ${given.size} kinds at ${revisions.size} revisions, ${applied} filings, ${unavailable} told that the graph is unavailable\n`,
    );
  },
  (SECONDS + 4 * BACK + 400) * 1000,
);
