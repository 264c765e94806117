/** Exports over HTTP: what they hold, as of when, who has them already, and readers who are slow or go away. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphHash } from '../../src/filings/hash.ts';
import { importRecords } from '../../src/filings/import.ts';
import { recordsOf } from '../../src/filings/jsonl.ts';
import type { Graph } from '../../src/graph/client.ts';
import { createServer } from '../../src/graphql/server.ts';
import { captures, emptyGraph, seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, ask } = await testServer(graph);
beforeAll(() => seededGraph(graph));

const fetched = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('every export', () => {
  test.each([
    ['native.jsonl', 'application/x-ndjson'],
    ['ftm.jsonl', 'application/x-ndjson'],
    ['ftm-statements.jsonl', 'application/x-ndjson'],
    ['ftm-statements.csv', 'text/csv'],
    ['claims.csv', 'text/csv'],
    ['claims.jsonl', 'application/x-ndjson'],
    ['claims.json', 'application/json'],
  ])('%s says as of when it is, and is not sent twice', async (file, type) => {
    const { data } = await ask('{ graph { revision } }');
    const first = await fetched(`/export/${file}`);
    expect(first.statusCode).toBe(200);
    expect(first.headers['content-type']).toContain(type);
    expect(first.headers['factrail-revision']).toBe(String(data.graph.revision));
    expect(first.body.length).toBeGreaterThan(10_000);
    const etag = String(first.headers.etag);
    for (const tags of [etag, `"other", ${etag}`, '*', etag.slice(2)]) {
      const again = await fetched(`/export/${file}`, { 'if-none-match': tags });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect((await fetched(`/export/${file}`, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    const past = await fetched(`/export/${file}?asOf=1`, { 'if-none-match': etag });
    expect([past.statusCode, past.headers['factrail-revision']]).toEqual([200, '1']);
    const head = await app.inject({ url: `/export/${file}`, method: 'HEAD' });
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', etag]);
  });

  test('holds as many claims as stand, now and then', async () => {
    for (const asOf of [null, 2]) {
      const [counted] = await graph.admin(
        'MATCH (k:Clock) WITH coalesce($asOf, k.revision) AS at MATCH (a:Assertion)-[:ABOUT]->(c:Claim) WHERE a.since <= at AND (a.until IS NULL OR a.until > at) RETURN count(DISTINCT c) AS claims',
        { asOf },
      );
      const live = Number(counted?.claims);
      const query = asOf === null ? '' : `?asOf=${asOf}`;
      const lines = jsonLines((await fetched(`/export/claims.jsonl${query}`)).body);
      const document = JSON.parse((await fetched(`/export/claims.json${query}`)).body);
      const rows = parse((await fetched(`/export/claims.csv${query}`)).body, { columns: true }) as Record<
        string,
        string
      >[];
      expect(lines[0]).toMatchObject({
        export: { revision: asOf ?? expect.any(Number), at: expect.any(String) },
      });
      expect(lines.length - 1).toBe(live);
      expect(document.claims).toHaveLength(live);
      expect(document.export).toEqual(lines[0].export);
      expect(new Set(rows.map((row) => row.claim)).size).toBe(live);
      expect(new Set(rows.map((row) => row.as_of))).toEqual(new Set([String(document.export.revision)]));
    }
  });

  test.each([
    ['/export/claims.xlsx', 404, 'NOT_FOUND', 'claims.csv'],
    ['/export/claims.csv?asOf=99999', 400, 'BAD_USER_INPUT', 'yet to come'],
    ['/export/claims.csv?asOf=soon', 400, 'BAD_USER_INPUT', 'neither a revision'],
    ['/export/claims.csv?asOf=1&asOf=2', 400, 'BAD_USER_INPUT', 'neither a revision'],
  ])('%s is refused in words', async (url, status, code, words) => {
    const response = await fetched(url);
    expect(response.statusCode).toBe(status);
    const [error] = response.json().errors;
    expect(error.extensions.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

test('the trail of a claim is had as PROV-JSON and PROV-N, each thing and each step once', async () => {
  const { data } = await ask(
    '{ graph { revision } apiAccess(api: "Titan API", first: 1) { nodes { claim { id trail { nodes { id prov } edges { from to prov } } } } } }',
  );
  const { id, trail } = data.apiAccess.nodes[0].claim;
  const document = (await fetched(`/export/prov/${id}.json`)).json();
  const names = (kind: string) => Object.keys(document[kind] ?? {}).sort();
  const ids = (prov: string) =>
    trail.nodes
      .filter((n: any) => n.prov === prov)
      .map((n: any) => `factrail:${n.id}`)
      .sort();
  expect(names('entity')).toEqual(ids('prov:Entity'));
  expect(names('agent')).toEqual(ids('prov:Agent'));
  expect(names('activity')).toEqual(ids('prov:Activity'));
  const relations = ['wasDerivedFrom', 'wasAttributedTo', 'wasGeneratedBy', 'specializationOf'];
  expect(relations.flatMap(names)).toHaveLength(trail.edges.length);
  const quoted = trail.edges.filter((e: any) => e.prov === 'prov:wasQuotedFrom').length;
  expect(JSON.stringify(document).split('prov:Quotation').length - 1).toBe(quoted);
  expect(document.entity[`factrail:${id}`]).toMatchObject({
    'factrail:revision': {
      $: String(data.graph.revision),
      type: 'xsd:int',
    },
  });
  const notation = await fetched(`/export/prov/${id.slice('claim/'.length)}.provn`);
  expect(notation.headers['content-type']).toContain('text/provenance-notation');
  const statements = notation.body.split('\n').filter((line) => /^ {2}\w+\(/.test(line));
  expect(statements).toHaveLength(trail.nodes.length + trail.edges.length);
  const etag = String(notation.headers.etag);
  const again = await fetched(`/export/prov/${id.slice('claim/'.length)}.provn`, { 'if-none-match': etag });
  expect(again.statusCode).toBe(304);
  for (const url of [
    `/export/prov/${id}.xml`,
    '/export/prov/claim/none.json',
    `/export/prov/${id}.json?asOf=0`,
  ])
    expect((await fetched(url)).statusCode, url).toBe(404);
});

test('the licence of the newsroom is stated where there is one', async () => {
  const licence = 'https://creativecommons.org/licenses/by/4.0/';
  const other = await createServer({ graph, ready: () => true, licence });
  afterAll(() => other.close());
  const response = await other.inject({ url: '/export/claims.jsonl' });
  expect(response.headers.link).toBe(`<${licence}>; rel="license"`);
  expect(jsonLines(response.body)[0].export.licence).toBe(licence);
  expect(response.headers['factrail-licence']).toBe(licence);
  const plain = await fetched('/export/claims.jsonl');
  expect(plain.headers['factrail-licence']).toBeUndefined();
  expect(jsonLines(plain.body)[0].export).not.toHaveProperty('licence');
});

test('a graph that does not answer is told by the status, with nothing of the inside', async () => {
  const broken = { ...graph, read: () => Promise.reject(new Error('bolt://inside')) } as Graph;
  const logged: Record<string, unknown>[] = [];
  const other = await createServer({ graph: broken, ready: () => true, log: (entry) => logged.push(entry) });
  afterAll(() => other.close());
  const response = await other.inject({ url: '/export/claims.jsonl' });
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('inside');
  // the fault once, with what was thrown, beside the line that every request leaves
  expect(logged.filter((entry) => entry.error !== undefined)).toHaveLength(1);
});

test('a slow reader holds the stream up, and one that goes away ends it', async () => {
  let given = 0;
  let ended = false;
  const row = {
    id: 'claim/1',
    predicate: 'STATED',
    value: 'x'.repeat(10_000),
    episode: 1,
    subject: { id: 'person/a', type: 'Person', name: 'A' },
    object: null,
    assertions: [],
  };
  const endless = {
    ...graph,
    async *stream() {
      try {
        for (; given < 100_000; given++) yield row;
      } finally {
        ended = true;
      }
    },
  } as unknown as Graph;
  const other = await createServer({ graph: endless, ready: () => true });
  afterAll(() => other.close());
  await other.listen({ port: 0, host: '127.0.0.1' });
  const { port } = other.server.address() as AddressInfo;
  const request = get({ port, path: '/export/claims.jsonl' }, (response) => response.pause());
  request.on('error', () => {});
  let before = -1;
  for (let i = 0; i < 100 && before !== given; i++) {
    before = given;
    await wait(200);
  }
  // what the sockets of both ends hold, and no more of the gigabyte
  expect(given).toBeGreaterThan(0);
  expect(given).toBeLessThan(20_000);
  expect(ended).toBe(false);
  request.destroy();
  for (let i = 0; i < 50 && !ended; i++) await wait(100);
  expect(ended).toBe(true);
});

test('that is under way when the graph is closed for a restore, or put back by one, is cut off', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({
    id: `claim/${i}`,
    predicate: 'STATED',
    value: 'x'.repeat(70_000),
    episode: 1,
    subject: { id: 'person/a', type: 'Person', name: 'A' },
    object: null,
    assertions: [],
  }));
  const state = { closedFor: null as 'RESTORE' | null, back: 0 };
  const at = async (change: Partial<typeof state>) => {
    const during: Graph = {
      ...graph,
      async read(statement, params, limit) {
        const answer = await graph.read(statement, params, limit);
        if (statement.name !== 'lookups/state') return answer;
        return answer.map((row: any) => ({
          ...row,
          revision: row.revision - state.back,
          closedFor: state.closedFor,
        }));
      },
      async *stream() {
        for (const [i, row] of rows.entries()) {
          if (i === 10) Object.assign(state, change);
          if (i > 8) await wait(120);
          yield row as never;
        }
      },
    };
    Object.assign(state, { closedFor: null, back: 0 });
    const other = await createServer({ graph: during, ready: () => true });
    await other.listen({ port: 0, host: '127.0.0.1' });
    const { port } = other.server.address() as AddressInfo;
    let text = '';
    const ended = await new Promise<string>((done) =>
      get({ port, path: '/export/claims.jsonl' }, (response) => {
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () => done('end')).on('error', (error) => done(error.message));
      }),
    );
    await other.close();
    return { ended, claims: (text.match(/"claim\/\d+"/g) ?? []).length };
  };
  const whole = await at({});
  expect(whole.ended).toBe('end');
  expect(whole.claims).toBeGreaterThanOrEqual(30);
  for (const change of [{ closedFor: 'RESTORE' as const }, { back: 1 }]) {
    const { ended, claims } = await at(change);
    expect(ended).toBe('aborted');
    expect(claims).toBeLessThan(whole.claims);
  }
});

test('the native export over HTTP, imported into an empty graph, is the same graph', {
  timeout: 120_000,
}, async () => {
  const before = await graphHash(graph);
  const { body } = await fetched('/export/native.jsonl');
  const folder = await mkdtemp(join(tmpdir(), 'factrail-exports-'));
  const file = join(folder, 'all.jsonl');
  await writeFile(file, body);
  await emptyGraph(graph);
  await importRecords(graph, recordsOf(file), file, {
    captures,
    onReject: (rejected) => expect(rejected).toEqual([]),
  });
  await rm(folder, { recursive: true });
  expect(await graphHash(graph)).toBe(before);
});
