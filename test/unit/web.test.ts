import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldReading } from '../../src/domain/ask/told.ts';
import { addressOf, pageOfAnswers, takesAsOf, variablesIn } from '../../src/web/ask.ts';
import { outside, pageOf, withParams } from '../../src/web/links.ts';
import { wrap } from '../../src/web/pictures/draw.tsx';
import { dayNumber, scaleOf, spanOf } from '../../src/web/pictures/time-scale.ts';

describe('addresses', () => {
  test('of ids have their kind in front, and whatever they hold is encoded', () => {
    expect(pageOf('claim/abc')).toBe('/claim/abc');
    expect(pageOf('company/netflix', 7)).toBe('/entity/company/netflix?asOf=7');
    expect(pageOf('company/a b?c#d', null)).toBe('/entity/company/a%20b%3Fc%23d');
    expect(withParams('/answer?q=a%26b&after=x', { after: null, asOf: 3 })).toBe('/answer?q=a%26b&asOf=3');
  });

  test('from outside become links only where a browser should open them', () => {
    expect(outside('https://example.org/')).toBe('https://example.org/');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' https://x', 'file:///etc/passwd', null])
      expect(outside(url)).toBeNull();
  });

  test('of readings give back the very variables', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' });
    const variables = fc.record(
      {
        entity: word,
        case: word,
        stance: fc.uniqueArray(fc.constantFrom('DENIES', 'QUALIFIES'), { minLength: 1 }),
        asOf: fc.nat({ max: 999_999 }),
        first: fc.integer({ min: 1, max: 100 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(variables, (given) => {
        const address = addressOf({ question: 'denials', variables: given });
        expect(variablesIn('denials', new URL(address, 'http://x').searchParams)).toEqual(given);
      }),
    );
  });

  test('of a question about a question keep both apart', () => {
    const variables = { question: 'query { graph { revision } }', variables: { a: 1 }, from: 1 };
    const address = addressOf({ question: 'answerDiff', variables });
    expect(variablesIn('answerDiff', new URL(address, 'http://x').searchParams)).toEqual(variables);
  });

  test('of no question are refused, and some have no revision', () => {
    expect(() => variablesIn('drop', new URLSearchParams())).toThrow(/there is no question "drop"/);
    expect([takesAsOf('apiAccess'), takesAsOf('retractionImpact')]).toEqual([true, false]);
  });
});

test('the list within an answer is found, wherever it is', () => {
  const list = { totalCount: 300, pageInfo: { hasNextPage: true, endCursor: 'x' }, nodes: [] };
  expect(pageOfAnswers({ apiAccess: list })).toEqual({ total: 300, next: 'x' });
  expect(pageOfAnswers({ entity: { name: 'A', claims: list } })).toEqual({ total: 300, next: 'x' });
  expect(pageOfAnswers({ overlap: { verdict: 'CERTAIN' } })).toBeNull();
});

test('text fits its box, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const lines = wrap(text, 25, 4);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(25);
    }),
  );
  expect(wrap('short words stay whole', 25, 4)).toEqual(['short words stay whole']);
  expect(wrap('one two three', 7, 1)).toEqual(['one tw…']);
});

describe('the scale of a time line', () => {
  const moment = (earliest: string | null, latest: string | null) =>
    ({ during: { earliest, latest }, disagreements: [] }) as unknown as Parameters<typeof scaleOf>[0][number];

  test('keeps days in order, and a year longer than a day', () => {
    const scale = scaleOf([moment('2013-01-01', '2013-12-31'), moment('2015-05-04', '2015-05-04')]);
    const year = spanOf({ earliest: '2013-01-01', latest: '2013-12-31' }, scale);
    const day = spanOf({ earliest: '2015-05-04', latest: '2015-05-04' }, scale);
    expect(year.x2).toBeGreaterThan(year.x1 + 20);
    expect(day.x2 - day.x1).toBe(0);
    expect(day.x1).toBeGreaterThan(year.x2);
    expect(spanOf({ earliest: '2014-01-01', latest: null }, scale)).toMatchObject({
      openEnd: true,
      openStart: false,
    });
  });

  test('leaves out the few that would shrink the rest', () => {
    const years = Array.from({ length: 12 }, (_, i) => moment(`20${10 + i}-01-01`, `20${10 + i}-12-31`));
    expect(scaleOf([moment('1900-01-01', '1900-12-31'), ...years]).from).toBeGreaterThan(
      dayNumber('2000-01-01'),
    );
    expect(scaleOf(years).from).toBe(dayNumber('2010-01-01'));
  });
});

test('a reading without its words is told in words', () => {
  const told = (question: string, variables: Record<string, unknown>) =>
    toldReading({ question, variables, name: (variable) => `<${variables[variable]}>` });
  expect(told('apiAccess', { api: 'api/x', validDuring: '2013', asOf: 3 })).toBe(
    'Which partners had access to <api/x>, at some time in 2013, as of revision 3',
  );
  expect(told('denials', { entity: 'e', role: ['SPEAKER'], stance: ['DENIES'] })).toBe('What <e> denied');
  expect(told('weakClaims', { case: 'c' })).toBe('Claims about the case c that rest on one independent root');
  expect(told('timeline', { entity: 'e', asOf: '2024-01-01' })).toBe('The timeline of <e>, as of 2024-01-01');
});
