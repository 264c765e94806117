import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alteredQuotations,
  differenceOf,
  mayBeOneUtterance,
  saysOtherwise,
  wordsOf,
} from '../../src/domain/quotations.ts';

describe('two wordings say otherwise', () => {
  it.each([
    [
      'one word is another',
      'Netflix never accessed anyone’s messages.',
      'Netflix never accused anyone’s messages.',
    ],
    ['a word is gone', 'We did not read the messages of users', 'We did read the messages of users'],
    ['a word is added', 'We shared the data with partners', 'We shared all the data with partners'],
    [
      'the beginning is another',
      'They secretly signed the agreements in May',
      'Both covertly signed the agreements in May',
    ],
    ['the end is another', 'They signed the agreements in May', 'They signed the agreements in June'],
    ['nothing is in common', 'One thing', 'Another matter'],
    ['a number is another', 'It cost 100 million dollars', 'It cost 10 million dollars'],
    ['beside the omission', 'It was never … our data', 'It was always then and there your data'],
  ])('where %s', (_, a, b) => {
    expect(saysOtherwise(a, b)).toBe(true);
    expect(saysOtherwise(b, a)).toBe(true);
  });

  it.each([
    ['case, marks and kinds of quotation mark', '“We didn’t read it,” he said', "We DIDN'T read it he said!"],
    [
      'an excerpt',
      'never asked for anyone’s messages',
      'Netflix never asked for anyone’s messages, it said.',
    ],
    [
      'an omission',
      'Netflix never … accessed anyone’s messages',
      'Netflix never asked for, or accessed, anyone’s messages',
    ],
    [
      'an omission in brackets',
      'They signed [...] agreements in May',
      'They signed many secret agreements in May',
    ],
    ['an insertion', 'They [Netflix] signed the agreements', 'They signed the agreements'],
    ['a replacement marked as such', '[Netflix] signed the agreements', 'They signed the agreements'],
  ])('and not for %s', (_, a, b) => {
    expect(saysOtherwise(a, b)).toBe(false);
    expect(saysOtherwise(b, a)).toBe(false);
  });

  const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'é', '你好', '…', '[x]'), {
    minLength: 1,
    maxLength: 9,
  });
  it('the same both ways, and never of a wording and itself', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const spoken = wordsOf(a.join(' ')).some((word) => !word.editorial);
        if (spoken) expect(saysOtherwise(a.join(' '), a.join(' '))).toBe(false);
        expect(mayBeOneUtterance(a.join(' '), b.join(' '))).toBe(mayBeOneUtterance(b.join(' '), a.join(' ')));
      }),
    );
  });

  it('never of a stretch of the other', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 2 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
        const start = from % all.length;
        const part = all.slice(start, start + 1 + (length % all.length));
        const unlike = [...new Set(all)].length === all.length;
        if (unlike) expect(saysOtherwise(part.join(' '), all.join(' '))).toBe(false);
      }),
    );
  });
});

describe('a difference', () => {
  it('gives both wordings back, each by leaving the other out', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'Four', 'five.'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = differenceOf(a.join(' '), b.join(' '));
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : part.text.split(' '))).filter(Boolean);
        const key = (list: string[]) => list.map((word) => word.toLowerCase().replace('.', ''));
        expect(key(without('ADDED'))).toEqual(key(a));
        expect(key(without('REMOVED'))).toEqual(key(b));
      }),
    );
  });

  it('shows the words as they were written', () => {
    expect(
      differenceOf('Netflix never asked for, or accessed, it.', 'Netflix never asked for, or accused, it.'),
    ).toEqual([
      { kind: 'SAME', text: 'Netflix never asked for, or' },
      { kind: 'REMOVED', text: 'accessed,' },
      { kind: 'ADDED', text: 'accused,' },
      { kind: 'SAME', text: 'it.' },
    ]);
  });
});

describe('altered quotations', () => {
  const quote = (id: string, words: string, speaker = 'person/a', source = `source/${id}`) => ({
    id,
    words,
    speaker,
    source,
  });
  const ids = (list: ReturnType<typeof quote>[]) =>
    alteredQuotations(list).map((group) => group.map((wording) => wording.quotations));

  it('are those of one speaker in several sources that say other words, copies and excerpts together', () => {
    expect(
      ids([
        quote('1', 'Netflix never asked for, or accessed, anyone’s private messages.'),
        quote('2', 'Netflix never asked for, or accused, anyone’s private messages.'),
        quote('3', 'netflix never asked for or accessed anyone’s private messages'),
        quote('4', 'never asked for, or accessed, anyone’s private messages'),
        quote('5', 'Something else was said at length on that other day.'),
        quote('6', 'Netflix never asked for, or seized, anyone’s private messages.', 'person/b'),
      ]),
    ).toEqual([[['1', '3', '4'], ['2']]]);
  });

  it('are none within one source, and none of a few words', () => {
    expect(
      ids([
        quote('1', 'we signed the agreement in May with Netflix', 'person/a', 'source/x'),
        quote('2', 'we signed the agreement in June with Netflix', 'person/a', 'source/x'),
        quote('3', 'no comment', 'person/b'),
        quote('4', 'without comment', 'person/b'),
      ]),
    ).toEqual([]);
  });
});
