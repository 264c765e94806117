/** Files as they are met outside: what a reader makes of them, and that nothing is lost without a word. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { incomingOf } from '../../src/filings/formats/index.ts';
import type { FormatName } from '../../src/filings/formats/names.ts';

const folder = mkdtempSync(join(tmpdir(), 'factrail-wild-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(format: FormatName, content: unknown) {
  const file = join(folder, 'wild.json');
  const text = Array.isArray(content)
    ? content.map((one) => JSON.stringify(one)).join('\n')
    : JSON.stringify(content);
  writeFileSync(file, text);
  const found = { records: [] as any[], refused: [] as string[], leftOut: [] as string[] };
  for await (const { reads } of incomingOf(format, file, { publisher: 'Desk', sourceTitle: 'File' }))
    for (const read of reads) {
      if ('record' in read) found.records.push(read.record);
      else if ('issues' in read) found.refused.push(...read.issues.map((one) => one.message));
      else found.leftOut.push(read.leftOut.message);
    }
  return found;
}
const claimsOf = (records: any[], predicate: string) =>
  records.flatMap((record) => (record.claim?.predicate === predicate ? [record.claim] : []));
const idsOf = (records: any[]) => records.flatMap((record) => record.entity?.id ?? []);

const says = (subject: string, object: object, over: object = {}) => ({
  type: 'Annotation',
  body: {
    type: 'factrail:Assertion',
    'factrail:subject': { type: 'Person', name: subject },
    'factrail:predicate': 'OWNS',
    'factrail:object': object,
    ...over,
  },
  target: { source: 'https://doc.example/', selector: { type: 'TextQuoteSelector', exact: 'owns 𝕏' } },
});

test('what a refused line declared is declared by the next that names it', async () => {
  const { records, refused } = await readAll('annotation', [
    says('Ilse', { type: 'Robot', name: 'R' }),
    says('Ilse', { type: 'Company', name: 'Tern' }),
  ]);
  expect(refused).toHaveLength(1);
  expect(idsOf(records).filter((id) => id.startsWith('person/'))).toHaveLength(1);
});

test('annotations: a time that is none is kept as words, and keys and pages that have no place are told', async () => {
  const page = {
    type: 'AnnotationPage',
    next: 'https://notes.example/2',
    items: [
      {
        ...says(
          'Ilse',
          { type: 'Company', name: 'Tern' },
          { 'factrail:during': 'last year', 'factrail:mood': 'x' },
        ),
        creator: 'Ann',
      },
    ],
  };
  const { records, leftOut } = await readAll('annotation', { type: 'AnnotationCollection', first: page });
  expect(claimsOf(records, 'OWNS')[0].assertions[0]).toMatchObject({
    during: null,
    during_text: 'last year',
    quote: 'owns 𝕏',
  });
  expect(leftOut).toEqual([
    expect.stringContaining('https://notes.example/2'),
    expect.stringContaining('"last year" is no EDTF'),
    expect.stringContaining('creator'),
    expect.stringContaining('body.factrail:mood'),
  ]);
});

test.each([
  [4, 10, true],
  // as a tool would that counts UTF-16
  [4, 11, false],
])('positions are of Unicode code points, by Web Annotation 4.2.5: %i to %i', async (start, end, taken) => {
  const annotation = says('Ilse', { type: 'Company', name: 'Tern' });
  const selector = [annotation.target.selector, { type: 'TextPositionSelector', start, end }];
  const { records, leftOut } = await readAll('annotation', {
    ...annotation,
    target: { ...annotation.target, selector },
  });
  const [said] = claimsOf(records, 'OWNS')[0].assertions;
  expect([said.start, said.end]).toEqual(taken ? [start, end] : [null, null]);
  expect(leftOut).toHaveLength(taken ? 0 : 1);
});

test('ClaimReview: parts of a graph that are named by @id, several claimants, and all that is left out', async () => {
  const { records, refused, leftOut } = await readAll('claimreview', {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        '@id': 'https://fc.example/#org',
        name: 'Fact Co',
        sameAs: ['https://x.example'],
      },
      {
        '@type': ['ClaimReview'],
        url: 'https://fc.example/a',
        author: { '@id': 'https://fc.example/#org' },
        claimReviewed: 'A &amp; B "won"',
        datePublished: 'June 22, 2021',
        reviewRating: { '@type': 'Rating', alternateName: 'False', image: 'https://fc.example/i.png' },
        itemReviewed: {
          '@type': 'CreativeWork',
          author: [
            { '@type': 'Person', name: 'Jo', jobTitle: 'Mayor' },
            { '@type': 'Organization', sameAs: 'https://x.example' },
          ],
          datePublished: '2021-06-20T10:00:00+02:00',
        },
      },
    ],
  });
  expect(claimsOf(records, 'RATED')).toMatchObject([
    { subject: expect.stringMatching(/^organization\/fact-co/), value: 'False: “A &amp; B "won"”' },
  ]);
  expect(claimsOf(records, 'STATED')).toMatchObject([{ assertions: [{ during: '2021-06-20' }] }]);
  expect(refused).toEqual(['this is Organization, and no ClaimReview']);
  expect(leftOut.map((text) => text.split(':')[0])).toEqual([
    'datePublished',
    'itemReviewed.author.jobTitle',
    'itemReviewed.author',
    'reviewRating.image',
    'author.sameAs',
  ]);
});

test('ClaimReview: the review within the page that it is of; a second item and rating are told', async () => {
  const review = {
    '@type': 'ClaimReview',
    claimReviewed: 'So',
    reviewRating: [{ alternateName: 'True' }, { alternateName: 'False' }],
    itemReviewed: [{ author: 'Jim' }, { author: 'Tim' }],
  };
  const { records, leftOut } = await readAll('claimreview', { '@type': 'NewsArticle', mainEntity: review });
  expect(claimsOf(records, 'RATED')).toMatchObject([{ value: 'True: “So”' }]);
  expect(leftOut).toEqual(['reviewRating: 1 more than the first', 'itemReviewed: 1 more than the first']);
});

test('BODS: a closing without details ends what was said, and does not take its place', async () => {
  const statement = (
    recordId: string,
    recordType: string,
    recordStatus: string,
    date: string,
    details?: object,
  ) => ({
    statementId: `${recordId}-${date}`,
    statementDate: date,
    recordId,
    recordType,
    recordStatus,
    ...(details ? { recordDetails: details } : {}),
  });
  const { records, refused } = await readAll('bods', [
    statement('e', 'entity', 'new', '2020-01-01', { entityType: { type: 'registeredEntity' }, name: 'Acme' }),
    statement('p', 'person', 'new', '2020-01-01', { names: [{ fullName: 'Jo Roe' }] }),
    statement('r', 'relationship', 'new', '2020-01-01', {
      subject: 'e',
      interestedParty: 'p',
      interests: [{ type: 'shareholding', startDate: '2010-05-05' }],
    }),
    statement('r', 'relationship', 'closed', '2021-06-01'),
    statement('p', 'person', 'closed', '2021-06-01'),
    statement('e', 'entity', 'closed', '2021-06-01', {}),
    statement('x', 'entity', 'closed', '2021-06-01'),
  ]);
  expect(records.flatMap((record) => record.entity?.name ?? [])).toEqual(
    expect.arrayContaining(['Acme', 'Jo Roe']),
  );
  expect(idsOf(records)).toContain('company/e');
  expect(claimsOf(records, 'OWNS')).toMatchObject([{ assertions: [{ during: '2010-05-05/2021-06-01' }] }]);
  expect(refused).toEqual(['it closes x, of which nothing else is in the file']);
});

test('FollowTheMoney: relationships find a thing by an id that was merged into it; other keys are told once', async () => {
  const { records, refused, leftOut } = await readAll('ftm', [
    { id: 'NK-1', schema: 'Person', properties: { name: ['Jo'] }, referents: ['old-1'], target: true },
    { id: 'c', schema: 'Company', properties: { name: ['Co'] }, target: false },
    { id: 'o', schema: 'Ownership', properties: { owner: ['old-1'], asset: ['c'] } },
  ]);
  expect(claimsOf(records, 'OWNS')).toMatchObject([{ subject: idsOf(records)[0] }]);
  expect(refused).toEqual([]);
  expect(leftOut).toEqual(['target, here and in all lines: it is kept nowhere']);
});
