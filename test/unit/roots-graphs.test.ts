import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RootAssertion, type RootSource, rootsOf } from '../../src/domain/roots.ts';
import { count, library, rootOf, says, source } from './roots-support.ts';

describe('any graph of sources has roots', () => {
  const IDS = [...'abcdef'];
  const anySources = fc
    .tuple(...IDS.map((id) => fc.subarray(IDS).map((derivedFrom) => source(id, { derivedFrom }))))
    .map((all) => all as RootSource[]);
  const anyAssertions = fc
    .tuple(
      ...IDS.map((id) =>
        fc
          .record({
            relays: fc.constantFrom(null, ...IDS),
            via: fc.constantFrom(null, 'none', ...IDS),
            by: fc.constantFrom(`paper/${id}`, 'person/x', 'person/y'),
          })
          .map(({ by, ...more }) => says(id, by, id, more)),
      ),
    )
    .map((all) => all as RootAssertion[]);
  /** The same without cycles: what comes later derives from, and relays, what comes earlier. */
  const earlier = <T extends string>(id: string, ids: T[]) => ids.filter((other) => other < id);
  const acyclic = (a: RootAssertion): RootAssertion => ({
    ...a,
    relays: a.relays !== null && a.relays < a.id ? a.relays : null,
    via: a.via === null || a.via === 'none' || a.via < a.id ? a.via : null,
  });

  it('also where cycles stand in it: each is cut', () => {
    fc.assert(
      fc.property(anyAssertions, anySources, (assertions, sources) => {
        for (const root of rootsOf(assertions, library(...sources)).values()) {
          expect(root.roots.length).toBeGreaterThan(0);
          expect(root.depth).toBe(root.relayed.length + root.derived.length);
          for (const way of [root.relayed, root.derived]) expect(new Set(way).size).toBe(way.length);
        }
      }),
    );
  });

  it('that do not depend on the order of assertions, sources or origins', () => {
    fc.assert(
      fc.property(anyAssertions, anySources, (cyclicAssertions, cyclicSources) => {
        const sources = cyclicSources.map((s) => ({ ...s, derivedFrom: earlier(s.id, s.derivedFrom) }));
        const assertions = cyclicAssertions.map(acyclic);
        const turned = sources.map((s) => ({ ...s, derivedFrom: [...s.derivedFrom].reverse() })).reverse();
        const once = rootsOf(assertions, library(...sources));
        const again = rootsOf([...assertions].reverse(), library(...turned));
        for (const [id, root] of once) expect(again.get(id)).toEqual(root);
      }),
    );
  });

  it('of which a copy of any assertion adds none, by whatever voice', () => {
    const filed = fc.tuple(anyAssertions, anySources, fc.subarray(IDS, { minLength: 1 }), fc.nat());
    fc.assert(
      fc.property(filed, ([cyclic, cyclicSources, some, pick]) => {
        const sources = cyclicSources.map((s) => ({ ...s, derivedFrom: earlier(s.id, s.derivedFrom) }));
        const assertions = cyclic.map(acyclic).filter((a) => some.includes(a.id));
        const original = assertions[pick % assertions.length];
        if (!original) return;
        const copy = source('copy', { derivedFrom: [original.source] });
        const before = count(assertions, ...sources);
        for (const by of ['paper/copy', original.by])
          expect(count([...assertions, says('copy', by, 'copy')], ...sources, copy)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('in a moment, however many ways lead to them, and all of them', () => {
    // thirty layers of three, each from all three of the layer below: 3^30 ways
    const layers = Array.from({ length: 30 }, (_, layer) =>
      [0, 1, 2].map((i) =>
        source(`${layer}.${i}`, {
          derivedFrom: layer === 0 ? [] : [0, 1, 2].map((j) => `${layer - 1}.${j}`),
        }),
      ),
    ).flat();
    const root = rootOf('1', [says('1', 'paper/29.0', '29.0')], ...layers);
    expect(root).toMatchObject({ roots: ['paper/0.0', 'paper/0.1', 'paper/0.2'], depth: 29 });
  });
});
