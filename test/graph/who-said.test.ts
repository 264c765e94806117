import { beforeAll, describe, expect, test } from 'vitest';
import { retract } from '../../src/filings/retract.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

const filing = (id: string, words: [string, object][]) => ({
  filing: { id, title: id, case: 'words' },
  entities: [
    { id: 'company/firm', type: 'Company', name: 'Firm' },
    { id: 'company/other', type: 'Company', name: 'Other' },
  ],
  sources: [{ id: `source/${id}`, kind: 'POST', title: id }],
  claims: words.map(([paraphrase, more], i) => ({
    subject: 'company/firm',
    predicate: 'ACQUIRED',
    object: 'company/other',
    episode: i + 1,
    assertions: [
      {
        by: 'company/firm',
        stance: 'ASSERTS',
        modality: 'REPORTED',
        in: `source/${id}`,
        ...((more as { quote?: string }).quote ? {} : { paraphrase }),
        ...more,
      },
    ],
  })),
});

const LIST = `query ($words: String!, $by: String, $during: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  whoSaid(words: $words, by: $by, validDuring: $during, asOf: $asOf, first: $first, after: $after) {
    totalCount complete pageInfo { hasNextPage endCursor } nodes { words verbatim phrase missing speaker { name } trail { sentence } assertion { id } } } }`;
type Page = {
  totalCount: number;
  complete: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: {
    words: string;
    verbatim: boolean;
    phrase: boolean;
    missing: string[];
    assertion: { id: string };
  }[];
};
const said = async (words: string, more: Record<string, unknown> = {}): Promise<Page> => {
  const { data, errors } = await ask(LIST, { words, ...more });
  expect(errors).toBeUndefined();
  return data.whoSaid;
};
const texts = async (words: string, more = {}) => (await said(words, more)).nodes.map((node) => node.words);

let before = 0;
beforeAll(async () => {
  await emptyGraph(graph);
  const applied = await applyObject(
    graph,
    filing('first', [
      ['The café was sold to nobody.', { during: '2013' }],
      ['It was not to be', {}],
      ['It was to be, not', {}],
      ['', { quote: 'so they say that it was not to be after all that we had done' }],
      ['Der Käufer zahlte AND schwieg', {}],
    ]),
  );
  before = applied.revision;
});

describe('words that somebody said', () => {
  test('are found whatever their case, accents and punctuation', async () => {
    for (const words of ['cafe', 'CAFÉ', 'café!', '“Cafe”'])
      expect(await texts(words)).toEqual(['The café was sold to nobody.']);
    expect(await texts('kaufer ZAHLTE')).toEqual(['Der Käufer zahlte AND schwieg']);
  });

  test('in quotation marks are a phrase: exact quotes come first, then paraphrases, then the rest', async () => {
    const { nodes } = await said('"not to be"');
    expect(nodes.map((n) => [n.words.slice(0, 15), n.verbatim, n.phrase])).toEqual([
      ['so they say tha', true, true],
      ['It was not to b', false, true],
      ['It was to be, n', false, false],
    ]);
  });

  test('hold no operator of Lucene', async () => {
    expect(await texts('zahlte AND schwieg')).toEqual(['Der Käufer zahlte AND schwieg']);
    expect(await texts('caf*')).toEqual([]);
    expect(await texts('caff~')).toEqual([]);
    expect(await texts('cafe -sold')).toEqual(['The café was sold to nobody.']);
    for (const words of [
      'exact:cafe',
      '(cafe',
      'cafe)^',
      'cafe" OR "',
      '[a TO cafe]',
      'cafe \\',
      'cafe && ||',
      '/cafe/',
    ])
      expect((await said(words)).complete).toBe(true);
  });

  test('are those of whom, and of when, that is asked', async () => {
    expect(await texts('cafe', { by: 'Firm' })).toHaveLength(1);
    expect(await texts('cafe', { by: 'Other' })).toEqual([]);
    expect(await texts('cafe', { during: '2013-05' })).toHaveLength(1);
    expect(await texts('cafe', { during: '2014' })).toEqual([]);
  });

  test('that are none are bad input', async () => {
    for (const words of ['…', 'a'.repeat(501)]) {
      const { errors } = await ask(LIST, { words });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'words' });
    }
  });

  test('come each once as of then, while others write; retracted ones only as of then', async () => {
    const all = (await said('it was not to be')).nodes.map((node) => node.assertion.id);
    expect(all.length).toBeGreaterThan(2);
    const seen: string[] = [];
    for (let after: string | null = null, i = 0; ; i++) {
      const page = await said('it was not to be', { asOf: before, first: 1, after });
      expect(page.totalCount).toBe(all.length);
      seen.push(...page.nodes.map((node) => node.assertion.id));
      if (i === 0) await retract(graph, 'assertion', all[1] ?? '', { reason: 'wrong', by: null });
      if (i === 1) await applyObject(graph, filing('second', [['It was not to be', {}]]));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
    expect((await said('it was not to be')).nodes.map((n) => n.assertion.id)).not.toContain(all[1]);
  });
});
