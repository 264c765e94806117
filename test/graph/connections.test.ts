import { beforeAll, describe, expect, test } from 'vitest';
import { shortestPaths } from '../../src/domain/paths.ts';
import { askConnections, type Bounds } from '../../src/questions/connections/connections.ts';
import { bruteForcePaths } from './brute-force-paths.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

/** The same numbers for the same seed, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
const NODES = 24;
const name = (i: number) => `company/n${String(i).padStart(2, '0')}`;
const random = numbers(7);
/** A thin web, with one entity that is connected with all others. */
const pairs = [
  ...Array.from({ length: 34 }, () => [Math.floor(random() * NODES), Math.floor(random() * NODES)]),
  ...Array.from({ length: NODES - 1 }, (_, i) => [NODES - 1, i]),
].filter(([a, b]) => a !== b);
const edges = [...new Set(pairs.map(([a = 0, b = 0]) => `${name(a)} ${name(b)}`))].map((pair) => {
  const [subject = '', object = ''] = pair.split(' ');
  return { subject, object };
});
const said = (more: object = {}) => ({
  by: 'organization/paper',
  in: 'source/story',
  stance: 'ASSERTS',
  modality: 'REPORTED',
  paraphrase: 'so it was',
  ...more,
});
const between = (subject: string, predicate: string, object: string, ...assertions: object[]) => ({
  subject,
  predicate,
  object,
  assertions: assertions.length > 0 ? assertions : [said()],
});

beforeAll(async () => {
  await emptyGraph(graph);
  const small = ['p', 'q', 'r', 's', 't'].map((id) => ({
    id: `company/${id}`,
    type: 'Company',
    name: `The ${id}`,
  }));
  await applyObject(graph, {
    filing: { id: 'web', title: 'Web' },
    entities: [
      ...Array.from({ length: NODES }, (_, i) => ({ id: name(i), type: 'Company', name: name(i) })),
      ...small,
      { id: 'organization/paper', type: 'Organization', name: 'Paper' },
      { id: 'organization/other', type: 'Organization', name: 'Other' },
    ],
    sources: [{ id: 'source/story', kind: 'ARTICLE', title: 'Story' }],
    claims: [
      ...edges.map((e) => between(e.subject, 'SHARED_USER_DATA_WITH', e.object)),
      // p to r over q, twice between p and q; and over s by a denial, and by what held in 2010 only
      between('company/q', 'BOUGHT_ADVERTISING_FROM', 'company/p', said({ modality: 'RECORDED' })),
      between('company/p', 'SHARED_USER_DATA_WITH', 'company/q'),
      between(
        'company/q',
        'SHARED_USER_DATA_WITH',
        'company/r',
        said({ during: '2010/2012' }),
        said({ by: 'organization/other', stance: 'DENIES', during: '2012' }),
      ),
      between('company/p', 'SHARED_USER_DATA_WITH', 'company/s', said({ stance: 'DENIES' })),
      between('company/s', 'SHARED_USER_DATA_WITH', 'company/r'),
    ],
  });
});

describe('against a search through every path', () => {
  const degree = (id: string) => edges.filter((e) => e.subject === id || e.object === id).length;

  /** What the graph gives, and what a plain search does, from and to some entities. */
  async function both(from: string, to: string, maxHops: number, count: number, bounds: Bounds) {
    const paths: string[][] = [];
    const args = { from, to, maxHops, revision: 1, since: null, until: null, standing: null };
    const before = graph.trips;
    const found = await askConnections(graph, args, bounds, async ({ hops, hubs, edges: read }) => {
      const search = { from, to, hops, count, closed: new Set(hubs.keys()) };
      paths.splice(0, paths.length, ...shortestPaths(read, search).paths);
      return paths.length >= count;
    });
    expect(graph.trips - before).toBeLessThanOrEqual(1 + maxHops);
    const search = { from, to, hops: found.hops, count, closed: new Set(found.hubs.keys()) };
    return { found, paths: shortestPaths(found.edges, search).paths };
  }

  test.each([1, 2, 3, 4, 5, 6])('of %d hops, with and without hubs', async (hops) => {
    for (let i = 0; i < 8; i++) {
      const [from, to] = [name(Math.floor(random() * 11)), name(11 + Math.floor(random() * 13))];
      for (const hubDegree of [1_000_000, 2 * NODES - 8]) {
        // of each claim an entity has its index edge and its end of the claim
        const closed = new Set(
          Array.from({ length: NODES }, (_, n) => name(n)).filter(
            (id) => 2 * degree(id) + 1 > hubDegree && id !== from && id !== to,
          ),
        );
        if (hubDegree < 1_000_000) expect(closed.size).toBeLessThanOrEqual(1);
        const { paths } = await both(from, to, hops, 20, { hubDegree, mostRead: 1_000_000 });
        expect(paths).toEqual(bruteForcePaths(edges, { from, to, hops, count: 20, closed }));
      }
    }
  });

  test('what is too much to read is left out and told', async () => {
    const { found } = await both(name(0), name(20), 6, 20, { hubDegree: 1_000_000, mostRead: 20 });
    expect(found.leftOut).toBeGreaterThan(0);
  });
});

const QUERY = `query ($from: String!, $to: String!, $maxHops: Int, $paths: Int, $standing: [Standing!], $validDuring: EDTF, $asOf: AsOf, $hubDegree: Int) {
  connections(from: $from, to: $to, maxHops: $maxHops, paths: $paths, standing: $standing, validDuring: $validDuring, asOf: $asOf, hubDegree: $hubDegree) {
    complete hubCount hubDegree leftOut revision
    paths { length entities { id } weakest { claim { standing } }
      hops { from { id } to { id } forward label claim { predicate standing } others { predicate } othersLeftOut } }
  } }`;
const connections = async (variables: Record<string, unknown>) =>
  (await ask(QUERY, variables)).data.connections;
const ids = (path: any) => path.entities.map((e: { id: string }) => e.id);

describe('connections', () => {
  test('lead through no hub, and what a hub is can be said', async () => {
    const found = await connections({ from: 'The p', to: 'The r', hubDegree: 2 });
    expect(found).toMatchObject({ paths: [], hubDegree: 2 });
    expect(found.hubCount).toBeGreaterThan(0);
    const { errors } = await ask(QUERY, { from: 'The p', to: 'The r', hubDegree: 50_001 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'hubDegree' });
  });

  test('tell each hop by its firmest claim, and the weakest of the path', async () => {
    const found = await connections({ from: 'The p', to: 'The r' });
    expect(found).toMatchObject({ complete: true, hubCount: 0, leftOut: 0 });
    expect(found.paths.map(ids)).toEqual([['company/p', 'company/q', 'company/r']]);
    expect(found.paths[0]).toMatchObject({
      length: 2,
      weakest: { claim: { standing: 'DISPUTED' } },
      hops: [
        {
          forward: false,
          label: 'sold advertising to',
          claim: { predicate: 'BOUGHT_ADVERTISING_FROM', standing: 'ESTABLISHED' },
          others: [{ predicate: 'SHARED_USER_DATA_WITH' }],
        },
        { forward: true, label: 'shared user data with', claim: { standing: 'DISPUTED' }, others: [] },
      ],
    });
  });

  test('lead over what is only denied where that is asked for', async () => {
    const standing = ['DENIED', 'SINGLE_SOURCE'];
    const found = await connections({ from: 'The p', to: 'The r', standing });
    expect(found.paths.map(ids)).toEqual([['company/p', 'company/s', 'company/r']]);
  });

  test('at a time lead over what then held, as it then stood', async () => {
    expect((await connections({ from: 'The p', to: 'The r', validDuring: '2015' })).paths).toEqual([]);
    const [path] = (await connections({ from: 'The p', to: 'The r', validDuring: '2010' })).paths;
    expect(path.hops[1].claim.standing).toBe('SINGLE_SOURCE');
    expect(path.weakest.claim.standing).toBe('SINGLE_SOURCE');
    // at that time it was disputed, and that is not asked for
    const only = {
      from: 'The p',
      to: 'The r',
      validDuring: '2012',
      standing: ['ESTABLISHED', 'SINGLE_SOURCE'],
    };
    expect((await connections(only)).paths).toEqual([]);
  });

  test('are none where there are none, and as of before', async () => {
    expect((await connections({ from: 'The p', to: 'The t' })).paths).toEqual([]);
    expect((await connections({ from: 'The p', to: 'The r', maxHops: 1 })).paths).toEqual([]);
  });

  test('refuse what cannot be used at its argument', async () => {
    const refusal = async (more: object) =>
      (await ask(QUERY, { from: 'The p', to: 'The r', ...more })).errors?.[0]?.extensions;
    expect(await refusal({ maxHops: 7 })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'maxHops' });
    expect(await refusal({ paths: 0 })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'paths' });
    expect(await refusal({ to: 'The p' })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
    expect(await refusal({ to: 'Nobody' })).toMatchObject({ code: 'NOT_FOUND', argument: 'to' });
  });
});
