import { beforeAll, describe, expect, test } from 'vitest';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

const QUESTION = `query ($entity: String, $case: String, $kind: [ConflictKind!], $asOf: AsOf, $during: EDTF, $first: Int, $after: String) {
  conflicts(entity: $entity, case: $case, kind: $kind, asOf: $asOf, validDuring: $during, first: $first, after: $after) {
    totalCount wordingsCapped pageInfo { hasNextPage endCursor }
    nodes { kind sentence sides { label independentRoots claim { subject { id } } assertions { id by { id } } roots { label } difference { kind text } } }
  }
}`;
const say = (by: string, source: string, more: Record<string, unknown>) => ({
  by,
  stance: 'ASSERTS',
  modality: 'REPORTED',
  in: source,
  ...more,
});

beforeAll(async () => {
  await emptyGraph(graph);
  const base = {
    entities: [
      { id: 'company/a', type: 'Company', name: 'A' },
      { id: 'person/b', type: 'Person', name: 'B' },
      { id: 'organization/daily', type: 'Organization', name: 'Daily' },
      { id: 'organization/weekly', type: 'Organization', name: 'Weekly' },
      { id: 'court-case/x', type: 'CourtCase', name: 'X' },
    ],
    sources: [
      { id: 'source/daily', kind: 'ARTICLE', title: 'Daily', publisher: 'organization/daily' },
      { id: 'source/weekly', kind: 'ARTICLE', title: 'Weekly', publisher: 'organization/weekly' },
      {
        id: 'source/copy',
        kind: 'ARTICLE',
        title: 'Copy',
        publisher: 'organization/weekly',
        derived_from: ['source/daily'],
      },
    ],
  };
  const date = (value: string, ...assertions: object[]) => ({
    subject: 'court-case/x',
    predicate: 'COMPLAINT_FILED_ON',
    value,
    assertions,
  });
  await applyObject(graph, {
    filing: { id: 'dates', title: 'Dates', case: 'story' },
    ...base,
    claims: [
      date('2020-12-03', say('organization/daily', 'source/daily', { paraphrase: 'On the third.' })),
      date('2020-12', say('organization/weekly', 'source/weekly', { paraphrase: 'In December.' })),
      {
        subject: 'person/b',
        predicate: 'DIRECTOR_OF',
        object: 'company/a',
        assertions: [
          say('organization/daily', 'source/daily', { during: '2011/2019', paraphrase: 'From 2011.' }),
          say('organization/weekly', 'source/weekly', {
            during: '2011-06/2019-05',
            paraphrase: 'From June.',
          }),
          say('person/b', 'source/daily', {
            stance: 'DENIES',
            quote: 'I never sat on that board in my life',
          }),
        ],
      },
    ],
  });
  await applyObject(graph, {
    filing: { id: 'more', title: 'More', case: 'other-story' },
    claims: [
      date('2023-04', say('organization/weekly', 'source/copy', { paraphrase: 'In April.' })),
      {
        subject: 'person/b',
        predicate: 'DIRECTOR_OF',
        object: 'company/a',
        assertions: [
          say('organization/weekly', 'source/weekly', { during: '2015/2019', paraphrase: 'From 2015.' }),
        ],
      },
      {
        subject: 'company/a',
        predicate: 'DESCRIBED_AS',
        value: 'a board without B',
        assertions: [say('person/b', 'source/copy', { quote: 'I never sat on this board in my whole life' })],
      },
    ],
  });
});

const kinds = (answer: any) => answer.data.conflicts.nodes.map((node: any) => node.kind);

describe('conflicts', () => {
  test('of an entity are denials, values, times, and wordings across claims, each once', async () => {
    const answer = await ask(QUESTION, { entity: 'B' });
    expect(answer.errors).toBeUndefined();
    expect(kinds(answer)).toEqual(['DENIAL', 'TIME', 'WORDING']);
    const [, time, wording] = answer.data.conflicts.nodes;
    expect(time.sides.map((s: any) => s.label).sort()).toEqual(['2011-06/2019-05', '2011/2019', '2015/2019']);
    expect(wording.sides.map((s: any) => s.assertions.map((a: any) => a.by.id))).toEqual([
      ['person/b'],
      ['person/b'],
    ]);
    expect(wording.sides[1].difference.map((part: any) => part.kind)).toContain('ADDED');
    expect(wording.sides[0].difference).toBeNull();
  });

  test('of a case take in what other cases say of the same, with the roots of each side', async () => {
    const answer = await ask(QUESTION, { case: 'story', kind: ['VALUE'] });
    const [value] = answer.data.conflicts.nodes;
    expect(answer.data.conflicts.totalCount).toBe(1);
    expect(
      value.sides.map((s: any) => [s.label, s.independentRoots, s.roots.map((r: any) => r.label)]),
    ).toEqual([
      ['2020-12', 1, ['Weekly']],
      ['2020-12-03', 1, ['Daily']],
      // the copy goes back to the daily, whatever it makes of it
      ['2023-04', 1, ['Daily']],
    ]);
  });

  test('of compatible precision are none, and those of an earlier revision can be asked', async () => {
    const answer = await ask(QUESTION, { case: 'story', asOf: 1 });
    expect(kinds(answer)).toEqual(['DENIAL']);
  });

  test('go by the time that is asked for', async () => {
    const answer = await ask(QUESTION, { entity: 'B', during: '2012', kind: ['TIME'] });
    expect(answer.data.conflicts.totalCount).toBe(0);
  });

  test('come page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data }: { data: any } = await ask(QUESTION, { entity: 'B', first: 1, after });
      seen.push(...kinds({ data }));
      ({ endCursor: after, hasNextPage: more } = data.conflicts.pageInfo);
    }
    expect(seen).toEqual(['DENIAL', 'TIME', 'WORDING']);
  });

  test.each([
    [{}, 'BAD_USER_INPUT', 'entity'],
    [{ entity: 'B', case: 'story' }, 'BAD_USER_INPUT', 'entity'],
    [{ case: 'stori' }, 'NOT_FOUND', 'case'],
  ])('of %j are refused', async (variables, code, argument) => {
    const { errors } = await ask(QUESTION, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
    if (code === 'NOT_FOUND') expect(errors?.[0]?.message).toContain('story');
  });

  test('take the same number of trips however many there are', async () => {
    const before = graph.trips;
    await ask(QUESTION, { case: 'story' });
    expect(graph.trips - before).toBeLessThanOrEqual(9);
  });
});

test('cases are listed with how many filings stand in each', async () => {
  const { data } = await ask(
    '{ cases { totalCount nodes { name filings changed { number } } } now: graph { revision } }',
  );
  expect(data.cases).toEqual({
    totalCount: 2,
    nodes: [
      { name: 'other-story', filings: 1, changed: { number: 2 } },
      { name: 'story', filings: 1, changed: { number: 1 } },
    ],
  });
  const then = await ask('{ cases(asOf: 1) { nodes { name } } }');
  expect(then.data.cases.nodes).toEqual([{ name: 'story' }]);
});
