import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, cut, findQuote, type QuoteSelector, searchable } from '../../src/domain/quotes.ts';

const find = (text: string, quote: string | QuoteSelector) =>
  findQuote(searchable(text), typeof quote === 'string' ? { exact: quote } : quote);

// what documents of the world are made of, one grapheme each
const GRAPHEMES = [
  ...'abc ABC.,;-',
  ' ',
  '\n',
  '\u00a0',
  'e\u0301', // é, decomposed
  'é',
  'a\u0323\u0302', // two marks
  '😀',
  '𠮷',
  '👩\u200d⚖️', // joined by ZWJ
  'ש\u05c1', // Hebrew with a point
  'ل',
  'ا',
  'مُ',
  '한',
  '\u1112\u1161\u11ab', // 한 in jamo
  '\u1112\u1161',
  'क\u093f',
  '\u0958', // decomposes under NFC
  'ﬁ',
  'ﬄ',
  'Ａ',
  '\u00ad',
  '\u200b',
  '“',
  '’',
  '"',
  "'",
  '‑',
  '²',
];
const grapheme = fc.constantFrom(...GRAPHEMES);
const graphemes = fc.array(grapheme, { minLength: 1, maxLength: 40 });
const anyText = fc.oneof(
  graphemes.map((g) => g.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const hasWords = (text: string) => searchable(text).normal.trim() !== '';

/** A text, and the code points [start, end) of a quote in it. */
const textAndQuote = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const length = codePoints(text) + 1;
    const [start = 0, end = 0] = [a % length, b % length].sort((x, y) => x - y);
    return { text, start, end, exact: [...text].slice(start, end).join('') };
  })
  .filter(({ exact }) => hasWords(exact));

describe('a quote cut out of a document is found there again', () => {
  it('word for word, at the code points that cut it out, in any script', () => {
    fc.assert(
      fc.property(textAndQuote, ({ text, start, end, exact }) => {
        const match = find(text, { exact, start, end });
        expect(match).toEqual({ found: true, start, end, verification: 'VERIFIED', words: exact });
        expect(cut(text, start, end)).toBe(exact);
      }),
      { numRuns: 1000 },
    );
  });

  it('with no offsets given: at its one place, or at each of its places', () => {
    fc.assert(
      fc.property(textAndQuote, ({ text, start, exact }) => {
        const match = find(text, exact);
        if (match.found) {
          expect([match.start, match.verification, match.words]).toEqual([start, 'VERIFIED', exact]);
          return;
        }
        expect(match.reason).toBe('TWICE');
        expect(match.at).toContain(start);
        for (const at of match.at) expect(cut(text, at, at + codePoints(exact))).toBe(exact);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts code points, not UTF-16 units: an emoji before the quote is one', () => {
    expect(find('😀😀 we had access', 'we had')).toMatchObject({ start: 3, end: 9 });
  });

  it('never splits a surrogate pair', () => {
    expect(find('a😀b', '\ude00b')).toMatchObject({ found: false, reason: 'ABSENT' });
    expect(find('a😀b', 'a\ud83d')).toMatchObject({ found: false, reason: 'ABSENT' });
    fc.assert(
      fc.property(textAndQuote, ({ text, exact }) => {
        const match = find(text, exact.normalize('NFD'));
        if (match.found) expect(match.words).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('by its start alone, where the filing gives no end', () => {
    expect(find('no and no', { exact: 'no', start: 7 })).toMatchObject({ start: 7, end: 9 });
  });
});

describe('a quote that differs in its typography only is found, and said to be NORMALISED', () => {
  it.each([
    ['white space', 'they had\n  full\u00a0access', 'they had full access'],
    ['white space within the quote', 'they had full access', 'they  had\nfull access'],
    ['curly quotation marks', 'the “Titan” partners’ list', 'the "Titan" partners\' list'],
    ['guillemets and low quotation marks', '«Titan» und „Titan“', '"Titan" und "Titan"'],
    ['ligatures', 'an oﬃcer of the ﬁrm', 'an officer of the firm'],
    ['a ligature in the quote', 'an officer of the firm', 'of the ﬁrm'],
    ['soft hyphens', 'whole com\u00admit\u00adtee', 'whole committee'],
    ['a soft hyphen in the quote', 'whole committee', 'whole com\u00admittee'],
    ['zero-width characters', 'data\u200b\u2060base\ufeff', 'database'],
    ['composed letters', 'Socie\u0301te\u0301', 'Société'],
    ['decomposed letters', 'Société', 'Socie\u0301te\u0301'],
    ['Hangul syllables', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['Hangul jamo', '한글', '\u1112\u1161\u11ab\u1100\u1173\u11af'],
    ['full-width letters', 'Ｔｉｔａｎ', 'Titan'],
    ['unbreakable hyphens', 'a hand‑picked few', 'a hand-picked few'],
  ])('%s', (_, text, exact) => {
    const match = find(text, exact);
    expect(match).toMatchObject({ found: true, verification: 'NORMALISED' });
    // the words shown are the document's own
    if (match.found) expect(text).toContain(match.words);
  });

  it('cuts out the words themselves: neither a mark too few nor a character too many', () => {
    expect(find('Le cafe\u0301\u00ad  est', 'Le  café')).toMatchObject({
      start: 0,
      end: 8,
      words: 'Le cafe\u0301',
    });
    expect(find('xx \u00adcom\u00admit\u00ad yy', 'commit')).toMatchObject({
      words: 'com\u00admit',
      start: 4,
    });
    expect(find('die “Titan”, sagt', '"Titan"')).toMatchObject({ words: '“Titan”', start: 4, end: 11 });
  });

  it('does not call other words a spelling of these', () => {
    for (const [text, quote] of [
      ['x²', 'x2'],
      ['they had', 'theyhad'],
      ['them selves', 'themselves'],
      ['no access', 'No access'],
      ['full access', 'full  accesses'],
      ['résumé', 'resume'],
      ['2013–2015', '2013-2015'],
      ['an oﬀer', 'an of'], // half of a ligature
      ['ﬁne', 'i ne'],
    ] as const)
      expect(find(text, quote)).toEqual({ found: false, reason: 'ABSENT', at: [] });
  });

  const variant = fc.constantFrom<(text: string) => string>(
    (text) => text.normalize('NFC'),
    (text) => text.normalize('NFD'),
    (text) => text.replace(/\s/gu, ' \n\t'),
    (text) => text.replace(/[“"]/gu, '„').replace(/[’']/gu, '‘'),
    (text) => text.replaceAll('ﬁ', 'fi').replaceAll('ﬄ', 'ffl').replaceAll('Ａ', 'A'),
    (text) => text.replace(/[\u00ad\u200b]/gu, ''),
    (text) => text.replace(/[\u00ad\u200b]/gu, '').replace(/[a-c](?=[a-c])/g, '$&\u00ad'),
  );

  it('whatever the variant, with words that read the same', () => {
    const around = fc
      .tuple(graphemes, graphemes, graphemes, variant)
      .filter(([, quote]) => hasWords(quote.join('')));
    fc.assert(
      fc.property(around, ([before, quote, after, vary]) => {
        // spaces around it, so that nothing joins it to its neighbours
        const text = `${before.join('')} ${quote.join('')} ${after.join('')}`;
        const exact = vary(quote.join(''));
        const source = searchable(text);
        const normal = searchable(exact).normal.trim();
        const reads = (start: number, end: number) => searchable(cut(text, start, end)).normal.trim();
        const match = findQuote(source, { exact });
        if (match.found) {
          expect(match.verification).toBe(match.words === exact ? 'VERIFIED' : 'NORMALISED');
          expect(match.words).toBe(cut(text, match.start, match.end));
          expect(reads(match.start, match.end)).toBe(normal);
        } else {
          expect(match.reason).toBe('TWICE');
          expect(match.at.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a quote that is not there, or of which one cannot tell where, is not accepted', () => {
  const TEXT = 'Netflix had access. Lyft had access. Airbnb asked.';

  it('ABSENT: the words are not in it', () => {
    expect(find(TEXT, 'Spotify had access')).toEqual({ found: false, reason: 'ABSENT', at: [] });
    expect(find('', 'x')).toEqual({ found: false, reason: 'ABSENT', at: [] });
  });

  it.each(['', ' ', '\n', '\u00a0\n'])('ABSENT: %j has no words at all', (exact) => {
    for (const around of [{}, { prefix: 'x' }, { suffix: 'x' }, { start: 0 }])
      expect(find(` ${TEXT}\u00a0\n `, { exact, ...around })).toMatchObject({ reason: 'ABSENT' });
  });

  it('TWICE: and where', () => {
    expect(find(TEXT, 'had access')).toEqual({ found: false, reason: 'TWICE', at: [8, 25] });
    expect(find('had\naccess, had\taccess', 'had access')).toEqual({
      found: false,
      reason: 'TWICE',
      at: [0, 12],
    });
    expect(find('aaa', 'aa')).toEqual({ found: false, reason: 'TWICE', at: [0, 1] });
  });

  it('ELSEWHERE: the offsets of the filing are wrong, and where it stands instead', () => {
    expect(find(TEXT, { exact: 'Lyft', start: 3 })).toEqual({ found: false, reason: 'ELSEWHERE', at: [20] });
    expect(find(TEXT, { exact: 'Lyft', start: 20, end: 23 })).toEqual({
      found: false,
      reason: 'ELSEWHERE',
      at: [20],
    });
    expect(find(TEXT, { exact: 'Lyft', start: 20, end: 24 })).toMatchObject({ found: true });
  });

  it('finds a place however often the words stand before it', () => {
    const match = find('the '.repeat(3000), { exact: 'the', start: 4 * 2500 });
    expect(match).toMatchObject({ found: true, start: 10_000 });
  });
});

describe('prefix and suffix tell one place from another', () => {
  const TEXT = 'Netflix had access.\nLyft “had access”; Airbnb had access too.';

  it.each([
    ['a prefix', { prefix: 'Netflix ' }, 8],
    ['a prefix without its space', { prefix: 'Netflix' }, 8],
    ['a suffix', { suffix: ' too' }, 46],
    ['both', { prefix: '“', suffix: '”' }, 26],
  ])('%s', (_, around, start) => {
    expect(find(TEXT, { exact: 'had access', ...around })).toMatchObject({
      found: true,
      start,
      verification: 'VERIFIED',
    });
  });

  it('also where only the prefix differs in its typography: the words are still word for word', () => {
    const match = find(TEXT, { exact: 'had access', prefix: '"', suffix: '"' });
    expect(match).toMatchObject({ found: true, start: 26, verification: 'VERIFIED' });
  });

  it('ABSENT where nothing stands between them', () => {
    expect(find(TEXT, { exact: 'had access', prefix: 'Spotify' })).toMatchObject({ reason: 'ABSENT' });
    expect(find(TEXT, { exact: 'had access', prefix: 'Netflix', suffix: 'too' })).toMatchObject({
      reason: 'ABSENT',
    });
  });

  it('a prefix from the document finds the quote whose prefix it is', () => {
    fc.assert(
      fc.property(textAndQuote, ({ text, start, end, exact }) => {
        const prefix = cut(text, 0, start);
        const suffix = cut(text, end, codePoints(text));
        expect(find(text, { exact, prefix, suffix, start, end })).toMatchObject({
          found: true,
          words: exact,
        });
      }),
    );
  });
});

// no clock: a search that looks at the text anew for each place would take hours, and run into the time limit
describe('a long document is searched once, however often its words recur', () => {
  const LINES = 50_000;
  const source = searchable(`${'Lorem “ipsum” dolor\n'.repeat(LINES)}the ﬁnal\nword`);

  it('for words in typographic disguise at its end', () => {
    expect(findQuote(source, { exact: 'the final word' })).toMatchObject({
      found: true,
      start: LINES * 20,
      end: LINES * 20 + 13,
      words: 'the ﬁnal\nword',
    });
  });

  it.each(['ipsum', '"ipsum"'])('for %s, which stands in every line', (exact) => {
    const match = findQuote(source, { exact });
    expect(match).toMatchObject({ found: false, reason: 'TWICE' });
    if (!match.found) expect(match.at).toHaveLength(LINES);
    const start = (LINES - 1) * 20 + (exact === 'ipsum' ? 7 : 6);
    expect(findQuote(source, { exact, start })).toMatchObject({ found: true, start });
  });
});
