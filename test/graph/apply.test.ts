import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { GraphUnavailable, InvalidFiling } from '../../src/domain/errors.ts';
import { canonicalJson } from '../../src/domain/ids.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import { checkIndex, rebuildIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { showLeft } from '../../src/filings/newsroom/change.ts';
import { retract } from '../../src/filings/retract.ts';
import type { Graph } from '../../src/graph/client.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyEverything } from './everything.ts';
import { applyObject, captures, emptyGraph, reading, testGraph } from './support.ts';

const graph = testGraph();
beforeEach(() => emptyGraph(graph));

const base = {
  filing: { id: 'base', title: 'People and papers' },
  entities: [
    { id: 'company/acme', type: 'Company', name: 'Acme' },
    { id: 'company/zenith', type: 'Company', name: 'Zenith' },
    { id: 'api/pulse', type: 'Api', name: 'Pulse API', aliases: ['Pulse'] },
    { id: 'organization/daily', type: 'Organization', name: 'The Daily' },
    { id: 'organization/herald', type: 'Organization', name: 'The Herald' },
  ],
  sources: [
    { id: 'source/wire', kind: 'ARTICLE', title: 'Wire story', publisher: 'organization/daily' },
    { id: 'source/copy', kind: 'ARTICLE', title: 'A copy', publisher: 'organization/herald' },
  ],
};

const said = (id: string, over: Record<string, unknown> = {}) => ({
  filing: { id, title: `Filing ${id}` },
  claims: [
    {
      subject: 'company/acme',
      predicate: 'HAD_ACCESS_TO',
      object: 'api/pulse',
      assertions: [
        {
          by: 'organization/daily',
          stance: 'ASSERTS',
          modality: 'REPORTED',
          in: 'source/wire',
          paraphrase: `As ${id} has it.`,
          ...over,
        },
      ],
    },
  ],
});

const revision = async () => (await askNow(graph)).revision;
const edges = () =>
  graph.admin(
    'MATCH (:Entity)-[r:HAD_ACCESS_TO]->(:Entity) RETURN r.standing AS standing, r.since AS since, r.until AS until, r.roots AS roots ORDER BY since',
  );
const indexFaults = async () => (await checkIndex(graph, await revision())).wrong;

describe('a filing', () => {
  test('goes in as one revision, and changes nothing when it comes again', async () => {
    expect(await applyObject(graph, base)).toMatchObject({ action: 'APPLY', revision: 1 });
    expect(await applyObject(graph, said('one'))).toMatchObject({
      action: 'APPLY',
      revision: 2,
      assertions: { added: 1, ended: 0 },
    });
    const hash = await graphHash(graph);
    expect(await applyObject(graph, said('one'))).toMatchObject({ action: 'NONE', revision: 2 });
    expect(await graphHash(graph)).toBe(hash);
    expect(await indexFaults()).toEqual([]);
  });

  test('with a fault leaves no trace, and every fault is told', async () => {
    await applyObject(graph, base);
    const hash = await graphHash(graph);
    const bad = said('bad', { by: 'organization/dayli', in: 'source/wires' });
    const error = await applyObject(graph, bad).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InvalidFiling);
    expect((error as InvalidFiling).issues.map((issue) => issue.code)).toEqual(['DANGLING', 'DANGLING']);
    expect((error as InvalidFiling).issues[0]?.message).toContain('organization/daily');
    expect((error as InvalidFiling).issues[1]?.message).toContain('source/wire');
    expect(await graphHash(graph)).toBe(hash);
    expect(await revision()).toBe(1);
  });

  test('that dies at any statement of its transaction leaves no trace', async () => {
    await applyObject(graph, base);
    const hash = await graphHash(graph);
    const failingAt = (last: number) => ({
      ...graph,
      write: <T>(work: Parameters<typeof graph.write<T>>[0]) =>
        graph.write((writer) => {
          let sent = 0;
          return work({
            read: writer.read,
            run: (statement, params) => {
              if (++sent === last) throw new Error('the power went out');
              return writer.run(statement, params);
            },
          });
        }),
    });
    let died = 0;
    for (; died < 50; died++) {
      const applying = applyFiling(failingAt(died + 1), reading(said('one')), { captures });
      const end = await applying.then(
        () => 'applied',
        (error: Error) => error.message,
      );
      if (end === 'applied') break;
      expect(end).toBe('the power went out');
      expect(await graphHash(graph)).toBe(hash);
      expect(await revision()).toBe(1);
    }
    // the lock, the filing, its claim, its assertion, the clock
    expect(died).toBeGreaterThanOrEqual(5);
    expect(await revision()).toBe(2);
  });

  test('is seen only when all of it is in: what was written and not shown stays unseen until the next writer', async () => {
    await applyObject(graph, base);
    const before = await revision();
    // the server goes away between the filing and its showing
    let writes = 0;
    const cutOff: Graph = {
      ...graph,
      write: (work, limit) => {
        if (writes++ === 1) throw new GraphUnavailable('gone', { retryAfter: 1 });
        return graph.write(work, limit);
      },
    };
    const options = { captures };
    await expect(applyFiling(cutOff, reading(said('late')), options)).rejects.toThrow('gone');
    expect(await revision()).toBe(before);
    // whoever did not hear that it went in applies it again
    expect(await applyFiling(graph, reading(said('late')), options)).toMatchObject({
      action: 'NONE',
      revision: before + 1,
    });
    expect(await revision()).toBe(before + 1);
    // or somebody else comes first
    writes = 0;
    await expect(applyFiling(cutOff, reading(said('later')), options)).rejects.toThrow('gone');
    expect((await applyObject(graph, said('last'))).revision).toBe(before + 3);
    // or nobody, until the next start
    writes = 0;
    await expect(applyFiling(cutOff, reading(said('end')), options)).rejects.toThrow('gone');
    expect(await revision()).toBe(before + 3);
    await showLeft(graph);
    expect(await revision()).toBe(before + 4);
    expect((await checkIndex(graph, before + 4)).wrong).toEqual([]);
  });

  test('amended under its id ends what is gone and adds what is new, in one revision', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    const amended = await applyObject(graph, said('one', { during: '2013-08/..' }));
    expect(amended).toMatchObject({ action: 'AMEND', revision: 3, assertions: { added: 1, ended: 1 } });
    expect(await edges()).toEqual([
      { standing: 'SINGLE_SOURCE', since: 2, until: 3, roots: 1 },
      { standing: 'SINGLE_SOURCE', since: 3, until: null, roots: 1 },
    ]);
    // and back again: the first words live a second time
    await applyObject(graph, said('one'));
    const lives = await graph.admin(
      'MATCH (a:Assertion) RETURN a.id AS id, a.since AS since, a.until AS until ORDER BY since',
    );
    expect(lives.map(({ since, until }) => [since, until])).toEqual([
      [2, 3],
      [3, 4],
      [4, null],
    ]);
    expect(lives[2]?.id).toBe(`${lives[0]?.id}.2`);
    expect(await indexFaults()).toEqual([]);
  });

  test('keeps a relay alive when the relayed assertion is amended', async () => {
    await applyObject(graph, base);
    const chain = (note?: string) => {
      const filing = said('one', note ? { note } : {});
      filing.claims[0]?.assertions.push({
        by: 'organization/herald',
        stance: 'ASSERTS',
        modality: 'REPORTED',
        in: 'source/copy',
        paraphrase: 'Copied.',
        relays: 'source/wire',
      } as never);
      return filing;
    };
    await applyObject(graph, chain());
    await applyObject(graph, chain('checked again'));
    const relays = await graph.admin(
      'MATCH (a:Assertion WHERE a.until IS NULL)-[:RELAYS]->(b:Assertion) RETURN b.until AS until, b.note AS note',
    );
    expect(relays).toEqual([{ until: null, note: 'checked again' }]);
    expect((await edges()).at(-1)).toMatchObject({ standing: 'SINGLE_SOURCE', roots: 1, until: null });
  });
});

test('a copy filed elsewhere stays a copy when the original is amended, or retracted and filed again', async () => {
  await applyObject(graph, base);
  await applyObject(graph, said('original'));
  await applyObject(
    graph,
    said('copy', { by: 'organization/herald', in: 'source/copy', relays: 'source/wire' }),
  );
  const roots = async () => (await edges()).filter((edge) => edge.until === null).map((edge) => edge.roots);
  expect(await roots()).toEqual([1]);
  await applyObject(graph, said('original', { note: 'a comma' }));
  expect(await roots()).toEqual([1]);
  const hash = await graphHash(graph);
  await retract(graph, 'filing', 'filing/original', { reason: 'test', by: null });
  await applyObject(graph, said('original', { note: 'a comma' }));
  expect(await roots()).toEqual([1]);
  expect(await graphHash(graph)).toBe(hash);
  expect(await indexFaults()).toEqual([]);
});

describe('standing', () => {
  test('follows new roots, denials, and derivations that other filings bring', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, said('two', { by: 'organization/herald', in: 'source/copy' }));
    expect((await edges()).at(-1)).toMatchObject({ standing: 'CORROBORATED', roots: 2 });
    // now it comes out that the second is a copy of the first
    await applyObject(graph, {
      filing: { id: 'derivation', title: 'The Herald copied' },
      sources: [{ id: 'source/copy', kind: 'ARTICLE', title: 'A copy', derived_from: ['source/wire'] }],
    });
    expect((await edges()).at(-1)).toMatchObject({ standing: 'SINGLE_SOURCE', roots: 1 });
    await applyObject(graph, said('three', { by: 'company/acme', stance: 'DENIES', in: 'source/copy' }));
    expect((await edges()).at(-1)).toMatchObject({ standing: 'DISPUTED' });
    expect(await indexFaults()).toEqual([]);
  });

  test('and its index can be thrown away and built again', async () => {
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    const before = await graphHash(graph);
    await graph.admin("MATCH (:Entity)-[r:HAD_ACCESS_TO]->() SET r.standing = 'ESTABLISHED'");
    expect(await indexFaults()).toHaveLength(1);
    await graph.admin('MATCH (:Entity)-[r:HAD_ACCESS_TO]->() DELETE r');
    expect(await indexFaults()).toHaveLength(1);
    await rebuildIndex(graph);
    expect(await indexFaults()).toEqual([]);
    expect(await graphHash(graph)).toBe(before);
  });

  test('and what is built again is what there was, as of every revision', async () => {
    await applyEverything(graph);
    await applyObject(graph, base);
    await applyObject(graph, said('one'));
    await applyObject(graph, said('two', { in: 'source/copy', by: 'organization/herald' }));
    await applyObject(graph, {
      filing: { id: 'derivation', title: 'The Herald copied' },
      sources: [{ id: 'source/copy', kind: 'ARTICLE', title: 'A copy', derived_from: ['source/wire'] }],
    });
    await applyObject(graph, said('two', { in: 'source/copy', by: 'organization/herald', during: '2014~' }));
    await retract(graph, 'filing', 'filing/one', { by: 'tester', reason: 'It was wrong.' });
    const index = async () => {
      const rows = await graph.admin(
        'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claim IS NOT NULL RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS r',
      );
      const claims = await graph.admin(
        // that nothing was said before is written as 0, or not at all
        'MATCH (c:Claim) RETURN c {.id, .state, .standing, .weak, .stateSince, .priorStanding, .priorWeak, priorSince: coalesce(c.priorSince, 0)} AS c',
      );
      return [...rows, ...claims].map((row) => canonicalJson(row)).sort();
    };
    const before = await index();
    expect(before.filter((row) => row.includes('until')).length).toBeGreaterThan(2);
    await rebuildIndex(graph);
    expect(await index()).toEqual(before);
  });
});

describe('writers', () => {
  test('at once all finish, each filing whole', async () => {
    await applyObject(graph, base);
    const filings = Array.from({ length: 8 }, (_, i) => said(`writer-${i}`, { during: `20${10 + i}` }));
    const applied = await Promise.all(filings.map((filing) => applyObject(graph, filing)));
    expect(applied.map((a) => a.revision).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await indexFaults()).toEqual([]);
    const [row] = await graph.admin('MATCH (a:Assertion) RETURN count(a) AS n');
    expect(row?.n).toBe(8);
  });
});

test('any order of independent filings gives the same graph', async () => {
  const independent = [
    said('a', { during: '2013' }),
    said('b', { stance: 'DENIES', by: 'company/acme' }),
    said('c', { by: 'organization/herald', in: 'source/copy', modality: 'RECORDED' }),
    {
      filing: { id: 'd', title: 'Names' },
      entities: [{ id: 'api/pulse', type: 'Api', name: 'Pulse API', aliases: ['Pulse 1'] }],
    },
    {
      filing: { id: 'e', title: 'A copy' },
      sources: [
        {
          id: 'source/copy',
          kind: 'ARTICLE',
          title: 'A copy',
          derived_from: ['source/wire'],
          language: 'en',
        },
      ],
    },
  ];
  const hashes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(independent, { minLength: independent.length }), async (order) => {
      await emptyGraph(graph);
      await applyObject(graph, base);
      for (const filing of order) await applyObject(graph, filing);
      expect(await indexFaults()).toEqual([]);
      hashes.add(await graphHash(graph));
      expect(hashes.size).toBe(1);
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('a derivation that would close a cycle through the graph is refused with the cycle', async () => {
  await applyObject(graph, base);
  await applyObject(graph, {
    filing: { id: 'x', title: 'x' },
    sources: [{ id: 'source/copy', kind: 'ARTICLE', title: 'A copy', derived_from: ['source/wire'] }],
  });
  const closing = {
    filing: { id: 'y', title: 'y' },
    sources: [{ id: 'source/wire', kind: 'ARTICLE', title: 'Wire story', derived_from: ['source/copy'] }],
  };
  const error = await applyObject(graph, closing).catch((e: unknown) => e);
  expect((error as InvalidFiling).issues[0]).toMatchObject({ code: 'DERIVATION_CYCLE' });
  expect((error as InvalidFiling).issues[0]?.message).toContain('source/wire → source/copy → source/wire');
});
