import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadValue, canonicalValue, VALUE_TYPES, type ValueType } from '../../src/domain/values.ts';

const refusal = (type: ValueType, text: string): string => {
  try {
    return `accepted as ${canonicalValue(type, text)}`;
  } catch (error) {
    expect(error).toBeInstanceOf(BadValue);
    return (error as Error).message;
  }
};

describe('two writings of one value are one value', () => {
  it.each([
    ['1500000', '1500000'],
    ['0001500000', '1500000'],
    ['1500000.00', '1500000'],
    ['0.50', '0.5'],
    ['00.5', '0.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-012.30', '-12.3'],
    ['100', '100'],
    ['  7 ', '7'],
    // more digits than a double holds
    ['12345678901234567890.123', '12345678901234567890.123'],
  ])('number %s is %s', (written, canonical) => {
    expect(canonicalValue('number', written)).toBe(canonical);
  });

  it.each([
    ['USD 100000000', 'USD 100000000'],
    ['USD  100000000.00', 'USD 100000000'],
    ['\tEUR\u00a05.10 ', 'EUR 5.1'],
    ['EUR -5', 'EUR -5'],
  ])('money %j is %s', (written, canonical) => {
    expect(canonicalValue('money', written)).toBe(canonical);
  });

  it('keeps currencies and amounts apart', () => {
    expect(canonicalValue('money', 'USD 5')).not.toBe(canonicalValue('money', 'EUR 5'));
    expect(canonicalValue('money', 'USD 5')).not.toBe(canonicalValue('money', 'USD -5'));
  });

  it('takes composed and decomposed letters for the same, and any white space for one space', () => {
    expect(canonicalValue('text', 'cafe\u0301  de\nla\u00a0paix ')).toBe('caf\u00e9 de la paix');
  });

  it('keeps what carries meaning in a text: case, digits, superscripts, ligatures', () => {
    expect(canonicalValue('text', 'x² ﬁ A')).toBe('x² ﬁ A');
  });

  it('keeps a date as written but for white space, so that its precision stays', () => {
    expect(canonicalValue('date', ' 2020-12 ')).toBe('2020-12');
    expect(canonicalValue('date', '2020-12')).not.toBe(canonicalValue('date', '2020-12-03'));
  });

  it('does not change a value that is canonical already', () => {
    const number = fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.bigInt({ min: 0n, max: 10n ** 25n }),
        fc.stringMatching(/^(\.\d{1,20})?$/),
      )
      .map(([sign, whole, fraction]) => `${sign}${whole}${fraction}`);
    const cases: fc.Arbitrary<[ValueType, string]> = fc.oneof(
      number.map((n): [ValueType, string] => ['number', n]),
      number.map((n): [ValueType, string] => ['money', `USD ${n}`]),
      fc
        .string({ unit: 'binary', minLength: 1 })
        .filter((text) => text.trim() !== '')
        .map((text): [ValueType, string] => ['text', text]),
    );
    fc.assert(
      fc.property(cases, ([type, written]) => {
        const once = canonicalValue(type, written);
        expect(canonicalValue(type, once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('gives one form to a number however many zeros stand around it, and keeps its amount', () => {
    const zeros = fc.integer({ min: 0, max: 4 }).map((n) => '0'.repeat(n));
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 999 }),
        zeros,
        zeros,
        (whole, fraction, before, after) => {
          const sign = whole < 0 ? '-' : '';
          const digits = `${Math.abs(whole)}.${String(fraction).padStart(3, '0')}`;
          const canonical = canonicalValue('number', `${sign}${before}${digits}${after}`);
          expect(canonical).toBe(canonicalValue('number', `${sign}${digits}`));
          expect(Number(canonical)).toBeCloseTo(Number(`${sign}${digits}`), 6);
          expect(canonical).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        },
      ),
    );
  });

  it('makes one claim of canonically equal texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        const forms = ['NFC', 'NFD'].map((form) => canonicalValue('text', text.normalize(form)));
        expect(forms[0]).toBe(forms[1]);
      }),
    );
  });
});

describe('a value that cannot be compared is refused, with what to write instead', () => {
  it.each(VALUE_TYPES)('%s: an empty one', (type) => {
    expect(refusal(type, ' \n\u00a0')).toMatch(/cannot be empty/);
  });

  it.each(['1,500,000', '1.500.000', '1e6', '$5', '5%', '.5', '5.', '+5', '--5', 'five', '٣', '1 000'])(
    'number: %s',
    (text) => {
      expect(refusal('number', text)).toMatch(/digits with a point at most, as in 1500000/);
    },
  );

  it.each(['100', '$100', '100 USD', 'usd 100', 'USD', 'XXQ 100', 'USD100', 'USD 1 000'])(
    'money: %s',
    (text) => {
      expect(refusal('money', text)).toMatch(/as in USD 100000000/);
    },
  );

  it('money: an amount that is no number', () => {
    expect(refusal('money', 'USD 1,000')).toMatch(/digits with a point at most/);
  });

  it('date: says what is wrong with it', () => {
    expect(refusal('date', '2013-02-30')).toMatch(/no day of the calendar/);
    expect(refusal('date', 'May 2013')).toMatch(/year first/);
  });

  it('names the value as its writer wrote it', () => {
    expect(refusal('number', 'about  5')).toContain('"about  5"');
  });
});
