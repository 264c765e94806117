/**
 * What goes wrong around a server that runs: many at once, answers that are lost, a port that is taken, folders that cannot
 * be written, a clock that is off, clients that are slow, and an end in the middle of requests.
 *
 * FACTRAIL_ROUNDS=100 sets how often 32 clients apply one filing at once; 3 unless set.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import { runningEmbedded } from '../../src/embedded/index.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { readFiling } from '../../src/filings/read.ts';
import type { Graph } from '../../src/graph/client.ts';
import { operationOf } from '../../src/graphql/operations.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { type Answer, APPLY, ask, becomes, filingOf, Programs, type Run } from './program.ts';

const ROUNDS = Number(process.env.FACTRAIL_ROUNDS ?? 3);
const CLIENTS = 32;
const KEY = 'a-key-for-tests-only';
let folder: string;
let programs: Programs;
let server: Run & { url: string };
const revision = async () => (await ask(server.url, '{ graph { revision } }')).data.graph.revision as number;
const apply = (name: string, words?: string) =>
  ask(server.url, APPLY, { content: filingOf(name, words) }, KEY);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-faults-'));
  programs = await Programs.seeded(join(folder, 'data'));
  server = await programs.serve({
    FACTRAIL_EDITOR_KEY: KEY,
    FACTRAIL_RATE: '1000000',
    FACTRAIL_KEY_RATE: '1000000',
  });
}, 240_000);
afterAll(async () => {
  programs?.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
}, 60_000);

describe('a filing', () => {
  test(
    `of ${CLIENTS} clients at once goes in once, ${ROUNDS} times`,
    async () => {
      const filings = () =>
        programs.withGraph(async (graph) =>
          Number((await graph.admin('MATCH (f:Filing) RETURN count(f) AS n'))[0]?.n),
        );
      for (let round = 0; round < ROUNDS; round++) {
        const before = { filings: await filings(), revision: await revision() };
        const answers = await Promise.all(Array.from({ length: CLIENTS }, () => apply(`round-${round}`)));
        const actions = answers.map(({ data, errors }) => data?.applyFiling.action ?? errors);
        expect(actions.filter((action) => action === 'APPLY')).toHaveLength(1);
        expect(actions.filter((action) => action === 'NONE')).toHaveLength(CLIENTS - 1);
        expect(new Set(answers.map(({ data }) => data.applyFiling.revision))).toEqual(
          new Set([before.revision + 1]),
        );
        expect(await filings()).toBe(before.filings + 1);
        expect(await revision()).toBe(before.revision + 1);
      }
      await programs.withGraph(async (graph) => {
        expect((await checkIndex(graph, (await askNow(graph)).revision)).wrong).toEqual([]);
      });
    },
    300_000 + ROUNDS * 10_000,
  );

  test('whose answer was lost is settled by applying it again', async () => {
    await programs.withGraph(async (graph) => {
      const lossy: Graph = {
        ...graph,
        async write(work, limit) {
          await graph.write(work, limit);
          throw new GraphUnavailable('the answer was lost on the way');
        },
      };
      const reading = readFiling(Buffer.from(filingOf('lost')), 'lost.yaml');
      const options = { captures: { folders: [], keep: null } };
      await expect(applyFiling(lossy, reading, options)).rejects.toThrow('lost on the way');
      const hash = await graphHash(graph);
      const { action, revision: made } = await applyFiling(graph, reading, options);
      expect(action).toBe('NONE');
      expect(made).toBe(await revision());
      expect(await graphHash(graph)).toBe(hash);
    });
  });

  test('of a clock that is 400 days off goes in as any other, and nothing is lost', async () => {
    const file = join(folder, 'clock.yaml');
    const preload = fileURLToPath(new URL('fixtures/another-time.mjs', import.meta.url));
    const off = async (days: number, words: string) => {
      await writeFile(file, filingOf('clock', words));
      const run = programs.run(['apply', file], {
        TIME_OFF_DAYS: String(days),
        NODE_OPTIONS: `--import=${preload}`,
      });
      expect([await run.exit, run.err()]).toEqual([0, '']);
    };
    await off(0, 'now');
    const hash = await programs.withGraph(graphHash);
    const before = await revision();
    for (const days of [400, -400]) await off(days, `off by ${days}`);
    await off(0, 'now');
    expect(await revision()).toBe(before + 3);
    expect(await programs.withGraph(graphHash)).toBe(hash);
    const instants = await programs.withGraph((graph) =>
      graph.admin(`MATCH (r:Revision) WHERE r.number > ${before} RETURN r.at AS at ORDER BY r.number`),
    );
    const days = instants.map(({ at }) => ((Date.parse(String(at)) - Date.now()) / 86_400_000).toFixed(0));
    expect(days).toEqual(['400', '-400', '-0']);
    // what stood at each revision can be asked for, whatever its clock said
    for (const [i, words] of ['now', 'off by 400', 'off by -400', 'now'].entries()) {
      const { data } = await ask(
        server.url,
        `{ claims(subject: "company/fault-clock", asOf: ${before + i}) { nodes { assertions { nodes { paraphrase } } } } }`,
      );
      expect(data.claims.nodes[0].assertions.nodes).toEqual([{ paraphrase: words }]);
    }
  });

  test('waits for nobody’s clock: Cypher takes its instants from the program', async () => {
    const { statements } = await import('../../src/graph/client.ts');
    await import('../../src/graphql/server.ts');
    await import('../../src/filings/backup/restore.ts');
    for (const { name, cypher } of statements)
      expect(cypher, name).not.toMatch(/\b(datetime|timestamp|date|localdatetime)\s*\(/i);
  });
});

describe('a key', () => {
  test('that is made, listed and revoked by the command works from the first to the last', async () => {
    const made = programs.run(['key', 'new', 'Night desk', '--role', 'editor', '--days', '1']);
    expect(await made.exit).toBe(0);
    const key = made.out().trim();
    const id = /key (\S+) for Night desk/.exec(made.err())?.[1] ?? '';
    expect(made.err()).not.toContain(key);
    const filing = { content: filingOf('by-key') };
    expect((await ask(server.url, APPLY, filing, key)).data.applyFiling.action).toBe('APPLY');
    const listed = programs.run(['key', 'list', '--format', 'json']);
    expect(await listed.exit).toBe(0);
    expect(JSON.parse(listed.out())).toMatchObject({ id, name: 'Night desk', role: 'editor', revoked: null });
    expect(listed.out()).not.toContain(key);
    const revoked = programs.run(['key', 'revoke', id]);
    expect([await revoked.exit, revoked.out()]).toEqual([0, `key ${id} is revoked\n`]);
    const { status, errors } = await ask(server.url, APPLY, filing, key);
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const again = programs.run(['key', 'revoke', 'no-such-key']);
    expect(await again.exit).toBe(1);
    expect(server.err()).not.toContain(key);
  });
});

describe('a start', () => {
  const onTheSameGraph = async (): Promise<Record<string, string>> => {
    const running = await runningEmbedded(join(folder, 'data'));
    if (!running) throw new Error('no server runs');
    return { NEO4J_URI: running.uri, NEO4J_USER: running.user, NEO4J_PASSWORD: running.password };
  };

  test('on a port that is taken says so, and ends with 3', async () => {
    const port = new URL(server.url).port;
    const run = programs.run(['serve'], { ...(await onTheSameGraph()), PORT: port });
    expect(await run.exit).toBe(3);
    expect(run.err()).toContain(`port ${port} of 127.0.0.1 is in use`);
    expect(run.err()).not.toContain(' at ');
  });

  test('on a folder that cannot be written says so, and ends with 3', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const run = programs.run(['hash'], { FACTRAIL_DATA_DIR: join(file, 'data') });
    expect(await run.exit).toBe(3);
    expect(run.err()).toMatch(/The data folder \S+ cannot be written \(ENOTDIR\)/);
    // where rights are no hindrance, as for root, there is nothing to refuse
    if (process.getuid?.() === 0) return;
    const readOnly = join(folder, 'read-only');
    await mkdir(readOnly, { mode: 0o500 });
    const other = programs.run(['hash'], { FACTRAIL_DATA_DIR: readOnly });
    expect(await other.exit).toBe(3);
    expect(other.err()).toContain('cannot be written (EACCES)');
  });

  test('of a backup into a folder that is not there says so, and leaves nothing', async () => {
    const run = programs.run(['backup', join(folder, 'none', 'x.backup')]);
    expect(await run.exit).toBe(1);
    expect(run.err()).toContain('was not written: there is no such folder');
  });

  test('a backup of the running server is whole, and a corrupt capture is told and left out', async () => {
    const kept = join(folder, 'data', 'captures');
    await mkdir(kept, { recursive: true });
    await writeFile(join(kept, 'b'.repeat(64)), 'not what it says');
    const file = join(folder, 'running.backup');
    const run = programs.run(['backup', file]);
    expect(await run.exit).toBe(0);
    expect(run.err()).toContain(`${'b'.repeat(64)} is no longer what was captured`);
    const check = programs.run(['restore', '--check', file]);
    expect([await check.exit, check.err()]).toEqual([0, '']);
    expect(check.out()).toContain(`whole, revision ${await revision()}`);
    const refused = programs.run(['restore', file]);
    expect(await refused.exit).toBe(1);
    expect(refused.err()).toContain('--replace --yes');
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.part$/));
  });
});

describe('clients', () => {
  test('that are slow, 400 of them, are dropped within 15 s, and the others are answered', async () => {
    const { hostname, port } = new URL(server.url);
    const sockets: Socket[] = [];
    const gone: Promise<void>[] = [];
    const start = performance.now();
    for (let i = 0; i < 400; i++) {
      const socket = connect({ host: hostname, port: Number(port) });
      sockets.push(socket);
      socket.on('error', () => {});
      gone.push(new Promise((resolve) => socket.once('close', () => resolve())));
      // half of them never end their headers, half never read what they asked for
      if (i % 2) {
        socket.write('GET /graphiql/react-dom.js HTTP/1.1\r\nHost: x\r\n\r\n');
        socket.pause();
      } else {
        socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ');
        socket.resume();
        const drip = setInterval(() => socket.write('x'), 500);
        socket.once('close', () => clearInterval(drip));
      }
    }
    const slow = await ask(server.url, '{ graph { revision } }');
    expect(slow.data ?? slow.errors?.[0]?.extensions.code).not.toBe('INTERNAL');
    // a paused socket is told of its end when it is read
    const reading = setTimeout(() => {
      for (const socket of sockets) socket.resume();
    }, 14_000);
    await Promise.race([Promise.all(gone), sleep(20_000)]);
    clearTimeout(reading);
    expect(sockets.filter((socket) => !socket.closed)).toHaveLength(0);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(
      await becomes(async () => (await ask(server.url, '{ graph { revision } }')).data !== undefined, 10),
    ).toBe(true);
  }, 60_000);
});

/** Asks on a connection of its own; `sent` is kept once all of the request is with this machine's network. */
function askAlone(url: string, body: object, key?: string) {
  const asking = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', async (response) => {
      resolve({ status: response.statusCode ?? 0, ...((await json(response)) as Omit<Answer, 'status'>) });
    });
  });
  const sent = new Promise<void>((resolve) => asking.once('finish', () => resolve()));
  asking.end(JSON.stringify(body));
  return { sent, answer };
}

test('SIGTERM cuts no request: what was asked is answered, and then it ends', async () => {
  const { text: query } = operationOf('timeline');
  const variables = { case: 'netflix-facebook', first: 100 };
  await ask(server.url, query, variables);
  const asked = [
    ...Array.from({ length: 24 }, () => askAlone(server.url, { query, variables })),
    ...Array.from({ length: 4 }, (_, i) =>
      askAlone(server.url, { query: APPLY, variables: { content: filingOf(`at-the-end-${i}`) } }, KEY),
    ),
  ];
  await Promise.all(asked.map(({ sent }) => sent));
  server.child.kill('SIGTERM');
  for (const answer of await Promise.all(asked.map(({ answer }) => answer))) {
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
  }
  expect(await server.exit).toBe(0);
  await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
}, 60_000);
