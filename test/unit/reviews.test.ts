import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beneath, keyOfLife, NO_GROUND, staleReasons } from '../../src/domain/reviews.ts';
import { STANDINGS } from '../../src/domain/standing.ts';

const one = { standing: 'SINGLE_SOURCE', roots: 1 } as const;
const beneath = (over: Partial<Beneath> = {}): Beneath => ({
  before: one,
  now: one,
  relied: [],
  live: new Set(),
  ...over,
});

describe('a review is fresh', () => {
  it('while nothing beneath it changed', () => {
    expect(staleReasons([beneath({ relied: ['a'], live: new Set(['a', 'b']) }), beneath()])).toEqual([]);
  });
});

describe('a review is stale', () => {
  it('by the standing before the roots, and by these where the standing is the same', () => {
    const more = { standing: 'CORROBORATED', roots: 2 } as const;
    expect(staleReasons([beneath({ now: more })])).toEqual([{ kind: 'STANDING', claim: 0, assertion: null }]);
    expect(staleReasons([beneath(), beneath({ before: more, now: { ...more, roots: 3 } })])).toEqual([
      { kind: 'ROOTS', claim: 1, assertion: null },
    ]);
  });

  it('by each assertion that it rests on and that is gone', () => {
    expect(
      staleReasons([beneath({ relied: ['a', 'b', 'c'], live: new Set(['b']), now: NO_GROUND })]),
    ).toEqual([
      { kind: 'STANDING', claim: 0, assertion: null },
      { kind: 'RELIED_ON_ENDED', claim: 0, assertion: 'a' },
      { kind: 'RELIED_ON_ENDED', claim: 0, assertion: 'c' },
    ]);
  });
});

describe('whatever is beneath it', () => {
  const ground = fc.record({ standing: fc.constantFrom(...STANDINGS), roots: fc.nat(3) });
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  const any = fc.record({
    before: ground,
    now: ground,
    relied: fc.uniqueArray(key),
    live: fc.uniqueArray(key).map((keys) => new Set(keys)),
  });

  it('is fresh just where each claim has its ground and all that it rests on is live', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (claims) => {
        const same = claims.every(
          ({ before, now, relied, live }) =>
            before.standing === now.standing &&
            before.roots === now.roots &&
            relied.every((item) => live.has(item)),
        );
        expect(staleReasons(claims).length === 0).toBe(same);
      }),
    );
  });

  it('tells of each claim by its place, as if it were judged alone', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (claims) => {
        const alone = claims.flatMap((claim, i) =>
          staleReasons([claim]).map((reason) => ({ ...reason, claim: i })),
        );
        expect(staleReasons(claims)).toEqual(alone);
      }),
    );
  });
});

describe('the key of a life', () => {
  it('is the id of the first', () => {
    expect(keyOfLife('assertion/sv3g2nkjxd0xy33n6grrwcjw8r')).toBe('assertion/sv3g2nkjxd0xy33n6grrwcjw8r');
    expect(keyOfLife('assertion/sv3g2nkjxd0xy33n6grrwcjw8r.12')).toBe('assertion/sv3g2nkjxd0xy33n6grrwcjw8r');
  });
});
