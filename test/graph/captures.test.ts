import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { InvalidFiling, type Issue } from '../../src/domain/errors.ts';
import { sha256Hex } from '../../src/domain/ids.ts';
import { cut } from '../../src/domain/quotes.ts';
import { applyFiling } from '../../src/filings/apply.ts';
import type { CaptureStore } from '../../src/filings/capture-store.ts';
import { type Extracted, extractText } from '../../src/filings/extract/extract.ts';
import { graphHash } from '../../src/filings/hash.ts';
import { applyFiles, filingsIn } from '../../src/filings/seed.ts';
import { type VerifyFinding, verifyGraph } from '../../src/filings/verify.ts';
import { askNow } from '../../src/questions/revision/revision.ts';
import { emptyGraph, reading, seedFolder, testGraph, testServer } from './support.ts';

const graph = testGraph();
const samples = join(projectRoot, 'test/filings/captures');
const TYPES = { txt: 'text/plain', html: 'text/html', pdf: 'application/pdf' } as const;

/** The newsroom's folder of the test, and the store in it. */
let folder: string;
let store: CaptureStore;
beforeEach(async () => {
  await emptyGraph(graph);
  folder = await mkdtemp(join(tmpdir(), 'factrail-captures-'));
  store = { folders: [join(folder, 'kept')], keep: join(folder, 'kept') };
});

type Said = { quote: string; page?: number; prefix?: string; start?: number };

/** A filing that quotes a sample; `beside`: the sample comes with it. */
async function filing(
  id: string,
  sample: string,
  said: Said[],
  { beside = true, url }: { beside?: boolean; url?: string } = {},
) {
  const bytes = await readFile(join(samples, sample));
  if (beside) await copyFile(join(samples, sample), join(folder, sample));
  const object = {
    filing: { id, title: `Filing ${id}` },
    entities: [
      { id: 'company/acme', type: 'Company', name: 'Acme' },
      { id: 'api/pulse', type: 'Api', name: 'Pulse API' },
      { id: 'organization/daily', type: 'Organization', name: 'The Daily' },
    ],
    sources: [
      {
        id: `source/${id}`,
        kind: 'ARTICLE',
        title: `Source ${id}`,
        ...(url ? { url } : {}),
        capture: {
          sha256: sha256Hex(bytes),
          media_type: TYPES[sample.split('.')[1] as keyof typeof TYPES],
          ...(beside ? { file: sample } : {}),
        },
      },
    ],
    claims:
      said.length === 0
        ? []
        : [
            {
              subject: 'company/acme',
              predicate: 'HAD_ACCESS_TO',
              object: 'api/pulse',
              assertions: said.map((words) => ({
                by: 'organization/daily',
                stance: 'ASSERTS',
                modality: 'REPORTED',
                in: `source/${id}`,
                ...words,
              })),
            },
          ],
  };
  return reading(object, join(folder, `${id}.yaml`));
}

const apply = async (...args: Parameters<typeof filing>) =>
  applyFiling(graph, await filing(...args), { captures: store });
const issuesOf = async (applied: Promise<unknown>): Promise<Issue[]> => {
  const error = await applied.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(InvalidFiling);
  return (error as InvalidFiling).issues;
};
const passages = (where = '') =>
  graph.admin(
    `MATCH (p:Passage)-[:OF]->(s:Source) ${where} RETURN p.exact AS exact, p.start AS start, p.end AS end, p.verification AS verification ORDER BY p.start`,
  );
const capture = async () =>
  (
    await graph.admin(
      'MATCH (c:Capture) RETURN c.textSha256 AS textSha256, c.extractor AS extractor, c.bytes AS bytes',
    )
  )[0];
const textOf = async (sample: string) =>
  (
    (await extractText(
      await readFile(join(samples, sample)),
      TYPES[sample.split('.')[1] as keyof typeof TYPES],
    )) as Extracted
  ).text;

async function verify(captures = store) {
  const findings: VerifyFinding[] = [];
  const { captures: c, quotes: q } = await verifyGraph(graph, captures, (finding) => findings.push(finding));
  return { findings, captures: c, quotes: q };
}

describe('quotes of', () => {
  test('HTML are found in its own encoding, across its mark-up', async () => {
    await apply('page', 'article.html', [
      { quote: 'Naïve café owners were not asked.' },
      { quote: '2015 £1½m' },
      { quote: 'a "whitelisted partner" — in its own papers. It denied that.' },
    ]);
    expect((await passages()).map((p) => p.verification).sort()).toEqual([
      'NORMALISED',
      'VERIFIED',
      'VERIFIED',
    ]);
    expect(await capture()).toEqual({
      textSha256: sha256Hex(await textOf('article.html')),
      extractor: expect.stringMatching(/^factrail-html\/1 parse5\/\d/),
      bytes: (await readFile(join(samples, 'article.html'))).length,
    });
  });

  test('PDFs are found across lines and pages; the page settles which of two it is', async () => {
    const { warnings } = await apply('letter', 'letter.pdf', [
      { quote: 'whitelisted partner', page: 1 },
      { quote: 'The records speak for themselves.', page: 2 },
      { quote: 'themselves. Respectfully submitted', page: 3 },
      { quote: 'ended in June 2015', page: 7 },
      { quote: 'the plaintiffs' },
    ]);
    const text = await textOf('letter.pdf');
    const found = await passages();
    expect(found.map((p) => cut(text, p.start as number, p.end as number))).toEqual([
      'whitelisted\npartner',
      'ended in June 2015',
      'The records speak for themselves.',
      'themselves.\fRespectfully submitted',
      'the plaintiffs',
    ]);
    expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringContaining(
        'QUOTE_PAGE: these words stand on page 2 of the file of source/letter, not on 7',
      ),
      expect.stringContaining(
        'QUOTE_PAGE: these words stand on page 3 of the file of source/letter: give `page: 3`',
      ),
    ]);
  });

  test('any script are cut out again by their offsets', async () => {
    const exact = [
      'cafe\u0301',
      '\u{1D4D0}lpha',
      '👩‍💻 agreed 👍🏽',
      'הוועדה אישרה את',
      'وافقت اللجنة',
      '\u1112\u1161\u11AB\u1100\u1173\u11AF',
      'oﬃce conﬁrmed',
      'com\u00ADmit\u00ADtee',
      '‘nobody’s business’',
    ];
    const normalised = [
      'the résumé',
      '한글 신문이',
      'the office confirmed it',
      'the whole committee abstained',
      "said it was 'nobody's business'",
    ];
    await apply(
      'minute',
      'minute.txt',
      [...exact, ...normalised].map((quote) => ({ quote })),
    );
    const text = await textOf('minute.txt');
    const found = await passages();
    expect(found).toHaveLength(exact.length + normalised.length);
    for (const { exact: words, start, end, verification } of found) {
      const there = cut(text, start as number, end as number);
      if (exact.includes(words as string)) expect([verification, there]).toEqual(['VERIFIED', words]);
      else expect([verification, normalised.includes(words as string)]).toEqual(['NORMALISED', true]);
    }
    expect(found.map((p) => cut(text, p.start as number, p.end as number))).toContain(
      'the whole com\u00ADmit\u00ADtee abstained',
    );
  });

  test('words that are not there stop the filing, with the nearest passage and its page', async () => {
    const issues = await issuesOf(
      apply('letter', 'letter.pdf', [{ quote: 'The agreement ended in July 2015.', page: 2 }]),
    );
    expect(issues).toMatchObject([
      {
        code: 'QUOTE_ABSENT',
        message: expect.stringMatching(/nearest, at \d+ on page 2: "The agreement ended in June 2015/),
      },
    ]);
    const twice = await issuesOf(
      apply('letter', 'letter.pdf', [{ quote: 'The records speak for themselves.' }]),
    );
    expect(twice).toMatchObject([
      { code: 'QUOTE_TWICE', message: expect.stringMatching(/2 times.*on page 1, \d+ on page 2/) },
    ]);
    expect(await passages()).toEqual([]);
  });

  test.each([
    ['scan.pdf', 'only images'],
    ['locked.pdf', 'is encrypted'],
    ['japanese.pdf', '90ms-RKSJ-H'],
  ])('%s, which cannot be read, stop the filing at the capture', async (sample, reason) => {
    expect(await issuesOf(apply('dark', sample, [{ quote: 'Words', page: 1 }]))).toMatchObject([
      {
        code: 'CAPTURE_UNREADABLE',
        severity: 'error',
        line: expect.any(Number),
        message: expect.stringContaining(reason),
      },
    ]);
  });
});

describe('captures that come with a filing', () => {
  test('are kept before it is in, and found from then on without it', async () => {
    const applied = await apply('page', 'article.html', [{ quote: 'It denied that.' }]);
    const sha256 = sha256Hex(await readFile(join(samples, 'article.html')));
    expect(await readdir(join(folder, 'kept'))).toEqual([sha256]);
    await rm(join(folder, 'article.html'));
    expect(await verify()).toMatchObject({
      findings: [],
      captures: { checked: 1, failed: 0 },
      quotes: { checked: 1, failed: 0 },
    });
    expect(applied.warnings).toEqual([]);
    // and lost, they are kept anew by the same filing
    await rm(join(folder, 'kept', sha256));
    expect(await apply('page', 'article.html', [{ quote: 'It denied that.' }])).toMatchObject({
      action: 'NONE',
    });
    expect(await readdir(join(folder, 'kept'))).toEqual([sha256]);
  });

  test('of which nothing is quoted are kept, though no text can be made of them', async () => {
    const { warnings } = await apply('dark', 'scan.pdf', []);
    expect(warnings).toMatchObject([{ code: 'CAPTURE_UNREADABLE', severity: 'warning' }]);
    expect(await readdir(join(folder, 'kept'))).toHaveLength(1);
    expect(await verify()).toMatchObject({
      captures: { failed: 0, unchecked: 1 },
      findings: [{ reason: 'UNREADABLE' }],
    });
  });

  test('of a filing that fails are not kept, and nothing is in', async () => {
    await issuesOf(apply('page', 'article.html', [{ quote: 'Nobody wrote this down.' }]));
    expect(await readdir(join(folder, 'kept')).catch(() => [])).toEqual([]);
  });
});

describe('verify', () => {
  const LETTER: Said[] = [
    { quote: 'whitelisted partner', page: 1 },
    { quote: 'ended in June 2015', page: 2 },
  ];

  test('brings quotes up to date whose capture came to hand later, and makes no revision', async () => {
    await apply(
      'letter',
      'letter.pdf',
      [...LETTER, { quote: 'The records speak for themselves.', page: 2 }],
      { beside: false },
    );
    expect(await passages("WHERE p.verification <> 'UNVERIFIED' OR p.start IS NOT NULL")).toEqual([]);
    expect(await verify()).toMatchObject({
      captures: { unchecked: 1, failed: 0 },
      quotes: { checked: 0, unchecked: 3, failed: 0 },
    });
    const before = [await graphHash(graph), (await askNow(graph)).revision];
    const bytes = await readFile(join(samples, 'letter.pdf'));
    await copyFile(join(samples, 'letter.pdf'), join(folder, `${sha256Hex(bytes)}.pdf`));
    const captures = { folders: [folder], keep: null };
    expect(await verify(captures)).toMatchObject({
      captures: { checked: 1, updated: 1 },
      quotes: { checked: 3, updated: 3, failed: 0 },
    });
    expect((await passages()).map((p) => p.verification)).toEqual(['NORMALISED', 'VERIFIED', 'VERIFIED']);
    expect(await capture()).toEqual({
      textSha256: sha256Hex(await textOf('letter.pdf')),
      extractor: expect.stringContaining('unpdf/'),
      bytes: bytes.length,
    });
    expect([await graphHash(graph), (await askNow(graph)).revision]).toEqual(before);
    expect(await verify(captures)).toMatchObject({
      findings: [],
      captures: { checked: 1, updated: 0 },
      quotes: { checked: 3, updated: 0 },
    });
  });

  test('finds quotes that are not in the capture that came to hand', async () => {
    await apply(
      'letter',
      'letter.pdf',
      [
        ...LETTER,
        { quote: 'The agreement ended in July 2015.', page: 2 },
        { quote: 'The records speak for themselves.' },
      ],
      { beside: false },
    );
    await copyFile(
      join(samples, 'letter.pdf'),
      join(folder, sha256Hex(await readFile(join(samples, 'letter.pdf')))),
    );
    const { findings, quotes } = await verify({ folders: [folder], keep: null });
    expect(quotes).toEqual({ checked: 2, failed: 2, unchecked: 0, updated: 2 });
    expect(
      findings
        .filter((f) => f.result === 'FAILED')
        .map(({ reason, words, message }) => [reason, words, message])
        .sort(),
    ).toEqual([
      [
        'ABSENT',
        'The agreement ended in July 2015.',
        expect.stringContaining('"The agreement ended in June 2015'),
      ],
      ['TWICE', 'The records speak for themselves.', expect.stringContaining('2 times')],
    ]);
    // a quote that was taken back is nobody's fault any more
    await apply('letter', 'letter.pdf', LETTER, { beside: false });
    expect((await verify({ folders: [folder], keep: null })).quotes).toMatchObject({ checked: 2, failed: 0 });
  });

  test('finds a capture that was tampered with, and one that is lost', async () => {
    await apply('letter', 'letter.pdf', LETTER);
    const kept = join(folder, 'kept', sha256Hex(await readFile(join(samples, 'letter.pdf'))));
    await writeFile(kept, 'not what it was');
    expect(await verify()).toMatchObject({
      captures: { failed: 1 },
      quotes: { unchecked: 2, failed: 0 },
      findings: [{ kind: 'capture', reason: 'CHANGED' }, {}, {}],
    });
    await rm(kept);
    expect(await verify()).toMatchObject({
      captures: { failed: 1 },
      findings: [{ kind: 'capture', reason: 'MISSING' }, {}, {}],
    });
    expect((await passages()).map((p) => p.verification)).toEqual(['NORMALISED', 'VERIFIED']);
  });

  test('finds words that were changed in the graph by hand, puts offsets right, and shows no such quote as verified', async () => {
    await apply('letter', 'letter.pdf', LETTER);
    await graph.admin(
      "MATCH (p:Passage {exact: 'ended in June 2015'}) SET p.exact = 'speak for themselves', p.prefix = 'records'",
    );
    await graph.admin("MATCH (p:Passage {exact: 'whitelisted partner'}) SET p.start = 1, p.end = 2");
    const { findings, quotes } = await verify();
    expect(quotes).toEqual({ checked: 1, failed: 1, unchecked: 0, updated: 1 });
    expect(findings.find((f) => f.result === 'FAILED')).toMatchObject({
      kind: 'quote',
      source: 'source/letter',
      reason: 'ALTERED',
    });
    const text = await textOf('letter.pdf');
    expect(
      (await passages()).map((p) => [p.verification, cut(text, p.start as number, p.end as number)]),
    ).toEqual(
      expect.arrayContaining([
        ['NORMALISED', 'whitelisted\npartner'],
        ['UNVERIFIED', expect.any(String)],
      ]),
    );
  });

  test('goes through more quotes and sources than a page holds', async () => {
    const words = Array.from({ length: 620 }, (_, i) => `Sentence number ${i} of the record.`);
    const text = words.join('\n');
    const sha256 = sha256Hex(text);
    const object = (await filing('page', 'article.html', [{ quote: 'x' }])).filing;
    const big = {
      filing: { id: 'big', title: 'Big' },
      entities: object?.entities,
      sources: Array.from({ length: 150 }, (_, i) => ({
        id: `source/big-${i}`,
        kind: 'REPORT',
        title: `Big ${i}`,
        capture: { sha256 },
      })),
      claims: [
        {
          subject: 'company/acme',
          predicate: 'HAD_ACCESS_TO',
          object: 'api/pulse',
          assertions: words.map((quote, i) => ({
            by: 'organization/daily',
            stance: 'ASSERTS',
            modality: 'REPORTED',
            in: `source/big-${i < 600 ? 0 : i - 500}`,
            quote,
          })),
        },
      ],
    };
    await applyFiling(graph, reading(big), { captures: store });
    await writeFile(join(folder, sha256), text);
    const captures = { folders: [folder], keep: null };
    expect(await verify(captures)).toMatchObject({
      captures: { checked: 1, updated: 1 },
      quotes: { checked: 620, updated: 620, failed: 0 },
    });
    expect(await verify(captures)).toMatchObject({
      findings: [],
      captures: { checked: 1 },
      quotes: { checked: 620, updated: 0 },
    });
  });
});

describe('over GraphQL', () => {
  const LINKS =
    '{ claims(subject: "company/acme") { nodes { assertions { nodes { passage { exact verification link source { captures { extractor } } } } } } } }';
  const links = (answer: {
    data: {
      claims: { nodes: { assertions: { nodes: { passage: { exact: string; link: string | null } }[] } }[] };
    };
  }) =>
    answer.data.claims.nodes.flatMap((claim) =>
      claim.assertions.nodes.map(({ passage }) => [passage.exact, passage.link]),
    );

  test('a passage has a link to its words, to its page of a PDF, and none where its source has no address', async () => {
    const { ask } = await testServer(graph);
    await apply('page', 'article.html', [{ quote: 'It denied that.', prefix: 'papers.' }], {
      url: 'https://example.org/story#top',
    });
    await apply('letter', 'letter.pdf', [{ quote: 'whitelisted partner', page: 1 }], {
      url: 'https://example.org/letter',
    });
    await apply('minute', 'minute.txt', [{ quote: 'the whole committee' }]);
    expect(new Map(links(await ask(LINKS)) as [string, string | null][])).toEqual(
      new Map([
        ['It denied that.', 'https://example.org/story#top:~:text=papers.-,It%20denied%20that.'],
        ['whitelisted partner', 'https://example.org/letter#page=1'],
        ['the whole committee', null],
      ]),
    );
  });
});

const ARTICLE = '6547fe86b29b087a8f3a656e28fff884b474bb8cc0e82ae1608213b20919709e';
describe('the seed', () => {
  test.skipIf(!process.env.FACTRAIL_CAPTURES)(
    'has every quote of its article in the archived copy (skipped unless FACTRAIL_CAPTURES names a folder that has it)',
    async () => {
      const folders = (process.env.FACTRAIL_CAPTURES ?? '').split(':');
      await applyFiles(graph, await filingsIn(seedFolder), { captures: { folders, keep: null } });
      const found = await graph.admin(
        'MATCH (p:Passage)-[:OF]->(s:Source)<-[:OF]-(c:Capture {sha256: $sha256}) RETURN p.verification AS verification, count(*) AS n',
        { sha256: ARTICLE },
      );
      expect(found.map((row) => row.verification)).not.toContain('UNVERIFIED');
      expect(found.length).toBeGreaterThan(0);
      expect(await verify({ folders, keep: null })).toMatchObject({
        captures: { failed: 0 },
        quotes: { failed: 0 },
      });
    },
  );
});
