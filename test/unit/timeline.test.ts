import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { comparePlaces, placeOf, timeForm } from '../../src/domain/timeline.ts';

describe('the form of a time', () => {
  it.each([
    ['2013-08-02', 'DAY'],
    ['2013-08', 'MONTH'],
    ['2013', 'YEAR'],
    ['201X', 'DECADE'],
    ['20XX', 'CENTURY'],
    ['2013/2014-05', 'INTERVAL'],
    ['2013/..', 'FROM'],
    ['2013/', 'FROM'],
    ['../2013', 'UNTIL'],
    ['[2013,2015]', 'ONE_OF'],
    ['[..2013]', 'ONE_OF'],
    ['2013~', 'APPROXIMATE'],
    ['2013~/..', 'APPROXIMATE'],
  ])('of %s is %s', (edtf, form) => {
    expect(timeForm(parseEdtf(edtf))).toBe(form);
  });
});

describe('the order of a timeline', () => {
  const order = (...times: string[]) =>
    times
      .map((edtf) => placeOf(edtf, 'claim/a'))
      .sort(comparePlaces)
      .map(([, , edtf]) => edtf);

  it('is that of the first day, the shorter first, and what has no end last', () => {
    expect(order('2013/..', '2013/2014', '2013', '2013-01', '2013-01-01', '2012-12')).toEqual([
      '2012-12',
      '2013-01-01',
      '2013-01',
      '2013',
      '2013/2014',
      '2013/..',
    ]);
  });

  it('puts a time of no known start at its end', () => {
    expect(order('../2015', '2014', '2016', '[..2013]')).toEqual(['[..2013]', '2014', '../2015', '2016']);
  });

  it('is total, so that a page ends where the next begins', () => {
    const time = fc.constantFrom('2013', '2013-05', '2013/..', '../2013', '[..2014]', '2014~', '2012/2015');
    const place = fc.tuple(time, fc.constantFrom('claim/a', 'claim/b')).map(([t, c]) => placeOf(t, c));
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(comparePlaces(a, b)).toBe(-comparePlaces(b, a) + 0);
        if (comparePlaces(a, b) === 0) expect(a).toEqual(b);
        if (comparePlaces(a, b) <= 0 && comparePlaces(b, c) <= 0)
          expect(comparePlaces(a, c)).toBeLessThanOrEqual(0);
        expect(comparePlaces([], a)).toBe(-1);
      }),
    );
  });
});
