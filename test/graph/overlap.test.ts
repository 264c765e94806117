import { beforeAll, describe, expect, test } from 'vitest';
import { claimId } from '../../src/domain/ids.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

type Said = { by?: string; stance?: string; during?: string };
const PARTIES = ['w', 'x', 'y', 'z', 'late', 'untimed', 'denied'];
const claim = (subject: string, ...said: Said[]) => ({
  subject: `company/${subject}`,
  predicate: 'HAD_ACCESS_TO',
  object: 'api/a',
  assertions: said.map(({ by = 'organization/a', stance = 'ASSERTS', ...rest }) => ({
    by,
    in: by.replace('organization', 'source'),
    stance,
    modality: 'REPORTED',
    paraphrase: `${subject} had access`,
    ...rest,
  })),
});
const id = (subject: string) =>
  claimId({
    subject: `company/${subject}`,
    predicate: 'HAD_ACCESS_TO',
    object: 'api/a',
    value: null,
    episode: 1,
  });
const many = Array.from({ length: 12 }, (_, i) => ({ during: `${2000 + i}/2014` }));

beforeAll(async () => {
  await emptyGraph(graph);
  await applyObject(graph, {
    filing: { id: 'times', title: 'Times' },
    entities: [
      { id: 'api/a', type: 'Api', name: 'A' },
      { id: 'agreement/a', type: 'Agreement', name: 'Deal' },
      ...PARTIES.map((name) => ({ id: `company/${name}`, type: 'Company', name })),
      ...['a', 'b', 'c'].map((name) => ({ id: `organization/${name}`, type: 'Organization', name })),
    ],
    sources: ['a', 'b', 'c'].map((name) => ({ id: `source/${name}`, kind: 'ARTICLE', title: name })),
    claims: [
      claim('w', { during: '2010/2012' }),
      // two roots for one time, and one for another
      claim(
        'x',
        { during: '2011-03-05/2013' },
        { by: 'organization/b', during: '2011-03-05/2013' },
        {
          by: 'organization/c',
          during: '2013/2014',
        },
      ),
      claim('y', { during: '2014/..' }, { by: 'organization/b' }),
      claim('z', ...many),
      claim('untimed', {}),
      claim('denied', { during: '2011' }, { by: 'organization/b', stance: 'DENIES' }),
      {
        subject: 'agreement/a',
        predicate: 'AGREED_ON',
        value: '2011-06-01',
        assertions: [
          {
            by: 'organization/a',
            in: 'source/a',
            stance: 'ASSERTS',
            modality: 'REPORTED',
            paraphrase: 'signed',
          },
        ],
      },
    ],
  });
});

const QUERY = `query ($a: ID!, $b: ID!, $validDuring: EDTF) { overlap(a: $a, b: $b, validDuring: $validDuring) {
  verdict agreed sentence certain { from to } possible { from to }
  a { during { edtf } times { edtf } timesLeftOut untimed } b { during { edtf } times { edtf } timesLeftOut untimed }
  pairs { a { edtf } b { edtf } rootsOfA rootsOfB verdict } } }`;
const overlap = async (a: string, b: string, validDuring?: string) =>
  (await ask(QUERY, { a: id(a), b: id(b), validDuring })).data.overlap;

describe('whether two claims held at the same time', () => {
  test('is told by the best supported times, with the answer by each other', async () => {
    const found = await overlap('w', 'x');
    expect(found).toMatchObject({
      verdict: 'CERTAIN',
      agreed: false,
      certain: { from: '2011-03-05', to: '2012-01-01' },
      possible: { from: '2011-03-05', to: '2012-12-31' },
      b: { during: { edtf: '2011-03-05/2013' }, untimed: 0 },
    });
    expect(found.pairs).toEqual([
      {
        a: { edtf: '2010/2012' },
        b: { edtf: '2011-03-05/2013' },
        rootsOfA: 1,
        rootsOfB: 2,
        verdict: 'CERTAIN',
      },
      { a: { edtf: '2010/2012' }, b: { edtf: '2013/2014' }, rootsOfA: 1, rootsOfB: 1, verdict: 'EXCLUDED' },
    ]);
    expect(found.sentence).toContain('1 of the 2 pairs');
  });

  test('is excluded only by times that exclude it, and then says so', async () => {
    expect(await overlap('w', 'y')).toMatchObject({
      verdict: 'EXCLUDED',
      agreed: true,
      possible: null,
      b: { untimed: 1 },
    });
  });

  test('is unknown, and not excluded, where nobody says when', async () => {
    const found = await overlap('w', 'untimed');
    expect(found).toMatchObject({
      verdict: 'UNKNOWN',
      pairs: [],
      certain: null,
      possible: null,
      agreed: true,
    });
    expect(found.b).toEqual({ during: null, times: [], timesLeftOut: 0, untimed: 1 });
    expect(found.sentence).toMatch(/^Nobody on file says when/);
  });

  test('goes by ten times at most of each, and tells how many more there are', async () => {
    const found = await overlap('z', 'w');
    expect(found.a.times).toHaveLength(10);
    expect(found.a.timesLeftOut).toBe(2);
    expect(found.pairs).toHaveLength(10);
  });

  test('of a claim that is a date goes by the date', async () => {
    const b = claimId({
      subject: 'agreement/a',
      predicate: 'AGREED_ON',
      object: null,
      value: '2011-06-01',
      episode: 1,
    });
    const { data } = await ask(QUERY, { a: id('w'), b });
    expect(data.overlap).toMatchObject({
      verdict: 'CERTAIN',
      certain: { from: '2011-06-01', to: '2011-06-01' },
      b: { untimed: 0 },
    });
  });

  test('says of a claim that is disputed that it is', async () => {
    expect((await overlap('w', 'denied')).sentence).toContain('“denied had access to A” is disputed');
  });

  test('at a time goes by what may hold then', async () => {
    const found = await overlap('x', 'y', '2014');
    expect(found.a.times).toEqual([{ edtf: '2013/2014' }]);
    expect(found.verdict).toBe('POSSIBLE');
  });

  test('of one claim, or of none, is refused at its argument', async () => {
    const refusal = async (a: string, b: string) => (await ask(QUERY, { a, b })).errors?.[0]?.extensions;
    expect(await refusal(id('w'), id('w'))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'b' });
    expect(await refusal(id('w'), 'claim/none')).toMatchObject({ code: 'NOT_FOUND', argument: 'b' });
  });
});
