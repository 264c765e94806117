import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf, readWanted, type Wanted } from '../../src/domain/spoken.ts';

const wanted = (typed: string) => readWanted(typed) as Wanted;

describe('words that are looked for', () => {
  it('are read without case, accents and punctuation; what is quoted is a phrase too', () => {
    expect(wanted('Never “Private Messages”, Café!')).toMatchObject({
      words: ['never', 'private', 'messages', 'cafe'],
      phrases: ['private messages'],
    });
    expect(wanted('an "open mark').phrases).toEqual([]);
  });

  it('are none without letters or digits, or beyond fifty', () => {
    for (const typed of ['', '…', '"" * ~']) expect(readWanted(typed)).toBeNull();
    expect(readWanted(Array.from({ length: 51 }, (_, i) => `w${i}`).join(' '))).toBeNull();
  });

  it('leave no operator to Lucene, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const read = readWanted(typed);
        if (!read) return;
        const phrases = /"(?:[^"\\]|\\.)*"\^8/g;
        const rest = read.lucene.replace(phrases, '');
        expect(rest.replace(/\\./gu, '')).not.toMatch(/[+\-!(){}[\]^"~*?:\\/&|<>=]/);
        expect(rest).not.toMatch(/\b(AND|OR|NOT|TO)\b/);
      }),
      { numRuns: 1000 },
    );
    expect(wanted('a AND b OR NOT c').lucene).toBe('a and b or not c');
  });
});

describe('a text has them', () => {
  it('better as an exact quote with the phrase than in a paraphrase, and better so than scattered', () => {
    const query = wanted('"private messages"');
    const ranks = [
      matchOf(query, 'We read private messages.', true),
      matchOf(query, 'They read PRIVATE messages', false),
      matchOf(query, 'messages that are private', true),
    ].map((match) => match?.rank[0]);
    expect(ranks).toEqual([0, 1, 2]);
  });

  it('in whole words, but where a script has no blanks', () => {
    expect(matchOf(wanted('share'), 'shareholder', true)).toBeNull();
    expect(matchOf(wanted('私信'), '脸书的私信内容', true)?.missing).toEqual([]);
  });

  it('where no more than half are missing, which are named', () => {
    expect(matchOf(wanted('never asked for messages'), 'asked messages', true)?.missing).toEqual([
      'never',
      'for',
    ]);
    expect(matchOf(wanted('never asked for messages'), 'messages', true)).toBeNull();
  });

  it('always, of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const read = readWanted(text);
        if (read) expect(matchOf(read, text, true)?.missing).toEqual([]);
      }),
    );
  });
});
