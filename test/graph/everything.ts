/** A filing that uses every key that a filing can have, and its amendment, so that the graph holds every property. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../../src/domain/ids.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import { importFile } from '../../src/filings/import.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import { retract } from '../../src/filings/retract.ts';
import type { Graph } from '../../src/graph/client.ts';
import { newKey, revokeKey } from '../../src/graph/keys/keys.ts';
import { reading } from './support.ts';

export const TEXT =
  'In May the committee met. It approved the plan, says the minute. In June it met again.\n';

export async function applyEverything(graph: Graph): Promise<void> {
  await migrate(graph);
  const { id } = await newKey(graph, { name: 'Every key', role: 'reader', lasts: 1000 });
  await revokeKey(graph, id);
  const folder = await mkdtemp(join(tmpdir(), 'factrail-everything-'));
  const sha256 = sha256Hex(TEXT);
  await writeFile(join(folder, `${sha256}.txt`), TEXT);
  const captures = { folders: [folder], keep: null };
  const filing = (note: string) => ({
    filing: { id: 'everything', title: 'Every key', case: 'test-case', prepared_by: 'desk', note },
    entities: [
      { id: 'company/every', type: 'Company', name: 'Every Ltd.', aliases: ['Every'] },
      { id: 'person/every-author', type: 'Person', name: 'Every Author' },
      { id: 'api/every', type: 'Api', name: 'Every API' },
    ],
    sources: [
      { id: 'source/every-first', kind: 'REPORT', title: 'First' },
      {
        id: 'source/every-second',
        kind: 'ARTICLE',
        title: 'Second',
        url: 'https://example.org/second',
        publisher: 'company/every',
        author: ['person/every-author'],
        published: '2024-04-05',
        language: 'en',
        derived_from: ['source/every-first'],
        capture: { sha256, media_type: 'text/plain', retrieved: '2024-04-06' },
      },
    ],
    claims: [
      {
        subject: 'company/every',
        predicate: 'HAD_ACCESS_TO',
        object: 'api/every',
        episode: 2,
        assertions: [
          {
            by: 'person/every-author',
            stance: 'ASSERTS',
            modality: 'REPORTED',
            during: '2013/2014',
            during_text: 'then',
            in: 'source/every-first',
            page: 1,
            paragraph: 2,
            locator: 'box',
            paraphrase: 'So it was.',
            note,
          },
          {
            by: 'person/every-author',
            stance: 'DENIES',
            modality: 'REPORTED',
            in: 'source/every-second',
            quote: 'It approved the plan',
            prefix: 'met. ',
            suffix: ', says',
            page: 3,
            paragraph: 1,
            locator: 'foot',
            relays: { in: 'source/every-first', by: 'person/every-author', stance: 'ASSERTS' },
          },
          {
            by: 'company/every',
            stance: 'QUALIFIES',
            modality: 'REPORTED',
            in: 'source/every-second',
            paraphrase: 'By and large.',
            via: 'none',
          },
        ],
      },
    ],
    reviews: [
      {
        id: 'review/every',
        claims: [{ subject: 'company/every', predicate: 'HAD_ACCESS_TO', object: 'api/every', episode: 2 }],
        headline: 'Every Ltd. got in',
        in: 'source/every-second',
        rating: 'HALF_TRUE',
        by: 'person/every-author',
        date: '2024-04-06',
        summary: `It is said and denied: ${note}.`,
        url: 'https://example.org/check',
        relies_on: [{ in: 'source/every-first', by: 'person/every-author', stance: 'ASSERTS', claim: 1 }],
      },
    ],
  });
  await applyFiling(graph, reading(filing('first')), { captures });
  await applyFiling(graph, reading(filing('second')), { captures });
  await changeEverything(graph, folder);
}

/** Every way of changing the graph, once: joined and kept apart, retracted, imported and amended. */
async function changeEverything(graph: Graph, folder: string): Promise<void> {
  const captures = { folders: [folder], keep: null };
  const identities = (id: string, kind: string, a: string, b: string) => ({
    filing: { id, title: id },
    identities: [{ [kind]: [a, b], reason: 'the register' }],
  });
  const twins = ['company/every', 'company/every-twin', 'company/every-other'];
  const entities = twins.slice(1).map((id) => ({ id, type: 'Company', name: id }));
  await applyFiling(graph, reading({ filing: { id: 'twins', title: 'Twins' }, entities }), { captures });
  for (const [id, kind, other] of [
    ['every-same', 'same', twins[1]],
    ['every-apart', 'different', twins[2]],
  ] as const)
    await applyFiling(graph, reading(identities(id, kind, other ?? '', 'company/every')), { captures });
  const lines = (title: string) =>
    [
      { filing: { id: 'every-import', title } },
      { entity: { id: 'company/every-import', type: 'Company', name: 'Import' } },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
  const file = join(folder, 'every.jsonl');
  for (const title of ['Once', 'Twice']) {
    await writeFile(file, lines(title));
    await importFile(graph, file, { captures });
  }
  await applyFiling(graph, reading(confidential), { captures });
  await retract(graph, 'source', 'source/every-first', { reason: 'withdrawn', by: 'desk' });
}

/** What not everybody may see: it makes the newsroom's graph. */
const confidential = {
  filing: { id: 'every-secret', title: 'Secret' },
  entities: [{ id: 'person/every-secret', type: 'Person', name: 'Every Secret' }],
  sources: [
    { id: 'source/every-secret', kind: 'REPORT', title: 'A memo', audience: 'NEWSROOM' },
    { id: 'source/every-open', kind: 'ARTICLE', title: 'An article' },
  ],
  claims: [
    {
      subject: 'company/every',
      predicate: 'HAD_ACCESS_TO',
      object: 'api/every',
      episode: 2,
      assertions: [
        {
          by: 'person/every-secret',
          stance: 'ASSERTS',
          modality: 'REPORTED',
          in: 'source/every-open',
          paraphrase: 'Yes.',
          audience: { embargoed_until: '2099-01-01T06:00:00+01:00' },
        },
        {
          by: 'company/every',
          stance: 'DENIES',
          modality: 'REPORTED',
          in: 'source/every-open',
          paraphrase: 'No.',
          audience: { embargoed_until: '2020-01-01T06:00:00Z' },
        },
      ],
    },
  ],
};
