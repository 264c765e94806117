/** The formats of linked data: schema.org's ClaimReview, W3C's Web Annotation. */
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { applyEverything } from './everything.ts';
import { formatsGraph } from './formats-support.ts';
import { emptyGraph } from './support.ts';

const { graph, bring, exported, claims, sample, inFolder } = await formatsGraph();

describe('ClaimReview', () => {
  test('others’ reviews are what the fact-checker says, claim and rating verbatim', async () => {
    const { rejected, leftOut } = await bring('claimreview', sample('claimreview.jsonld'), {});
    const rated = (await claims('RATED')).sort((a: any, b: any) => (a.value < b.value ? -1 : 1));
    expect(rated).toMatchObject([
      {
        subject: { name: 'Check Desk' },
        value: '2: “The tide waits”',
        assertions: { nodes: [{ by: { name: 'Check Desk' }, during: { edtf: '2021' } }] },
      },
      {
        subject: { name: 'Check Desk' },
        value: 'Pants on Fire!: “The moon is made of “green” cheese”',
        assertions: {
          nodes: [
            {
              by: { name: 'Check Desk' },
              source: { url: 'https://check.example/moon-cheese' },
              during: { edtf: '2021-06-22' },
              paraphrase: expect.stringContaining('Pants on Fire! (1, from 1 to 5)'),
            },
          ],
        },
      },
    ]);
    expect(await claims('STATED')).toMatchObject([
      {
        subject: { name: 'Lena Field' },
        value: 'The moon is made of “green” cheese',
        assertions: { nodes: [{ by: { name: 'Check Desk' }, during: { edtf: '2021-06-20' } }] },
      },
    ]);
    expect(rejected).toEqual([
      [15, 'BAD_ROW'],
      [16, 'BAD_ROW'],
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('12: associatedClaimReview'),
      expect.stringContaining('4: author.url'),
    ]);
  });

  test('our reviews go out with the scale’s numbers and where the claim appeared, and come in again', async () => {
    await applyEverything(graph);
    const document = JSON.parse(await exported('claimreview'));
    expect(document['@context']).toBe('https://schema.org');
    expect(document['@graph']).toEqual([
      {
        '@type': 'ClaimReview',
        identifier: 'review/every',
        url: 'https://example.org/check',
        claimReviewed: 'Every Ltd. got in',
        reviewRating: {
          '@type': 'Rating',
          ratingValue: 3,
          bestRating: 5,
          worstRating: 1,
          alternateName: 'Half true',
          ratingExplanation: expect.stringContaining('Parts that matter hold'),
        },
        author: { '@type': 'Person', name: 'Every Author' },
        datePublished: '2024-04-06',
        reviewBody: 'It is said and denied: second.',
        itemReviewed: {
          '@type': 'Claim',
          datePublished: '2024-04-05',
          appearance: [
            {
              '@type': 'CreativeWork',
              name: 'Second',
              url: 'https://example.org/second',
              datePublished: '2024-04-05',
            },
          ],
        },
        sdDatePublished: expect.stringMatching(/^\d{4}-.*Z$/),
        sdLicense: 'CC BY 4.0',
      },
    ]);
    await writeFile(inFolder('reviews.jsonld'), JSON.stringify(document));
    await emptyGraph(graph);
    const { rejected, leftOut } = await bring('claimreview', inFolder('reviews.jsonld'), {});
    expect([rejected, leftOut.map((text) => /^\d+: ([\w.]+)/.exec(text)?.[1])]).toEqual([
      [],
      ['identifier', 'itemReviewed.datePublished', 'sdDatePublished', 'sdLicense'],
    ]);
    expect(await claims('RATED')).toMatchObject([{ value: 'Half true: “Every Ltd. got in”' }]);
  });
});

describe('Web Annotation', () => {
  test('annotations that name a claim become assertions in exact words, at code points', async () => {
    const { rejected, leftOut } = await bring('annotation', sample('annotations.jsonld'), {});
    const [owns, ...more] = await claims('OWNS');
    expect(more).toEqual([]);
    expect(owns.assertions.nodes).toMatchObject([
      { stance: 'ASSERTS', by: { name: 'The Paper' }, passage: { exact: 'owns the Tern 🚢' } },
      { stance: 'DENIES', by: { name: 'Bo' }, passage: { exact: 'she never owned the 🚢' } },
    ]);
    expect(rejected).toEqual([[15, 'BAD_ROW']]);
    // the second counted UTF-16
    expect(leftOut).toEqual([
      expect.stringContaining('10: TextPositionSelector: from 0 to 22 are not the 21 code points'),
      expect.stringContaining('10: selector: a CssSelector'),
    ]);
    const { items } = JSON.parse(await exported('annotation'));
    const selectors = items.map((item: any) => item.target.selector);
    expect(selectors).toContainEqual([
      { type: 'TextQuoteSelector', exact: 'owns the Tern 🚢', prefix: 'Marrow ' },
      { type: 'TextPositionSelector', start: 7, end: 22 },
    ]);
  });

  test('what goes out comes in again as the same assertions', async () => {
    await bring('annotation', sample('annotations.jsonld'), {});
    const before = await claims('OWNS');
    await writeFile(inFolder('out.jsonld'), await exported('annotation'));
    await emptyGraph(graph);
    const { rejected, leftOut } = await bring('annotation', inFolder('out.jsonld'), {});
    expect([rejected, leftOut]).toEqual([[], []]);
    expect(await claims('OWNS')).toEqual(before);
  });

  test('one that cannot be takes no other with it, though all stand in one line of the file', async () => {
    const says = (subject: string, predicate: string, object: object) => ({
      type: 'Annotation',
      body: {
        type: 'factrail:Assertion',
        'factrail:subject': { type: 'Person', name: subject },
        'factrail:predicate': predicate,
        'factrail:object': object,
        'factrail:speaker': { type: 'Organization', name: 'The Paper' },
      },
      target: { source: 'https://doc.example/', selector: { type: 'TextQuoteSelector', exact: predicate } },
    });
    const tern = { type: 'Company', name: 'Tern' };
    const items = [says('Ilse', 'HAD_ACCESS_TO', tern), says('Ilse', 'OWNS', tern), says('Bo', 'OWNS', tern)];
    await writeFile(inFolder('line.jsonld'), JSON.stringify({ type: 'AnnotationPage', items }));
    const { rejected, done } = await bring('annotation', inFolder('line.jsonld'), {});
    expect(rejected).toEqual([[1, 'WRONG_OBJECT']]);
    expect(done).toMatchObject([{ counts: { rejected: 1 } }]);
    expect((await claims('OWNS')).map((c: any) => c.subject.name).sort()).toEqual(['Bo', 'Ilse']);
  });
});
