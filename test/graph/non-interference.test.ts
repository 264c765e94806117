/**
 * Non-interference: whatever confidential material the graph holds, everything that somebody outside can ask is answered,
 * byte for byte, as on a graph that never held any. On FACTRAIL_SECRETS random graphs: one unless set, fifty in CI.
 *
 * Each graph has a history, names and choices of its own, and is lived through twice. Of the 230 or so things to ask, each graph
 * is asked one in fifteen, in turn by a random choice, so that over the graphs all are asked; a few are asked of every graph.
 * FACTRAIL_SECRETS_SEED repeats a run.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { checkProjection } from '../../src/filings/newsroom/check.ts';
import { newKey } from '../../src/graph/keys/keys.ts';
import { inNewsroom } from '../../src/graph/newsroom.ts';
import { createServer } from '../../src/graphql/server.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { mountPages } from '../../src/web/mount.ts';
import { always, type Probe, probesOf } from './probes.ts';
import { anyModel } from './random-graphs.ts';
import type { Plan } from './secret-filings.ts';
import { live } from './secrets.ts';
import { EDITOR_KEY, emptyGraph, testGraph } from './support.ts';

const graph = testGraph();
/** One for each history: what a server keeps of one must not answer for the other. */
const server = () =>
  createServer({
    graph,
    ready: () => true,
    editorKey: EDITOR_KEY,
    pages: mountPages,
    licence: 'https://example.org/licence',
    // how busy the machine is decides nothing here
    times: { question: 300_000, change: 300_000 },
  });

const OWN = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function answers(
  app: FastifyInstance,
  probes: Probe[],
  headers: Record<string, string> = {},
): Promise<string[]> {
  const answer = async (probe: Probe) => {
    const send = () => app.inject({ ...probe, headers: { ...probe.headers, ...headers } });
    let response = await send();
    for (let i = 0; response.statusCode === 503 && i < 20; i++) {
      await wait(500);
      response = await send();
    }
    const kept = Object.entries(response.headers).filter(([name]) => !OWN.has(name));
    return `${probe.url} ${response.statusCode}\n${JSON.stringify(kept)}\n${response.body.replace(UUID, '#')}`;
  };
  const all: string[] = [];
  for (let i = 0; i < probes.length; i += 4)
    all.push(...(await Promise.all(probes.slice(i, i + 4).map(answer))));
  return all;
}

/** Instants are those of the test: the n-th revision at the n-th minute, in both histories. */
async function dated(): Promise<number> {
  await graph.admin(
    "MATCH (r:Revision) SET r.at = '2026-01-01T00:' + right('0' + toString(r.number), 2) + ':00.000Z'",
  );
  return (await askNow(graph)).revision;
}

const runs = Number(process.env.FACTRAIL_SECRETS ?? 1);
const seed = process.env.FACTRAIL_SECRETS_SEED;
/** One in so many of what can be asked is asked of each graph. */
const EVERY = 15;
let passed = 0;

test(
  'what is confidential changes nothing for those outside, and is there for those within',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyModel,
        fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
        fc.nat(EVERY - 1),
        async (model, picks, turn) => {
          const plan: Plan = { run: `q${randomBytes(4).toString('hex')}`, model, picks };
          await emptyGraph(graph);
          await live(graph, plan, true);
          const revision = await dated();
          expect(await checkProjection(graph)).toEqual([]);
          expect((await checkIndex(graph, revision)).wrong).toEqual([]);
          const newsroom = inNewsroom(graph);
          expect((await checkIndex(newsroom, (await askNow(newsroom)).revision)).wrong).toEqual([]);
          const secretIds = (
            await graph.admin(
              'MATCH (a:NewsroomAssertion) WHERE a.audience IS NOT NULL RETURN a.id AS id ORDER BY id LIMIT 6',
            )
          ).map((row) => String(row.id));
          expect(secretIds.length).toBeGreaterThan(0);
          const probes = [
            ...always(plan),
            ...probesOf(plan, revision, secretIds).filter((_, i) => i % EVERY === turn),
          ];
          const first = await server();
          const within = await answers(first, probes.slice(0, 10), {
            authorization: `Bearer ${EDITOR_KEY}`,
          });
          const { key } = await newKey(graph, { name: 'outside', role: 'reader', lasts: null });
          const reader = await answers(first, probes.slice(0, 6), { authorization: `Bearer ${key}` });
          const withSecrets = await answers(first, probes);
          await first.close();

          await emptyGraph(graph);
          await live(graph, plan, false);
          expect(await dated()).toBe(revision);
          const second = await server();
          const without = await answers(second, probes);
          await second.close();
          for (const [i, answer] of withSecrets.entries())
            expect(answer, JSON.stringify(probes[i])).toBe(without[i]);
          expect(reader).toEqual(without.slice(0, 6));
          // most of it is answered, and to the newsroom much of it otherwise
          const answered = without.filter((text) => / 200\n/.test(text) && !text.includes('"errors"'));
          expect(answered.length).toBeGreaterThan(without.length / 2);
          const other = within.filter((text, i) => text !== without[i]);
          expect(other.length).toBeGreaterThan(2);
          expect(within[1]).toContain(`${plan.run} mole`);
          // what is over by now came out; nothing else did
          expect(without[0]).toContain('soon word');
          passed++;
          if (runs > 10) process.stderr.write(`${passed} of ${runs} graphs give nothing away\n`);
        },
      ),
      { numRuns: runs, endOnFailure: true, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  },
  180_000 + runs * 60_000,
);
