import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalIds, contradictory, type Identity } from '../../src/domain/identities.ts';

const same = (keep: string, other: string): Identity => ({ kind: 'SAME', keep, other });
const different = (keep: string, other: string): Identity => ({ kind: 'DIFFERENT', keep, other });
const shown = (...identities: Identity[]) => Object.fromEntries(canonicalIds(identities));

const id = fc.constantFrom(...'abcdefg');
const identities = fc.array(fc.record({ kind: fc.constantFrom('SAME', 'DIFFERENT'), keep: id, other: id }), {
  maxLength: 8,
});

describe('entities that the newsroom holds to be one are shown as one', () => {
  it('under the one that is kept, whatever its name', () => {
    expect(shown(same('z', 'a'))).toEqual({ z: 'z', a: 'z' });
  });

  it('along a chain of joins, and over several joined into one', () => {
    expect(shown(same('b', 'c'), same('z', 'b'))).toEqual({ z: 'z', b: 'z', c: 'z' });
    expect(shown(same('z', 'b'), same('z', 'c'))).toEqual({ z: 'z', b: 'z', c: 'z' });
  });

  it('under the first of two that are both kept, and of a ring', () => {
    expect(shown(same('y', 'a'), same('x', 'a'))).toEqual({ x: 'x', y: 'x', a: 'x' });
    expect(shown(same('b', 'c'), same('c', 'b'))).toEqual({ b: 'b', c: 'b' });
  });

  it('and no others with them', () => {
    expect(shown(same('a', 'b'), same('y', 'z'), different('a', 'y'))).toEqual({
      a: 'a',
      b: 'a',
      y: 'y',
      z: 'y',
    });
    expect(shown(different('a', 'b'))).toEqual({});
  });

  it('in whatever order the filings came in', () => {
    fc.assert(
      fc.property(
        identities.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(shown(...shuffled)).toEqual(shown(...all));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('each under an entity that is shown under itself, and of its own group', () => {
    fc.assert(
      fc.property(identities, (all) => {
        const canonical = canonicalIds(all);
        for (const top of canonical.values()) expect(canonical.get(top)).toBe(top);
        for (const { kind, keep, other } of all)
          if (kind === 'SAME') expect(canonical.get(keep)).toBe(canonical.get(other));
        // as many entities fewer are shown as joins were needed: nothing comes together unasked
        const groups = new Set(canonical.values()).size;
        expect(canonical.size - groups).toBeLessThanOrEqual(all.filter((i) => i.kind === 'SAME').length);
      }),
    );
  });

  it('does not change when a join is said twice', () => {
    fc.assert(
      fc.property(identities, (all) => {
        expect(shown(...all, ...all)).toEqual(shown(...all));
      }),
    );
  });
});

describe('entities that are kept apart and yet come out as one are reported', () => {
  it('directly, or by way of others', () => {
    expect(contradictory([same('a', 'b'), different('b', 'a')])).toEqual([different('b', 'a')]);
    expect(contradictory([same('a', 'b'), same('b', 'c'), different('a', 'c')])).toEqual([
      different('a', 'c'),
    ]);
    expect(contradictory([different('a', 'a')])).toEqual([different('a', 'a')]);
  });

  it('and no others', () => {
    expect(contradictory([same('a', 'b'), different('b', 'c')])).toEqual([]);
    expect(contradictory([same('a', 'b'), same('c', 'd'), different('b', 'd')])).toEqual([]);
    expect(contradictory([])).toEqual([]);
  });
});
