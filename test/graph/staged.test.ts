/**
 * What an import has staged, and not shown, is no part of the graph's hash: killed at each of its transactions in turn, the
 * graph has the hash of before until it has that of after, and when the import is taken out it is the graph of before.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { importFile } from '../../src/filings/import.ts';
import { abandonImport } from '../../src/filings/staging.ts';
import type { Graph } from '../../src/graph/client.ts';
import { inNewsroom } from '../../src/graph/newsroom.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { applyObject, captures, emptyGraph, testGraph } from './support.ts';

const graph = testGraph();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-staged-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => emptyGraph(graph));

const WIRE = { id: 'organization/wire', type: 'Organization', name: 'The Wire', aliases: ['Wire', 'AP'] };
const PAPER = { id: 'organization/paper', type: 'Organization', name: 'The Paper' };
const COMPANY = { id: 'company/c', type: 'Company', name: 'C', aliases: ['Zed', 'Ce', '𝒞', 'ﬀ'] };
const API = { id: 'api/a', type: 'Api', name: 'API A' };
const SOURCE = { id: 'source/wire', kind: 'ARTICLE', title: 'Wire' };
const COPY = { id: 'source/copy', kind: 'ARTICLE', title: 'Copy' };
const said = (by: { id: string }, source: { id: string }, words: string, more: object = {}) => ({
  ...{ by: by.id, stance: 'ASSERTS', modality: 'REPORTED', in: source.id, paraphrase: words },
  ...more,
});
const access = (...assertions: object[]) => ({
  subject: COMPANY.id,
  predicate: 'HAD_ACCESS_TO',
  object: API.id,
  assertions,
});

/** What stands before: the import's own filing in its first version, and others that name the same things and repeat it. */
async function settle(): Promise<void> {
  await applyObject(graph, {
    filing: { id: 'bulk', title: 'Bulk' },
    entities: [WIRE, COMPANY, API],
    sources: [{ ...SOURCE, publisher: WIRE.id }],
    claims: [access(said(WIRE, SOURCE, 'It is so.'), said(COMPANY, SOURCE, 'We had it.'))],
  });
  await applyObject(graph, {
    filing: { id: 'other', title: 'Other' },
    entities: [COMPANY, API, WIRE, PAPER],
    sources: [SOURCE, COPY],
    claims: [access(said(PAPER, COPY, 'So it says.', { relays: { in: SOURCE.id, by: WIRE.id } }))],
    reviews: [
      {
        ...{ id: 'review/r', by: PAPER.id, claims: [CLAIM], rating: 'CORRECT', date: '2024-01-01' },
        ...{ summary: 'Looked at.', relies_on: [{ in: SOURCE.id, by: WIRE.id }] },
      },
    ],
  });
}
const CLAIM = { subject: COMPANY.id, predicate: 'HAD_ACCESS_TO', object: API.id };

/** The same filing amended: words that end and begin, names, a publisher, an origin and a copy of what is on file, and more. */
const LINES = [
  { filing: { id: 'bulk', title: 'Bulk, anew' } },
  { entity: { ...COMPANY, aliases: ['C Inc.', 'Zed'] } },
  { entity: { ...PAPER, aliases: ['Paper'] } },
  { entity: { id: 'company/new', type: 'Company', name: 'New' } },
  { entity: WIRE },
  { entity: API },
  { source: { id: 'source/origin', kind: 'TRANSCRIPT', title: 'Origin' } },
  {
    source: {
      ...COPY,
      publisher: PAPER.id,
      url: 'https://paper.example/copy',
      derived_from: ['source/origin'],
      capture: { sha256: 'a'.repeat(64), media_type: 'text/plain' },
    },
  },
  { source: { ...SOURCE, publisher: WIRE.id, author: [COMPANY.id] } },
  { claim: access(said(WIRE, SOURCE, 'It is so, they say.')) },
  { claim: access(said(PAPER, COPY, 'Not at all.', { stance: 'DENIES' })) },
  { claim: { ...access(said(WIRE, SOURCE, 'It is new.')), subject: 'company/new' } },
];

/** A graph whose writes fail after some, as if the process had been killed there. */
function dyingAfter(writes: number): Graph {
  let count = 0;
  return {
    ...graph,
    write: (async (work, limit) => {
      if (++count > writes) throw new Error('killed');
      return graph.write(work, limit);
    }) as Graph['write'],
  };
}

/** Marks of imports and of the index, which say nothing of content. */
const MARKS = new Set(['seen', 'stateSince', 'priorStanding', 'priorWeak', 'priorSince']);
const without = (properties: unknown) =>
  Object.entries(properties as Record<string, unknown>)
    .filter(([key]) => !MARKS.has(key))
    .sort();

/** All that is stored, but for marks and clocks; a name that nothing bears is none. */
async function stored(): Promise<string[]> {
  const [nodes, edges] = [
    await graph.admin(
      'MATCH (n) WHERE NOT n:Clock AND NOT n:NewsroomClock AND NOT ((n:Name OR n:NewsroomName) AND NOT EXISTS { (n)--() }) RETURN labels(n) AS place, properties(n) AS all',
    ),
    await graph.admin(
      'MATCH (a)-[r]->(b) RETURN [coalesce(a.id, a.key), type(r), coalesce(b.id, b.key)] AS place, properties(r) AS all',
    ),
  ];
  return [...nodes, ...edges].map(({ place, all }) => JSON.stringify([place, without(all)])).sort();
}

const FILE = () => join(folder, 'bulk.jsonl');
const OPTIONS = { captures, batch: 2 };
const number = async (property: string) =>
  (await graph.admin(`MATCH (c:Clock) RETURN c.${property} AS value`))[0]?.value ?? null;

/** Kills it after each `step` transactions; answers after how many there were none left. */
async function killedAtEach(
  step: number,
  prepare: () => Promise<void>,
  hashes: () => Promise<string[]>,
): Promise<number> {
  await writeFile(FILE(), LINES.map((line) => JSON.stringify(line)).join('\n'));
  await prepare();
  const before = await hashes();
  await importFile(graph, FILE(), OPTIONS);
  const after = await hashes();
  for (const [i, hash] of before.entries()) expect(after[i]).not.toBe(hash);
  for (let writes = 0; ; writes += step) {
    const where = `after ${writes} transactions`;
    await emptyGraph(graph);
    await prepare();
    expect(await hashes()).toEqual(before);
    const kept = await stored();
    const stands = await number('written');
    const died = await importFile(dyingAfter(writes), FILE(), OPTIONS).then(
      () => false,
      (error: Error) => error.message === 'killed' || expect.fail(error.stack),
    );
    const inIt = (await number('written')) === stands;
    expect(await hashes(), where).toEqual(inIt ? before : after);
    if (!died) return writes;
    await graph.admin("MATCH (c:Clock|NewsroomClock) SET c.stagingAt = '2001-01-01T00:00:00.000Z'");
    if ((await number('stagingFiling')) !== null) {
      expect(await abandonImport(graph)).toBe('filing/bulk');
      expect(await hashes(), `taken out ${where}`).toEqual(before);
      expect(await stored(), `taken out ${where}`).toEqual(kept);
      // and to where it was, to go on
      await importFile(dyingAfter(writes), FILE(), OPTIONS).catch(() => {});
      await graph.admin("MATCH (c:Clock|NewsroomClock) SET c.stagingAt = '2001-01-01T00:00:00.000Z'");
    }
    await importFile(graph, FILE(), OPTIONS);
    expect(await hashes(), `gone on ${where}`).toEqual(after);
    for (const side of [graph, inNewsroom(graph)])
      expect((await checkIndex(side, (await askNow(side)).revision)).wrong).toEqual([]);
  }
}

test('an import killed at each of its transactions is no part of the hash before it shows, and leaves nothing when taken out', async () => {
  expect(await killedAtEach(1, settle, async () => [await graphHash(graph)])).toBeGreaterThan(8);
}, 600_000);

test('nor is it in the newsroom’s graph', async () => {
  const both = async () => {
    await applyObject(graph, {
      filing: { id: 'secret', title: 'Secret', audience: 'NEWSROOM' },
      entities: [COMPANY, { id: 'person/mole', type: 'Person', name: 'Mole' }],
    });
    await settle();
  };
  const hashes = async () => [await graphHash(graph), await graphHash(inNewsroom(graph))];
  expect(await killedAtEach(3, both, hashes)).toBeGreaterThan(8);
}, 600_000);
