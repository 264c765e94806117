import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { completed, overlapOf, type Span } from '../../src/domain/overlap.ts';

const of = (a: string, b: string) => overlapOf(parseEdtf(a), parseEdtf(b));
const span = (found: Span | null) => found && `${found.from ?? '..'}/${found.to ?? '..'}`;

describe('two times', () => {
  it.each([
    // [a, b, verdict, certain, possible]
    ['2011-06/2019-05', '2013-08/..', 'CERTAIN', '2013-08-31/2013-08-01', '2013-08-01/2019-05-31'],
    ['2011-06/2019-05', '2013-08-05/2014-02-01', 'CERTAIN', '2013-08-05/2014-02-01', '2013-08-05/2014-02-01'],
    ['2011/2012', '2013/..', 'EXCLUDED', null, null],
    ['2011/2013', '2013/2014', 'POSSIBLE', null, '2013-01-01/2013-12-31'],
    ['2013', '2013', 'POSSIBLE', null, '2013-01-01/2013-12-31'],
    ['2013-08-05', '2013-08-05', 'CERTAIN', '2013-08-05/2013-08-05', '2013-08-05/2013-08-05'],
    ['2013-08-05/..', '2014', 'POSSIBLE', null, '2014-01-01/2014-12-31'],
    ['2013/..', '2014/..', 'POSSIBLE', null, '2014-01-01/..'],
    ['2013/', '../2012', 'EXCLUDED', null, null],
    ['../2013', '../2014', 'POSSIBLE', null, '../2013-12-31'],
    // about 2012 may be 2013, and from about 2012 may be from 2011
    ['2012~', '2013-01-01', 'POSSIBLE', null, '2013-01-01/2013-01-01'],
    ['2011-06~/2019-05', '2011-06-15', 'POSSIBLE', null, '2011-06-15/2011-06-15'],
    // one of 2011 and 2015, and so not 2013
    ['[2011,2015]', '2013', 'EXCLUDED', null, null],
    ['[2011,2013]', '2010/2014', 'CERTAIN', null, '2011-01-01/2013-12-31'],
    ['[..2013]', '2014/..', 'EXCLUDED', null, null],
    ['[2012..2014]', '2013', 'POSSIBLE', null, '2013-01-01/2013-12-31'],
  ])('%s and %s: %s', (a, b, verdict, certain, possible) => {
    const found = of(a, b);
    const core = certain && certain.slice(0, 10) <= certain.slice(11) ? certain : null;
    expect([found.verdict, span(found.certain), span(found.possible)]).toEqual([verdict, core, possible]);
    const back = of(b, a);
    expect(back).toEqual(found);
  });
});

describe('against every reading, day by day', () => {
  // days of one month, and a horizon on each side that stands for all that lies beyond
  const DAYS = Array.from({ length: 12 }, (_, i) => `2013-05-${String(i + 10)}`);
  const at = (day: string) => DAYS.indexOf(day);
  type Reading = [number, number];
  type Case = { edtf: string; readings: Reading[] };
  const runs = (s0: number, s1: number, e0: number, e1: number): Reading[] => {
    const found: Reading[] = [];
    for (let s = s0; s <= s1; s++) for (let e = Math.max(s, e0); e <= e1; e++) found.push([s, e]);
    return found;
  };
  const LOW = -3;
  const HIGH = DAYS.length + 2;
  const index = fc.integer({ min: 0, max: DAYS.length - 1 });
  const day = (i: number) => DAYS[i] ?? '';
  const ordered = fc.tuple(index, index).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
  const time: fc.Arbitrary<Case> = fc.oneof(
    index.map((i) => ({ edtf: day(i), readings: runs(i, i, i, i) })),
    ordered.map(([a, b]) => ({ edtf: `${day(a)}/${day(b)}`, readings: runs(a, a, b, b) })),
    index.map((a) => ({ edtf: `${day(a)}/..`, readings: runs(a, a, a, HIGH) })),
    index.map((b) => ({ edtf: `../${day(b)}`, readings: runs(LOW, b, b, b) })),
    // about a day: a day sooner or later at either end
    ordered.map(([a, b]) => ({
      edtf: `${day(a)}~/${day(b)}`,
      readings: runs(a - 1, a + 1, b - 1, b + 1),
    })),
    index.map((a) => ({ edtf: `${day(a)}~/..`, readings: runs(a - 1, a + 1, a - 1, HIGH) })),
    fc.uniqueArray(index, { minLength: 2, maxLength: 4 }).map((days) => ({
      edtf: `[${days
        .sort((a, b) => a - b)
        .map(day)
        .join(',')}]`,
      readings: days.flatMap((i) => runs(i, i, i, i)),
    })),
    ordered
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({ edtf: `[${day(a)}..${day(b)}]`, readings: runs(a, b, a, b) })),
    index.map((b) => ({ edtf: `[..${day(b)}]`, readings: runs(LOW, b, LOW, b) })),
  );

  it('the verdict, the days that must be common, and those that may be', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const common = a.readings.flatMap(([s, e]) =>
          b.readings.map(([t, f]) => [Math.max(s, t), Math.min(e, f)] as const),
        );
        const met = common.filter(([from, to]) => from <= to);
        const verdict = met.length === 0 ? 'EXCLUDED' : met.length === common.length ? 'CERTAIN' : 'POSSIBLE';
        const found = of(a.edtf, b.edtf);
        expect(found.verdict).toBe(verdict);
        if (met.length === 0) return;
        const inside = (i: number) => i >= -1 && i <= DAYS.length;
        const from = Math.min(...met.map(([x]) => x));
        const to = Math.max(...met.map(([, y]) => y));
        // beyond the month there is nothing to tell the days by
        if (from >= 0 && found.possible?.from) expect(at(found.possible.from)).toBe(from);
        else expect(inside(from) && found.possible?.from === null).toBe(false);
        if (to < DAYS.length && found.possible?.to) expect(at(found.possible.to)).toBe(to);
        const core = [Math.max(...common.map(([x]) => x)), Math.min(...common.map(([, y]) => y))] as const;
        if (verdict !== 'CERTAIN' || core[0] > core[1]) expect(found.certain).toBeNull();
        else if (core[0] >= 0 && core[1] < DAYS.length)
          expect([at(found.certain?.from ?? ''), at(found.certain?.to ?? '')]).toEqual([...core]);
      }),
      { numRuns: 3000 },
    );
  });

  it('a wider time is never more certain, and never less possible', () => {
    const order = ['EXCLUDED', 'POSSIBLE', 'CERTAIN'];
    fc.assert(
      fc.property(ordered, time, ([a, b], other) => {
        const exact = of(`${day(a)}/${day(b)}`, other.edtf).verdict;
        const open = of(`${day(a)}/..`, other.edtf).verdict;
        if (open === 'EXCLUDED') expect(exact).toBe('EXCLUDED');
        if (open === 'CERTAIN') expect(order.indexOf(exact)).toBe(2);
      }),
    );
  });
});

describe('the time that an answer is by', () => {
  const by = (...times: string[]) => {
    const found = completed(times.map(parseEdtf), false);
    return [found?.interval.edtf, found?.filledFrom?.edtf];
  };

  it('is the best supported, with an open side from the next best that can be right beside it', () => {
    expect(by('2011/..', '../2019-05-30', '2011/2020')).toEqual(['2011/2019-05-30', '../2019-05-30']);
    expect(by('../2019', '2012', '2011-06/2018', '2011-06/..')).toEqual(['2011-06/2019', '2011-06/..']);
    expect(by('2011/2012', '2011/2019')).toEqual(['2011/2012', undefined]);
    expect(by('2011/..', '../2010', '2013/2014')).toEqual(['2011/..', undefined]);
    expect(by('2011', '../2019')).toEqual(['2011', undefined]);
    expect(completed([], false)).toBeNull();
  });
});
