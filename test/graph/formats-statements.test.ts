/** FollowTheMoney's statements, in and out. */
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { graphHash } from '../../src/filings/hash.ts';
import { formatsGraph } from './formats-support.ts';
import { emptyGraph, seededGraph } from './support.ts';

const { graph, ask, bring, exported, claims, names, sample, inFolder } = await formatsGraph();
const settings = { publisher: 'Harbour Desk' };

const said = async (predicate: string) => {
  const { data, errors } = await ask(
    `{ claims(predicate: "${predicate}", first: 50) { nodes { subject { name } object { name } value
       assertions { nodes { during { edtf } source { title } note paraphrase } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.claims.nodes;
};

describe('in', () => {
  test('values of merged ids are one entity, each said in its dataset, in whatever order lines come', async () => {
    const { rejected, leftOut } = await bring('ftm-statements', sample('ftm-statements.csv'), settings);
    expect(await names()).toEqual(new Set(['Alder "North" Ltd', 'Pia Oak', 'Harbour Desk']));
    expect(await said('BASED_IN')).toMatchObject([
      {
        subject: { name: 'Alder "North" Ltd' },
        value: 'nl',
        assertions: {
          nodes: expect.arrayContaining([
            expect.objectContaining({
              source: { title: 'harbour_leak' },
              note: 'original value Holland; first seen 2022; said of leak-a',
            }),
            expect.objectContaining({
              source: { title: 'harbour_register' },
              note: 'origin crawl; first seen 2021; said of reg-a',
            }),
          ]),
        },
      },
    ]);
    expect(await said('DIRECTOR_OF')).toMatchObject([
      {
        subject: { name: 'Pia Oak' },
        object: { name: 'Alder "North" Ltd' },
        assertions: {
          nodes: [
            {
              during: { edtf: '2001/' },
              source: { title: 'harbour_register' },
              paraphrase: 'Directorship d-1: startDate: 2001 (written “1 Jan 2001”)',
            },
          ],
        },
      },
    ]);
    expect(rejected).toEqual([
      [16, 'BAD_ROW'],
      [17, 'BAD_ROW'],
      [18, 'UNKNOWN_SCHEMA'],
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('11: Company.topics of Q7: it is external'),
      expect.stringContaining('15: Person.birthDate of Q9: harbour_register has it twice'),
      expect.stringContaining('2: last_seen, and where names and documents are from, are not kept'),
    ]);
    expect((await bring('ftm-statements', sample('ftm-statements.csv'), settings)).done).toMatchObject([
      { action: 'NONE' },
    ]);
  });

  test('CSV, JSON lines and packs of the same statements are the same graph', async () => {
    const statement = (entity_id: string, schema: string, prop: string, value: string) => ({
      canonical_id: entity_id,
      entity_id,
      prop,
      schema,
      value,
      dataset: 'trees',
      first_seen: '2020-01-01',
      external: false,
      origin: null,
    });
    const all = [
      statement('p', 'Person', 'name', 'Pia "Oak"'),
      statement('m', 'Membership', 'member', 'p'),
      statement('c', 'Organization', 'name', 'Tree Club'),
      statement('m', 'Membership', 'organization', 'c'),
      statement('p', 'Person', 'birthDate', '1970'),
    ];
    const quoted = (cells: unknown[]) =>
      cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',');
    const columns = [
      'canonical_id',
      'entity_id',
      'prop',
      'schema',
      'value',
      'dataset',
      'first_seen',
    ] as const;
    const forms = {
      json: all.map((one) => JSON.stringify(one)).join('\n'),
      csv: [quoted([...columns]), ...all.map((one) => quoted(columns.map((name) => one[name])))].join('\n'),
      pack: [
        'entity_id,prop,value,dataset,first_seen',
        ...all.map((one) =>
          quoted([one.entity_id, `${one.schema}:${one.prop}`, one.value, one.dataset, one.first_seen]),
        ),
      ].join('\n'),
    };
    const hashes = new Set<string>();
    for (const [name, text] of Object.entries(forms)) {
      await emptyGraph(graph);
      await writeFile(inFolder(name), text);
      const { rejected } = await bring('ftm-statements', inFolder(name), { ...settings, filing: 'trees' }, 2);
      expect(rejected).toEqual([]);
      expect(await said('MEMBER_OF')).toMatchObject([
        { subject: { name: 'Pia "Oak"' }, object: { name: 'Tree Club' } },
      ]);
      hashes.add(await graphHash(graph));
    }
    expect(hashes.size).toBe(1);
  });

  test('a file that has no statements says so', async () => {
    const { rejected } = await bring('ftm-statements', sample('edges.csv'), settings);
    expect(rejected[0]).toEqual([1, 'BAD_ROW']);
    expect(await names()).toEqual(new Set());
  });
});

test('out: the case as statements, each with its source, assertion and when it was filed; and in again', {
  timeout: 240_000,
}, async () => {
  await seededGraph(graph);
  const text = await exported('ftm-statements');
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const owner = all.find((one) => one.schema === 'Ownership' && one.prop === 'owner');
  expect(owner).toMatchObject({
    canonical_id: owner.entity_id,
    dataset: expect.stringMatching(/^source_[a-z0-9_]+$/),
    origin: expect.stringMatching(/^assertion\//),
    first_seen: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    last_seen: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    external: false,
  });
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  // the same values as those of the entities
  const entities = (await exported('ftm'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const values = (id: string, property: string) =>
    new Set(all.filter((one) => one.entity_id === id && one.prop === property).map((one) => one.value));
  for (const { id, properties } of entities.slice(0, 400))
    for (const [property, given] of Object.entries(properties))
      expect(values(id, property), `${id} ${property}`).toEqual(new Set(given as string[]));
  const directors = (await claims('DIRECTOR_OF')).map((c: any) => [c.subject.name, c.object.name]).sort();
  expect(directors.length).toBeGreaterThan(0);
  await writeFile(inFolder('out.csv'), await exported('ftm-statements-csv'));
  expect((await readFile(inFolder('out.csv'), 'utf8')).split('\n')[0]).toBe(
    '"canonical_id","entity_id","prop","prop_type","schema","value","dataset","origin","lang","original_value","external","first_seen","last_seen","id"',
  );
  await emptyGraph(graph);
  await bring('ftm-statements', inFolder('out.csv'), settings, 500);
  // a Directorship may have been another of the board's predicates
  expect((await claims('DIRECTOR_OF')).map((c: any) => [c.subject.name, c.object.name])).toEqual(
    expect.arrayContaining(directors),
  );
});
