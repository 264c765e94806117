import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { MODALITIES, SOURCE_KINDS, STANCES } from '../../src/domain/stances.ts';
import { STANDINGS } from '../../src/domain/standing.ts';
import { vocabulary } from '../../src/domain/vocabulary.ts';
import {
  claimSentence,
  said,
  sentence,
  sourceInWords,
  standingInWords,
  timeInWords,
  whenInWords,
} from '../../src/domain/wording.ts';

const words = (edtf: string) => timeInWords(parseEdtf(edtf));

describe('a time reads as a reporter would say it', () => {
  it.each([
    ['2013', '2013'],
    ['2013-08', 'August 2013'],
    ['2020-12-03', '3 December 2020'],
    ['2012-02', 'February 2012'],
    ['2013-XX', '2013'],
    ['201X', 'the 2010s'],
    ['20XX', 'between 2000 and 2099'],
    ['2013~', 'about 2013'],
    ['2013-08~', 'about August 2013'],
    ['2013-08-31T23:30:00-05:00', '31 August 2013'],
    ['2013-08/..', 'from August 2013'],
    ['2013-08/', 'from August 2013'],
    ['../2015', 'until 2015'],
    ['/2015-05', 'until May 2015'],
    ['2013-08/2015', 'from August 2013 to 2015'],
    ['2013-08-03/2013-08-05', 'from 3 August 2013 to 5 August 2013'],
    ['201X/..', 'from the 2010s'],
    ['[..2013]', 'some time up to 2013'],
    ['[..2013-12-31]', 'some time up to 31 December 2013'],
    ['[..2013-08]', 'some time up to August 2013'],
    ['[2013-08..]', 'some time from August 2013 on'],
    ['[2013-08-01..]', 'some time from 1 August 2013 on'],
    ['[2013..2015]', 'between 2013 and 2015'],
    ['[2013-08-03..2013-08-05]', 'between 3 August 2013 and 5 August 2013'],
    ['[2013-01..2013-12]', 'between January 2013 and December 2013'],
    ['[2023-04-14,2023-06-14]', '14 April 2023 or 14 June 2023'],
    ['[2013, 2014-02, 2015-03-04]', '2013 or February 2014 or 4 March 2015'],
    ['[2010,2013..2015]', '2010 or between 2013 and 2015'],
    ['[2013-08~,2015]', 'about August 2013 or 2015'],
  ])('%s: %s', (edtf, expected) => {
    expect(words(edtf)).toBe(expected);
  });

  it('says "about" of the end that is not certain, and of no other', () => {
    expect(words('2013~/2015')).toBe('from about 2013 to 2015');
    expect(words('2013/2015~')).toBe('from 2013 to about 2015');
    expect(words('../2015~')).toBe('until about 2015');
  });

  it('names no day, month or year that nobody wrote', () => {
    const pad = (n: number, width = 2) => String(n).padStart(width, '0');
    const date = fc
      .tuple(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .chain(([y, m, d]) =>
        fc
          .constantFrom(`${y}`, `${y}-${pad(m)}`, `${y}-${pad(m)}-${pad(d)}`)
          .chain((text) => fc.constantFrom(text, `${text}~`)),
      );
    const time = fc.oneof(
      date,
      date.map((a) => `${a}/..`),
      date.map((a) => `../${a}`),
      fc.tuple(date, date).map((pair) => pair.sort().join('/')),
      date.filter((a) => !a.endsWith('~')).map((a) => `[..${a}]`),
      date.filter((a) => !a.endsWith('~')).map((a) => `[${a}..]`),
    );
    const months =
      'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(time, (edtf) => {
        let said: string;
        try {
          said = words(edtf);
        } catch {
          return; // it ends before it starts
        }
        const parts = edtf.match(/\d{4}(-\d\d)?(-\d\d)?/g) ?? [];
        const back = said.match(/(\d+ )?([A-Z][a-z]+ )?\d{4}/g) ?? [];
        expect(
          back.map((text) => {
            const [y = '', m, d] = text.trim().split(' ').reverse();
            return [y, m && pad(months.indexOf(m) + 1), d && pad(Number(d))].filter(Boolean).join('-');
          }),
        ).toEqual(parts);
        expect(said.split('about').length).toBe(edtf.split('~').length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a claim reads as a sentence', () => {
  it('with the predicate’s own words, or its name where the vocabulary has lost it', () => {
    const predicate = vocabulary.predicates.get('HAD_ACCESS_TO');
    expect(claimSentence('Netflix, Inc.', predicate, 'HAD_ACCESS_TO', 'Titan API')).toBe(
      'Netflix, Inc. had access to Titan API',
    );
    expect(claimSentence('A', undefined, 'LED_TO', 'B')).toBe('A led to B');
  });

  it.each([
    ['Netflix, Inc.', 'Netflix, Inc.'],
    ['Titan API', 'Titan API.'],
    ['Why?', 'Why?'],
    ['and so on…', 'and so on…'],
  ])('that ends once: %s', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});

describe('who says it, and how, is told in different words', () => {
  it('for each stance', () => {
    const told = STANCES.map((stance) => said(stance, 'ALLEGED', 'X'));
    expect(told).toEqual([
      'X alleged that',
      'X denied that',
      'X qualified, but did not deny, that',
      'X declined to say whether',
    ]);
    expect(said('DENIES', 'REPORTED', 'X', 'the post “P”')).toBe('X denied in the post “P” that');
  });

  it('for each way to assert', () => {
    const told = MODALITIES.map((modality) => said('ASSERTS', modality, 'X'));
    expect(new Set(told).size).toBe(MODALITIES.length);
    for (const text of told) expect(text).toMatch(/^X [a-z]+ed that$/);
  });

  it.each([
    ['2020-12-03', 'on 3 December 2020'],
    ['2013-08', 'in August 2013'],
    ['2013~', 'in about 2013'],
    ['2013/..', 'from 2013'],
    ['../2015', 'until 2015'],
    ['[..2013]', 'some time up to 2013'],
    ['[2013,2015]', 'in 2013 or 2015'],
  ])('at a time that ends the sentence: %s', (edtf, expected) => {
    expect(whenInWords(parseEdtf(edtf))).toBe(expected);
  });
});

describe('a source is named so that one finds it', () => {
  const brief = {
    kind: 'COURT_FILING',
    title: 'Letter brief',
    publisher: 'N.D. Cal.',
    author: null,
  } as const;

  it('by kind, title and whose it is: the author’s before the publisher’s', () => {
    expect(sourceInWords(brief)).toBe('the court filing “Letter brief” (N.D. Cal.)');
    expect(sourceInWords({ ...brief, author: 'Klein' })).toBe('the court filing “Letter brief” (Klein)');
    expect(sourceInWords({ ...brief, publisher: null })).toBe('the court filing “Letter brief”');
  });

  it('for each kind of source', () => {
    const said = SOURCE_KINDS.map((kind) => sourceInWords({ ...brief, kind }));
    expect(new Set(said).size).toBe(SOURCE_KINDS.length);
    for (const text of said) expect(text).toMatch(/^the [a-z -]+ “Letter brief”/);
  });
});

describe('a standing is told with the numbers that it rests on', () => {
  it.each([
    [
      'SINGLE_SOURCE',
      { roots: 1, asserts: 17, denials: 0 },
      'Single source: 17 assertions from 1 independent root',
    ],
    [
      'CORROBORATED',
      { roots: 2, asserts: 2, denials: 0 },
      'Corroborated: 2 assertions from 2 independent roots',
    ],
    [
      'DISPUTED',
      { roots: 1, asserts: 1, denials: 2 },
      'Disputed: 1 assertion from 1 independent root, against 2 denials',
    ],
    ['DENIED', { roots: 0, asserts: 0, denials: 1 }, 'Denied: 1 denial, and nobody on file asserts it'],
  ] as const)('%s', (standing, numbers, expected) => {
    expect(standingInWords(standing, { ...numbers, firm: null })).toBe(expected);
  });

  it('and a denial stands beside what is established', () => {
    const numbers = { roots: 1, asserts: 1, firm: 'admitted by Meta' };
    expect(standingInWords('ESTABLISHED', { ...numbers, denials: 1 })).toBe(
      'Established: admitted by Meta; 1 assertion from 1 independent root; 1 denial stands beside it',
    );
    expect(standingInWords('ESTABLISHED', { ...numbers, denials: 2 })).toContain('2 denials stand beside it');
    expect(standingInWords('ESTABLISHED', { ...numbers, denials: 0 })).not.toContain('denial');
  });

  it('in other words for each', () => {
    const said = STANDINGS.map((standing) =>
      standingInWords(standing, { roots: 1, asserts: 1, denials: 1, firm: null }),
    );
    expect(new Set(said.map((text) => text.split(':')[0])).size).toBe(STANDINGS.length);
  });
});
