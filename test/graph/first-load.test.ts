/**
 * A first load by Neo4j's importer and the usual import of the same records make the same graph: every node, every
 * relationship, every property, and what is told of the lines.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { holdFolder, loadBulk } from '../../src/embedded/index.ts';
import { checkIndex } from '../../src/filings/check-index.ts';
import { exportNative } from '../../src/filings/formats/native.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { type Imported, importFile, type Rejected } from '../../src/filings/import.ts';
import { recordsOf } from '../../src/filings/jsonl.ts';
import { completeImported } from '../../src/filings/offline/complete.ts';
import { BETWEEN } from '../../src/filings/offline/csv.ts';
import { loadOffline, NotOffline } from '../../src/filings/offline/load.ts';
import { readFiling } from '../../src/filings/read.ts';
import { type Graph, openGraph, probe } from '../../src/graph/client.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { anyModel, filingOf } from './random-graphs.ts';
import { claim } from './secret-filings.ts';
import { emptyGraph, seededGraph, testGraph } from './support.ts';

const graph = testGraph();
const captures = { folders: [join(projectRoot, 'test/filings/captures')], keep: null, beside: false };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-first-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Loose = any;
const lines = ({ filing, entities = [], sources = [], claims = [], reviews = [] }: Loose): Loose[] => [
  { filing },
  ...entities.map((entity: Loose) => ({ entity })),
  ...sources.map((source: Loose) => ({ source })),
  ...claims.map((one: Loose) => ({ claim: one })),
  ...reviews.map((review: Loose) => ({ review })),
];
const write = async (list: (object | string)[]) => {
  const file = join(folder, `${Math.random()}.jsonl`);
  await writeFile(file, list.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n'));
  return file;
};

// instants, and what an amending import leaves on what it has seen
const PASSING = ['lockedAt', 'at', 'seen'];
const sortedRows = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
/** Everything that the graph holds. */
async function wholeOf(of: Graph) {
  const properties = (all: Record<string, unknown>) =>
    Object.entries(all)
      .filter(([name]) => !PASSING.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const nodes = await of.admin(
    'MATCH (n) WHERE NOT n:GraphState RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const links = await of.admin(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.id, a.key) AS from, coalesce(b.id, b.key) AS to, properties(r) AS properties',
  );
  const { revision } = await askNow(of);
  return {
    revision,
    hash: await graphHash(of),
    index: await checkIndex(of, revision),
    nodes: sortedRows(nodes.map((n) => [(n.labels as string[]).sort(), properties(n.properties as Loose)])),
    links: sortedRows(links.map((l) => [l.type, l.from, l.to, properties(l.properties as Loose)])),
  };
}

// what else is called so is asked of Neo4j's index of words, which is not there yet
const bare = (rejected: Rejected[]) =>
  rejected.map((r) => ({
    ...r,
    issues: r.issues.map((i) => ({ ...i, message: i.message.replace(/: did you mean .*\?|\.$/, '') })),
  }));

type Made = { imported: Imported[]; rejected: Rejected[]; whole: Awaited<ReturnType<typeof wholeOf>> };

async function usual(file: string, batch: number): Promise<Made> {
  await emptyGraph(graph);
  const rejected: Rejected[] = [];
  const onReject = (more: Rejected[]) => void rejected.push(...more);
  const imported = await importFile(graph, file, { captures, batch, onReject });
  return { imported, rejected: bare(rejected), whole: await wholeOf(graph) };
}

async function offline(file: string, batch: number): Promise<Made> {
  const work = await mkdtemp(join(folder, 'work-'));
  const held = await holdFolder(await mkdtemp(join(folder, 'data-')));
  try {
    const rejected: Rejected[] = [];
    const onReject = (more: Rejected[]) => void rejected.push(...more);
    const { imported, files } = await loadOffline(work, recordsOf(file), file, { captures, batch, onReject });
    const named = (list: typeof files.nodes) =>
      list.map(({ name, path }) => ({ name, file: basename(path) }));
    let whole: Made['whole'] | undefined;
    await loadBulk({
      held,
      probe,
      libDir: inject('neo4jLib'),
      fast: true,
      files: {
        folder: join(work, 'csv'),
        nodes: named(files.nodes),
        relationships: named(files.relationships),
        between: BETWEEN,
        multiline: files.multiline,
      },
      finish: async (credentials) => {
        const made = openGraph(credentials);
        await completeImported(made);
        whole = await wholeOf(made).finally(() => made.close());
      },
    });
    if (!whole) throw new Error('it was not finished');
    return { imported, rejected: bare(rejected), whole };
  } finally {
    await held.release();
  }
}

async function expectTheSame(list: (object | string)[], batch: number): Promise<Made> {
  const file = await write(list);
  const [one, other] = [await usual(file, batch), await offline(file, batch)];
  expect(other.rejected).toEqual(one.rejected);
  expect(other.imported).toEqual(one.imported);
  expect(other.whole.index.wrong).toEqual([]);
  expect(other.whole).toEqual(one.whole);
  return other;
}

const said = (by: string, source: string, words: string, over = {}) => ({
  by,
  stance: 'ASSERTS',
  modality: 'REPORTED',
  in: source,
  paraphrase: words,
  ...over,
});

test('the same graph of the case of the seed, and of filings of every kind after one another', {
  timeout: 600_000,
}, async () => {
  await seededGraph(graph);
  const list: (object | string)[] = [];
  for await (const line of exportNative(graph, (await askNow(graph)).revision)) list.push(line.trim());
  const valid = join(projectRoot, 'test/filings/valid');
  const names = (await readdir(valid)).filter((name) => name.endsWith('.yaml') && name !== 'base.yaml');
  for (const name of ['base.yaml', ...names]) {
    const { filing } = readFiling(await readFile(join(valid, name)), name);
    // one of identities alone, and files beside a filing, are for `apply`
    if (!filing || filing.identities.length > 0) continue;
    filing.filing.id = basename(name, '.yaml');
    for (const source of filing.sources) if (source.capture) source.capture.file = null;
    list.push(...lines(filing));
  }
  fc.sample(anyModel, { numRuns: 2, seed: 20 }).forEach((model, i) => {
    list.push(...lines(filingOf(model, `random-${i}`)));
  });
  list.push(...generate(40, 5));
  const { imported } = await expectTheSame(list, 400);
  expect(imported.length).toBeGreaterThan(36);
});

test('the same graph and the same lines put aside, whatever comes twice, is at fault, or is odd', {
  timeout: 600_000,
}, async () => {
  const odd = 'Ünï "quoted", a\\b; 漢 👩‍💻\nsecond line\r\nthird\tx';
  const same = [
    { entity: { id: 'company/b', type: 'Company', name: 'B', aliases: ['Beta'] } },
    {
      source: {
        id: 'source/three',
        kind: 'POST',
        title: 'Three',
        publisher: 'company/b',
        derived_from: ['source/one'],
      },
    },
    {
      claim: claim('company/b', 'HAD_ACCESS_TO', 'api/x', said('company/b', 'source/three', 'Again.')),
    },
  ];
  const more = [
    {
      claim: claim('company/a', 'HAD_ACCESS_TO', 'api/x', said('company/b', 'source/three', 'And.')),
    },
  ];
  const list = [
    { filing: { id: 'first', title: odd, note: odd } },
    { entity: { id: 'company/a', type: 'Company', name: 'A', aliases: ['Alpha', 'a, "b"'] } },
    { entity: { id: 'company/b', type: 'Company', name: 'B' } },
    { entity: { id: 'api/x', type: 'Api', name: 'X', aliases: ['=1+1', ' lead'] } },
    {
      source: {
        id: 'source/one',
        kind: 'ARTICLE',
        title: odd,
        publisher: 'company/a',
        author: ['company/b'],
      },
    },
    { source: { id: 'source/two', kind: 'ARTICLE', title: 'Two', derived_from: ['source/one'] } },
    {
      claim: claim('company/b', 'HAD_ACCESS_TO', 'api/x', said('company/a', 'source/one', odd)),
    },
    // again, alike; with other names; with more behind it
    { entity: { id: 'company/b', type: 'Company', name: 'B' } },
    { entity: { id: 'company/a', type: 'Company', name: 'A', aliases: ['Alef'] } },
    {
      claim: claim('company/b', 'HAD_ACCESS_TO', 'api/x', said('company/a', 'source/one', odd)),
    },
    {
      claim: claim(
        'company/b',
        'HAD_ACCESS_TO',
        'api/x',
        said('company/b', 'source/two', 'Copied.', { relays: 'source/one' }),
      ),
    },
    {
      claim: claim(
        'company/b',
        'HAD_ACCESS_TO',
        'api/x',
        said('company/b', 'source/two', 'No.', { stance: 'DENIES', during: '2013/..' }),
      ),
    },
    { source: { id: 'source/three', kind: 'POST', title: 'Three' } },
    {
      source: {
        id: 'source/two',
        kind: 'ARTICLE',
        title: 'Two',
        derived_from: ['source/one', 'source/three'],
      },
    },
    {
      claim: claim('company/b', 'HAD_ACCESS_TO', 'api/x', {
        ...said('company/a', 'source/three', ''),
        paraphrase: undefined,
        quote: `${odd} quoted`,
        page: 3,
      }),
    },
    // faults: of form, of what was said before, of what comes too late or never
    '{"entity": {"id": "company/broken"',
    '[1]',
    { entity: { id: 'company/a', type: 'Company', name: 'Another A' } },
    { entity: { id: 'company/odd', type: 'Compny', name: 'Odd' } },
    { source: { id: 'source/one', kind: 'POST', title: odd } },
    { source: { id: 'source/one', kind: 'ARTICLE', title: odd, derived_from: ['source/two'] } },
    {
      claim: claim('company/odd', 'HAD_ACCESS_TO', 'api/x', said('company/a', 'source/one', 'x')),
    },
    {
      claim: claim('company/late', 'HAD_ACCESS_TO', 'api/x', said('company/a', 'source/one', 'x')),
    },
    {
      claim: claim(
        'company/a',
        'HAD_ACCESS_TO',
        'api/x',
        said('company/a', 'source/one', 'x', { relays: 'source/two' }),
      ),
    },
    { entity: { id: 'company/late', type: 'Company', name: 'B' } },
    {
      claim: claim(
        'company/late',
        'HAD_ACCESS_TO',
        'api/x',
        said('company/a', 'source/one', 'x', { during: '2013-13' }),
      ),
    },
    { filing: { id: 'second', title: 'Says more of the same', case: 'story' } },
    ...same,
    { filing: { id: 'empty', title: 'Nothing' } },
    { filing: { id: 'second', title: 'Says more still', case: 'story' } },
    ...same,
    ...more,
    { filing: { id: 'second', title: 'Says more still', case: 'story' } },
    ...same,
    ...more,
  ];
  const { imported, rejected } = await expectTheSame(list, 3);
  expect(imported.map(({ action, revision }) => [action, revision])).toEqual([
    ['APPLY', 1],
    ['APPLY', 2],
    ['APPLY', 3],
    ['AMEND', 4],
    ['NONE', 4],
  ]);
  expect(rejected.length).toBeGreaterThan(8);
});

const head = { filing: { id: 'f', title: 'F' } };
const company = { entity: { id: 'company/a', type: 'Company', name: 'A' } };
const source = { source: { id: 'source/s', kind: 'POST', title: 'S' } };
test.each<[string, object[]]>([
  ['confidential', [head, company, { source: { ...source.source, audience: 'NEWSROOM' } }]],
  ['for the newsroom alone', [{ filing: { ...head.filing, audience: 'NEWSROOM' } }, company]],
  ['a retraction', [head, company, { retract: { id: 'filing/f', reason: 'no' } }]],
  ['an identity', [head, { identity: { different: ['company/a', 'company/b'], reason: 'no' } }]],
  ['less of a filing', [head, company, source, head, company]],
  ['a text that a list cannot hold', [head, { entity: { ...company.entity, aliases: ['a\u001fb'] } }]],
])('what it cannot do is not begun: %s', async (_, list) => {
  const work = join(folder, `${Math.random()}`);
  await mkdir(work);
  const file = await write(list);
  await expect(loadOffline(work, recordsOf(file), file, { captures })).rejects.toThrow(NotOffline);
});
