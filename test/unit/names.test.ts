import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, fuzzyWords, nameKey, nearest } from '../../src/domain/names.ts';

const self = (name: string) => name;
const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });

describe('a name is found however it is written', () => {
  it.each([
    ['Netflix, Inc.', 'netflix inc'],
    ['NETFLIX  inc', 'netflix inc'],
    ['“Netflix” (Inc)', 'netflix inc'],
    ['Société Générale', 'societe generale'],
    ['Socie\u0301te\u0301 Ge\u0301ne\u0301rale', 'societe generale'],
    ['Ｔｉｔａｎ　ＡＰＩ', 'titan api'],
    ['AT&T', 'at t'],
    ['İstanbul', 'istanbul'],
    ['Чайковский', 'чаиковскии'],
    ['مُحَمَّد', 'محمد'],
    ['O’Brien', 'o brien'],
    ['7-Eleven', '7 eleven'],
    ['…', ''],
    ['', ''],
  ])('%s is looked up as %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('does not depend on Unicode form, and is a key of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKey(name);
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
        expect(nameKey(key)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on case, punctuation or white space', () => {
    const gap = fc.constantFrom(' ', '  ', '-', ', ', '\u00a0', '\n', ' & ');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[A-Za-zÀ-ÖØ-Þ0-9]+$/), gap)), (parts) => {
        const plain = parts.map(([w]) => w).join(' ');
        const odd = parts.map(([w, g]) => w.toLowerCase() + g).join('');
        expect(nameKey(odd)).toBe(nameKey(plain));
      }),
    );
  });

  it('keeps names apart that only a vowel sign or a voicing mark tells apart', () => {
    expect(nameKey('राम')).not.toBe(nameKey('रमा'));
    expect(nameKey('かき')).not.toBe(nameKey('かぎ'));
    expect(nameKey('ปี')).not.toBe(nameKey('ปู'));
  });

  it('does not cut a word at its marks', () => {
    expect(nameKey('हिन्दी')).not.toContain(' ');
  });
});

describe('how far two names are apart', () => {
  /** The textbook's definition, to hold the quick one to. */
  const slow = (a: string[], b: string[]): number => {
    const [x, ...as] = a;
    const [y, ...bs] = b;
    if (x === undefined || y === undefined) return a.length + b.length;
    return x === y ? slow(as, bs) : 1 + Math.min(slow(as, bs), slow(as, b), slow(a, bs));
  };

  it('is the least number of letters to change, and more than `max` where it stops early', () => {
    const short = fc.string({ unit: fc.constantFrom(...'ab😀'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 5 }), (a, b, max) => {
        const away = slow([...a], [...b]);
        expect(distance(a, b)).toBe(away);
        expect(distance(a, b, max)).toBe(Math.min(away, max + 1));
      }),
    );
  });

  it('is the same both ways, and nothing for a name and itself', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, a)).toBe(0);
      }),
    );
  });

  it('counts an emoji or a rare ideograph as one', () => {
    expect(distance('𠮷野', '吉野')).toBe(1);
  });
});

describe('a mistyped name brings the nearest ones', () => {
  const NAMES = ['Netflix, Inc.', 'Lyft', 'Titan API', 'Airbnb', 'Messaging Inbox API', 'Spotify AB'];

  it('puts the nearest first', () => {
    expect(nearest('Netflicks Inc', NAMES, self)[0]).toBe('Netflix, Inc.');
    expect(nearest('Lift', NAMES, self)[0]).toBe('Lyft');
    expect(nearest('AirBnB Inc', NAMES, self)).toContain('Airbnb');
  });

  it('takes the start of a name for near', () => {
    expect(nearest('titan', NAMES, self)).toEqual(['Titan API']);
    expect(nearest('Messaging', NAMES, self)[0]).toBe('Messaging Inbox API');
  });

  it('takes half of the letters wrong, and not more', () => {
    expect(nearest('Lyab', NAMES, self)).toEqual(['Lyft']);
    expect(nearest('Labc', NAMES, self)).toEqual([]);
  });

  it('brings none where nothing is near, however long the names are', () => {
    expect(nearest('Qqqqqqqqqqqq', NAMES, self)).toEqual([]);
    const long =
      'In re Application of the United States of America for an Order Authorizing Disclosure of Records';
    expect(nearest('Qqqq', [long], self)).toEqual([]);
  });

  it('brings three at most, or as many as asked for', () => {
    const many = ['Titan A', 'Titan B', 'Titan C', 'Titan D'];
    expect(nearest('Titan', many, self)).toHaveLength(3);
    expect(nearest('Titan', many, self, 1)).toHaveLength(1);
  });

  it('has the name itself first wherever it is a candidate', () => {
    fc.assert(
      fc.property(fc.array(word), word, (others, name) => {
        fc.pre(name !== '');
        expect(nearest(name, [...others, name], self)[0]).toBe(name);
      }),
    );
  });
});

describe('a search forgives typing errors and never breaks the index', () => {
  it('finds each word with some letters wrong, and prefers it right', () => {
    expect(fuzzyWords('Titan API v2')).toBe('(titan^2 OR titan~) (api^2 OR api~) v2');
    expect(fuzzyWords(' … ')).toBe('');
  });

  it('hands no operator of the user to Lucene', () => {
    expect(fuzzyWords('a/b name:(x) [1 TO 2] "q" -y +z ~ * ? \\ !')).not.toMatch(/["/:[\]\\*?!+-]/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const part of fuzzyWords(text).match(/\(([^^()]+)\^2 OR ([^~()]+)~\)|[^ ()]+/g) ?? [])
          expect(part).toMatch(/^(\(([\p{L}\p{N}\p{M}]+)\^2 OR \2~\)|[\p{L}\p{N}\p{M}]+)$/u);
      }),
    );
  });

  it('takes no operator word for one: these are upper case, and words are not', () => {
    expect(fuzzyWords('or and not')).toBe('or (and^2 OR and~) (not^2 OR not~)');
  });
});
