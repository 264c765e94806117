import { beforeAll, describe, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { retract } from '../../src/filings/retract.ts';
import { statements } from '../../src/graph/client.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

/** A story: a lead, copies of it, and claims by as many papers as `papers` says. */
const story = (id: string, about: string, papers: string[], more: object = {}, copy = false) => ({
  filing: { id, title: id, case: 'weak-case' },
  entities: [
    { id: `company/${about.toLowerCase()}`, type: 'Company', name: about },
    { id: 'company/target', type: 'Company', name: 'Target' },
    ...papers.map((paper) => ({ id: `organization/${paper}`, type: 'Organization', name: paper })),
  ],
  sources: papers.map((paper, i) => ({
    id: `source/${copy ? 'copied-' : ''}${paper}`,
    kind: 'ARTICLE',
    title: paper,
    publisher: `organization/${paper}`,
    derived_from: copy && i > 0 ? [`source/copied-${papers[i - 1]}`] : [],
  })),
  claims: [
    {
      subject: `company/${about.toLowerCase()}`,
      predicate: 'ACQUIRED',
      object: 'company/target',
      assertions: papers.map((paper) => ({
        by: `organization/${paper}`,
        stance: 'ASSERTS',
        modality: 'REPORTED',
        in: `source/${copy ? 'copied-' : ''}${paper}`,
        paraphrase: `${paper} has it.`,
        ...more,
      })),
    },
  ],
});

const LIST = `query ($after: String, $asOf: AsOf, $first: Int, $most: Int, $standing: [Standing!], $case: String, $during: EDTF) {
  weakClaims(after: $after, asOf: $asOf, first: $first, maxIndependentRoots: $most, standing: $standing, case: $case, validDuring: $during) {
    totalCount pageInfo { hasNextPage endCursor } nodes { independentRoots claim { id standing subject { name } } } } }`;
const names = async (variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(LIST, variables);
  expect(errors).toBeUndefined();
  expect(data.weakClaims.totalCount).toBe(data.weakClaims.nodes.length);
  return data.weakClaims.nodes.map((n: { claim: { subject: { name: string } } }) => n.claim.subject.name);
};

type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { claim: { subject: { name: string } } }[];
};

let before = 0;
beforeAll(async () => {
  await emptyGraph(graph);
  await applyObject(graph, story('one', 'Single', ['daily']));
  await applyObject(graph, story('two', 'Double', ['daily', 'weekly']));
  await applyObject(graph, story('rec', 'Record', ['daily'], { modality: 'RECORDED' }));
  await applyObject(graph, story('den', 'Denied', ['daily'], { stance: 'DENIES' }));
  await applyObject(graph, story('old', 'Dated', ['daily'], { during: '2013' }));
  before = (await applyObject(graph, story('cop', 'Copied', ['daily', 'weekly'], {}, true))).revision;
});

describe('weak claims', () => {
  test('rest on one root, copies or not; those on record, denied or of two roots are none', async () => {
    expect((await names()).sort()).toEqual(['Copied', 'Dated', 'Single']);
  });

  test('of more roots come after those of fewer, and others when they are asked for', async () => {
    expect((await names({ most: 2 })).at(-1)).toBe('Double');
    expect(await names({ standing: ['ESTABLISHED'] })).toEqual(['Record']);
    expect(await names({ standing: ['DENIED'] })).toEqual(['Denied']);
  });

  test('are weighed by what may hold at the time', async () => {
    expect((await names({ during: '2014' })).sort()).toEqual(['Copied', 'Single']);
  });

  test('fold the copy under its root', async () => {
    const { data } = await ask(`{ weakClaims(entity: "Copied") { nodes { assertionCount roots { root { label }
      firstHand { by { name } } copyCount copies { depth assertion { by { name } } copyOf { id } from { id } } } } } }`);
    expect(data.weakClaims.nodes).toEqual([
      {
        assertionCount: 2,
        roots: [
          {
            root: { label: 'daily' },
            firstHand: [{ by: { name: 'daily' } }],
            copyCount: 1,
            copies: [
              {
                depth: 1,
                assertion: { by: { name: 'weekly' } },
                copyOf: null,
                from: { id: 'source/copied-daily' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('of an unknown story are refused with the nearest, and of no root as bad input', async () => {
    const { errors } = await ask(LIST, { case: 'weak-cases' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', nearest: ['weak-case'] });
    const none = await ask(LIST, { most: 0 });
    expect(none.errors?.[0]?.extensions).toMatchObject({ argument: 'maxIndependentRoots' });
  });

  test('as of then are those of then, also page by page while others write', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, i = 0; ; i++) {
      const { data }: { data: { weakClaims: Page } } = await ask(LIST, { asOf: before, first: 1, after });
      seen.push(...data.weakClaims.nodes.map((node) => node.claim.subject.name));
      expect(data.weakClaims.totalCount).toBe(3);
      if (i === 0) await retract(graph, 'filing', 'filing/cop', { reason: 'wrong', by: null });
      if (i === 1) await applyObject(graph, story('more', 'Single', ['monthly']));
      if (!data.weakClaims.pageInfo.hasNextPage) break;
      after = data.weakClaims.pageInfo.endCursor;
    }
    expect(seen.sort()).toEqual(['Copied', 'Dated', 'Single']);
    expect(await names()).toEqual(['Dated']);
    expect((await names({ case: 'weak-case', most: 2 })).sort()).toEqual(['Dated', 'Double', 'Single']);
    expect((await checkIndex(graph, before + 2)).wrong).toEqual([]);
  });

  test('of the whole graph are entered by an index: no claim outside the page is looked at', async () => {
    const statement = statements.find(({ name }) => name === 'weak-claims/weak-claims');
    const { plan } = await graph.explain(statement?.cypher ?? '', {
      entity: null,
      case: null,
      standing: ['SINGLE_SOURCE'],
      afterWeak: -1,
      afterId: '',
      below: 2000,
      revision: 1,
      current: true,
      counting: false,
      limit: 21,
    });
    expect(plan).toContain('NodeIndexSeek');
    expect(plan).not.toMatch(/AllNodesScan|NodeByLabelScan|NodeIndexScan/);
  });
});
