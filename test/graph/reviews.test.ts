import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile } from '../../src/filings/import.ts';
import { planFiling } from '../../src/filings/plan.ts';
import { retract } from '../../src/filings/retract.ts';
import { abandonImport } from '../../src/filings/staging.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, captures, emptyGraph, reading, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-reviews-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => emptyGraph(graph));

const entities = [
  { id: 'company/acme', type: 'Company', name: 'Acme' },
  { id: 'company/acme-2', type: 'Company', name: 'Acme Corporation' },
  { id: 'api/pulse', type: 'Api', name: 'Pulse API' },
  { id: 'organization/daily', type: 'Organization', name: 'The Daily' },
  { id: 'organization/herald', type: 'Organization', name: 'The Herald' },
  { id: 'organization/desk', type: 'Organization', name: 'The Desk' },
];
const sources = [
  { id: 'source/wire', kind: 'ARTICLE', title: 'Wire story', publisher: 'organization/daily' },
  { id: 'source/other', kind: 'ARTICLE', title: 'Another', publisher: 'organization/herald' },
];
const base = { filing: { id: 'base', title: 'People and papers' }, entities, sources };
const assertion = (over: Record<string, unknown> = {}) => ({
  by: 'organization/daily',
  stance: 'ASSERTS',
  modality: 'REPORTED',
  in: 'source/wire',
  paraphrase: 'So it is.',
  ...over,
});
const access = { subject: 'company/acme', predicate: 'HAD_ACCESS_TO', object: 'api/pulse' };
const stated = { subject: 'company/acme', predicate: 'STATED', value: 'that it had none' };
const filing = (id: string, ...claims: unknown[]) => ({ filing: { id, title: `Filing ${id}` }, claims });
const said = (id: string, over: Record<string, unknown> = {}, claim: object = access) =>
  filing(id, { ...claim, assertions: [assertion(over)] });
const review = (over: Record<string, unknown> = {}) => ({
  id: 'review/acme-pulse',
  claims: [access],
  headline: 'Acme had the keys to Pulse',
  in: 'source/wire',
  rating: 'MOSTLY_TRUE',
  by: 'organization/desk',
  date: '2024-04-10',
  summary: 'One paper has it, and nobody denies it.',
  url: 'https://example.org/check',
  relies_on: [{ in: 'source/wire' }],
  ...over,
});
const verdict = (over: Record<string, unknown> = {}, id = 'verdict') => ({
  filing: { id, title: 'A verdict', case: 'acme' },
  reviews: [review(over)],
});
const denial = { by: 'company/acme', stance: 'DENIES', in: 'source/other', paraphrase: 'We had none.' };

const FIELDS = `id headline rating { name value best worst } date { edtf } summary url stale
  claims { id standing } source { id } reviewer { id } filing { id } since { number } changed { number }
  reliesOn { id by { id } until { number } source { title } }
  staleBecause { kind claim claimInWords standingThen standingNow rootsThen rootsNow
    assertion { id } ended { number action target reason } }`;
const REVIEW = `query ($asOf: AsOf) { review(id: "acme-pulse", asOf: $asOf) { ${FIELDS} } }`;
const ruled = async (asOf?: number) => {
  const { data, errors } = await ask(REVIEW, { asOf });
  expect(errors).toBeUndefined();
  return data.review;
};
const list = async (args: string) => {
  const { data, errors } = await ask(`{ reviews(${args}) { totalCount nodes { id } } }`);
  expect(errors).toBeUndefined();
  expect(data.reviews.totalCount).toBe(data.reviews.nodes.length);
  return data.reviews.nodes.map((node: { id: string }) => node.id);
};
const sound = async () => (await checkIndex(graph, (await askNow(graph)).revision)).wrong;

describe('a review', () => {
  test('shows the verdict, what it judges and what it rests on, and is found by each of these', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    expect(await applyObject(graph, verdict())).toMatchObject({ action: 'APPLY', revision: 3 });
    const found = await ruled();
    expect(found).toMatchObject({
      id: 'review/acme-pulse',
      headline: 'Acme had the keys to Pulse',
      rating: { name: 'MOSTLY_TRUE', value: 4, best: 5, worst: 1 },
      date: { edtf: '2024-04-10' },
      claims: [{ standing: 'SINGLE_SOURCE' }],
      source: { id: 'source/wire' },
      reviewer: { id: 'organization/desk' },
      filing: { id: 'filing/verdict' },
      since: { number: 3 },
      changed: { number: 3 },
      reliesOn: [{ by: { id: 'organization/daily' }, until: null, source: { title: 'Wire story' } }],
      stale: false,
      staleBecause: [],
    });
    const claim = found.claims[0].id;
    const all = ['review/acme-pulse'];
    for (const args of [
      `claim: "${claim}"`,
      'entity: "Acme"',
      'entity: "Pulse API"',
      'reviewer: "The Desk"',
      'source: "source/wire"',
      'case: "acme"',
      'rating: ["MOSTLY_TRUE", "CORRECT"]',
      'stale: false',
      `claim: "${claim}", entity: "Acme", reviewer: "The Desk", case: "acme", rating: ["MOSTLY_TRUE"]`,
    ])
      expect(await list(args), args).toEqual(all);
    for (const args of [
      'entity: "The Desk"',
      'reviewer: "The Daily"',
      'source: "source/other"',
      'case: "other"',
      'rating: ["UNTRUE"]',
      'stale: true',
      'asOf: 2',
      'claim: "claim/none"',
    ])
      expect(await list(args), args).toEqual([]);
    const { data } = await ask(
      `query ($claim: String!, $id: ID!) {
        claim(id: "${claim}") { reviews { id } }
        filing(id: "verdict") { reviews { totalCount nodes { id } } }
        node(id: "review/acme-pulse") { id __typename }
        before: node(id: "review/acme-pulse", asOf: 2) { id }
      }`.replace('query ($claim: String!, $id: ID!)', ''),
    );
    expect(data).toEqual({
      claim: { reviews: [{ id: 'review/acme-pulse' }] },
      filing: { reviews: { totalCount: 1, nodes: [{ id: 'review/acme-pulse' }] } },
      node: { id: 'review/acme-pulse', __typename: 'Review' },
      before: null,
    });
  });

  test('comes to an end with its filing, stays askable as of before, and leaves the hash as it was', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    const before = await graphHash(graph);
    await applyObject(graph, verdict());
    expect(await graphHash(graph)).not.toBe(before);
    await retract(graph, 'filing', 'filing/verdict', { reason: 'withdrawn', by: null });
    expect(await graphHash(graph)).toBe(before);
    const { errors } = await ask(REVIEW);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'id' });
    expect((await ruled(3)).rating.name).toBe('MOSTLY_TRUE');
    expect(await list('stale: false')).toEqual([]);
    await applyObject(graph, verdict({ rating: 'CORRECT' }));
    expect(await ruled()).toMatchObject({
      rating: { name: 'CORRECT' },
      since: { number: 3 },
      changed: { number: 5 },
    });
    expect((await ruled(3)).rating.name).toBe('MOSTLY_TRUE');
  });

  test('is refused where another filing declares it otherwise, and may be declared alike', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, verdict());
    await expect(applyObject(graph, verdict({ rating: 'UNTRUE' }, 'again'))).rejects.toMatchObject({
      issues: [{ code: 'TWO_MEANINGS', message: expect.stringContaining('filing/verdict') }],
    });
    await applyObject(graph, verdict({}, 'again'));
    expect(await list('case: "acme"')).toHaveLength(1);
    await retract(graph, 'filing', 'filing/verdict', { reason: 'once is enough', by: null });
    expect(await ruled()).toMatchObject({ filing: { id: 'filing/again' }, reliesOn: [{}], claims: [{}] });
  });

  test('names what is there, or is refused with what is nearest', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    const refusal = async (over: Record<string, unknown>) => {
      const error = await applyObject(graph, verdict(over)).catch((e) => e);
      return error.issues.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`);
    };
    expect(await refusal({ claims: [{ ...access, episode: 2 }] })).toEqual([
      expect.stringMatching(/^DANGLING .*did you mean company\/acme HAD_ACCESS_TO api\/pulse\?/),
    ]);
    expect(await refusal({ relies_on: [{ in: 'source/other' }] })).toEqual([
      expect.stringMatching(/^DANGLING .*source\/wire/),
    ]);
    await retract(graph, 'filing', 'filing/one', { reason: 'wrong', by: null });
    expect(await refusal({})).toEqual([expect.stringMatching(/^DANGLING nothing live is said/)]);
  });

  test('gives the same graph in any order of what does not depend on each other', async () => {
    const hashes = new Set<string>();
    const other = verdict({ id: 'review/second', headline: null, in: null }, 'second');
    const orders = [
      [verdict(), other, said('two', denial)],
      [said('two', denial), other, verdict()],
      [other, said('two', denial), verdict()],
    ];
    for (const order of orders) {
      await emptyGraph(graph);
      await applyObject(graph, base);
      await applyObject(graph, said('one'));
      for (const one of order) await applyObject(graph, one);
      hashes.add(await graphHash(graph));
    }
    expect(hashes.size).toBe(1);
  });

  test('is in the plan of its filing: new, changed, ended', async () => {
    const plan = async (object: unknown) => {
      const { data } = await ask(
        'query ($content: String!) { previewFiling(content: $content) { action newReviews changedReviews endedReviews } }',
        { content: JSON.stringify(object) },
      );
      return data.previewFiling;
    };
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    const none = { newReviews: [], changedReviews: [], endedReviews: [] };
    const id = 'review/acme-pulse';
    expect(await plan(verdict())).toEqual({ ...none, action: 'APPLY', newReviews: [id] });
    await applyObject(graph, verdict());
    expect(await plan(verdict())).toEqual({ ...none, action: 'NONE' });
    expect(await plan(verdict({ rating: 'UNTRUE' }))).toMatchObject({ changedReviews: [id], newReviews: [] });
    const without = { filing: { id: 'verdict', title: 'None' }, entities: entities.slice(0, 1) };
    expect(await plan(without)).toMatchObject({ endedReviews: [id] });
    await applyObject(graph, verdict({}, 'again'));
    expect(await plan(without)).toMatchObject({ endedReviews: [] });
    expect((await planFiling(graph, reading(without), { captures })).reviews.ended).toEqual([]);
  });
});

describe('a review is stale', () => {
  beforeEach(async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, verdict());
  });

  test('by a denial that came later, until it is amended; as of before it was fresh', async () => {
    await applyObject(graph, said('two', denial));
    expect(await ruled()).toMatchObject({
      stale: true,
      changed: { number: 3 },
      staleBecause: [
        {
          kind: 'STANDING',
          claimInWords: 'Acme had access to Pulse API',
          standingThen: 'SINGLE_SOURCE',
          standingNow: 'DISPUTED',
          rootsThen: 1,
          rootsNow: 1,
          assertion: null,
          ended: null,
        },
      ],
    });
    expect(await list('stale: true')).toEqual(['review/acme-pulse']);
    expect(await list('stale: true, asOf: 3')).toEqual([]);
    expect((await ruled(3)).stale).toBe(false);
    await applyObject(graph, verdict({ rating: 'UNPROVEN', summary: 'One has it, one denies it.' }));
    expect(await ruled()).toMatchObject({
      stale: false,
      staleBecause: [],
      rating: { name: 'UNPROVEN', value: null },
      since: { number: 3 },
      changed: { number: 5 },
    });
    expect((await ruled(4)).stale).toBe(true);
    expect(await list('rating: "UNPROVEN"')).toHaveLength(1);
    expect(await list('rating: "MOSTLY_TRUE"')).toEqual([]);
    expect(await list('rating: "MOSTLY_TRUE", asOf: 4')).toHaveLength(1);
  });

  test('not by an amendment of something else in its filing', async () => {
    await applyObject(graph, said('two', denial));
    await applyObject(graph, { ...verdict(), filing: { id: 'verdict', title: 'Another title' } });
    expect(await ruled()).toMatchObject({ stale: true, changed: { number: 3 } });
  });

  test('by a further root, and not by a copy', async () => {
    const copy = { by: 'organization/herald', in: 'source/other', relays: 'source/wire' };
    await applyObject(graph, said('copy', copy));
    expect((await ruled()).stale).toBe(false);
    const official = { by: 'organization/herald', in: 'source/other', paraphrase: 'We saw it.' };
    await applyObject(graph, said('root', official));
    await applyObject(graph, said('root-2', { ...official, by: 'company/acme-2' }));
    expect((await ruled()).staleBecause).toMatchObject([
      { kind: 'STANDING', standingNow: 'CORROBORATED', rootsThen: 1, rootsNow: 3 },
    ]);
    await applyObject(graph, verdict({ date: '2024-05-01' }));
    await retract(graph, 'filing', 'filing/root-2', { reason: 'a mistake', by: null });
    expect((await ruled()).staleBecause).toMatchObject([
      { kind: 'ROOTS', standingThen: 'CORROBORATED', standingNow: 'CORROBORATED', rootsThen: 3, rootsNow: 2 },
    ]);
  });

  test.each(['source', 'filing', 'assertion'] as const)(
    'by the retraction of the %s that it rests on, and names who took it back',
    async (kind) => {
      const [relied] = (await ruled()).reliesOn;
      const id = { source: 'source/wire', filing: 'filing/one', assertion: relied.id }[kind];
      await retract(graph, kind, id, { reason: 'withdrawn', by: null });
      const found = await ruled();
      expect(found).toMatchObject({
        stale: true,
        claims: [],
        reliesOn: [{ id: relied.id, until: null }],
      });
      expect(found.staleBecause).toMatchObject([
        { kind: 'STANDING', standingThen: 'SINGLE_SOURCE', standingNow: 'UNSUPPORTED', rootsNow: 0 },
        {
          kind: 'RELIED_ON_ENDED',
          assertion: { id: relied.id },
          ended: { number: 4, action: 'RETRACTED', target: id, reason: 'withdrawn' },
        },
      ]);
      expect((await ruled(3)).stale).toBe(false);
    },
  );

  test('by other words of what it rests on, and fresh again once these are back', async () => {
    await applyObject(graph, said('one', { paraphrase: 'So it may be.' }));
    expect((await ruled()).staleBecause).toMatchObject([
      {
        kind: 'RELIED_ON_ENDED',
        standingThen: 'SINGLE_SOURCE',
        standingNow: 'SINGLE_SOURCE',
        ended: { number: 4 },
      },
    ]);
    await applyObject(graph, said('one'));
    expect(await ruled()).toMatchObject({ stale: false, staleBecause: [] });
  });
});

describe('joined entities', () => {
  const join = {
    filing: { id: 'join', title: 'One' },
    identities: [{ same: ['company/acme-2', 'company/acme'], reason: 'the register' }],
  };
  const joinReviewer = {
    filing: { id: 'join-desk', title: 'One' },
    identities: [{ same: ['organization/herald', 'organization/desk'], reason: 'bought' }],
  };

  test('take their reviews along, and give them back', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, verdict());
    const before = await graphHash(graph);
    const [claim] = (await ruled()).claims;
    await applyObject(graph, join);
    await applyObject(graph, joinReviewer);
    const joined = await ruled();
    expect(joined.staleBecause).toEqual([]);
    expect(joined).toMatchObject({ stale: false, reviewer: { id: 'organization/herald' }, reliesOn: [{}] });
    expect(joined.claims).toHaveLength(1);
    expect(joined.claims[0].id).not.toBe(claim.id);
    expect(await list('reviewer: "organization/herald"')).toHaveLength(1);
    expect(await list('entity: "company/acme-2"')).toHaveLength(1);
    expect(await list(`claim: "${claim.id}"`)).toEqual([]);
    expect(await list(`claim: "${claim.id}", asOf: 3`)).toHaveLength(1);
    expect((await ruled(3)).claims[0].id).toBe(claim.id);
    // what is said of the one is now said of the other, and beneath the verdict
    await applyObject(
      graph,
      said('two', { ...denial, by: 'company/acme-2' }, { ...access, subject: 'company/acme-2' }),
    );
    expect((await ruled()).staleBecause).toMatchObject([
      { kind: 'STANDING', claim: joined.claims[0].id, standingNow: 'DISPUTED' },
    ]);
    await retract(graph, 'filing', 'filing/two', { reason: 'x', by: null });
    await retract(graph, 'filing', 'filing/join', { reason: 'two after all', by: null });
    await retract(graph, 'filing', 'filing/join-desk', { reason: 'two after all', by: null });
    expect(await ruled()).toMatchObject({
      stale: false,
      claims: [{ id: claim.id }],
      reviewer: { id: 'organization/desk' },
    });
    expect(await graphHash(graph)).toBe(before);
    expect(await sound()).toEqual([]);
  });

  test('make the same graph whether the review or the join came first, also where nothing is said any more', async () => {
    const hashes = [];
    for (const order of [
      [verdict(), join],
      [join, verdict()],
    ]) {
      await emptyGraph(graph);
      await applyObject(graph, base);
      await applyObject(graph, said('one'));
      for (const one of order) await applyObject(graph, one);
      hashes.push(await graphHash(graph));
    }
    expect(hashes[0]).toBe(hashes[1]);
    await emptyGraph(graph);
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, verdict());
    await retract(graph, 'source', 'source/wire', { reason: 'withdrawn', by: null });
    await applyObject(graph, join);
    expect(await ruled()).toMatchObject({ stale: true, claims: [] });
    expect(await sound()).toEqual([]);
  });
});

describe('an import', () => {
  const write = async (name: string, records: unknown[]) => {
    const file = join(folder, name);
    await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
    return file;
  };
  const records = (rating = 'MOSTLY_TRUE') => [
    { filing: { id: 'bulk', title: 'Bulk' } },
    { claim: { ...access, assertions: [assertion()] } },
    { claim: { ...stated, assertions: [assertion({ paraphrase: 'It says so.' })] } },
    {
      review: review({
        rating,
        claims: [access, stated],
        relies_on: [
          { in: 'source/wire', claim: 1 },
          { in: 'source/wire', by: 'organization/daily', stance: 'ASSERTS', claim: 2 },
        ],
      }),
    },
  ];

  test('brings reviews as a filing does, and amends and ends them', async () => {
    await applyObject(graph, base);
    const rejected: unknown[] = [];
    const onReject = (list: unknown[]) => void rejected.push(...list);
    await importFile(graph, await write('a.jsonl', records()), { captures, batch: 1, onReject });
    expect(rejected).toEqual([]);
    const hash = await graphHash(graph);
    expect(await ruled()).toMatchObject({ stale: false, claims: [{}, {}], reliesOn: [{}, {}] });
    await importFile(graph, await write('b.jsonl', records('UNTRUE')), { captures, batch: 1, onReject });
    expect(await ruled()).toMatchObject({ rating: { name: 'UNTRUE' }, changed: { number: 3 }, stale: false });
    await importFile(graph, await write('c.jsonl', records().slice(0, 3)), { captures, batch: 1, onReject });
    expect(await list('stale: false')).toEqual([]);
    await importFile(graph, await write('a.jsonl', records()), { captures, batch: 1, onReject });
    expect(await graphHash(graph)).toBe(hash);
    await emptyGraph(graph);
    await applyObject(graph, base);
    await applyObject(graph, {
      filing: { id: 'bulk', title: 'Bulk' },
      claims: records().flatMap((record) => ('claim' in record ? [record.claim] : [])),
      reviews: records().flatMap((record) => ('review' in record ? [record.review] : [])),
    });
    expect(await graphHash(graph)).toBe(hash);
  });

  test('that is cut off and taken out leaves no trace of its reviews, and lets those stand that it had changed', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, verdict());
    const nodes = async () =>
      (await graph.admin('MATCH (n) WHERE NOT n:Clock RETURN count(n) AS nodes'))[0]?.nodes;
    const before = [await graphHash(graph), await nodes()];
    for (const name of ['bulk', 'verdict']) {
      const list = [
        { filing: { id: name, title: 'Bulk' } },
        { claim: { ...stated, assertions: [assertion({ paraphrase: 'It says so.' })] } },
        { review: review({ id: 'review/new', claims: [stated] }) },
        ...(name === 'verdict' ? [{ review: review({ rating: 'UNTRUE' }) }] : []),
      ];
      const stopped = importFile(graph, await write('cut.jsonl', list), {
        captures,
        batch: 1,
        onProgress: ({ lines }) => {
          if (lines === list.length) throw new Error('cut off');
        },
      });
      await expect(stopped).rejects.toThrow('cut off');
      expect((await ruled()).rating.name).toBe('MOSTLY_TRUE');
      expect(await list_()).toEqual(['review/acme-pulse']);
      await graph.admin("MATCH (c:Clock) SET c.stagingAt = '2000-01-01T00:00:00Z'");
      expect(await abandonImport(graph)).toBe(`filing/${name}`);
      expect([await graphHash(graph), await nodes()]).toEqual(before);
      expect(await ruled()).toMatchObject({ rating: { name: 'MOSTLY_TRUE' }, stale: false, reliesOn: [{}] });
    }
  });
  const list_ = () => list('stale: false');
});

test('a page of reviews takes as many trips as a page of one, however many revisions they are of', async () => {
  // nothing is kept from one answer to the next
  const { ask } = await testServer(graph, { kept: { answerBytes: 0, rows: 0, lease: 0 } });
  await applyObject(graph, base);
  await applyObject(graph, said('one'));
  for (let i = 0; i < 8; i++)
    await applyObject(graph, verdict({ id: `review/r${i}`, headline: `Headline ${i}` }, `verdict-${i}`));
  await applyObject(graph, said('two', denial));
  const trips = async (first: number) => {
    const before = graph.trips;
    const { data, errors } = await ask(
      `query ($first: Int) { reviews(first: $first) { nodes { ${FIELDS} } } }`,
      { first },
    );
    expect(errors).toBeUndefined();
    expect(data.reviews.nodes).toHaveLength(first);
    expect(data.reviews.nodes.every((node: { stale: boolean }) => node.stale)).toBe(true);
    return graph.trips - before;
  };
  const one = await trips(1);
  expect(await trips(8)).toBe(one);
  expect(one).toBeLessThanOrEqual(14);
});

describe('bad input is refused at its argument', () => {
  test.each([
    ['{ reviews(rating: ["GOOD"]) { totalCount } }', 'BAD_USER_INPUT', 'rating'],
    ['{ reviews(first: 0) { totalCount } }', 'BAD_USER_INPUT', 'first'],
    ['{ reviews(entity: "Nobody at all") { totalCount } }', 'NOT_FOUND', 'entity'],
    ['{ review(id: "acme-puls") { id } }', 'NOT_FOUND', 'id'],
  ])('%s', async (query, code, argument) => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, verdict());
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
    if (argument === 'id') expect(errors?.[0]?.extensions.nearest).toEqual(['review/acme-pulse']);
  });
});
