/** Backups: what comes back is what was there, with its history; what is damaged changes nothing; half of it is never shown. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBackup } from '../../src/filings/backup/check.ts';
import { abandonRestore, prepareForRestore, restore } from '../../src/filings/backup/restore.ts';
import { backUp } from '../../src/filings/backup/write.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import type { Graph } from '../../src/graph/client.ts';
import { listKeys, newKey, revokeKey } from '../../src/graph/keys/keys.ts';
import { SCHEMA } from '../../src/graph/open.ts';
import { operations } from '../../src/graphql/operations.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyEverything, TEXT } from './everything.ts';
import { applyObject, dying, EDITOR_KEY, emptyGraph, seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
let folder: string;
let file: string;
let captures: string;
const notes: string[] = [];
const options = (replace: boolean) => ({
  captures,
  replace,
  questions: 0,
  onNote: (line: string) => notes.push(line),
});
const sha256 = createHash('sha256').update(TEXT).digest('hex');

/** Every node and relationship, without what a graph numbers them by: two graphs that are alike have the same. */
async function dump(of: Graph): Promise<string[]> {
  const key = (n: string) => `labels(${n}) AS ${n}l, properties(${n}) AS ${n}p`;
  const nodes = await of.admin(`MATCH (n) RETURN ${key('n')}`);
  const edges = await of.admin(
    `MATCH (a)-[r]->(b) RETURN type(r) AS t, properties(r) AS p, ${key('a')}, ${key('b')}`,
  );
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => name !== 'lockedAt' && name !== 'fixture')
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, entry]) => [name, sorted(entry)]),
        )
      : value;
  return [...nodes, ...edges].map((row) => JSON.stringify(sorted(row))).sort();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-backup-'));
  file = join(folder, 'graph.backup');
  captures = join(folder, 'captures');
  await seededGraph(graph);
  await graph.admin("MATCH (c:Clock {id: 'clock'}) SET c.fixture = null");
  await applyEverything(graph);
  await migrate(graph);
  await mkdir(captures);
  await writeFile(join(captures, sha256), TEXT);
  await writeFile(join(captures, 'a'.repeat(64)), 'something else');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { ask, app } = await testServer(graph);
const asked = () =>
  Promise.all(
    [0, 1, 2, 5].map(async (back) =>
      ask(
        `{ apiAccess(api: "Titan API", asOf: ${(await askNow(graph)).revision - back}) {
             totalCount nodes { partner { name } claim { id standing trail { lines { sentence } } } } } }`,
      ),
    ),
  );

describe('a backup', () => {
  test('restored into an empty graph is the same graph, its history, answers of then and captures included', async () => {
    const before = { dump: await dump(graph), hash: await graphHash(graph), answers: await asked() };
    expect(before.answers[0]?.errors).toBeUndefined();
    const made = await backUp(graph, file, { captures, onNote: (line) => notes.push(line) });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['captures', 'graph.backup']);
    expect(made.captures).toBe(1);
    expect(notes.join()).toContain(`${'a'.repeat(64)} is no longer what was captured`);

    await emptyGraph(graph);
    await rm(captures, { recursive: true });
    const restored = await restore(graph, file, options(false));
    expect(restored).toMatchObject({ nodes: made.nodes, relationships: made.relationships, captures: 1 });
    expect(await dump(graph)).toEqual(before.dump);
    expect(await graphHash(graph)).toBe(before.hash);
    expect(await asked()).toEqual(before.answers);
    expect((await checkIndex(graph, (await askNow(graph)).revision)).wrong).toEqual([]);
    expect(await readFile(join(captures, sha256), 'utf8')).toBe(TEXT);
    expect((await stat(join(captures, sha256))).mode & 0o777).toBe(0o600);
    // the graph goes on from there
    const applied = await applyObject(graph, {
      filing: { id: 'after-restore', title: 'After' },
      entities: [{ id: 'company/after', type: 'Company', name: 'After Ltd.' }],
    });
    expect(applied.revision).toBe(restored.head.revision + 1);
  });

  test('takes labels and types that it has never heard of along', async () => {
    await graph.admin(
      "MATCH (s:Source {id: 'source/every-second'}) CREATE (n:NewsroomThing:Hidden {id: 'x', many: [1, 2], yes: true, words: ['a']})-[:NEWSROOM_OF {until: 3}]->(s), (n)-[:TO_ITSELF]->(n)",
    );
    const before = await dump(graph);
    await backUp(graph, join(folder, 'other.backup'), { captures: null });
    await emptyGraph(graph);
    await restore(graph, join(folder, 'other.backup'), { ...options(false), captures: null });
    expect(await dump(graph)).toEqual(before);
  });

  test('replaces what is there only when told to, and leaves keys that are revoked revoked', async () => {
    await expect(restore(graph, file, options(false))).rejects.toThrow(/not empty.*--replace --yes/);
    const { id } = await newKey(graph, { name: 'Kept', role: 'reader', lasts: null });
    await backUp(graph, join(folder, 'keys.backup'), { captures: null });
    await revokeKey(graph, id);
    const { id: later } = await newKey(graph, { name: 'Later', role: 'reader', lasts: null });
    await applyObject(graph, {
      filing: { id: 'to-be-lost', title: 'Lost' },
      entities: [{ id: 'company/lost', type: 'Company', name: 'Lost Ltd.' }],
    });
    await restore(graph, join(folder, 'keys.backup'), options(true));
    expect(await graph.admin("MATCH (n {id: 'company/lost'}) RETURN n")).toEqual([]);
    const keys = await listKeys(graph);
    expect(keys.find((key) => key.id === id)?.revoked).not.toBeNull();
    expect(keys.map((key) => key.id)).toContain(later);
  });

  test('is one state of the graph, whoever writes while it is made', async () => {
    let stop = false;
    let wrote = 0;
    const writing = (async () => {
      for (; !stop; wrote++)
        await applyObject(graph, {
          filing: { id: 'while', title: `While ${wrote}` },
          entities: [{ id: 'company/while', type: 'Company', name: 'While Ltd.' }],
          sources: [{ id: 'source/while', kind: 'ARTICLE', title: 'While' }],
          claims: [
            {
              subject: 'company/while',
              predicate: 'HAD_ACCESS_TO',
              object: 'api/every',
              assertions: [
                {
                  by: 'company/while',
                  stance: 'ASSERTS',
                  modality: 'REPORTED',
                  in: 'source/while',
                  paraphrase: `${wrote}`,
                },
              ],
            },
          ],
        });
    })();
    const hashes = new Map<number, string>();
    for (let i = 0; i < 2; i++) {
      const made = await backUp(graph, join(folder, `while-${i}.backup`), { captures: null });
      hashes.set(i, String(made.revision));
      for (const at = wrote; wrote < at + 2; ) await sleep(20);
    }
    stop = true;
    await writing;
    expect(wrote).toBeGreaterThan(2);
    expect(new Set(hashes.values()).size).toBeGreaterThan(1);
    await restore(graph, join(folder, 'while-1.backup'), options(true));
    const { revision } = await askNow(graph);
    expect(String(revision)).toBe(hashes.get(1));
    expect((await checkIndex(graph, revision)).wrong).toEqual([]);
    // each revision up to it is in the log, and the live assertion is the one of the last
    const rows = await graph.admin(
      "MATCH (f:Filing {id: 'filing/while'})-[:BRINGS]->(a:Assertion) WHERE a.until IS NULL RETURN a.paraphrase AS words, f.title AS title",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.title).toBe(`While ${rows[0]?.words}`);
  }, 120_000);
});

describe('a file that is not whole', () => {
  const refused = async (bytes: Buffer | string, why: RegExp) => {
    const bad = join(folder, 'bad.backup');
    await writeFile(bad, bytes);
    await expect(restore(graph, bad, options(true))).rejects.toThrow(why);
    await rm(bad);
  };

  test('is refused with the reason, and changes nothing', async () => {
    const before = await dump(graph);
    const whole = await readFile(file);
    const text = gunzipSync(whole).toString();
    await refused('', /is empty|cut off/);
    await refused('no gzip at all', /no backup of Factrail/);
    await refused(gzipSync('{"filing": {}}\n'), /no backup of Factrail/);
    await refused(gzipSync(text.replace('"backup":1', '"backup":2')), /a newer Factrail made it/);
    await refused(gzipSync(text.replace(`"schema":${SCHEMA}`, '"schema":99')), /damaged: its hash/);
    for (const length of [1, 20, whole.length >> 1, whole.length - 1])
      await refused(whole.subarray(0, length), /cut off/);
    // cut between two lines, and packed again
    const lines = text.split('\n');
    await refused(gzipSync(lines.slice(0, 100).join('\n')), /cut off/);
    await refused(gzipSync([...lines.slice(0, 100), ...lines.slice(101)].join('\n')), /damaged/);
    await refused(gzipSync(text.replace('Netflix', 'Netflux')), /damaged: its hash/);
    await refused(gzipSync(`${text}{"more": 1}\n`), /something follows its end/);
    await expect(checkBackup(join(folder, 'none.backup'))).rejects.toThrow(/no such file/);
    expect(await dump(graph)).toEqual(before);
  });

  test('with any one byte of it changed is refused, or says the same', async () => {
    const whole = await readFile(file);
    const content = gunzipSync(whole);
    const bad = join(folder, 'byte.backup');
    for (let i = 0; i < 60; i++) {
      const at = i < 20 ? i : Math.floor((whole.length * (i - 20)) / 40);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      await writeFile(bad, bytes);
      const outcome = await checkBackup(bad).then(
        () => 'whole',
        (error: Error) => error.message,
      );
      if (outcome === 'whole') expect(gunzipSync(bytes).equals(content), `byte ${at}`).toBe(true);
      else expect(outcome, `byte ${at}`).toContain('nothing was changed');
    }
  });

  test('of a newer schema, honestly made, is refused too', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    const body = `${[lines[0]?.replace(`"schema":${SCHEMA}`, '"schema":99'), ...lines.slice(1, -1)].join('\n')}\n`;
    const { end } = JSON.parse(lines.at(-1) ?? '');
    const sha = createHash('sha256').update(body).digest('hex');
    await refused(gzipSync(`${body}${JSON.stringify({ end: { ...end, sha256: sha } })}\n`), /schema 99/);
  });
});

describe('a restore that was cut off', () => {
  test.each([2, 6])('after %i writes is served by nobody, until it is restored again', async (writes) => {
    await expect(restore(dying(graph, writes), file, options(true))).rejects.toThrow('the plug was pulled');
    expect(notes.at(-1)).toContain('factrail restore --abandon');
    // nobody is there to let go of it
    await graph.admin("MATCH (c:GraphState) SET c.closedAt = '2020-01-01T00:00:00Z'");
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    expect((await app.inject('/readyz')).json().status).toContain('being restored');
    const answers = [
      await ask('{ graph { revision } }'),
      await ask('{ apiAccess(api: "Titan API", asOf: 3) { totalCount } }'),
      await ask(
        'mutation { applyFiling(content: "filing: { id: x, title: X }") { revision } }',
        {},
        { authorization: `Bearer ${EDITOR_KEY}` },
      ),
    ];
    for (const answer of answers) expect(answer.errors?.[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
    expect((await app.inject('/export/jsonl')).statusCode).not.toBe(200);
    await expect(applyObject(graph, { filing: { id: 'x', title: 'X' } })).rejects.toThrow(/being restored/);
    await expect(migrate(graph)).rejects.toThrow(/being restored/);
    await expect(backUp(graph, join(folder, 'no.backup'), { captures: null })).rejects.toThrow(
      /being restored/,
    );
    expect(await readdir(folder)).not.toContain('no.backup');

    await prepareForRestore(graph, () => {});
    await restore(graph, file, options(false));
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    expect((await ask('{ graph { revision } }')).errors).toBeUndefined();
  });

  test('can be abandoned: the graph is empty then, and open', async () => {
    await expect(abandonRestore(graph, 0)).rejects.toThrow('no restore was cut off');
    await expect(restore(dying(graph, 4), file, options(true))).rejects.toThrow('the plug was pulled');
    await expect(abandonRestore(graph, 0)).rejects.toThrow('a restore is under way');
    await expect(restore(graph, file, options(true))).rejects.toThrow('by another program');
    await graph.admin("MATCH (c:GraphState) SET c.closedAt = '2020-01-01T00:00:00Z'");
    await abandonRestore(graph, 0);
    expect((await ask('{ graph { revision } }')).data.graph.revision).toBe(0);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    await restore(graph, file, options(false));
  });
});

test('every operation is refused while the graph is closed', async () => {
  await graph.admin("MATCH (c:GraphState) SET c.closedFor = 'MIGRATION'");
  try {
    for (const [name, { text }] of operations) {
      const variables = VARIABLES[name];
      if (!variables) continue;
      const { errors } = await ask(text, variables);
      expect(errors?.[0]?.extensions.code, name).toBe('GRAPH_UNAVAILABLE');
    }
  } finally {
    await graph.admin('MATCH (c:GraphState) SET c.closedFor = null');
  }
});

const VARIABLES: Record<string, Record<string, unknown>> = {
  apiAccess: { api: 'Titan API' },
  claims: { subject: 'Netflix' },
  conflicts: { entity: 'Netflix' },
  denials: { entity: 'Facebook' },
  entity: { name: 'Netflix' },
  timeline: { entity: 'Netflix' },
  reviews: {},
  weakClaims: {},
  whoSaid: { words: 'Titan' },
};
