import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteLink } from '../../src/domain/text-fragment.ts';

const quote = (exact: string, around: { prefix?: string; suffix?: string; page?: number } = {}) => ({
  exact,
  prefix: around.prefix ?? null,
  suffix: around.suffix ?? null,
  page: around.page ?? null,
});
const URL_ = 'https://example.org/story';
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** As a browser takes a directive apart: by commas, then `prefix-` and `-suffix`, then percent-decoding. */
function parse(link: string | null) {
  const [, directive = ''] = (link ?? '').split(':~:text=');
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const decode = (part: string | undefined) => (part === undefined ? null : decodeURIComponent(part));
  return {
    prefix: decode(prefix),
    words: parts.map((part) => decodeURIComponent(part)),
    suffix: decode(suffix),
    directive,
  };
}

describe('the link to a quote', () => {
  test('encodes what parts a directive, and keeps the address and its fragment', () => {
    expect(quoteLink(URL_, quote('well-known, so & so'))).toBe(
      `${URL_}#:~:text=well%2Dknown%2C%20so%20%26%20so`,
    );
    expect(quoteLink(`${URL_}?a=b#part`, quote('words'))).toBe(`${URL_}?a=b#part:~:text=words`);
    expect(quoteLink(`${URL_}#:~:text=other`, quote('words'))).toBe(`${URL_}#:~:text=words`);
  });

  test('takes in the words around it', () => {
    expect(
      parse(quoteLink(URL_, quote('words', { prefix: 'He said: ', suffix: ' - and left' }))),
    ).toMatchObject({
      prefix: 'He said:',
      words: ['words'],
      suffix: '- and left',
    });
  });

  test('names a long quote, and one of several lines, by its first and last words', () => {
    const long = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
    expect(parse(quoteLink(URL_, quote(long))).words).toEqual([
      'word0 word1 word2 word3 word4 word5',
      'word94 word95 word96 word97 word98 word99',
    ]);
    expect(parse(quoteLink(URL_, quote('one two\nthree four'))).words).toEqual(['one two', 'three four']);
    // no spaces, whole words all the same
    expect(parse(quoteLink(URL_, quote('東京都の委員会は\n計画を承認した'))).words.join('')).toMatch(
      /^東京.*した$/,
    );
  });

  test('goes to the page of a PDF, in which browsers find no words', () => {
    expect(quoteLink('https://example.org/a.pdf', quote('words', { page: 12 }))).toBe(
      'https://example.org/a.pdf#page=12',
    );
    expect(quoteLink('https://example.org/a.PDF?x=1', quote('words'))).toBe('https://example.org/a.PDF?x=1');
    expect(quoteLink(URL_, quote('words', { page: 2 }), true)).toBe(`${URL_}#page=2`);
    expect(quoteLink('https://example.org/a.pdf#page=3', quote('words', { page: 12 }))).toBe(
      'https://example.org/a.pdf#page=3',
    );
  });

  test('is null where there is nothing that a browser opens', () => {
    expect(quoteLink(null, quote('words'))).toBeNull();
    expect(quoteLink('javascript:alert(1)', quote('words'))).toBeNull();
  });

  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }).filter((t) => oneLine(t) !== '');

  test('gives the words back when decoded, or their beginning and end', () => {
    fc.assert(
      fc.property(text, fc.option(text), fc.option(text), (exact, before, after) => {
        const around = { ...(before ? { prefix: before } : {}), ...(after ? { suffix: after } : {}) };
        const link = quoteLink(URL_, quote(exact, around));
        const { prefix, words, suffix, directive } = parse(link);
        const whole = oneLine(exact);
        if (words.length === 1) expect(words[0]).toBe(whole);
        else {
          expect(words).toHaveLength(2);
          expect(whole.startsWith(words[0] ?? '')).toBe(true);
          expect(whole.endsWith(words[1] ?? '')).toBe(true);
          expect((words[0] ?? '').length + (words[1] ?? '').length).toBeLessThanOrEqual(whole.length);
        }
        expect(prefix === null ? before : oneLine(before ?? '').endsWith(prefix)).toBe(
          prefix === null ? null : true,
        );
        expect(suffix === null ? after : oneLine(after ?? '').startsWith(suffix)).toBe(
          suffix === null ? null : true,
        );
        // only what the specification lets stand in a directive
        expect(directive).toMatch(/^[A-Za-z0-9_.!~*'(),%-]+$/);
        expect(() => new URL(link ?? '')).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('takes any text, also what is no text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        (exact) => typeof quoteLink(URL_, quote(exact)) === 'string',
      ),
    );
    expect(quoteLink(URL_, quote('a\uD800b'))).toBe(`${URL_}#:~:text=a%EF%BF%BDb`);
  });
});
