import { beforeAll, describe, expect, test } from 'vitest';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

type Said = { by?: string; stance?: string; during?: string; modality?: string };
const claim = (subject: string, predicate: string, target: string, ...said: Said[]) => ({
  subject,
  predicate,
  [target.includes('/api') ? 'object' : 'value']: target.replace('/api', 'api/x'),
  assertions: said.map(({ by = 'organization/a', stance = 'ASSERTS', modality = 'REPORTED', ...rest }) => ({
    by,
    in: by === 'organization/a' ? 'source/a' : 'source/b',
    stance,
    modality,
    paraphrase: `${subject} ${predicate} ${target}`,
    ...rest,
  })),
});
const entity = (id: string, type: string) => ({ id, type, name: id });
const filing = (id: string, name: string, claims: object[]) => ({
  filing: { id, title: id, case: name },
  entities: [
    entity('company/x', 'Company'),
    entity('company/y', 'Company'),
    entity('api/x', 'Api'),
    entity('agreement/x', 'Agreement'),
    entity('court-case/x', 'CourtCase'),
    entity('organization/a', 'Organization'),
    entity('organization/b', 'Organization'),
  ],
  sources: [
    { id: 'source/a', kind: 'ARTICLE', title: 'A' },
    { id: 'source/b', kind: 'ARTICLE', title: 'B' },
  ],
  claims,
});
const first = filing('first', 'one', [
  // two times that cannot both be right, and one that is only less exact
  claim(
    'company/x',
    'HAD_ACCESS_TO',
    '/api',
    { during: '2013-08/..' },
    { by: 'organization/b', during: '2015/..' },
  ),
  claim(
    'company/y',
    'HAD_ACCESS_TO',
    '/api',
    { during: '2013/2014' },
    { by: 'organization/b', during: '2013-05/..' },
  ),
  // dates as values: one denied only, two that disagree
  claim('agreement/x', 'AGREED_ON', '2012-05', {}),
  claim('agreement/x', 'AGREED_ON', '2014', { by: 'organization/b' }),
  claim('court-case/x', 'COMPLAINT_FILED_ON', '2011', { stance: 'DENIES' }),
  // no date at all
  claim('company/x', 'COULD_OBTAIN', 'names', {}),
]);
const second = filing('second', 'two', [
  claim('company/x', 'COULD_OBTAIN', 'numbers', { during: '../2012' }),
]);

const QUERY = `query ($entity: String, $case: String, $predicate: [String!], $first: Int, $after: String, $validDuring: EDTF, $asOf: AsOf, $standing: [Standing!]) {
  timeline(entity: $entity, case: $case, predicate: $predicate, first: $first, after: $after, validDuring: $validDuring, asOf: $asOf, standing: $standing) {
    totalCount revision pageInfo { hasNextPage endCursor }
    nodes { kind form during { edtf } claim { id subject { id } standing } independentRoots assertions { totalCount nodes { by { id } } }
      disagreements { during { edtf } claim { id } independentRoots assertions { by { id } } } }
  } }`;
const timeline = async (variables: object) => (await ask(QUERY, { first: 50, ...variables })).data.timeline;
const refusal = async (variables: object) =>
  (await ask(QUERY, { variables, ...variables })).errors?.[0]?.extensions;
const short = (node: any) => `${node.claim.subject.id} ${node.during.edtf}`;

beforeAll(async () => {
  await emptyGraph(graph);
  await applyObject(graph, first);
  await applyObject(graph, second);
});

describe('a timeline', () => {
  test('of a case has each time that its filings give, in order', async () => {
    const found = await timeline({ case: 'one' });
    expect(found.nodes.map(short)).toEqual([
      'agreement/x 2012-05',
      'company/y 2013/2014',
      'company/y 2013-05/..',
      'company/x 2013-08/..',
      'agreement/x 2014',
      'company/x 2015/..',
    ]);
    expect(found.totalCount).toBe(6);
    expect(found.nodes.map((node: any) => node.form)).toEqual([
      'MONTH',
      'INTERVAL',
      'FROM',
      'FROM',
      'YEAR',
      'FROM',
    ]);
  });

  test('of an entity has what is filed of it in any case', async () => {
    const found = await timeline({ entity: 'company/x' });
    expect(found.nodes.map(short)).toEqual([
      'company/x ../2012',
      'company/x 2013-08/..',
      'company/x 2015/..',
    ]);
  });

  test('shows what disagrees side by side, and not what is only less exact', async () => {
    const { nodes } = await timeline({ case: 'one' });
    const [agreed, exact, other, august, , later] = nodes;
    expect(agreed.disagreements).toMatchObject([
      { during: { edtf: '2014' }, independentRoots: 1, assertions: [{ by: { id: 'organization/b' } }] },
    ]);
    expect(agreed.disagreements[0].claim.id).not.toBe(agreed.claim.id);
    expect([exact.disagreements, other.disagreements]).toEqual([[], []]);
    expect(august.disagreements).toMatchObject([
      { during: { edtf: '2015/..' }, claim: { id: august.claim.id } },
    ]);
    expect(later.disagreements).toMatchObject([{ during: { edtf: '2013-08/..' } }]);
    expect(later.assertions).toEqual({ totalCount: 1, nodes: [{ by: { id: 'organization/b' } }] });
  });

  test('in pages is the same list, whatever the page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = await timeline({ case: 'one', first: 2, after });
      seen.push(...page.nodes.map(short));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual((await timeline({ case: 'one' })).nodes.map(short));
    const trips = async (most: number) => {
      const before = graph.trips;
      await timeline({ case: 'one', first: most });
      return graph.trips - before;
    };
    // a page of one loads what its entry disagrees with by a trip of its own
    expect(await trips(50)).toBeLessThanOrEqual(await trips(1));
  });

  test('shows what is only denied where it is asked for', async () => {
    const found = await timeline({ case: 'one', standing: ['DENIED'] });
    expect(found.nodes.map(short)).toEqual(['court-case/x 2011']);
    expect(found.nodes[0]).toMatchObject({
      kind: 'DATE',
      independentRoots: 0,
      assertions: { totalCount: 0 },
    });
  });

  test('at a time has the times that may touch it', async () => {
    const found = await timeline({ case: 'one', validDuring: '../2012' });
    expect(found.nodes.map(short)).toEqual(['agreement/x 2012-05']);
    expect(found.totalCount).toBe(1);
  });

  test('of one predicate', async () => {
    const found = await timeline({ case: 'one', predicate: ['AGREED_ON'] });
    expect(found.totalCount).toBe(2);
  });

  test('as of before a filing, and of a case that was not there by then', async () => {
    expect((await timeline({ entity: 'company/x', asOf: 1 })).nodes.map(short)).toEqual([
      'company/x 2013-08/..',
      'company/x 2015/..',
    ]);
    expect(await refusal({ case: 'two', asOf: 1 })).toMatchObject({ code: 'NOT_FOUND', argument: 'case' });
  });

  test('needs an entity or a case, and one that is there', async () => {
    expect(await refusal({})).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entity' });
    expect(await refusal({ entity: 'company/x', case: 'one' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal({ case: 'onee' })).toMatchObject({ code: 'NOT_FOUND', nearest: ['one'] });
    expect(await refusal({ case: 'one', predicate: ['AGREED'] })).toMatchObject({ argument: 'predicate' });
  });
});
