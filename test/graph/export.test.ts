import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { exportNative } from '../../src/filings/formats/native.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile, type Rejected } from '../../src/filings/import.ts';
import { retract } from '../../src/filings/retract.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, captures, emptyGraph, seededGraph, testGraph } from './support.ts';

const graph = testGraph();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(revision?: number): Promise<string> {
  let text = '';
  for await (const line of exportNative(graph, revision ?? (await askNow(graph)).revision)) text += line;
  return text;
}

/** Exports the graph, empties it, imports it again; answers the export. */
async function roundTrip(batch = 500): Promise<string> {
  const before = await graphHash(graph);
  const text = await exported();
  const file = join(folder, 'all.jsonl');
  await writeFile(file, text);
  await emptyGraph(graph);
  const rejected: Rejected[] = [];
  await importFile(graph, file, {
    captures,
    batch,
    onReject: (more) => {
      rejected.push(...more);
    },
  });
  expect(rejected).toEqual([]);
  expect(await graphHash(graph)).toBe(before);
  expect((await checkIndex(graph, (await askNow(graph)).revision)).wrong).toEqual([]);
  return text;
}

const back = (kind: 'filing' | 'source' | 'assertion', id: string) =>
  retract(graph, kind, id, { reason: 'wrong', by: null });

test('the seed, exported and imported into an empty graph, is the same graph', {
  timeout: 240_000,
}, async () => {
  await seededGraph(graph);
  const text = await roundTrip();
  const heads = text.split('\n').filter((line) => line.startsWith('{"filing"'));
  expect(heads.length).toBeGreaterThan(5);
  expect(text).not.toContain('"retract"');
  const sorted = (lines: string) => lines.split('\n').sort();
  expect(sorted(await exported())).toEqual(sorted(text));
});

test('the seed as of an earlier revision is what stood then', { timeout: 240_000 }, async () => {
  await seededGraph(graph);
  const { revision } = await askNow(graph);
  const hash = await graphHash(graph);
  await back('filing', 'filing/netflix-facebook-court-record');
  const text = await exported(revision);
  await emptyGraph(graph);
  await writeFile(join(folder, 'then.jsonl'), text);
  await importFile(graph, join(folder, 'then.jsonl'), { captures });
  expect(await graphHash(graph)).toBe(hash);
});

test('what live assertions repeat though it was taken back comes too, and is taken back again', {
  timeout: 240_000,
}, async () => {
  await seededGraph(graph);
  const relayed = await graph.admin(
    'MATCH (a:Assertion)-[:RELAYS]->(r:Assertion)<-[:BRINGS]-(f:Filing) WHERE a.until IS NULL RETURN r.id AS id, f.id AS filing, r.key AS key ORDER BY id',
  );
  expect(relayed.length).toBeGreaterThan(2);
  await back('assertion', String(relayed[0]?.id));
  const other = relayed.find((row) => row.filing !== relayed[0]?.filing) ?? relayed.at(-1);
  await back('filing', String(other?.filing));
  const text = await roundTrip();
  expect(text).toContain('"retract"');
});

const base = {
  filing: { id: 'base', title: 'Base' },
  entities: [
    { id: 'company/a', type: 'Company', name: 'A Ltd.', aliases: ['Aye'] },
    { id: 'company/b', type: 'Company', name: 'B Ltd.' },
    { id: 'company/c', type: 'Company', name: 'C Ltd.' },
    { id: 'api/x', type: 'Api', name: 'X' },
  ],
  sources: [
    { id: 'source/first', kind: 'REPORT', title: 'First', publisher: 'company/a' },
    { id: 'source/second', kind: 'ARTICLE', title: 'Second', derived_from: ['source/first'] },
  ],
};
const says = (subject: string, by: string, over: object = {}) => ({
  subject,
  predicate: 'HAD_ACCESS_TO',
  object: 'api/x',
  assertions: [
    { by, stance: 'ASSERTS', modality: 'REPORTED', in: 'source/first', paraphrase: 'So.', ...over },
  ],
});

test('filings that hang on one that was taken back stand again', async () => {
  await emptyGraph(graph);
  await applyObject(graph, base);
  await applyObject(graph, {
    filing: { id: 'more', title: 'More' },
    entities: [{ id: 'person/p', type: 'Person', name: 'P' }],
    claims: [
      says('company/b', 'person/p'),
      says('company/c', 'person/p', { in: 'source/second', via: 'source/first' }),
    ],
  });
  await back('filing', 'filing/base');
  const text = await roundTrip();
  expect(text).toContain('factrail-export-names');
});

test('identities, and filings that name each other, stand again', { timeout: 120_000 }, async () => {
  await emptyGraph(graph);
  await applyObject(graph, base);
  await applyObject(graph, { filing: { id: 'one', title: 'One' }, claims: [says('company/b', 'company/c')] });
  await applyObject(graph, {
    filing: { id: 'same', title: 'Same' },
    identities: [
      { same: ['company/a', 'company/b'], reason: 'the register' },
      { different: ['company/a', 'company/c'], reason: 'the register' },
    ],
  });
  await applyObject(graph, {
    filing: { id: 'two', title: 'Two' },
    entities: [{ id: 'person/two', type: 'Person', name: 'Two' }],
    claims: [says('company/b', 'person/two')],
  });
  const amended = {
    ...base,
    entities: [...base.entities, { id: 'person/new', type: 'Person', name: 'New' }],
  };
  await applyObject(graph, { ...amended, claims: [says('company/c', 'person/two')] });
  await roundTrip();
  // and undone
  await back('filing', 'filing/same');
  await roundTrip();
});

test('one filing may repeat what a later one brings, after an amendment', async () => {
  await emptyGraph(graph);
  await applyObject(graph, base);
  const copy = says('company/b', 'company/c', { in: 'source/second', relays: 'source/first' });
  const one = { filing: { id: 'one', title: 'One' }, claims: [says('company/a', 'company/a')] };
  await applyObject(graph, one);
  await applyObject(graph, {
    filing: { id: 'two', title: 'Two' },
    claims: [
      says('company/b', 'company/a'),
      says('company/a', 'company/c', { in: 'source/second', relays: 'source/first' }),
    ],
  });
  await applyObject(graph, { ...one, claims: [...one.claims, copy] });
  const text = await roundTrip();
  expect(text.split('\n').filter((line) => line.includes('"id":"one"')).length).toBe(1);
});

test('any graph of filings, amendments and retractions comes through', { timeout: 240_000 }, async () => {
  const claim = fc.record({
    subject: fc.constantFrom('company/a', 'company/b', 'company/c'),
    by: fc.constantFrom('company/a', 'company/b', 'company/c'),
    during: fc.constantFrom(null, '2013', '2013-08/..', '2013~'),
    second: fc.boolean(),
    stance: fc.constantFrom('ASSERTS', 'DENIES'),
    words: fc.constantFrom('Yes.', 'Ünïcode “q”', '=1+1'),
    quote: fc.boolean(),
  });
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        filing: fc.integer({ min: 0, max: 3 }),
        claims: fc.array(claim, { minLength: 1, maxLength: 5 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ retract: fc.integer({ min: 0, max: 3 }) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      await emptyGraph(graph);
      await applyObject(graph, base);
      for (const s of steps) {
        // what cannot go in, such as the same assertion twice, or is not there to be taken back, is no part of it
        if ('retract' in s) await back('filing', `filing/f${s.retract}`).catch(() => null);
        else
          await applyObject(graph, {
            filing: { id: `f${s.filing}`, title: `F ${s.filing}`, note: 'n' },
            entities: [{ id: `person/p${s.filing}`, type: 'Person', name: `P ${s.filing}` }],
            claims: s.claims.map((c) =>
              says(c.subject, c.by, {
                stance: c.stance,
                ...(c.during ? { during: c.during } : {}),
                ...(c.second ? { in: 'source/second', via: 'source/first' } : {}),
                ...(c.quote ? { quote: c.words, paraphrase: null } : { paraphrase: c.words }),
              }),
            ),
          }).catch((error: { code?: string }) => {
            if (error.code !== 'INVALID_FILING') throw error;
          });
      }
      await roundTrip(3);
    }),
    { numRuns: 15 },
  );
});
