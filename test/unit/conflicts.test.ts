import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsAmong, conflictsOf, type WeighedClaim } from '../../src/domain/conflicts.ts';
import { compatible, parseEdtf } from '../../src/domain/edtf.ts';
import type { Stance } from '../../src/domain/stances.ts';
import { type WeighedAssertion, weigh } from '../../src/domain/standing.ts';
import type { Predicate } from '../../src/domain/vocabulary.ts';

const predicate = (more: Partial<Predicate> = {}): Predicate => ({
  name: 'P',
  label: 'p',
  inverse: 'q',
  description: '',
  subject: ['Company'],
  functional: false,
  wording: false,
  symmetric: false,
  event: false,
  followTheMoney: 'Thing',
  askedWith: [],
  begunWith: [],
  beside: [],
  ...more,
});
const PLAIN = predicate({ object: ['Api'] });
const FOUNDED = predicate({ value: 'date', functional: true, event: true });
const OWNER = predicate({ object: ['Company'], functional: true });
const PRICE = predicate({ value: 'money', functional: true });

type Said = { by?: string; during?: string; stance?: Stance; quote?: string };
/** A claim, and who asserts it (when). */
function claim(target: { object?: string; value?: string; episode?: number }, ...said: Said[]): WeighedClaim {
  const { object = null, value = null, episode = 1 } = target;
  const id = `claim/${value ?? object}/${episode}`;
  const assertions = said.map(
    ({ by = 'person/a', during, stance = 'ASSERTS' }, i): WeighedAssertion => ({
      id: `${id}#${i}`,
      stance,
      modality: 'REPORTED',
      by,
      source: `source/${i}`,
      relays: null,
      via: null,
      during: during === undefined ? null : parseEdtf(during),
    }),
  );
  const quotes = new Map(assertions.flatMap((a, i) => (said[i]?.quote ? [[a.id, said[i].quote]] : [])));
  return { id, object, value, episode, assertions, roots: weigh(assertions, new Map()).counted, quotes };
}
const labels = (of: WeighedClaim, siblings: WeighedClaim[], p: Predicate) =>
  conflictsOf(of, siblings, p).map(({ kind, sides }) => [kind, ...sides.map((s) => s.label)]);

describe('dates that differ in precision only are no conflict', () => {
  const of = (value: string) => claim({ value }, {});

  it.each([
    ['2020-12', '2020-12-03'],
    ['2020', '2020-12-03'],
    ['2020~', '2021-02'],
    ['[2019..2021]', '2020-12-03'],
    ['[..2021]', '2020'],
  ])('%s and %s', (a, b) => {
    expect(conflictsOf(of(a), [of(b)], FOUNDED)).toEqual([]);
    expect(conflictsOf(of(b), [of(a)], FOUNDED)).toEqual([]);
  });

  it('and dates that cannot both be true are one, seen from either', () => {
    const [a, b] = [of('2020-12-03'), of('2023-04')];
    expect(labels(a, [b], FOUNDED)).toEqual([['VALUE', '2020-12-03', '2023-04']]);
    expect(labels(b, [a], FOUNDED)).toEqual([['VALUE', '2020-12-03', '2023-04']]);
  });

  it('leaves out the sibling that agrees', () => {
    expect(labels(of('2020-12-03'), [of('2020-12'), of('2023-04')], FOUNDED)).toEqual([
      ['VALUE', '2020-12-03', '2023-04'],
    ]);
  });
});

describe('of a functional predicate two values conflict', () => {
  it('of an entity, or an amount', () => {
    expect(labels(claim({ object: 'x' }, {}), [claim({ object: 'y' }, {})], OWNER)).toEqual([
      ['VALUE', 'x', 'y'],
    ]);
    expect(labels(claim({ value: 'USD 1' }, {}), [claim({ value: 'USD 2' }, {})], PRICE)).toHaveLength(1);
  });

  it('and of one that is not functional they do not', () => {
    expect(conflictsOf(claim({ object: 'x' }, {}), [claim({ object: 'y' }, {})], PLAIN)).toEqual([]);
  });

  it('names the best supported first, with how many roots it has, and who says so', () => {
    const weak = claim({ object: 'x' }, {});
    const strong = claim({ object: 'y' }, { by: 'person/a' }, { by: 'person/b' });
    expect(conflictsOf(weak, [strong], OWNER)).toMatchObject([
      {
        kind: 'VALUE',
        sides: [
          { label: 'y', claim: 'claim/y/1', assertions: ['claim/y/1#0', 'claim/y/1#1'], independentRoots: 2 },
          { label: 'x', claim: 'claim/x/1', assertions: ['claim/x/1#0'], independentRoots: 1 },
        ],
      },
    ]);
  });

  it('but not at times that cannot meet: that is a change of owner', () => {
    const until = claim({ object: 'x' }, { during: '../2013' });
    expect(conflictsOf(until, [claim({ object: 'y' }, { during: '2014/..' })], OWNER)).toEqual([]);
    expect(conflictsOf(until, [claim({ object: 'y' }, { during: '2013/..' })], OWNER)).toHaveLength(1);
    expect(conflictsOf(until, [claim({ object: 'y' }, {})], OWNER)).toHaveLength(1);
  });

  it('but at times of which some can meet', () => {
    const early = claim({ object: 'x' }, { during: '2010' }, { during: '2014' });
    const late = claim({ object: 'y' }, { during: '2014' }, { during: '2018' });
    expect(conflictsOf(early, [late], OWNER).map((c) => c.kind)).toEqual(['VALUE']);
  });

  it('also where one of them is denied as well', () => {
    const denied = claim({ object: 'x' }, {}, { stance: 'DENIES', by: 'person/b' });
    expect(conflictsOf(denied, [claim({ object: 'y' }, {})], OWNER).map((c) => c.kind)).toEqual([
      'DENIAL',
      'VALUE',
    ]);
  });

  it('but not two claims of one value: that is one answer twice', () => {
    const twin = { ...claim({ object: 'x' }, {}), id: 'claim/twin' };
    expect(conflictsOf(claim({ object: 'x' }, {}), [twin], OWNER)).toEqual([]);
    const amount = { ...claim({ value: 'USD 1' }, {}), id: 'claim/twin' };
    expect(conflictsOf(claim({ value: 'USD 1' }, {}), [amount], PRICE)).toEqual([]);
  });

  it('nor in another episode, nor where nobody asserts one of them', () => {
    const x = claim({ object: 'x' }, {});
    expect(conflictsOf(x, [claim({ object: 'y', episode: 2 }, {})], OWNER)).toEqual([]);
    expect(conflictsOf(x, [claim({ object: 'y' }, { stance: 'DENIES' })], OWNER)).toEqual([]);
    expect(conflictsOf(claim({ object: 'y' }, { stance: 'QUALIFIES' }), [x], OWNER)).toEqual([]);
    expect(conflictsOf(x, [x], OWNER)).toEqual([]);
  });
});

describe('a claim asserted and denied is in conflict with itself', () => {
  it('and both sides are named', () => {
    const of = claim(
      { object: 'x' },
      {},
      { stance: 'DENIES', by: 'person/b' },
      { stance: 'DENIES', by: 'person/c' },
    );
    expect(conflictsOf(of, [], PLAIN)).toMatchObject([
      {
        kind: 'DENIAL',
        sides: [
          { label: 'asserted', claim: of.id, assertions: [`${of.id}#0`], independentRoots: 1 },
          { label: 'denied', claim: of.id, assertions: [`${of.id}#1`, `${of.id}#2`], independentRoots: 2 },
        ],
      },
    ]);
  });

  it.each<Stance>(['QUALIFIES', 'DECLINES_COMMENT'])('but %s is no denial', (stance) => {
    expect(conflictsOf(claim({ object: 'x' }, {}, { stance }), [], PLAIN)).toEqual([]);
  });

  it('nor is a claim that is only denied', () => {
    expect(conflictsOf(claim({ object: 'x' }, { stance: 'DENIES' }), [], PLAIN)).toEqual([]);
  });
});

describe('times of one claim that cannot both be true are a conflict', () => {
  const dated = (...times: string[]) => claim({ object: 'x' }, ...times.map((during) => ({ during })));
  const event = predicate({ object: ['Api'], event: true });

  it.each([
    ['two ends of a period', ['2013/2014', '2013/2016'], PLAIN],
    ['two starts', ['2013/..', '2015/..'], PLAIN],
    ['a date out of the period', ['2013/2014', '2017'], PLAIN],
    ['an end before the start', ['../2012', '2014/..'], PLAIN],
    ['two dates of one event', ['2020-12-03', '2023-04'], event],
  ])('%s', (_, times, p) => {
    expect(labels(dated(...times), [], p)).toEqual([['TIME', ...[...times].sort()]]);
  });

  it.each([
    ['"until 2015" and "until May 2015"', ['../2015', '../2015-05'], PLAIN],
    ['one that names only the start, one only the end', ['2013/..', '../2015'], PLAIN],
    ['two dates within something that goes on', ['2013', '2016'], PLAIN],
    ['two writings of one date of an event', ['2020-12', '2020-12-03'], event],
    ['the same time twice', ['2013/2014', '2013/2014'], PLAIN],
  ])('but not %s', (_, times, p) => {
    expect(conflictsOf(dated(...times), [], p)).toEqual([]);
  });

  it('names those alone that something contradicts, the best supported first', () => {
    const of = claim(
      { object: 'x' },
      { during: '2013/..', by: 'person/a' },
      { during: '2015/..', by: 'person/b' },
      { during: '2015/..', by: 'person/c' },
      { during: '../2020', by: 'person/d' },
      { by: 'person/e' },
    );
    expect(labels(of, [], PLAIN)).toEqual([['TIME', '2015/..', '2013/..']]);
  });

  it('does not take the time of a denial for one of the claim', () => {
    const of = claim({ object: 'x' }, { during: '2013/..' }, { during: '../2010', stance: 'QUALIFIES' });
    expect(conflictsOf(of, [], PLAIN)).toEqual([]);
  });

  it('exactly where two of them are not compatible, in whatever order they came in', () => {
    const times = fc.array(
      fc.constantFrom('2013', '2013-08', '2014~', '2013/2015', '2014/..', '../2013', '[2012..2014]'),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(times, fc.boolean(), (all, once) => {
        const p = once ? event : PLAIN;
        const clash = all.some((a) => all.some((b) => !compatible(parseEdtf(a), parseEdtf(b), once)));
        expect(conflictsOf(dated(...all), [], p)).toHaveLength(clash ? 1 : 0);
        expect(new Set(labels(dated(...all.reverse()), [], p).flat())).toEqual(
          new Set(labels(dated(...all), [], p).flat()),
        );
      }),
    );
  });
});

describe('wordings of one utterance', () => {
  const WORDED = predicate({ value: 'text', functional: true, wording: true });
  const signed = claim({ value: 'They secretly signed many agreements in May' }, {}, {});
  const altered = claim({ value: 'They covertly signed many arrangements' }, { by: 'person/b' });
  const excerpt = claim({ value: 'secretly signed … agreements' }, {});

  it('are a conflict with its difference where they say other words', () => {
    const [conflict, ...more] = conflictsOf(altered, [signed, excerpt], WORDED);
    expect(more).toEqual([]);
    expect(conflict?.kind).toBe('WORDING');
    expect(conflict?.sides.map((s) => s.difference === null)).toEqual([true, false, false]);
    expect(conflict?.sides.flatMap((s) => s.difference ?? [])).toContainEqual({
      kind: 'REMOVED',
      text: 'covertly',
    });
  });

  it('are none where one is an excerpt of the other', () => {
    expect(conflictsOf(signed, [excerpt], WORDED)).toEqual([]);
  });

  it('are found within one claim, by the words that are quoted', () => {
    const quoted = claim(
      { object: 'api/x' },
      { quote: 'we never read the messages of anyone' },
      { quote: 'we never saw the messages of anyone' },
      { quote: 'never read the messages of anyone' },
      {},
    );
    const [conflict] = conflictsOf(quoted, [], PLAIN);
    expect(conflict).toMatchObject({
      kind: 'WORDING',
      sides: [{ assertions: ['claim/api/x/1#0', 'claim/api/x/1#2'] }, { assertions: ['claim/api/x/1#1'] }],
    });
  });
});

describe('all conflicts of siblings', () => {
  it('are each told once, and of values the whole group', () => {
    const of = (value: string) => claim({ value }, {});
    const dates = [of('2020-12'), of('2020-12-03'), of('2023-04'), of('2023')];
    const found = conflictsAmong([...dates, claim({ value: '2019' }, {}, { stance: 'DENIES' })], FOUNDED);
    expect(found.map(({ kind, sides }) => [kind, sides.length])).toEqual([
      ['DENIAL', 2],
      ['VALUE', 5],
    ]);
    expect(conflictsAmong(dates.slice(0, 2), FOUNDED)).toEqual([]);
  });
});
