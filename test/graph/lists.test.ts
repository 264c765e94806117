/** Lists end their reading when a page is full: whatever is asked, their pages together are the list, each entry once. */
import { beforeAll, describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/domain/vocabulary.ts';
import { ANY_CLAIM, askClaimPage, countClaims } from '../../src/questions/claims/claims.ts';
import { askEntityPage, countEntities } from '../../src/questions/entities/entities.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { askSourcePage, countSources } from '../../src/questions/sources/sources.ts';
import { seededGraph, testGraph } from './support.ts';

const graph = testGraph();
let revision: number;
beforeAll(async () => {
  await seededGraph(graph);
  ({ revision } = await askNow(graph));
});

/** All pages of some entries. */
async function walked(page: (after: string) => Promise<string[]>): Promise<string[]> {
  const all: string[] = [];
  for (let after = ''; ; after = all.at(-1) ?? '') {
    const ids = await page(after);
    if (ids.length === 0) return all;
    all.push(...ids);
  }
}

const LIVE = 'x.since <= $revision AND (x.until IS NULL OR x.until > $revision)';
const listed = async (cypher: string) =>
  (await graph.admin(cypher, { revision })).map(
    (row) => row as Record<'id' | 'predicate' | 'standing' | 'subject' | 'kind' | 'publisher', string>,
  );
const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort();

describe('claims', () => {
  const claims = () =>
    listed(`MATCH (c:Claim) WHERE EXISTS { (c)<-[:ABOUT]-(x:Assertion) WHERE ${LIVE} }
      RETURN c.id AS id, c.predicate AS predicate, c.standing AS standing, c.subject AS subject`);

  test.each([
    ['of a predicate', { predicate: ['HAD_ACCESS_TO'] }],
    ['of several', { predicate: ['PARTY_TO', 'HAD_ACCESS_TO', 'SHARED_USER_DATA_WITH'] }],
    ['of a predicate and standings', { predicate: ['HAD_ACCESS_TO'], standing: ['DISPUTED', 'ESTABLISHED'] }],
    ['of a predicate and a type', { predicate: ['HAD_ACCESS_TO'], subjectPrefix: 'company/' }],
    ['of a standing', { standing: ['DENIED'] }],
    ['of a type', { subjectPrefix: 'person/' }],
    ['all of them', {}],
  ] as [string, { predicate?: string[]; standing?: string[]; subjectPrefix?: string }][])(
    '%s',
    async (_, wanted) => {
      const expected = ids(
        (await claims()).filter(
          (claim) =>
            (wanted.predicate?.includes(claim.predicate) ?? true) &&
            (wanted.standing?.includes(claim.standing) ?? true) &&
            claim.subject.startsWith(wanted.subjectPrefix ?? ''),
        ),
      );
      expect(expected.length).toBeGreaterThan(0);
      const filter = { ...ANY_CLAIM, ...wanted, revision };
      const size = Math.max(2, expected.length >> 3);
      // by the standings, as long as few have one, and else in the order of ids
      for (const few of [5000, 0])
        expect(await walked((after) => askClaimPage(graph, filter, after, size, { few, whole: 1 }))).toEqual(
          expected,
        );
      expect(await countClaims(graph, filter)).toBe(expected.length);
    },
  );
});

describe('claims of an entity, of sources and of filings', () => {
  const brought = () =>
    graph.admin(
      `MATCH (s:Source)<-[:IN]-(x:Assertion)-[:ABOUT]->(c:Claim), (x)<-[:BRINGS]-(f:Filing) WHERE ${LIVE}
       RETURN DISTINCT c.id AS id, c.predicate AS predicate, [(c)-[:SUBJECT|OBJECT]->(e:Entity) | e.id] AS parties,
         s.id AS source, f.id AS filing`,
      { revision },
    ) as Promise<(Record<'id' | 'predicate' | 'source' | 'filing', string> & { parties: string[] })[]>;
  /** What is named most. */
  const most = (names: string[]) => {
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  };

  test('read whole, or in the order of ids where one has very much', async () => {
    const rows = await brought();
    const filing = most(rows.map((row) => row.filing));
    const source = most(rows.filter((row) => row.filing === filing).map((row) => row.source));
    const predicate = [most(rows.map((row) => row.predicate))];
    const party = most(rows.flatMap((row) => row.parties));
    for (const wanted of [
      { party },
      { source },
      { filing },
      { source, filing },
      { filing, predicate },
      { source, predicate },
      { party, predicate },
      { party, standing: ['DISPUTED'] },
      { party, filing },
    ] as Partial<typeof ANY_CLAIM>[]) {
      const fitting = rows.filter(
        (row) =>
          (wanted.source ?? row.source) === row.source &&
          (wanted.filing ?? row.filing) === row.filing &&
          (!wanted.party || row.parties.includes(wanted.party)) &&
          (wanted.predicate?.includes(row.predicate) ?? true),
      );
      const filter = { ...ANY_CLAIM, ...wanted, revision };
      const pages = (whole: number, few: number) =>
        walked((after) => askClaimPage(graph, filter, after, 3, { few, whole }));
      const all = wanted.standing
        ? await pages(50_000, 5000)
        : [...new Set(fitting.map((row) => row.id))].sort();
      expect(all.length).toBeGreaterThan(1);
      for (const whole of [50_000, 1])
        for (const few of [5000, 0])
          expect(await pages(whole, few), JSON.stringify({ wanted, whole, few })).toEqual(all);
      expect(await countClaims(graph, filter)).toBe(all.length);
      await expect(countClaims(graph, filter, 1)).rejects.toMatchObject({
        code: 'QUERY_TOO_COSTLY',
        extensions: { limit: 'counted', max: 1 },
      });
    }
    // those of a subject are entered by it, however much its filing has
    const subject = 'company/netflix';
    const few = await countClaims(graph, { ...ANY_CLAIM, subject, filing, revision }, 1);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(rows.length);
  });
});

test('entities of each type, and of any', async () => {
  const live = ids(
    await listed(`MATCH (e:Entity) WHERE e.mergedInto IS NULL AND (EXISTS { (e)<-[x:DECLARES]-(:Filing) WHERE ${LIVE} }
      OR EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(x:Assertion) WHERE ${LIVE} }) RETURN e.id AS id`),
  );
  const prefixes = [...vocabulary.entityTypes.values()].map(({ prefix }) => `${prefix}/`);
  const found: string[] = [];
  for (const prefix of [null, ...prefixes]) {
    const filter = { prefix, revision };
    const all = await walked(async (after) =>
      (await askEntityPage(graph, { ...filter, after, limit: 7 })).map((row) => row.id),
    );
    expect(all).toEqual(live.filter((id) => id.startsWith(prefix ?? '')));
    expect(await countEntities(graph, filter)).toBe(all.length);
    if (prefix) found.push(...all);
  }
  // none is of no type
  expect(found.sort()).toEqual(live);
});

test('sources of a kind, of a publisher, of both and of neither', async () => {
  const live = await listed(`MATCH (s:Source) WHERE EXISTS { (s)<-[x:DECLARES]-(:Filing) WHERE ${LIVE} }
    OPTIONAL MATCH (s)-[:PUBLISHED_BY]->(p) RETURN s.id AS id, s.kind AS kind, p.id AS publisher`);
  const publisher = live.find((source) => source.kind === 'ARTICLE' && source.publisher)?.publisher ?? '';
  for (const wanted of [{ kind: 'ARTICLE' }, { publisher }, { kind: 'ARTICLE', publisher }, {}]) {
    const { kind = null, publisher: by = null } = wanted as { kind?: string; publisher?: string };
    const expected = ids(
      live.filter((source) => (!kind || source.kind === kind) && (!by || source.publisher === by)),
    );
    const filter = { kind, publisher: by, revision };
    expect(expected.length).toBeGreaterThan(0);
    expect(await walked((after) => askSourcePage(graph, { ...filter, after, limit: 3 }))).toEqual(expected);
    expect(await countSources(graph, filter)).toBe(expected.length);
  }
});
