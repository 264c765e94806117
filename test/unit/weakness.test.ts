import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independentRoots } from '../../src/domain/roots.ts';
import { foldCopies, weakness, weaknessAbove } from '../../src/domain/weakness.ts';

describe('of two claims the weaker', () => {
  it.each([
    ['has fewer roots, however near', [1, 0], [2, 9]],
    ['is farther from its root, of as many roots', [1, 3], [1, 0]],
    ['is one that nobody asserts', [0, null], [1, 40]],
  ] as const)('%s', (_, [roots, depth], [otherRoots, otherDepth]) => {
    expect(weakness(roots, depth)).toBeLessThan(weakness(otherRoots, otherDepth));
  });

  it('is below the bound of its number of roots, and not below that of fewer', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.option(fc.nat(2000)), (roots, depth) => {
        expect(weakness(roots, depth)).toBeLessThan(weaknessAbove(roots));
        if (roots > 0) expect(weakness(roots, depth)).toBeGreaterThanOrEqual(weaknessAbove(roots - 1));
      }),
    );
  });
});

describe('copies fold under the roots that they copy', () => {
  const NAMES = [...'abcd'];
  const anyRoot = fc
    .record({ roots: fc.subarray(NAMES, { minLength: 1 }), depth: fc.nat(4) })
    .map((root) => ({ ...root, relayed: [], derived: [], withdrawn: [] }));

  it('each once, at its own root, nearest first', () => {
    fc.assert(
      fc.property(fc.array(anyRoot, { maxLength: 12 }), (all) => {
        const counted = new Map(all.map((root, i) => [`a${i}`, root]));
        const folds = foldCopies(independentRoots(all), counted);
        const folded = folds.flatMap(({ firstHand, copies }) => [...firstHand, ...copies]);
        expect([...folded].sort()).toEqual([...counted.keys()].sort());
        for (const { root, firstHand, copies } of folds) {
          for (const id of [...firstHand, ...copies])
            expect(counted.get(id)?.roots.some((one) => root.includes(one))).toBe(true);
          for (const id of firstHand) expect(counted.get(id)?.depth).toBe(0);
          const depths = copies.map((id) => counted.get(id)?.depth ?? 0);
          expect(depths).toEqual([...depths].sort((a, b) => a - b));
        }
      }),
    );
  });
});
