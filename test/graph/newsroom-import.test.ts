/** Imports where there is a newsroom's graph: into both, or into neither. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportAs } from '../../src/filings/formats/index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile, type Rejected } from '../../src/filings/import.ts';
import { checkProjection } from '../../src/filings/newsroom/check.ts';
import { abandonImport } from '../../src/filings/staging.ts';
import { hasNewsroom } from '../../src/graph/lookups/newsroom-reader.ts';
import { inNewsroom } from '../../src/graph/newsroom.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, captures, emptyGraph, testGraph } from './support.ts';

const graph = testGraph();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-newsroom-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => emptyGraph(graph));

const SECRET = {
  filing: { id: 'secret', title: 'Secret', audience: 'NEWSROOM' },
  entities: [{ id: 'person/mole', type: 'Person', name: 'Mole' }],
};
const entity = (i: number, more: object = {}) => ({
  entity: { id: `company/c${i}`, type: 'Company', name: `C ${i}`, ...more },
});
const bulk = (count: number, title = 'Bulk'): object[] => [
  { filing: { id: 'bulk', title } },
  ...Array.from({ length: count }, (_, i) => entity(i)),
];
async function file(records: object[]): Promise<string> {
  const path = join(folder, `${Math.random()}.jsonl`);
  await writeFile(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return path;
}
const count = async (label: string) =>
  Number((await graph.admin(`MATCH (n:${label}) RETURN count(n) AS n`))[0]?.n);
const revisions = async () => [(await askNow(graph)).revision, (await askNow(inNewsroom(graph))).revision];

test('an import goes into both, is amended in both, and what one refuses goes into neither', async () => {
  await applyObject(graph, SECRET);
  await applyObject(graph, {
    filing: { id: 'names', title: 'Names', audience: 'NEWSROOM' },
    entities: [{ id: 'company/c7', type: 'Company', name: 'Another name' }],
  });
  const rejected: Rejected[] = [];
  const take = async (records: object[]) => {
    rejected.length = 0;
    return importFile(graph, await file(records), {
      captures,
      batch: 10,
      onReject: (lines) => void rejected.push(...lines),
    });
  };
  const [first] = await take([...bulk(25), entity(25, { type: 'Nothing' })]);
  expect(rejected.map((line) => [line.line, line.issues[0]?.code])).toEqual([
    [9, 'TWO_MEANINGS'],
    [27, 'UNKNOWN_TYPE'],
  ]);
  expect(first).toMatchObject({ action: 'APPLY', revision: 3, counts: { records: 24, rejected: 2 } });
  expect(await revisions()).toEqual([1, 3]);
  expect([await count('Company'), await count('NewsroomCompany')]).toEqual([24, 25]);
  expect(await checkProjection(graph)).toEqual([]);
  await take(bulk(5, 'Less'));
  expect(await revisions()).toEqual([2, 4]);
  expect(await checkProjection(graph)).toEqual([]);
});

test('an import that was cut off goes on in both, or is taken out of both', async () => {
  await applyObject(graph, SECRET);
  const path = await file(bulk(40));
  let batches = 0;
  const cut = () => {
    if (++batches === 2) throw new Error('killed');
  };
  const gone = () =>
    graph.admin(
      "MATCH (c:Clock|NewsroomClock) SET c.stagingToken = 'elsewhere 1 x', c.stagingAt = '2020-01-01T00:00:00Z'",
    );
  await expect(importFile(graph, path, { captures, batch: 10, onProgress: cut })).rejects.toThrow('killed');
  await expect(applyObject(graph, SECRET)).rejects.toMatchObject({ code: 'CONFLICT' });
  await gone();
  const [done] = await importFile(graph, path, { captures, batch: 10 });
  expect(done).toMatchObject({ action: 'APPLY', counts: { records: 40 } });
  expect(await checkProjection(graph)).toEqual([]);
  batches = 0;
  const other = await file([
    { filing: { id: 'other', title: 'Other' } },
    ...Array.from({ length: 30 }, (_, i) => entity(100 + i)),
  ]);
  await expect(importFile(graph, other, { captures, batch: 10, onProgress: cut })).rejects.toThrow('killed');
  await gone();
  expect(await abandonImport(graph)).toBe('filing/other');
  expect([await count('Company'), await count('NewsroomCompany')]).toEqual([40, 40]);
  await applyObject(graph, { ...SECRET, filing: { ...SECRET.filing, title: 'Again' } });
  expect(await revisions()).toEqual([1, 3]);
});

test('a filing with something confidential is imported as a whole', async () => {
  const claim = (audience: unknown) => ({
    claim: {
      subject: 'company/c1',
      predicate: 'ACQUIRED',
      object: 'company/c2',
      assertions: [
        { by: 'company/c3', stance: 'ASSERTS', modality: 'REPORTED', in: 'source/s', paraphrase: 'So.' },
        {
          by: 'company/c4',
          stance: 'DENIES',
          modality: 'REPORTED',
          in: 'source/s',
          paraphrase: 'No.',
          audience,
        },
      ],
    },
  });
  const source = { source: { id: 'source/s', kind: 'ARTICLE', title: 'S' } };
  await importFile(graph, await file([...bulk(6), source, claim('NEWSROOM')]), { captures });
  expect(await hasNewsroom(graph)).toBe(true);
  expect([await count('Assertion'), await count('NewsroomAssertion')]).toEqual([1, 2]);
  expect([await count('Company'), await count('NewsroomCompany')]).toEqual([5, 6]);
  expect(await checkProjection(graph)).toEqual([]);
  // too late to take it as a whole: part of it is staged
  const rejected: Rejected[] = [];
  await importFile(graph, await file([...bulk(6), source, claim('NEWSROOM')]), {
    captures,
    batch: 3,
    onReject: (lines) => void rejected.push(...lines),
  });
  expect(rejected.map((line) => line.issues[0]?.code)).toEqual(['RESTRICTED_LATE']);
  // what it said before is taken back in both, since it no longer says it
  expect(await checkProjection(graph)).toEqual([]);
  await importFile(
    graph,
    await file([{ filing: { id: 'hidden', title: 'Hidden', audience: 'NEWSROOM' } }, entity(99)]),
    { captures },
  );
  expect([await count('Filing'), await count('NewsroomFiling')]).toEqual([1, 2]);
});

test('the native export of the newsroom’s graph says who may see what, and makes both graphs again', async () => {
  const said = (by: string, words: string, more: object = {}) => ({
    ...{ by, stance: 'ASSERTS', modality: 'REPORTED', in: 'source/s', paraphrase: words },
    ...more,
  });
  await applyObject(graph, {
    filing: { id: 'mixed', title: 'Mixed' },
    entities: ['a', 'b', 'c'].map((name) => ({ id: `company/${name}`, type: 'Company', name })),
    sources: [
      { id: 'source/s', kind: 'ARTICLE', title: 'S' },
      {
        id: 'source/memo',
        kind: 'EMAIL',
        title: 'Memo',
        audience: { embargoed_until: '2099-01-01T00:00:00Z' },
      },
    ],
    claims: [
      {
        subject: 'company/a',
        predicate: 'ACQUIRED',
        object: 'company/b',
        assertions: [
          said('company/a', 'open'),
          said('company/c', 'shut', { audience: 'NEWSROOM' }),
          said('company/b', 'later', { in: 'source/memo' }),
        ],
      },
    ],
  });
  await applyObject(graph, SECRET);
  const everything = exportAs('jsonl', inNewsroom(graph), { revision: 2, at: null, licence: null });
  const lines: string[] = [];
  for await (const piece of everything) lines.push(piece);
  expect(lines.join('')).toContain('2099');
  const before = [await graphHash(graph), await graphHash(inNewsroom(graph))];
  await emptyGraph(graph);
  const path = join(folder, 'everything.jsonl');
  await writeFile(path, lines.join(''));
  await importFile(graph, path, { captures, onReject: (rejected) => expect(rejected).toEqual([]) });
  expect([await graphHash(graph), await graphHash(inNewsroom(graph))]).toEqual(before);
  expect(await checkProjection(graph)).toEqual([]);
  const open: string[] = [];
  for await (const piece of exportAs('jsonl', graph, { revision: 1, at: null, licence: null }))
    open.push(piece);
  expect(open.join('')).not.toMatch(/audience|shut|Memo|mole/);
});
