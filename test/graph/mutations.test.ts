import { beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { graphHash } from '../../src/filings/hash.ts';
import { EDITOR_KEY, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
beforeEach(() => emptyGraph(graph));
const editor = { authorization: `Bearer ${EDITOR_KEY}` };

const filing = (over: Record<string, unknown> = {}) =>
  stringify({
    filing: { id: 'one', title: 'One' },
    entities: [
      { id: 'company/acme', type: 'Company', name: 'Acme' },
      { id: 'company/acme-2', type: 'Company', name: 'Acme Corporation' },
      { id: 'api/pulse', type: 'Api', name: 'Pulse API' },
    ],
    sources: [{ id: 'source/wire', kind: 'ARTICLE', title: 'Wire story' }],
    claims: [
      {
        subject: 'company/acme',
        predicate: 'HAD_ACCESS_TO',
        object: 'api/pulse',
        assertions: [
          {
            by: 'company/acme',
            stance: 'ASSERTS',
            modality: 'ADMITTED',
            in: 'source/wire',
            paraphrase: 'We had.',
            ...over,
          },
        ],
      },
    ],
  });
const APPLY =
  'mutation ($content: String!) { applyFiling(content: $content, name: "one.yaml") { action revision added ended filing { id title } warnings { code } } }';

describe('a change', () => {
  test.each([[{}], [{ authorization: 'Bearer wrong-key-of-some-length' }], [{ authorization: EDITOR_KEY }]])(
    'needs the editor’s key: %j is refused',
    async (headers) => {
      const { errors } = await ask(APPLY, { content: filing() }, headers as Record<string, string>);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(JSON.stringify(errors)).not.toContain(EDITOR_KEY);
      expect(await graphHash(graph)).toMatch(/^0+$/);
    },
  );

  test('is made once, and tells what it did', async () => {
    const first = await ask(APPLY, { content: filing() }, editor);
    expect(first.errors).toBeUndefined();
    expect(first.data.applyFiling).toEqual({
      action: 'APPLY',
      revision: 1,
      added: 1,
      ended: 0,
      filing: { id: 'filing/one', title: 'One' },
      warnings: [],
    });
    expect((await ask(APPLY, { content: filing() }, editor)).data.applyFiling.action).toBe('NONE');
  });

  test('that cannot go in has its issues, each at its place', async () => {
    const { errors } = await ask(APPLY, { content: filing({ by: 'company/acne' }) }, editor);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_FILING',
      issues: [{ code: 'DANGLING', file: 'one.yaml', line: expect.any(Number), column: expect.any(Number) }],
    });
  });

  test('never reads a file of the server', async () => {
    const content = stringify({
      filing: { id: 'f', title: 'f' },
      sources: [
        {
          id: 'source/x',
          kind: 'OTHER',
          title: 'x',
          capture: { file: 'package.json', sha256: 'a'.repeat(64) },
        },
      ],
    });
    const { errors } = await ask(APPLY, { content }, editor);
    expect((errors?.[0]?.extensions.issues as { code: string }[])[0]?.code).toBe('CAPTURE_ELSEWHERE');
  });

  test('is shown beforehand, by anyone, and nothing is written', async () => {
    const { data, errors } = await ask(
      'query ($content: String!) { previewFiling(content: $content) { filing action newEntities newClaims added issues { code } confirms { kind } contradicts { kind } changes { claim } } }',
      { content: filing() },
    );
    expect(errors).toBeUndefined();
    expect(data.previewFiling).toEqual({
      filing: 'filing/one',
      action: 'APPLY',
      newEntities: ['company/acme', 'company/acme-2', 'api/pulse'],
      newClaims: ['Acme had access to Pulse API'],
      added: 1,
      issues: [],
      confirms: [],
      contradicts: [],
      changes: [],
    });
    expect(await graphHash(graph)).toMatch(/^0+$/);
  });
});

describe('taking back', () => {
  test('is shown page by page, and then done', async () => {
    await ask(APPLY, { content: filing() }, editor);
    const { data } = await ask(
      '{ retractionImpact(id: "filing/one", first: 1) { ends totalCount nodes { claim effect standingBefore standingAfter assertionsAfter } pageInfo { hasNextPage } } }',
    );
    expect(data.retractionImpact).toEqual({
      ends: 1,
      totalCount: 1,
      nodes: [
        {
          claim: 'Acme had access to Pulse API',
          effect: 'FALLS',
          standingBefore: 'ESTABLISHED',
          standingAfter: 'UNSUPPORTED',
          assertionsAfter: 0,
        },
      ],
      pageInfo: { hasNextPage: false },
    });
    const done = await ask(
      'mutation { retractSource(id: "source/wire", reason: "withdrawn") { id revision ended } }',
      {},
      editor,
    );
    expect(done.data.retractSource).toEqual({ id: 'source/wire', revision: 2, ended: 1 });
    const after = await ask('{ apiAccess(api: "Pulse API") { totalCount } }');
    expect(after.data.apiAccess.totalCount).toBe(0);
  });
});

test('entities are joined and parted', async () => {
  await ask(APPLY, { content: filing() }, editor);
  const joined = await ask(
    'mutation { sameEntity(keep: "company/acme-2", other: "company/acme", reason: "the register") { filing { id } revision } }',
    {},
    editor,
  );
  expect(joined.errors).toBeUndefined();
  const { data } = await ask('{ apiAccess(api: "Pulse API") { nodes { partner { id } } } }');
  expect(data.apiAccess.nodes).toEqual([{ partner: { id: 'company/acme-2' } }]);
  const undone = await ask(
    'mutation ($id: ID!) { retractFiling(id: $id, reason: "no") { revision } }',
    { id: joined.data.sameEntity.filing.id },
    editor,
  );
  expect(undone.errors).toBeUndefined();
  expect(
    (await ask('{ apiAccess(api: "Pulse API") { nodes { partner { id } } } }')).data.apiAccess.nodes,
  ).toEqual([{ partner: { id: 'company/acme' } }]);
});
