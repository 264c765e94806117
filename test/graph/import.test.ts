import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile, type Rejected } from '../../src/filings/import.ts';
import { retract } from '../../src/filings/retract.ts';
import { abandonImport } from '../../src/filings/staging.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, captures, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => emptyGraph(graph));

const COUNT = 120;
const BATCH = 200;
/** A filing of two batches: companies with access to two APIs, copies, and denials. */
function records(count = COUNT, over: Record<string, unknown> = {}): Record<string, unknown>[] {
  const list: Record<string, unknown>[] = [
    { filing: { id: 'bulk', title: 'Bulk', ...over } },
    { entity: { id: 'api/a', type: 'Api', name: 'API A' } },
    { entity: { id: 'api/b', type: 'Api', name: 'API B' } },
    { entity: { id: 'organization/wire', type: 'Organization', name: 'The Wire' } },
    { source: { id: 'source/wire', kind: 'ARTICLE', title: 'Wire', publisher: 'organization/wire' } },
    { source: { id: 'source/copy', kind: 'ARTICLE', title: 'Copy', derived_from: ['source/wire'] } },
  ];
  for (let i = 0; i < count; i++) {
    list.push({ entity: { id: `company/c${i}`, type: 'Company', name: `Company ${i}` } });
    list.push({
      claim: {
        subject: `company/c${i}`,
        predicate: 'HAD_ACCESS_TO',
        object: i % 2 ? 'api/a' : 'api/b',
        assertions: [
          {
            by: 'organization/wire',
            stance: 'ASSERTS',
            modality: 'REPORTED',
            in: 'source/wire',
            paraphrase: `It is ${i}.`,
            during: '2013/..',
          },
        ],
      },
    });
    if (i % 5 === 0)
      list.push({
        claim: {
          subject: `company/c${i}`,
          predicate: 'HAD_ACCESS_TO',
          object: i % 2 ? 'api/a' : 'api/b',
          assertions: [
            {
              by: 'organization/wire',
              stance: 'ASSERTS',
              modality: 'REPORTED',
              in: 'source/copy',
              paraphrase: 'Again.',
              relays: 'source/wire',
            },
          ],
        },
      });
  }
  return list;
}
const write = async (name: string, list: unknown[], zip = false) => {
  const file = join(folder, name);
  const text = list.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n');
  await writeFile(file, zip ? gzipSync(text) : text);
  return file;
};
const revision = async () => (await askNow(graph)).revision;
const faults = async () => (await checkIndex(graph, await revision())).wrong;
const bring = async (file: string, over = {}) => {
  const [imported] = await importFile(graph, file, { captures, batch: BATCH, ...over });
  if (!imported) throw new Error('nothing was imported');
  return imported;
};

/** A graph whose writes fail after some, as if the process had been killed there. */
const dyingAfter = (writes: number) => {
  let count = 0;
  return {
    ...graph,
    write: (async (work) => {
      if (++count > writes) throw new Error('killed');
      return graph.write(work);
    }) as typeof graph.write,
  };
};
const wasLongAgo = () =>
  graph.admin("MATCH (c:Clock {id: 'clock'}) SET c.stagingAt = '2001-01-01T00:00:00.000Z'");

test('brings all or nothing into sight, in one revision, and nothing new when it comes again', async () => {
  const file = await write('bulk.jsonl', records());
  const imported = await bring(file);
  expect(imported).toMatchObject({
    filing: 'filing/bulk',
    action: 'APPLY',
    revision: 1,
    counts: { rejected: 0 },
  });
  const { data } = await ask(
    '{ a: apiAccess(api: "API A") { totalCount } b: apiAccess(api: "API B") { totalCount nodes { claim { independentRoots standing } } } }',
  );
  expect(data.a.totalCount + data.b.totalCount).toBe(COUNT);
  expect(new Set(data.b.nodes.map((n: any) => n.claim.independentRoots))).toEqual(new Set([1]));
  expect(await faults()).toEqual([]);
  const hash = await graphHash(graph);
  expect(await bring(await write('bulk.jsonl.gz', records(), true))).toMatchObject({
    action: 'NONE',
    revision: 1,
  });
  expect(await graphHash(graph)).toBe(hash);
});

test('is the same graph as the same records in YAML', async () => {
  const small = records(50);
  await bring(await write('small.jsonl', small));
  const hash = await graphHash(graph);
  await emptyGraph(graph);
  await applyObject(graph, {
    filing: small[0]?.filing,
    entities: small.flatMap((r) => r.entity ?? []),
    sources: small.flatMap((r) => r.source ?? []),
    claims: small.flatMap((r) => r.claim ?? []),
  });
  expect(await graphHash(graph)).toBe(hash);
  // and so it is known by the other as well
  expect(await bring(await write('small.jsonl', small))).toMatchObject({ action: 'NONE' });
});

test('is the same graph in batches of any size, and what the index has of each claim is what its assertions make of it', {
  timeout: 240_000,
}, async () => {
  // copies, denials, sources that derive from others, and claims that later batches say more of
  const file = await write(
    'generated.jsonl',
    [...generate(700, 5)].map((line) => JSON.parse(line)),
  );
  const hashes = new Set<string>();
  for (const batch of [40, 333, 5000]) {
    await emptyGraph(graph);
    await importFile(graph, file, { captures, batch });
    expect(await faults(), `batches of ${batch}`).toEqual([]);
    hashes.add(await graphHash(graph));
  }
  expect(hashes.size).toBe(1);
  // and so it is when it comes again, without a part, and with it again
  const lines = [...generate(700, 5)];
  const fewer = await write(
    'generated.jsonl',
    lines
      .filter((line, i) => i === 0 || !line.startsWith('{"claim"') || i % 3 > 0)
      .map((line) => JSON.parse(line)),
  );
  await importFile(graph, fewer, { captures, batch: 100 });
  expect(await faults()).toEqual([]);
  await importFile(
    graph,
    await write(
      'generated.jsonl',
      lines.map((line) => JSON.parse(line)),
    ),
    { captures, batch: 100 },
  );
  expect(await faults()).toEqual([]);
  expect(hashes).toContain(await graphHash(graph));
});

describe('amended', () => {
  const other = records(30).filter((record) => !JSON.stringify(record).includes('company/c3'));
  test('has none of its old records, whatever imports that changed nothing or were taken out had seen', async () => {
    await bring(await write('other.jsonl', other));
    const wanted = await graphHash(graph);
    await emptyGraph(graph);
    await bring(await write('small.jsonl', records(30)));
    expect(await bring(await write('small.jsonl', records(30)))).toMatchObject({ action: 'NONE' });
    await expect(
      importFile(dyingAfter(3), await write('small.jsonl', records(30)), { captures, batch: 10 }),
    ).rejects.toThrow('killed');
    await wasLongAgo();
    expect(await abandonImport(graph)).toBe('filing/bulk');
    expect(await bring(await write('other.jsonl', other))).toMatchObject({ action: 'AMEND', revision: 2 });
    expect(await graphHash(graph)).toBe(wanted);
    expect(await faults()).toEqual([]);
  });
});

describe('cut off', () => {
  test('shows nothing, keeps other writers off, and goes on where it stood', async () => {
    await applyObject(graph, {
      filing: { id: 'first', title: 'First' },
      entities: [
        { id: 'company/c1', type: 'Company', name: 'Company 1' },
        { id: 'api/a', type: 'Api', name: 'API A' },
      ],
    });
    const before = await graphHash(graph);
    const file = await write('bulk.jsonl', records());
    await expect(importFile(dyingAfter(2), file, { captures, batch: BATCH })).rejects.toThrow('killed');
    const { data } = await ask(
      '{ apiAccess(api: "API A") { totalCount } entities { totalCount } sources { totalCount } claims(predicate: "HAD_ACCESS_TO") { totalCount } filings { totalCount } search(text: "Company") { totalCount } graph { revision } }',
    );
    expect(data).toEqual({
      apiAccess: { totalCount: 0 },
      entities: { totalCount: 2 },
      sources: { totalCount: 0 },
      claims: { totalCount: 0 },
      filings: { totalCount: 1 },
      search: { totalCount: 1 },
      graph: { revision: 1 },
    });
    const other = {
      filing: { id: 'other', title: 'Other' },
      entities: [{ id: 'company/x', type: 'Company', name: 'X' }],
    };
    await expect(applyObject(graph, other)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('under way'),
    });
    await expect(bring(file)).rejects.toMatchObject({ code: 'CONFLICT' });
    await wasLongAgo();
    await expect(applyObject(graph, other)).rejects.toMatchObject({
      message: expect.stringContaining('cut off'),
    });
    let resumed = 0;
    expect(
      await bring(file, {
        onResume: (line: number) => {
          resumed = line;
        },
      }),
    ).toMatchObject({ action: 'APPLY', revision: 2 });
    expect(resumed).toBeGreaterThan(100);
    expect(await faults()).toEqual([]);
    const hash = await graphHash(graph);
    expect(hash).not.toBe(before);
    // the same as without the cut
    await emptyGraph(graph);
    await applyObject(graph, {
      filing: { id: 'first', title: 'First' },
      entities: [
        { id: 'company/c1', type: 'Company', name: 'Company 1' },
        { id: 'api/a', type: 'Api', name: 'API A' },
      ],
    });
    await bring(file);
    expect(await graphHash(graph)).toBe(hash);
  });

  test('goes on in the second filing of a stream, and brings neither twice', async () => {
    const both = [...records(40), ...records(60, { id: 'more' })];
    const file = await write('both.jsonl', both);
    // the first is in sight after its batch and its end; the second is cut off after two batches
    await expect(importFile(dyingAfter(6), file, { captures, batch: 50 })).rejects.toThrow('killed');
    const { data } = await ask('{ graph { revision } filings { nodes { id } } }');
    expect(data).toEqual({ graph: { revision: 1 }, filings: { nodes: [{ id: 'filing/bulk' }] } });
    await wasLongAgo();
    let resumed = 0;
    const done = await importFile(graph, file, {
      captures,
      batch: 50,
      onResume: (line) => {
        resumed = line;
      },
    });
    expect(resumed).toBeGreaterThan(records(40).length);
    expect(resumed).toBeLessThan(both.length);
    expect(done).toMatchObject([{ filing: 'filing/more', action: 'APPLY', revision: 2 }]);
    expect(await faults()).toEqual([]);
    const hash = await graphHash(graph);
    await emptyGraph(graph);
    await importFile(graph, file, { captures });
    expect(await graphHash(graph)).toBe(hash);
  });

  test('can be taken out without a trace', async () => {
    await applyObject(graph, {
      filing: { id: 'first', title: 'First' },
      entities: [
        { id: 'company/c1', type: 'Company', name: 'Company 1' },
        { id: 'api/a', type: 'Api', name: 'API A' },
        { id: 'organization/wire', type: 'Organization', name: 'The Wire' },
      ],
      sources: [{ id: 'source/old', kind: 'ARTICLE', title: 'Old' }],
      claims: [
        {
          subject: 'company/c1',
          predicate: 'HAD_ACCESS_TO',
          object: 'api/a',
          assertions: [
            {
              by: 'organization/wire',
              stance: 'DENIES',
              modality: 'REPORTED',
              in: 'source/old',
              paraphrase: 'No.',
            },
          ],
        },
      ],
    });
    const before = await graphHash(graph);
    const nodes = (await graph.admin('MATCH (n) RETURN count(n) AS n'))[0]?.n;
    await expect(
      importFile(dyingAfter(2), await write('bulk.jsonl', records()), { captures, batch: BATCH }),
    ).rejects.toThrow('killed');
    await expect(abandonImport(graph)).rejects.toMatchObject({ code: 'CONFLICT' });
    await wasLongAgo();
    expect(await abandonImport(graph)).toBe('filing/bulk');
    expect(await graphHash(graph)).toBe(before);
    expect(await faults()).toEqual([]);
    expect((await graph.admin('MATCH (n) RETURN count(n) AS n'))[0]?.n).toBe(nodes);
    expect(await abandonImport(graph)).toBeNull();
    expect(
      (
        await ask(
          '{ claims(standing: [DENIED]) { totalCount } then: apiAccess(api: "API A", standing: [DENIED], asOf: 1) { totalCount } }',
        )
      ).data,
    ).toEqual({ claims: { totalCount: 1 }, then: { totalCount: 1 } });
  });

  test('does not go on with other lines than it had', async () => {
    await expect(
      importFile(dyingAfter(2), await write('bulk.jsonl', records()), { captures, batch: BATCH }),
    ).rejects.toThrow('killed');
    await wasLongAgo();
    const changed = await write(
      'bulk.jsonl',
      records().map((r, i) =>
        i === 10 ? { entity: { id: 'company/other', type: 'Company', name: 'Other' } } : r,
      ),
    );
    await expect(bring(changed)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('import again'),
    });
    expect(await bring(changed)).toMatchObject({ action: 'APPLY' });
  });
});

test('amended, ends what is gone and adds what is new, in one revision', async () => {
  await bring(await write('bulk.jsonl', records(120)));
  const changed = records(120).filter((r) => !JSON.stringify(r).includes('company/c7"'));
  changed.push({ entity: { id: 'company/new', type: 'Company', name: 'New' } });
  expect(await bring(await write('bulk.jsonl', changed))).toMatchObject({ action: 'AMEND', revision: 2 });
  const hash = await graphHash(graph);
  expect(await faults()).toEqual([]);
  const { data } = await ask(
    '{ apiAccess(api: "API A") { totalCount } then: apiAccess(api: "API A", asOf: 1) { totalCount } }',
  );
  expect(data.then.totalCount - data.apiAccess.totalCount).toBe(1);
  await emptyGraph(graph);
  await bring(await write('bulk.jsonl', changed));
  expect(await graphHash(graph)).toBe(hash);
  await retract(graph, 'filing', 'filing/bulk', { reason: 'no', by: null });
  expect(await graphHash(graph)).toMatch(/^0+$/);
});

test('puts each line that cannot go in aside with its errors, and the rest goes in', async () => {
  const list: unknown[] = records(5);
  list.splice(
    6,
    0,
    '{"entity": {"id": "company/broken"',
    '[1]',
    { entity: { id: 'company/odd', type: 'Compny', name: 'Odd' } },
    {
      claim: {
        subject: 'company/odd',
        predicate: 'HAD_ACCESS_TO',
        object: 'api/a',
        assertions: [
          {
            by: 'organization/wire',
            stance: 'ASSERTS',
            modality: 'REPORTED',
            in: 'source/wire',
            paraphrase: 'x',
          },
        ],
      },
    },
    { source: { id: 'source/z', kind: 'ARTICLE', titel: 'z' } },
  );
  const rejected: Rejected[] = [];
  const imported = await bring(await write('mixed.jsonl', list), {
    onReject: (more: Rejected[]) => {
      rejected.push(...more);
    },
  });
  expect(imported.counts.rejected).toBe(5);
  expect(rejected.map((r) => [r.line, r.issues[0]?.code])).toEqual([
    [7, 'JSON_SYNTAX'],
    [8, 'UNKNOWN_RECORD'],
    [9, 'UNKNOWN_TYPE'],
    [10, 'DANGLING'],
    [11, expect.stringMatching(/BAD_VALUE|UNKNOWN_KEY/)],
  ]);
  expect(rejected.every((r) => r.issues.every((i) => i.line === r.line && i.column >= 1))).toBe(true);
  expect((await ask('{ entities(type: Company) { totalCount } }')).data.entities.totalCount).toBe(5);
  expect(await readFile(join(folder, 'mixed.jsonl'), 'utf8')).toContain('company/odd');
});

test.each([
  [[], 'empty'],
  [[{ entity: { id: 'company/a', type: 'Company', name: 'A' } }], 'head'],
  [['nonsense'], 'head'],
])('refuses a file without a head', async (list, word) => {
  await expect(bring(await write('bad.jsonl', list as unknown[]))).rejects.toThrow(word as string);
  expect(await graphHash(graph)).toMatch(/^0+$/);
});
