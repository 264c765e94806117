import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BadEdtf,
  compatible,
  type Interval,
  isEdtf,
  mayOverlap,
  parseEdtf,
  widened,
} from '../../src/domain/edtf.ts';

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

// years that make collisions likely, with the edges of the range thrown in
const year = fc.oneof(fc.integer({ min: 2010, max: 2016 }), fc.integer({ min: 0, max: 9999 }));
const date = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
type Ymd = [number, number, number];
const atDay = ([y, m, d]: Ymd) => `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
const atMonth = ([y, m]: Ymd) => `${pad(y, 4)}-${pad(m)}`;
const atYear = ([y]: Ymd) => pad(y, 4);
const atDecade = ([y]: Ymd) => `${pad(y, 4).slice(0, 3)}X`;
const LEVELS = [atDay, atMonth, atYear, atDecade];
const precision = fc.integer({ min: 0, max: 3 });
const mark = fc.constantFrom('', '', '~', '?', '%');

// EDTF has no mark for a decade with unspecified years
const single = fc
  .tuple(date, precision, mark)
  .map(([ymd, level, m]) => (LEVELS[level] ?? atDay)(ymd) + (level === 3 ? '' : m));
const twoDates = fc
  .tuple(date, date, fc.integer({ min: 0, max: 2 }))
  .map(([a, b, level]): [string, string] => {
    const [from = a, to = b] = [a, b].sort((x, y) => (atDay(x) < atDay(y) ? -1 : 1));
    const write = LEVELS[level] ?? atDay;
    return [write(from), write(to)];
  });
const written = fc.oneof(
  single,
  fc.tuple(twoDates, mark, mark).map(([[a, b], m, n]) => `${a}${m}/${b}${n}`),
  fc.tuple(single, fc.constantFrom('/..', '/')).map(([a, end]) => `${a}${end}`),
  fc.tuple(single, fc.constantFrom('../', '/')).map(([a, start]) => `${start}${a}`),
  twoDates.map(([a, b]) => `[${a}..${b}]`),
  twoDates.map(([a, b]) => `[${a},${b}]`),
  twoDates.map(([a]) => `[..${a}]`),
  twoDates.map(([a]) => `[${a}..]`),
);
const time = written.map(parseEdtf);

const bounds = (text: string) => {
  const { earliest, latest } = parseEdtf(text);
  return [earliest, latest];
};
const refusal = (text: string): string => {
  try {
    parseEdtf(text);
  } catch (error) {
    expect(error).toBeInstanceOf(BadEdtf);
    return (error as Error).message;
  }
  return 'accepted';
};
const agree = (a: string, b: string, event = true) => compatible(parseEdtf(a), parseEdtf(b), event);

describe('a time is read as its writer means it', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31', 'YEAR', 'DATE'],
    ['2013-08', '2013-08-01', '2013-08-31', 'MONTH', 'DATE'],
    ['2012-02', '2012-02-01', '2012-02-29', 'MONTH', 'DATE'],
    ['2013-02', '2013-02-01', '2013-02-28', 'MONTH', 'DATE'],
    ['2020-12-03', '2020-12-03', '2020-12-03', 'DAY', 'DATE'],
    ['2012-02-29', '2012-02-29', '2012-02-29', 'DAY', 'DATE'],
    ['201X', '2010-01-01', '2019-12-31', 'DECADE', 'DATE'],
    ['20XX', '2000-01-01', '2099-12-31', 'CENTURY', 'DATE'],
    ['2013-08-XX', '2013-08-01', '2013-08-31', 'MONTH', 'DATE'],
    ['0000', '0000-01-01', '0000-12-31', 'YEAR', 'DATE'],
    ['9999-12-31', '9999-12-31', '9999-12-31', 'DAY', 'DATE'],
    ['2013-08/2015', '2013-08-01', '2015-12-31', 'MIXED', 'PERIOD'],
    ['201X/2025', '2010-01-01', '2025-12-31', 'MIXED', 'PERIOD'],
    ['[201X,202X]', '2010-01-01', '2029-12-31', 'DECADE', 'ONE_OF'],
    ['2013-08-03/2013-08-03', '2013-08-03', '2013-08-03', 'DAY', 'PERIOD'],
    ['2013-08/2015-05', '2013-08-01', '2015-05-31', 'MONTH', 'PERIOD'],
    ['[2013..2015]', '2013-01-01', '2015-12-31', 'YEAR', 'ONE_OF'],
    ['[2013-08,2015]', '2013-08-01', '2015-12-31', 'MIXED', 'ONE_OF'],
    ['[2010,2013..2015]', '2010-01-01', '2015-12-31', 'YEAR', 'ONE_OF'],
  ])('%s lies between %s and %s', (text, earliest, latest, unit, kind) => {
    expect(parseEdtf(text)).toMatchObject({ edtf: text, earliest, latest, precision: unit, kind });
  });

  it.each([
    ['2013-08/..', '2013-08-01', null],
    ['2013-08/', '2013-08-01', null],
    ['201X/..', '2010-01-01', null],
    ['../2015', null, '2015-12-31'],
    ['/2015', null, '2015-12-31'],
    ['[..2013]', null, '2013-12-31'],
    ['[2013..]', '2013-01-01', null],
  ])('%s has no bound at its open or unknown end', (text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
  });

  it('knows within what a period starts and ends, and nothing of an end that is open', () => {
    expect(parseEdtf('2013/2015-05')).toMatchObject({
      start: ['2013-01-01', '2013-12-31'],
      end: ['2015-05-01', '2015-05-31'],
    });
    expect(parseEdtf('2013/..').end).toBeNull();
    expect(parseEdtf('../2015').start).toBeNull();
  });

  it('keeps the day that was written, whatever clock and zone stand with it', () => {
    for (const zone of ['', 'Z', '-05:00', '+09:00'])
      for (const clock of ['T00:30:00', 'T23:30:00'])
        expect(bounds(`2013-08-31${clock}${zone}`)).toEqual(['2013-08-31', '2013-08-31']);
  });

  it('lets white space around a time make no difference', () => {
    expect(parseEdtf('  2013-08 ')).toEqual(parseEdtf('2013-08'));
  });

  it('has its bounds in order, and as days of the calendar, for every time', () => {
    fc.assert(
      fc.property(time, (t) => {
        const days = [t.earliest, t.latest, ...(t.start ?? []), ...(t.end ?? [])].filter((d) => d !== null);
        for (const d of days) expect(new Date(`${d}T00:00:00Z`).toISOString().slice(0, 10)).toBe(d);
        if (t.earliest !== null && t.latest !== null) expect(t.earliest <= t.latest).toBe(true);
        for (const side of [t.start, t.end]) if (side) expect(side[0] <= side[1]).toBe(true);
      }),
    );
  });
});

describe('a time that has no bounds is refused, with what to write instead', () => {
  it.each([
    ['2013-02-30', /no day of the calendar/],
    ['2013-02-29', /no day of the calendar/],
    ['1900-02-29', /no day of the calendar/],
    ['2013-04-31', /no day of the calendar/],
    ['2013-02-29/2014', /no day of the calendar/],
    ['[2013-02-29..2014]', /no day of the calendar|no EDTF/],
    ['2013-02-30/2014', /no day of the calendar/],
    ['2013-21', /write the months, as in 2013-03\/2013-05/],
    ['2013-33', /write the months/],
    ['2013-21/2013-23', /write the months/],
    ['{2013,2014}', /write one assertion for each/],
    ['-0001', /years 0000 to 9999/],
    ['Y12000', /years 0000 to 9999/],
    ['201', /201X/],
    ['20', /20XX/],
    ['2015/2013', /ends before it starts/],
    ['[2015..2013]', /ends before it starts/],
    ['../..', /leave the time out/],
    ['/', /leave the time out/],
    ['31.8.2013', /year first, as in 2013-08-31/],
    ['8/31/2013', /year first/],
    ['August 2013', /year first/],
    ['2013-13', /for example 2013-08/],
    ['2013-8', /for example 2013-08/],
    ['', /1 to 200 characters/],
    [`2013${' '.repeat(10)}/${'x'.repeat(200)}`, /1 to 200 characters/],
  ])('%s', (text, message) => {
    expect(refusal(text)).toMatch(message);
    expect(isEdtf(text)).toBe(false);
  });

  it('refuses any text that it cannot read with BadEdtf, never with an error of the parser', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-/.[]{},~?%X YTZ:+S'), maxLength: 16 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        expect(refusal(text)).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('refuses every day that its month does not have', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 28, max: 31 }), (y, m, d) => {
        const real = new Date(0);
        real.setUTCFullYear(y, m - 1, d);
        expect(isEdtf(atDay([y, m, d]))).toBe(real.getUTCDate() === d);
      }),
    );
  });
});

describe('"about" and "perhaps" widen a time by one unit', () => {
  it.each(['~', '?', '%'])('%s marks bounds as not certain', (m) => {
    expect(parseEdtf(`2013-08${m}`).approximate).toBe(true);
    expect(parseEdtf('2013-08').approximate).toBe(false);
  });

  it('reaches the next day, month or year, and no farther', () => {
    expect(mayOverlap(parseEdtf('2013~'), parseEdtf('2014-06'))).toBe(true);
    expect(mayOverlap(parseEdtf('2013~'), parseEdtf('2016'))).toBe(false);
    expect(mayOverlap(parseEdtf('2013'), parseEdtf('2014-06'))).toBe(false);
    expect(mayOverlap(parseEdtf('2013-08~'), parseEdtf('2013-09'))).toBe(true);
    expect(mayOverlap(parseEdtf('2013-08~'), parseEdtf('2013-11'))).toBe(false);
    expect(widened(parseEdtf('2013-08-31~'))).toEqual({ earliest: '2013-08-30', latest: '2013-09-01' });
  });

  it('never narrows a time, and stays within the years that can be written', () => {
    fc.assert(
      fc.property(time, (t) => {
        const { earliest, latest } = widened(t);
        expect(earliest === null).toBe(t.earliest === null);
        expect(latest === null).toBe(t.latest === null);
        if (earliest && t.earliest) expect(earliest <= t.earliest && earliest >= '0000-01-01').toBe(true);
        if (latest && t.latest) expect(latest >= t.latest && latest <= '9999-12-31').toBe(true);
      }),
    );
  });
});

describe('two times conflict only if they cannot both be right', () => {
  it('takes a month and a day within it for the same', () => {
    expect(agree('2020-12', '2020-12-03')).toBe(true);
    expect(agree('2020-12-03', '2023-04')).toBe(false);
  });

  it('holds two dates of something that goes on for no conflict', () => {
    expect(agree('2020-12-03', '2023-04', false)).toBe(true);
  });

  it('lets "until 2015" and "until May 2015" meet, and not "until 2014"', () => {
    expect(agree('../2015', '../2015-05', false)).toBe(true);
    expect(agree('../2015', '../2014', false)).toBe(false);
    expect(agree('../2014~', '../2015', false)).toBe(true);
  });

  it('compares only the ends that both name', () => {
    expect(agree('2013-08/..', '../2015', false)).toBe(true);
    expect(agree('2013-08/2015', '2013-08/..', false)).toBe(true);
    expect(agree('2013-08/2015', '2014/..', false)).toBe(false);
    expect(agree('2016/..', '../2015', false)).toBe(false);
  });

  it('wants a date within the period beside it', () => {
    expect(agree('2013/2015', '2014-03-01', false)).toBe(true);
    expect(agree('2013/2015', '2016', false)).toBe(false);
  });

  it('does not depend on which of the two is named first', () => {
    fc.assert(
      fc.property(time, time, fc.boolean(), (a, b, event) => {
        expect(compatible(a, b, event)).toBe(compatible(b, a, event));
        expect(mayOverlap(a, b)).toBe(mayOverlap(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('holds every time for compatible with itself', () => {
    const other = (t: Interval): Interval => ({ ...t, edtf: `${t.edtf} again` });
    fc.assert(
      fc.property(time, fc.boolean(), (t, event) => {
        expect(mayOverlap(t, t)).toBe(true);
        expect(compatible(t, t, event)).toBe(true);
        // also where the writing differs: no short cut by the text
        expect(compatible(t, other(t), event)).toBe(true);
      }),
    );
  });

  it('holds a date for compatible with any coarser writing of it', () => {
    fc.assert(
      fc.property(date, precision, precision, mark, (ymd, a, b, m) => {
        const fine = (LEVELS[Math.min(a, b)] ?? atDay)(ymd);
        const coarse = (LEVELS[Math.max(a, b)] ?? atDay)(ymd) + (Math.max(a, b) === 3 ? '' : m);
        expect(agree(fine, coarse)).toBe(true);
        expect(agree(`${fine}/..`, `${coarse}/..`)).toBe(true);
        expect(agree(`../${fine}`, `../${coarse}`)).toBe(true);
      }),
    );
  });
});
