/** Who sees the newsroom's graph over HTTP, and by what they know it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { newKey } from '../../src/graph/keys/keys.ts';
import { EDITOR_KEY, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { app, ask, logged } = await testServer(graph);
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const editor = bearer(EDITOR_KEY);
let reader: Record<string, string>;
let insider: Record<string, string>;

const said = (by: string, source: string, more: object = {}) => ({
  ...{ by, stance: 'ASSERTS', modality: 'REPORTED', in: source, paraphrase: `${by} in ${source}` },
  ...more,
});
const filing = (assertions: object[]) => ({
  filing: { id: 'story', title: 'Story' },
  entities: [
    { id: 'company/a', type: 'Company', name: 'A' },
    { id: 'company/b', type: 'Company', name: 'B' },
    { id: 'person/mole', type: 'Person', name: 'Mole' },
  ],
  sources: [
    { id: 'source/article', kind: 'ARTICLE', title: 'Article' },
    {
      id: 'source/memo',
      kind: 'EMAIL',
      title: 'Memo',
      audience: { embargoed_until: '2099-01-01T06:00:00+01:00' },
    },
  ],
  claims: [{ subject: 'company/a', predicate: 'ACQUIRED', object: 'company/b', assertions }],
});
const MIXED = filing([
  said('company/a', 'source/article'),
  said('person/mole', 'source/memo'),
  said('company/b', 'source/article', { stance: 'DENIES', audience: 'NEWSROOM' }),
]);
const WHO = '{ graph { revision newsroom } sources { totalCount nodes { id audience { kind until } } } }';

beforeAll(async () => {
  await emptyGraph(graph);
  const make = async (newsroom: boolean) =>
    bearer((await newKey(graph, { name: 'someone', role: 'reader', lasts: null, newsroom })).key);
  [reader, insider] = [await make(false), await make(true)];
});

describe('before anything confidential was filed', () => {
  test('there is one graph, whoever asks', async () => {
    for (const headers of [{}, reader, insider, editor])
      expect((await ask(WHO, {}, headers)).data.graph).toEqual({ revision: 0, newsroom: false });
  });

  test('a preview says what everybody would see that leans on what they may not', async () => {
    const content = stringify(
      filing([
        said('person/mole', 'source/memo'),
        said('company/a', 'source/article', { relays: 'source/memo' }),
      ]),
    );
    const { data } = await ask(
      'query ($content: String!) { previewFiling(content: $content) { action issues { code severity message } } }',
      { content },
      editor,
    );
    expect(data.previewFiling.action).toBeNull();
    expect(data.previewFiling.issues.map((issue: any) => issue.code)).toEqual(['LEANS_ON_RESTRICTED']);
  });
});

describe('with something confidential', () => {
  test('the very request that files it sees it, at the newsroom’s revision', async () => {
    const { data, errors } = await ask(
      `mutation ($content: String!) { applyFiling(content: $content) { action added revision
        filing { audience { kind } claims { nodes { standing assertions { totalCount nodes { audience { kind until } } } } } } } }`,
      { content: stringify(MIXED) },
      editor,
    );
    expect(errors).toBeUndefined();
    expect(data.applyFiling).toMatchObject({ action: 'APPLY', added: 3, revision: 1 });
    const [claim] = data.applyFiling.filing.claims.nodes;
    expect(claim.standing).toBe('DISPUTED');
    expect(
      claim.assertions.nodes.map((a: any) => a.audience).sort((a: any, b: any) => (a.kind < b.kind ? -1 : 1)),
    ).toEqual([
      { kind: 'EMBARGOED', until: '2099-01-01T05:00:00.000Z' },
      { kind: 'NEWSROOM', until: null },
      { kind: 'PUBLIC', until: null },
    ]);
    expect(logged.filter((entry) => entry.audit)).toHaveLength(1);
  });

  test('editors see it, and readers whose key was made for it; others nothing of it', async () => {
    for (const headers of [editor, insider]) {
      const { data } = await ask(WHO, {}, headers);
      expect(data.graph.newsroom).toBe(true);
      expect(data.sources.totalCount).toBe(2);
    }
    for (const headers of [{}, reader]) {
      const { data } = await ask(WHO, {}, headers);
      expect(data).toEqual({
        graph: { revision: 1, newsroom: false },
        sources: {
          totalCount: 1,
          nodes: [{ id: 'source/article', audience: { kind: 'PUBLIC', until: null } }],
        },
      });
      const { errors } = await ask('{ entity(name: "Mole") { id } }', {}, headers);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', nearest: [] });
    }
  });

  test('exports and the feed are the public ones unless the newsroom’s are asked for with a key for it', async () => {
    const get = (url: string, headers: Record<string, string>) => app.inject({ url, headers });
    for (const url of ['/export/claims.jsonl', '/export/native.jsonl', '/feed.json'])
      for (const headers of [{}, reader, insider, editor]) {
        const open = await get(url, headers);
        expect(open.statusCode).toBe(200);
        expect(open.body).not.toContain('mole');
        const asked = await get(`${url}?audience=newsroom`, headers);
        const may = headers === insider || headers === editor;
        expect(asked.statusCode, url).toBe(may ? 200 : headers === reader ? 403 : 401);
        if (!may) continue;
        expect(asked.headers['cache-control']).toBe('private, no-store');
        if (url !== '/feed.json') expect(asked.body).toContain('mole');
        expect(asked.headers.etag).not.toBe(open.headers.etag);
      }
    expect((await get('/export/claims.jsonl?audience=all', {})).json().errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'audience',
    });
  });

  test('what leans on it is refused to an editor, with the place, and nothing is changed', async () => {
    const content = stringify({
      filing: { id: 'other', title: 'Other' },
      claims: [
        {
          subject: 'company/a',
          predicate: 'ACQUIRED',
          object: 'company/b',
          assertions: [said('person/mole', 'source/article')],
        },
      ],
    });
    const { errors } = await ask(
      'mutation ($content: String!) { applyFiling(content: $content) { revision } }',
      { content },
      editor,
    );
    const [issue] = errors?.[0]?.extensions.issues as { code: string; line: number }[];
    expect(issue).toMatchObject({ code: 'LEANS_ON_RESTRICTED', line: 9 });
    expect((await ask(WHO, {}, editor)).data.graph.revision).toBe(1);
  });
});
