import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';
import { cut, findQuote, searchable } from '../../src/domain/quotes.ts';
import { MAX_TEXT } from '../../src/filings/extract/canonical.ts';
import { type Extracted, extractText, MAX_BYTES } from '../../src/filings/extract/extract.ts';
import { pageAt } from '../../src/filings/extract/pages.ts';

const sample = async (name: string) =>
  new Uint8Array(await readFile(join(projectRoot, 'test/filings/captures', name)));
const pdf = async (name: string) => extractText(await sample(name), 'application/pdf');
const html = (text: string) => extractText(new TextEncoder().encode(text), 'text/html');
const read = async (extracted: Promise<unknown>) => (await extracted) as Extracted;
const installed = async (name: string) =>
  JSON.parse(await readFile(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')).version;

describe('plain text', () => {
  test('is kept but for the byte-order mark and line ends', async () => {
    const bytes = new TextEncoder().encode('\uFEFFone\r\n two\rthree\u00A0\n');
    expect(await extractText(bytes, 'text/plain')).toEqual({
      text: 'one\n two\nthree\u00A0\n',
      extractor: 'factrail-text/1',
      pages: null,
    });
  });

  test('that is a PDF is not taken for text', async () => {
    const extracted = await extractText(await sample('letter.pdf'), 'text/plain');
    expect(extracted).toEqual({ unreadable: expect.stringContaining('media_type: application/pdf') });
  });
});

describe('HTML', () => {
  test('is read in its own encoding, a line a block, without scripts, styles and head', async () => {
    expect(await extractText(await sample('article.html'), 'text/html')).toEqual({
      text: [
        'Home',
        'Partners kept access',
        'The company was called a “whitelisted partner” — in its own papers.',
        'It denied\u00A0that.',
        'Year Payment',
        '2015 £1½m',
        '  kept   as',
        '    it is',
        'Naïve café owners were not asked.',
      ].join('\n'),
      extractor: `factrail-html/1 parse5/${await installed('parse5')}`,
      pages: null,
    });
  });

  test('is UTF-8 unless it says otherwise, and its byte-order mark counts before its meta', async () => {
    expect((await read(html('<p>Größe'))).text).toBe('Größe');
    expect((await read(html('\uFEFF<meta charset=windows-1252><p>Größe'))).text).toBe('Größe');
    expect(
      (await read(html('<meta http-equiv=content-type content="text/html; charset=utf-8"><p>日本'))).text,
    ).toBe('日本');
  });

  test('of which nothing can be read says so', async () => {
    expect(await html('<body><script>render()</script>')).toEqual({
      unreadable: expect.stringContaining('holds no text'),
    });
  });

  test('nested deeper than any stack is read', async () => {
    expect((await read(html(`${'<div><b>'.repeat(20_000)}deep`))).text).toBe('deep');
  });
});

describe('PDF', () => {
  test('is read page by page, and offsets tell the page', async () => {
    const { text, extractor, pages } = await read(pdf('letter.pdf'));
    expect(text.split('\f')).toEqual([
      'To the Court.\nThe company was a “whitelisted\npartner” of the platform from May.\nThe records speak for themselves.',
      'The agreement ended in June 2015.\nThe records speak for themselves.',
      'Respectfully submitted, on behalf of\nthe plaintiffs.',
    ]);
    expect(extractor).toBe(`factrail-pdf/1 unpdf/${await installed('unpdf')}`);
    const page = (words: string) => pageAt(pages ?? [], text.indexOf(words));
    expect(['To the Court', 'The agreement', 'Respectfully', 'plaintiffs'].map(page)).toEqual([1, 2, 3, 3]);
  });

  test.each([
    ['scan.pdf', 'holds no text, only images'],
    ['locked.pdf', 'is encrypted'],
    ['japanese.pdf', 'has text in the encoding 90ms-RKSJ-H'],
  ])('%s: %s', async (name, reason) => {
    expect(await pdf(name)).toEqual({ unreadable: expect.stringContaining(reason) });
  });

  test('cut off or overwritten anywhere gives text or a reason, and never throws', async () => {
    const bytes = await sample('letter.pdf');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.nat(bytes.length),
        fc.uint8Array({ maxLength: 40 }),
        async (end, at, junk) => {
          const broken = bytes.slice(0, Math.max(end, 1));
          broken.set(junk.slice(0, Math.max(0, broken.length - at)), Math.min(at, broken.length));
          const extracted = await extractText(broken, 'application/pdf', 5000);
          expect('text' in extracted || extracted.unreadable.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('bounds', () => {
  test('a file that is too large, or gives too much text, is not read', async () => {
    expect(await extractText(new Uint8Array(MAX_BYTES + 1), 'text/html')).toEqual({
      unreadable: expect.stringContaining('larger than 50 MB'),
    });
    const long = await extractText(new TextEncoder().encode('a'.repeat(MAX_TEXT + 1)), 'text/plain');
    expect(long).toEqual({ unreadable: expect.stringContaining(`more than ${MAX_TEXT}`) });
  });

  test('a file that takes too long is given up, and the next is read', async () => {
    const slow = new TextEncoder().encode('<a><b>'.repeat(500_000));
    const [given, next] = await Promise.all([extractText(slow, 'text/html', 50), html('<p>next')]);
    expect(given).toEqual({ unreadable: expect.stringContaining('takes longer than 0.05 s') });
    expect(next).toMatchObject({ text: 'next' });
  });

  test('the same bytes give the same text', async () => {
    for (const [name, type] of [
      ['letter.pdf', 'application/pdf'],
      ['article.html', 'text/html'],
      ['minute.txt', 'text/plain'],
    ] as const)
      expect(await extractText(await sample(name), type)).toEqual(
        await extractText(await sample(name), type),
      );
  });
});

describe('offsets', () => {
  const piece = fc.constantFrom(
    'a',
    'word',
    ' ',
    '\n',
    'e\u0301',
    '\u{1D4D0}',
    '👩‍💻',
    '👍🏽',
    'ועדה',
    'وافقت',
    '\u1112\u1161\u11AB',
    '한',
    'ﬃ',
    'ﬁ',
    'com\u00ADmit',
    '“so”',
    '‘',
    '日本',
    '\u0301',
    '\u200B',
  );

  test('of a quote that stands in the text cut out its very words', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.array(piece, { maxLength: 30 }),
        (before, words, after) => {
          const exact = words.join('');
          fc.pre(exact.trim() !== '');
          const text = `${before.join('')}¶${exact}¶${after.join('')}`;
          const start = [...before.join(''), '¶'].length;
          const match = findQuote(searchable(text), { exact, start, end: start + [...exact].length });
          expect(match).toMatchObject({ found: true, verification: 'VERIFIED', words: exact });
          expect(match.found && cut(text, match.start, match.end)).toBe(exact);
        },
      ),
    );
  });

  test('of words found after normalisation cut out words of the same normal form', () => {
    const plain = (text: string) => searchable(text).normal.trim();
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        (before, words) => {
          const exact = plain(words.join(''));
          fc.pre(exact !== '' && !/^\p{M}/u.test(words.join('').trim()));
          const text = `${before.join('')}¶ ${words.join('')} ¶`;
          const match = findQuote(searchable(text), { exact, prefix: '¶' });
          expect(match.found && plain(cut(text, match.start, match.end))).toBe(exact);
        },
      ),
    );
  });
});
