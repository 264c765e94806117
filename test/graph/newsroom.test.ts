/** Two graphs in one store: what is confidential, what everybody sees of it, and what becomes of both by each change. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { InvalidFiling } from '../../src/domain/errors.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { identityFiling } from '../../src/filings/identity-filing.ts';
import { checkProjection } from '../../src/filings/newsroom/check.ts';
import { nextEmbargo, publishDue } from '../../src/filings/newsroom/embargoes.ts';
import { makeNewsroom } from '../../src/filings/newsroom/make.ts';
import { retract } from '../../src/filings/retract.ts';
import { hasNewsroom } from '../../src/graph/lookups/newsroom-reader.ts';
import { inNewsroom } from '../../src/graph/newsroom.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, captures, emptyGraph, seededGraph, testGraph } from './support.ts';

const graph = testGraph();
const newsroom = inNewsroom(graph);

const said = (by: string, source: string, more: object = {}) => ({
  by,
  stance: 'ASSERTS',
  modality: 'REPORTED',
  in: source,
  paraphrase: `${by} in ${source}`,
  ...more,
});
const story = (
  more: { sources?: object[]; entities?: object[]; assertions?: object[]; audience?: unknown } = {},
) => ({
  filing: { id: 'story', title: 'Story', ...(more.audience ? { audience: more.audience } : {}) },
  entities: [
    { id: 'company/a', type: 'Company', name: 'A' },
    { id: 'company/b', type: 'Company', name: 'B' },
    { id: 'organization/paper', type: 'Organization', name: 'Paper' },
    ...(more.entities ?? []),
  ],
  sources: [
    { id: 'source/article', kind: 'ARTICLE', title: 'Article', publisher: 'organization/paper' },
    ...(more.sources ?? []),
  ],
  claims: [
    {
      subject: 'company/a',
      predicate: 'ACQUIRED',
      object: 'company/b',
      assertions: [said('organization/paper', 'source/article'), ...(more.assertions ?? [])],
    },
  ],
});
const SECRET = {
  entities: [{ id: 'person/mole', type: 'Person', name: 'Mole' }],
  sources: [
    { id: 'source/memo', kind: 'REPORT', title: 'Memo', audience: 'NEWSROOM', author: ['person/mole'] },
  ],
  assertions: [said('person/mole', 'source/memo')],
};
const count = async (label: string) =>
  Number((await graph.admin(`MATCH (n:${label}) RETURN count(n) AS n`))[0]?.n);
const revisions = async () => [(await askNow(graph)).revision, (await askNow(newsroom)).revision];

beforeEach(() => emptyGraph(graph));

describe('confidential parts', () => {
  test('go into the newsroom’s graph alone, with whom only they name', async () => {
    await applyObject(graph, story());
    const before = await graphHash(graph);
    expect(await hasNewsroom(graph)).toBe(false);
    await applyObject(graph, story(SECRET));
    expect(await hasNewsroom(graph)).toBe(true);
    expect(await graphHash(graph)).toBe(before);
    expect(await revisions()).toEqual([1, 2]);
    expect([await count('Assertion'), await count('NewsroomAssertion')]).toEqual([1, 2]);
    expect([await count('Person'), await count('NewsroomPerson')]).toEqual([0, 1]);
    expect([await count('Source'), await count('NewsroomSource')]).toEqual([1, 2]);
    expect(await checkProjection(graph)).toEqual([]);
  });

  test('a filing that is wholly confidential is not there for others, in an empty graph either', async () => {
    await applyObject(graph, { ...story({ audience: 'NEWSROOM' }) });
    expect(await revisions()).toEqual([0, 1]);
    expect(await count('Filing')).toBe(0);
    await applyObject(graph, { ...story({ audience: 'NEWSROOM' }) });
    expect(await revisions()).toEqual([0, 1]);
    await applyObject(graph, story());
    expect(await revisions()).toEqual([1, 2]);
    await applyObject(graph, story({ audience: 'NEWSROOM' }));
    expect(await revisions()).toEqual([2, 3]);
    expect((await graph.admin('MATCH (f:Filing) RETURN f.until AS until'))[0]?.until).toBe(2);
    expect(await checkProjection(graph)).toEqual([]);
  });

  test('what everybody may see must not lean on what they may not', async () => {
    await applyObject(graph, story(SECRET));
    const leaning = story({
      ...SECRET,
      assertions: [
        ...SECRET.assertions,
        said('organization/paper', 'source/article', { relays: 'source/memo', paraphrase: 'says a memo' }),
      ],
    });
    const error = await applyObject(graph, leaning).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InvalidFiling);
    const { issues } = error as InvalidFiling;
    expect(issues.map((issue) => issue.code)).toEqual(['LEANS_ON_RESTRICTED']);
    expect(issues[0]?.message).toContain('source/memo');
    expect(issues[0]?.line).toBeGreaterThan(40);
    expect(await revisions()).toEqual([1, 1]);
    const other = { ...story(), filing: { id: 'other', title: 'Other' } };
    other.claims[0]?.assertions.push(said('person/mole', 'source/article', { paraphrase: 'again' }));
    await expect(applyObject(graph, other)).rejects.toMatchObject({
      issues: [{ code: 'LEANS_ON_RESTRICTED' }],
    });
  });

  test('taking back, joining and parting are done to both', async () => {
    await applyObject(graph, story(SECRET));
    await applyObject(graph, {
      filing: { id: 'more', title: 'More' },
      entities: [{ id: 'company/c', type: 'Company', name: 'C' }],
    });
    await applyFiling(graph, identityFiling('same', 'company/c', 'company/b', 'one'), { captures });
    expect(await checkProjection(graph)).toEqual([]);
    const [live] = await newsroom.admin(
      'MATCH (a:NewsroomAssertion) WHERE a.until IS NULL AND a.audience IS NULL RETURN a.id AS id',
    );
    await retract(graph, 'assertion', String(live?.id), { reason: 'wrong', by: null });
    expect(await checkProjection(graph)).toEqual([]);
    expect(await revisions()).toEqual([4, 4]);
    await retract(graph, 'source', 'source/memo', { reason: 'wrong', by: null });
    expect(await revisions()).toEqual([4, 5]);
    await retract(graph, 'filing', 'filing/story', { reason: 'wrong', by: null });
    expect(await revisions()).toEqual([5, 6]);
    expect(await checkProjection(graph)).toEqual([]);
  });
});

describe('an embargo', () => {
  const until = (instant: string) =>
    story({ ...SECRET, sources: [{ ...SECRET.sources[0], audience: { embargoed_until: instant } }] });

  test('ends at its instant as a change of the public graph, and stays ended whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T00:00:00Z') });
    try {
      await applyObject(graph, until('2026-06-02T08:00:00+02:00'));
      expect(await revisions()).toEqual([1, 1]);
      expect(await nextEmbargo(graph)).toBe(Date.parse('2026-06-02T06:00:00Z'));
      expect(await publishDue(graph, { captures })).toEqual([]);
      vi.setSystemTime(Date.parse('2026-06-02T06:00:00Z'));
      expect(await publishDue(graph, { captures })).toEqual([
        { filing: 'filing/story', embargo: '2026-06-02T06:00:00.000Z', fault: null },
      ]);
      expect(await revisions()).toEqual([2, 1]);
      expect(await count('Person')).toBe(1);
      expect(await publishDue(graph, { captures })).toEqual([]);
      expect(await nextEmbargo(graph)).toBeNull();
      expect(await checkProjection(graph)).toEqual([]);
      vi.setSystemTime(Date.parse('2025-06-02T06:00:00Z'));
      await applyObject(graph, until('2026-06-02T08:00:00+02:00'));
      expect(await revisions()).toEqual([2, 1]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('what was taken back before it ended never comes out', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T00:00:00Z') });
    try {
      await applyObject(graph, until('2026-06-02T06:00:00Z'));
      const [secret] = await graph.admin(
        'MATCH (a:NewsroomAssertion) WHERE a.audience IS NOT NULL RETURN a.id AS id',
      );
      await retract(graph, 'assertion', String(secret?.id), { reason: 'wrong', by: null });
      vi.setSystemTime(Date.parse('2026-06-03T06:00:00Z'));
      await publishDue(graph, { captures });
      expect(await count('Assertion')).toBe(1);
      expect(await checkProjection(graph)).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the newsroom’s graph', () => {
  test('is a copy of all that is public, with its history', async () => {
    await seededGraph(graph);
    await retract(
      graph,
      'filing',
      String((await graph.admin('MATCH (f:Filing) RETURN f.id AS id LIMIT 1'))[0]?.id),
      { reason: 'test', by: null },
    );
    const before = await graphHash(graph);
    await makeNewsroom(graph, 100);
    expect(await graphHash(newsroom)).toBe(before);
    expect(await revisions()).toEqual([(await revisions())[0], (await revisions())[0]]);
    expect(await dump('')).toEqual(await dump('Newsroom'));
    expect(await checkProjection(graph)).toEqual([]);
  });

  test('that was half made goes on where it stood, and is not there before', async () => {
    await seededGraph(graph);
    let left = 30;
    const cut = {
      ...graph,
      write: (work: never) => {
        if (left-- === 0) throw new Error('killed');
        return graph.write(work);
      },
    } as typeof graph;
    await expect(makeNewsroom(cut, 20)).rejects.toThrow('killed');
    expect(await hasNewsroom(graph)).toBe(false);
    expect(await count('NewsroomEntity')).toBeGreaterThan(0);
    await expect(applyObject(graph, story())).rejects.toMatchObject({ code: 'CONFLICT' });
    // its process is gone
    await graph.admin(
      "MATCH (c:Clock) SET c.newsroomToken = 'elsewhere 1 x', c.newsroomAt = '2020-01-01T00:00:00Z'",
    );
    await applyObject(graph, story(SECRET));
    expect(await hasNewsroom(graph)).toBe(true);
    expect(await checkProjection(graph)).toEqual([]);
    expect(await count('NewsroomClaim')).toBe(await count('Claim'));
  });
});

/** All nodes and relationships of one graph, without the clock. */
async function dump(prefix: string): Promise<string[]> {
  const labels = [
    'Entity',
    'Claim',
    'Assertion',
    'Passage',
    'Source',
    'Capture',
    'Filing',
    'Review',
    'Name',
    'Revision',
  ];
  const found: string[] = [];
  for (const label of labels) {
    const rows = await graph.admin(
      `MATCH (n:${prefix}${label}) OPTIONAL MATCH (n)-[r]->(m)
       RETURN [l IN labels(n) | replace(l, $prefix, '')] AS labels, properties(n) AS node, type(r) AS type, properties(r) AS link,
         [l IN labels(m) | replace(l, $prefix, '')] AS ends, properties(m) AS end`,
      { prefix: prefix === '' ? '-' : prefix },
    );
    found.push(
      ...rows.map((row) =>
        JSON.stringify(row, (_, value) =>
          value && typeof value === 'object' && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort())
            : value,
        ),
      ),
    );
  }
  return found.sort();
}
