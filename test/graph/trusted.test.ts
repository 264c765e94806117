/** With a list of trusted documents, no other operation is answered but to editors. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiAccessDocument } from '../../client/index.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { operationOf } from '../../src/graphql/operations.ts';
import { createServer } from '../../src/graphql/server.ts';
import { readTrusted, TrustedDocuments } from '../../src/graphql/trusted.ts';
import { EDITOR_KEY, seededGraph, testGraph } from './support.ts';

const graph = testGraph();
beforeAll(() => seededGraph(graph));
const folder = mkdtempSync(join(tmpdir(), 'factrail-trusted-'));
const list = join(folder, 'trusted.json');
execFileSync(process.execPath, [join(projectRoot, 'scripts/trusted-documents.mjs'), '--out', list], {
  stdio: 'ignore',
});
const app = await createServer({
  graph,
  ready: () => true,
  editorKey: EDITOR_KEY,
  trusted: readTrusted(list),
});
afterAll(() => app.close());

const { text } = operationOf('apiAccess');
const hash = (of: string) => createHash('sha256').update(of).digest('hex');
const variables = { api: 'Titan API' };
const post = async (payload: object, headers: Record<string, string> = {}) =>
  (await app.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
const get = async (params: Record<string, unknown>) => {
  const search = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return (await app.inject(`/graphql?${new URLSearchParams(search as [string, string][])}`)).json();
};
const persistedQuery = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });

describe('an operation of the list is answered', () => {
  test.each<[string, () => Promise<any>]>([
    ['by its text', () => post({ query: text, variables })],
    ['by its text as the client has it', () => post({ query: ApiAccessDocument.toString(), variables })],
    [
      'by its text on one line',
      () => post({ query: text.replace(/#.*/g, '').replace(/\s+/g, ' '), variables }),
    ],
    ['by the hash of its text', () => post({ documentId: hash(text), variables })],
    ['as Apollo writes hashes', () => post({ documentId: `sha256:${hash(text)}`, variables })],
    ['by hash, as persisted queries are', () => post({ extensions: persistedQuery(hash(text)), variables })],
    ['by text and hash', () => post({ query: text, extensions: persistedQuery(hash(text)), variables })],
    ['by GET and text', () => get({ query: text, variables })],
    ['by GET and id', () => get({ documentId: hash(text), variables })],
    ['by GET, as persisted queries are', () => get({ extensions: persistedQuery(hash(text)), variables })],
  ])('%s', async (_, send) => {
    const { data, errors } = await send();
    expect(errors).toBeUndefined();
    expect(data.apiAccess.nodes[0].partner.name).toBe('Netflix, Inc.');
  });
});

describe('nothing else is', () => {
  const query = '{ graph { revision } }';
  test.each<[string, () => Promise<any>, string]>([
    ['another text', () => post({ query }), 'FORBIDDEN'],
    ['another text by GET', () => get({ query }), 'FORBIDDEN'],
    [
      'a text of the list with a field more',
      () => post({ query: text.replace('totalCount', 'totalCount __typename'), variables }),
      'FORBIDDEN',
    ],
    [
      'another text under a listed hash',
      () => post({ query, extensions: persistedQuery(hash(text)) }),
      'FORBIDDEN',
    ],
    [
      'another text with its own hash',
      () => post({ query, extensions: persistedQuery(hash(query)) }),
      'FORBIDDEN',
    ],
    [
      'another text with a wrong hash',
      () => post({ query, extensions: persistedQuery('0'.repeat(64)) }),
      'BAD_REQUEST',
    ],
    ['an unknown id', () => post({ documentId: '0'.repeat(64) }), 'FORBIDDEN'],
    ['an id that every object has', () => post({ documentId: 'constructor' }), 'FORBIDDEN'],
    ['an id that is no text', () => post({ documentId: { a: 1 } }), 'BAD_REQUEST'],
    ['an unknown id by GET', () => get({ documentId: 'x' }), 'FORBIDDEN'],
    ['the schema', () => post({ query: '{ __schema { types { name } } }' }), 'FORBIDDEN'],
    ['no GraphQL', () => post({ query: '{ "' }), 'FORBIDDEN'],
    ['no operation at all', () => post({ variables }), 'BAD_REQUEST'],
  ])('%s', async (_, send, code) => {
    const { data, errors } = await send();
    expect(data).toBeUndefined();
    expect(errors[0].extensions).toMatchObject({ code, requestId: expect.any(String) });
  });

  test('but for editors', async () => {
    expect(
      (await post({ query }, { authorization: `Bearer ${EDITOR_KEY}` })).data.graph.revision,
    ).toBeGreaterThan(0);
  });
});

describe('the list', () => {
  test('has all operations of the project, which pass the limits', () => {
    expect(readTrusted(list).size).toBe(readTrusted(join(projectRoot, 'operations')).size);
    expect(readTrusted(list).size).toBeGreaterThan(10);
  });

  test('may be Apollo’s manifest, and ids may be any', () => {
    const file = join(folder, 'apollo.json');
    const operations = [{ id: 'partners', name: 'ApiAccess', type: 'query', body: text }];
    writeFileSync(
      file,
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    );
    expect(readTrusted(file).textOf({ documentId: 'partners' }, null)).toBe(text);
  });

  test.each([
    ['[]', /no manifest/],
    ['{"a": 1}', /no manifest/],
    ['{}', /holds no operation/],
    ['{"a": "\\""}', /no GraphQL/],
    ['nothing', /cannot be read/],
  ])('%s is told at the start', (content, why) => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, content);
    expect(() => readTrusted(file)).toThrow(why);
  });

  test('is a setting like any other: what is not there is told', () => {
    expect(() => readTrusted(join(folder, 'none'))).toThrow(/FACTRAIL_TRUSTED_DOCUMENTS.*cannot be read/);
    expect(new TrustedDocuments([]).textOf({}, null)).toBeNull();
  });
});
