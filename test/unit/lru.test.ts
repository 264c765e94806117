import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lru } from '../../src/graphql/kept/lru.ts';

const step = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  weight: fc.integer({ min: 1, max: 30 }),
  get: fc.boolean(),
});

test('is never heavier than it may be, and what it gives is what was put there last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const lru = new Lru<number>(100);
      const last = new Map<string, number>();
      steps.forEach(({ key, weight, get }, i) => {
        if (get) {
          const value = lru.get(key);
          if (value !== undefined) expect(value).toBe(last.get(key));
        } else {
          lru.set(key, i, weight);
          last.set(key, i);
          // one that is too heavy is not kept, and neither is what it took the place of
          expect(lru.get(key)).toBe(weight > 100 / 8 ? undefined : i);
        }
        expect(lru.weight).toBeLessThanOrEqual(100);
      });
    }),
  );
});

test('what was used longest ago goes first', () => {
  const lru = new Lru<string>(16);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) lru.set(key, key, 2);
  lru.get('a');
  lru.set('i', 'i', 2);
  expect([lru.get('a'), lru.get('b'), lru.get('i'), lru.size]).toEqual(['a', undefined, 'i', 8]);
});
