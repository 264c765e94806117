import { beforeAll, describe, expect, test } from 'vitest';
import { retract } from '../../src/filings/retract.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

const says = (stance: string, by: string, more: object = {}) => ({
  by,
  stance,
  modality: 'ALLEGED',
  in: 'source/paper',
  paraphrase: `${by} ${stance}`,
  ...more,
});
const FIRM = 'company/firm';
const OTHER = 'company/other';
const BANK = 'company/bank';
const claim = (subject: string, predicate: string, object: string, ...assertions: object[]) => ({
  subject,
  predicate,
  object,
  assertions,
});
const filing = (id: string, claims: object[]) => ({
  filing: { id, title: id, case: 'denial-case' },
  entities: [
    { id: FIRM, type: 'Company', name: 'Firm' },
    { id: OTHER, type: 'Company', name: 'Other' },
    { id: BANK, type: 'Company', name: 'Bank' },
    { id: 'organization/paper', type: 'Organization', name: 'Paper' },
  ],
  sources: [
    {
      id: 'source/paper',
      kind: 'ARTICLE',
      title: 'Paper',
      publisher: 'organization/paper',
      published: '2024-04-05',
    },
  ],
  claims,
});

const LIST = `query ($entity: String, $role: [DenialRole!], $claim: ID, $case: String, $stance: [DenialStance!], $during: EDTF, $asOf: AsOf, $first: Int, $after: String) {
  denials(entity: $entity, role: $role, claim: $claim, case: $case, stance: $stance, validDuring: $during, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { stance words verbatim speaker { name } published { edtf } claim { id sentence } notDenied { sentence } moreNotDenied assertion { id } } } }`;
type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: {
    stance: string;
    words: string;
    verbatim: boolean;
    published: { edtf: string } | null;
    claim: { id: string; sentence: string };
    notDenied: { sentence: string }[];
    assertion: { id: string };
  }[];
};
const list = async (variables: Record<string, unknown>): Promise<Page> => {
  const { data, errors } = await ask(LIST, variables);
  expect(errors).toBeUndefined();
  return data.denials;
};

let before = 0;
beforeAll(async () => {
  await emptyGraph(graph);
  const applied = await applyObject(
    graph,
    filing('first', [
      claim(FIRM, 'SOLD_USER_DATA_TO', OTHER, says('ASSERTS', 'organization/paper'), says('DENIES', FIRM)),
      claim(FIRM, 'SHARED_USER_DATA_WITH', OTHER, says('ASSERTS', 'organization/paper')),
      claim(
        FIRM,
        'SHARED_USER_DATA_WITH',
        BANK,
        says('ASSERTS', 'organization/paper', { during: '2013' }),
        says('QUALIFIES', FIRM, { during: '2014' }),
      ),
      claim(FIRM, 'SOLD_USER_DATA_TO', BANK, says('DENIES', FIRM), says('DECLINES_COMMENT', BANK)),
      claim(BANK, 'ACQUIRED', OTHER, says('ASSERTS', 'organization/paper')),
    ]),
  );
  before = applied.revision;
});

describe('denials', () => {
  test('of a speaker, of a party, of a claim, and of a story', async () => {
    expect((await list({ entity: 'Firm', role: ['SPEAKER'] })).totalCount).toBe(3);
    expect((await list({ entity: 'Bank', role: ['SPEAKER'] })).nodes.map((n) => n.stance)).toEqual([
      'DECLINES_COMMENT',
    ]);
    expect((await list({ entity: 'Bank', role: ['PARTY'] })).totalCount).toBe(3);
    expect((await list({ entity: 'Bank', stance: ['DENIES'] })).nodes.map((n) => n.claim.sentence)).toEqual([
      'Firm sold user data to Bank',
    ]);
    expect((await list({ case: 'denial-case' })).totalCount).toBe(4);
    const [one] = (await list({ entity: 'Other' })).nodes;
    expect((await list({ claim: one?.claim.id })).nodes).toEqual([one]);
    expect((await list({ claim: one?.claim.id, entity: 'Bank' })).nodes).toEqual([]);
  });

  test('say in which words and when, and leave standing what is asserted beside them', async () => {
    const [denial] = (await list({ entity: 'Other' })).nodes;
    expect(denial).toMatchObject({
      stance: 'DENIES',
      words: `${FIRM} DENIES`,
      verbatim: false,
      published: { edtf: '2024-04-05' },
    });
    // the same two parties first; neither the denied claim itself, nor one that nobody asserts, nor another matter
    expect(denial?.notDenied.map((c) => c.sentence)).toEqual([
      'Firm shared user data with Other',
      'Firm shared user data with Bank',
    ]);
  });

  test('that only bend a claim leave that claim standing, before all others', async () => {
    const [bent] = (await list({ entity: 'Firm', stance: ['QUALIFIES'] })).nodes;
    expect(bent?.notDenied[0]?.sentence).toBe('Firm shared user data with Bank');
  });

  test('count only where they may hold at the time', async () => {
    const during = await list({ entity: 'Firm', stance: ['QUALIFIES', 'DENIES'], during: '2013' });
    expect(during.nodes.map((n) => n.stance)).toEqual(['DENIES', 'DENIES']);
    expect(during.totalCount).toBe(2);
  });

  test('of nothing in particular, or of an unknown entity, are refused', async () => {
    for (const [variables, code, argument] of [
      [{}, 'BAD_USER_INPUT', 'entity'],
      [{ case: 'denial-case', role: ['SPEAKER'] }, 'BAD_USER_INPUT', 'role'],
      [{ entity: 'Frim' }, 'NOT_FOUND', 'entity'],
      [{ entity: 'Firm', after: 'x' }, 'BAD_USER_INPUT', 'after'],
    ] as const) {
      const { errors } = await ask(LIST, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
    }
  });

  test('as of then are those of then, each once, while others write; as of now a retracted one is gone', async () => {
    const all = (await list({ case: 'denial-case' })).nodes.map((n) => n.assertion.id);
    const seen: string[] = [];
    for (let after: string | null = null, i = 0; ; i++) {
      const page: Page = await list({ case: 'denial-case', asOf: before, first: 1, after });
      expect(page.totalCount).toBe(all.length);
      seen.push(...page.nodes.map((n) => n.assertion.id));
      if (i === 0) await retract(graph, 'assertion', all[1] ?? '', { reason: 'wrong', by: null });
      if (i === 1)
        await applyObject(graph, filing('second', [claim(BANK, 'ACQUIRED', OTHER, says('DENIES', BANK))]));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
    const now = (await list({ case: 'denial-case' })).nodes.map((n) => n.assertion.id);
    expect(now).toHaveLength(all.length);
    expect(now).not.toContain(all[1]);
  });
});
