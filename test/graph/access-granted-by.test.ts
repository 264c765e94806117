import { beforeAll, describe, expect, test } from 'vitest';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

/** A grant of each kind, and what must not be taken for one. */
const graph = testGraph();
const { ask } = await testServer(graph);

type Said = { stance?: string; modality?: string; during?: string; by?: string };
const claim = (subject: string, predicate: string, target: string, ...said: Said[]) => ({
  subject,
  predicate,
  [target.includes('/') ? 'object' : 'value']: target,
  assertions: (said.length > 0 ? said : [{}]).map(
    ({ stance = 'ASSERTS', modality = 'REPORTED', ...rest }) => ({
      by: 'organization/paper',
      in: 'source/story',
      stance,
      modality,
      paraphrase: `${subject} ${predicate} ${target}`,
      ...rest,
    }),
  ),
});
const entity = (id: string, type: string) => ({ id, type, name: id });
const filing = {
  filing: { id: 'grants', title: 'Grants' },
  entities: [
    entity('company/host', 'Company'),
    ...['one', 'two', 'three', 'four', 'five', 'stranger'].map((id) => entity(`company/${id}`, 'Company')),
    ...['main', 'inner', 'whole', 'part', 'deal', 'merger', 'tax'].map((id) =>
      entity(`agreement/${id}`, 'Agreement'),
    ),
    ...['own', 'listed', 'nested', 'foreign'].map((id) => entity(`api/${id}`, 'Api')),
    entity('organization/paper', 'Organization'),
  ],
  sources: [{ id: 'source/story', kind: 'ARTICLE', title: 'Story' }],
  claims: [
    claim('company/host', 'WHITELISTED', 'company/one', { during: '2010/2012' }),
    claim('company/host', 'RAN', 'api/own'),
    claim('company/two', 'HAD_ACCESS_TO', 'api/own', { during: '2011/2013' }),
    claim('company/two', 'PROVIDED_REPORTS_TO', 'company/host'),
    claim('company/two', 'PAID_FOR_ACCESS_TO', 'api/own'),
    claim('company/two', 'COULD_OBTAIN', 'names of friends'),
    claim('api/own', 'ENABLED', 'reading messages'),
    // an agreement that includes the API, and one within another
    claim('company/host', 'PARTY_TO', 'agreement/main'),
    claim('company/three', 'PARTY_TO', 'agreement/main'),
    claim('agreement/main', 'INCLUDED', 'api/listed'),
    claim('agreement/main', 'CONFIDENTIALITY_COVERED', 'everything'),
    claim('company/three', 'HAD_ACCESS_TO', 'api/listed', { during: '2014' }),
    claim('company/host', 'PARTY_TO', 'agreement/whole'),
    claim('company/four', 'PARTY_TO', 'agreement/whole'),
    claim('agreement/whole', 'INCLUDED', 'agreement/part'),
    claim('agreement/part', 'INCLUDED', 'api/nested'),
    claim('agreement/part', 'GRANTED_ACCESS_IN_EXCHANGE_FOR', 'reports'),
    claim('company/four', 'HAD_ACCESS_TO', 'api/nested', { during: '2015' }),
    // for what, but not to what
    claim('company/host', 'PARTY_TO', 'agreement/deal', { during: '2009' }),
    claim('company/five', 'PARTY_TO', 'agreement/deal', { during: '2009' }),
    claim('agreement/deal', 'GRANTED_ACCESS_IN_EXCHANGE_FOR', 'money'),
    // none of these is a grant: of another's API, by an agreement about nothing of the kind, only denied
    claim('company/one', 'HAD_ACCESS_TO', 'api/foreign'),
    claim('company/host', 'PARTY_TO', 'agreement/tax'),
    claim('company/two', 'PARTY_TO', 'agreement/tax'),
    claim('company/host', 'PARTY_TO', 'agreement/merger'),
    claim('company/stranger', 'PARTY_TO', 'agreement/merger'),
    claim('company/stranger', 'HAD_ACCESS_TO', 'api/listed'),
    claim('company/host', 'WHITELISTED', 'company/stranger', { stance: 'DENIES' }),
    claim('company/host', 'GRANTED_ACCESS_IN_EXCHANGE_FOR', 'advertising'),
  ],
};

const QUERY = `query ($company: String!, $first: Int, $after: String, $validDuring: EDTF, $asOf: AsOf, $standing: [Standing!]) {
  accessGrantedBy(company: $company, first: $first, after: $after, validDuring: $validDuring, asOf: $asOf, standing: $standing) {
    totalCount pageInfo { endCursor hasNextPage } inGeneral { value }
    nodes { partner { id } to { id } claim { id standing } grounds { basis claims { subject { id } predicate } }
      agreements { agreement { id } claims { id } inExchangeFor { value } terms { value } }
      otherAgreements { agreement { id } } inExchangeFor { predicate } otherReturns { predicate } allowed { value } }
  } }`;
const grants = async (variables: object = {}, company = 'company/host') =>
  (await ask(QUERY, { company, ...variables })).data.accessGrantedBy;
const short = (node: { partner: { id: string }; to: { id: string } | null; grounds: { basis: string }[] }) =>
  `${node.partner.id} ${node.to?.id ?? '-'} ${node.grounds.map((ground) => ground.basis)}`;

beforeAll(async () => {
  await emptyGraph(graph);
  await applyObject(graph, filing);
});

describe('who was let in by a company', () => {
  test('is told from each kind of ground, oldest first, and from nothing else', async () => {
    const found = await grants();
    expect(found.nodes.map(short)).toEqual([
      'company/five - AGREED',
      'company/one - GRANTED',
      'company/two api/own OFFERED',
      'company/three api/listed INCLUDED',
      'company/four api/nested INCLUDED',
    ]);
    expect(found.totalCount).toBe(5);
    expect(found.inGeneral).toEqual([{ value: 'advertising' }]);
  });

  test('comes with what was given, agreed and allowed', async () => {
    const [five, one, two, three, four] = (await grants()).nodes;
    expect(five.inExchangeFor).toEqual([{ predicate: 'GRANTED_ACCESS_IN_EXCHANGE_FOR' }]);
    expect(one.agreements).toEqual([]);
    expect(two.inExchangeFor).toEqual([{ predicate: 'PAID_FOR_ACCESS_TO' }]);
    expect(two.otherReturns).toEqual([{ predicate: 'PROVIDED_REPORTS_TO' }]);
    expect(two.otherAgreements).toEqual([{ agreement: { id: 'agreement/tax' } }]);
    expect(two.allowed).toEqual([{ value: 'names of friends' }, { value: 'reading messages' }]);
    expect(three.agreements).toMatchObject([
      {
        agreement: { id: 'agreement/main' },
        terms: [{ value: 'everything' }],
        inExchangeFor: [],
      },
    ]);
    expect(four.agreements).toMatchObject([
      { agreement: { id: 'agreement/part' }, inExchangeFor: [{ value: 'reports' }] },
      { agreement: { id: 'agreement/whole' }, inExchangeFor: [] },
    ]);
  });

  test('in pages is the same list, each page with the same number of trips', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = await grants({ first: 2, after });
      seen.push(...page.nodes.map(short));
      expect(page.totalCount).toBe(5);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual((await grants()).nodes.map(short));
    const trips = async (first: number) => {
      const before = graph.trips;
      await grants({ first });
      return graph.trips - before;
    };
    expect(await trips(5)).toBe(await trips(1));
    expect(await trips(5)).toBeLessThanOrEqual(10);
  });

  test('at a time leaves out what that time rules out', async () => {
    const found = await grants({ validDuring: '2015' });
    expect(found.nodes.map(short)).toEqual(['company/four api/nested INCLUDED']);
    expect(found.totalCount).toBe(1);
  });

  test('that is only denied is shown where it is asked for', async () => {
    const found = await grants({ standing: ['DENIED'] });
    expect(found.nodes.map(short)).toEqual(['company/stranger - GRANTED']);
  });

  test('no longer holds once a link is denied only, and does as of before', async () => {
    await applyObject(graph, {
      ...filing,
      claims: filing.claims.map((c) =>
        c.predicate === 'RAN' ? claim('company/host', 'RAN', 'api/own', { stance: 'DENIES' }) : c,
      ),
    });
    expect((await grants()).nodes.map(short)).not.toContain('company/two api/own OFFERED');
    expect((await grants({ asOf: 1 })).nodes.map(short)).toContain('company/two api/own OFFERED');
  });

  test('of an unknown company is told with the nearest, and of an API it is none', async () => {
    const { errors } = await ask('{ accessGrantedBy(company: "api/own") { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'company' });
  });
});
