import { beforeAll, describe, expect, test } from 'vitest';
import { retract } from '../../src/filings/retract.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

const DIFF = `query ($q: String!, $v: JSON, $from: AsOf!, $to: AsOf) {
  answerDiff(question: $q, variables: $v, from: $from, to: $to) {
    from to capped
    changes(first: 100) { totalCount nodes { path kind before after revisions { number filing { id } } } }
    steps { after exact revision { number filing { id } } changes { path kind } }
  }
}`;
const ACCESS =
  'query ($api: String!) { apiAccess(api: $api) { totalCount revision edges { cursor node { partner { name } claim { standing } } } } }';

const filing = (id: string, company: number, stance = 'ASSERTS') => ({
  filing: { id, title: id },
  entities: [
    { id: 'api/x', type: 'Api', name: 'X API' },
    { id: `company/c${company}`, type: 'Company', name: `C${company}` },
  ],
  sources: [{ id: `source/${id}`, kind: 'ARTICLE', title: id }],
  claims: [
    {
      subject: `company/c${company}`,
      predicate: 'HAD_ACCESS_TO',
      object: 'api/x',
      assertions: [
        { by: `company/c${company}`, stance, modality: 'REPORTED', in: `source/${id}`, paraphrase: id },
      ],
    },
  ],
});

beforeAll(async () => {
  await emptyGraph(graph);
  await applyObject(graph, filing('one', 1));
  await applyObject(graph, filing('two', 2));
  await applyObject(graph, filing('deny', 1, 'DENIES'));
  await retract(graph, 'filing', 'filing/two', { reason: 'wrong', by: null });
  for (let n = 5; n <= 14; n++) await applyObject(graph, filing(`other-${n}`, 100 + n, 'DENIES'));
  for (let n = 15; n <= 100; n++) await applyObject(graph, filing(`many-${n}`, n));
}, 120_000);

describe('what changed in an answer', () => {
  test('is told with the filing that did it', async () => {
    const { data, errors } = await ask(DIFF, { q: ACCESS, v: { api: 'X API' }, from: 1, to: 14 });
    expect(errors).toBeUndefined();
    expect(
      data.answerDiff.steps.map((s: any) => [
        s.revision.filing.id,
        s.exact,
        s.changes.map((c: any) => c.kind),
      ]),
    ).toEqual([
      ['filing/two', true, ['CHANGED', 'ADDED']],
      ['filing/deny', true, ['CHANGED']],
      ['filing/two', true, ['CHANGED', 'REMOVED']],
    ]);
    expect(data.answerDiff.changes.nodes).toEqual([
      {
        path: expect.stringMatching(/^apiAccess\.edges\[claim\/\w+\]\.node\.claim\.standing$/),
        kind: 'CHANGED',
        before: 'SINGLE_SOURCE',
        after: 'DISPUTED',
        revisions: [{ number: 3, filing: { id: 'filing/deny' } }],
      },
    ]);
  });

  test('is nothing between a state and itself, and between states that differ in something else', async () => {
    for (const [from, to] of [
      [2, 2],
      [4, 14],
    ]) {
      const { data } = await ask(DIFF, { q: ACCESS, v: { api: 'X API' }, from, to });
      expect(data.answerDiff).toMatchObject({ changes: { totalCount: 0 }, steps: [], capped: [] });
    }
  });

  test('takes whole lists in, and names several revisions where it may not ask on', async () => {
    const { data } = await ask(DIFF, { q: ACCESS, v: { api: 'X API' }, from: 14 });
    expect(data.answerDiff.changes.totalCount).toBe(87);
    const steps = data.answerDiff.steps;
    expect(steps.some((s: any) => !s.exact)).toBe(true);
    expect(steps[0].after).toBe(14);
    for (const [i, step] of steps.slice(1).entries()) expect(step.after).toBe(steps[i].revision.number);
    expect(steps.at(-1).revision.number).toBe(100);
  });

  test('takes an operation whose own asOf and page are variables that have no value', async () => {
    const q =
      'query ($asOf: AsOf, $first: Int, $after: String) { claims(predicate: "HAD_ACCESS_TO", asOf: $asOf, first: $first, after: $after) { totalCount } }';
    const { data } = await ask(DIFF, { q, v: { first: null }, from: 1, to: 2 });
    expect(data.answerDiff.changes.nodes).toMatchObject([{ path: 'claims.totalCount', before: 1, after: 2 }]);
    const { errors } = await ask(DIFF, { q, v: { asOf: 1 }, from: 1, to: 2 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'question' });
  });

  test('of something that was not there yet is all of it', async () => {
    const { data: known } = await ask(
      '{ claim2: claims(object: "X API", asOf: 2, first: 5) { nodes { id subject { name } } } }',
    );
    const claim = known.claim2.nodes.find((node: any) => node.subject.name === 'C2');
    const q = `{ claim(id: "${claim.id}") { standing } }`;
    const { data } = await ask(DIFF, { q, from: 0, to: 2 });
    expect(data.answerDiff.changes.nodes).toMatchObject([
      { path: '', kind: 'ADDED', after: { claim: { standing: 'SINGLE_SOURCE' } } },
    ]);
  });

  test('works for every question that takes asOf', async () => {
    for (const q of [
      '{ claims(predicate: "HAD_ACCESS_TO", first: 5) { totalCount nodes { id standing } } }',
      '{ conflicts(entity: "C1") { nodes { kind sides { label claim { id } } } } }',
      '{ search(text: "deny") { nodes { ... on Source { title } ... on Assertion { id stance } } } }',
      '{ filings { nodes { title } } sources(first: 3) { nodes { title } } }',
    ]) {
      const { data, errors } = await ask(DIFF, { q, from: 2, to: 3 });
      expect(errors, q).toBeUndefined();
      expect(data.answerDiff.changes.totalCount, q).toBeGreaterThan(0);
    }
  });

  test.each([
    ['{ graph { revision } }', 'question', 'graph'],
    ['{ claims(predicate: "X", asOf: 3) { totalCount } }', 'question', 'asOf'],
    ['mutation { retractFiling(id: "filing/one", reason: "x") { id } }', 'question', ''],
    ['{ nonsense }', 'question', 'nonsense'],
    ['{ claims(', 'question', 'GraphQL'],
    ['{ answerDiff(question: "{a}", from: 1) { from } }', 'question', 'answerDiff'],
    ['query ($api: String!) { apiAccess(api: $api) { totalCount } }', 'variables', 'api'],
    ['{ ...F } fragment F on Query { cases { totalCount } }', 'question', 'fragments'],
    ['{ cases { _page: totalCount } }', 'question', '_page'],
    ['{ cases { totalCount } filings { totalCount } }', 'question', 'first'],
  ])('of %s is refused', async (q, argument, word) => {
    const { errors } = await ask(DIFF, { q, from: 1, to: 2 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors?.[0]?.message).toContain(word);
  });

  test('is refused backwards, and of a state that is yet to come', async () => {
    const backwards = await ask(DIFF, { q: ACCESS, v: { api: 'X API' }, from: 3, to: 2 });
    expect(backwards.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'from' });
    const ahead = await ask(DIFF, { q: ACCESS, v: { api: 'X API' }, from: 3, to: 2000 });
    expect(ahead.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
