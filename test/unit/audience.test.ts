/** Who may see what of a filing, and what everybody may see of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, isOpen, narrowest } from '../../src/domain/audience.ts';
import {
  bareSources,
  embargoesOf,
  isRestricted,
  projectionOf,
  restrictionsOf,
} from '../../src/filings/audience.ts';
import { filingShape, type WrittenFiling } from '../../src/filings/format.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const LATER = '2026-07-01T00:00:00.000Z';
const PAST = '2026-05-01T00:00:00.000Z';

describe('an instant', () => {
  test.each([
    ['2026-12-01T06:00:00Z', '2026-12-01T06:00:00.000Z'],
    ['2026-12-01T06:00Z', '2026-12-01T06:00:00.000Z'],
    ['2026-12-01T00:30:00+02:00', '2026-11-30T22:30:00.000Z'],
    ['2026-12-31T23:30:00.5-05:30', '2027-01-01T05:00:00.500Z'],
    ['2026-02-30T06:00:00Z', null],
    ['2026-12-01T24:30:00Z', null],
    ['2026-12-01', null],
    ['2026-12-01T06:00:00', null],
    ['soon', null],
  ])('%s', (written, kept) => expect(instantOf(written)).toBe(kept));
});

test('the narrowest of several restrictions, whatever their order', () => {
  const any = fc.constantFrom(null, 'NEWSROOM', PAST, NOW, LATER);
  fc.assert(
    fc.property(fc.array(any, { minLength: 1 }), fc.constantFrom(PAST, NOW, LATER), (list, at) => {
      expect(isOpen(narrowest(...list), at)).toBe(list.every((one) => isOpen(one, at)));
      expect(narrowest(...list)).toBe(narrowest(...list.toReversed()));
    }),
  );
});

const audience = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'PUBLIC',
  'NEWSROOM',
  { embargoed_until: PAST },
  { embargoed_until: NOW },
  { embargoed_until: LATER },
);
const some = (prefix: string) => fc.nat(4).map((n) => `${prefix}/n${n}`);
const anyFiling = fc
  .record({
    head: audience,
    entities: fc.subarray([0, 1, 2, 3, 4]),
    sources: fc.subarray([0, 1, 2, 3]),
    audiences: fc.array(audience, { minLength: 4, maxLength: 4 }),
    publishers: fc.array(some('person'), { minLength: 4, maxLength: 4 }),
    claims: fc.array(
      fc.record({
        subject: some('person'),
        object: some('person'),
        assertions: fc.array(fc.record({ by: some('person'), in: some('source'), audience }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ head, entities, sources, audiences, publishers, claims }) =>
    filingShape.parse({
      filing: { id: 'f', title: 'F', audience: head },
      entities: entities.map((n) => ({ id: `person/n${n}`, type: 'Person', name: `N ${n}` })),
      sources: sources.map((n) => ({
        ...{ id: `source/n${n}`, kind: 'ARTICLE', title: `S ${n}`, publisher: publishers[n] },
        audience: audiences[n],
      })),
      claims: claims.map(({ assertions, ...claim }, i) => ({
        ...{ ...claim, predicate: 'ACQUIRED' },
        assertions: assertions.map((a, j) => ({
          ...{ ...a, stance: 'ASSERTS', modality: 'REPORTED', paraphrase: `${i} ${j}` },
        })),
      })),
    }),
  );
const wordsIn = (filing: WrittenFiling) =>
  filing.claims.flatMap((claim) => claim.assertions.map((a) => a.paraphrase));

describe('a projection', () => {
  test('is exactly what is open, each part at the place that it is said to be from', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const { filing: head, sources, assertions, entities } = restrictionsOf(filing);
        const projection = projectionOf(filing, NOW);
        if (!isOpen(head, NOW)) expect(projection).toBeNull();
        const open = filing.claims.flatMap((claim, i) =>
          claim.assertions.filter((_, j) => isOpen(assertions[i]?.[j] ?? null, NOW)).map((a) => a.paraphrase),
        );
        if (!projection) {
          if (isOpen(head, NOW)) expect(open).toEqual([]);
          return;
        }
        const seen = projection.filing;
        expect(wordsIn(seen)).toEqual(open);
        expect(seen.sources.map((s) => s.id)).toEqual(
          filing.sources.filter((_, i) => isOpen(sources[i] ?? null, NOW)).map((s) => s.id),
        );
        expect(seen.entities.map((e) => e.id)).toEqual(
          filing.entities.filter((_, i) => isOpen(entities[i] ?? null, NOW)).map((e) => e.id),
        );
        expect(isRestricted(seen)).toBe(false);
        expect(JSON.stringify(seen)).not.toMatch(/NEWSROOM|embargoed/);
        const at = (root: unknown, path: readonly (string | number)[]) =>
          path.reduce<any>((value, step) => value?.[step], root);
        seen.claims.forEach((claim, i) => {
          claim.assertions.forEach((a, j) => {
            const path = ['claims', i, 'assertions', j, 'paraphrase'];
            expect(at(filing, projection.pathOf(path))).toBe(a.paraphrase);
          });
          expect(at(filing, projection.pathOf(['claims', i, 'subject']))).toBe(claim.subject);
        });
        for (const list of ['entities', 'sources'] as const)
          seen[list].forEach(({ id }, i) => {
            expect(at(filing, projection.pathOf([list, i, 'id']))).toBe(id);
          });
      }),
      { numRuns: 500 },
    );
  });

  test('names nobody whom only something restricted names, and nothing that is said in a restricted source', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const projection = projectionOf(filing, NOW);
        if (!projection) return;
        const seen = projection.filing;
        const naming = (of: WrittenFiling) =>
          new Set([
            ...of.sources.flatMap((s) => [s.publisher, ...s.author]),
            ...of.claims.flatMap((c) => [c.subject, c.object, ...c.assertions.map((a) => a.by)]),
          ]);
        const [before, after] = [naming(filing), naming(seen)];
        for (const { id } of seen.entities) expect(after.has(id) || !before.has(id)).toBe(true);
        const shut = new Set(filing.sources.map((s) => s.id));
        for (const { id } of seen.sources) shut.delete(id);
        for (const claim of seen.claims) for (const a of claim.assertions) expect(shut.has(a.in)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('only grows as time goes on, and is all of it in the end where nothing is for the newsroom alone', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const then = [PAST, NOW, LATER].map((at) => projectionOf(filing, at)?.filing);
        const words = then.map((seen) => (seen ? wordsIn(seen) : []));
        for (const word of words[0] ?? []) expect(words[1]).toContain(word);
        for (const word of words[1] ?? []) expect(words[2]).toContain(word);
        if (!JSON.stringify(filing).includes('NEWSROOM')) expect(words[2]).toEqual(wordsIn(filing));
        for (const instant of embargoesOf(filing)) expect([PAST, NOW, LATER]).toContain(instant);
      }),
    );
  });

  test('of a filing without anything restricted is that filing, whatever the instant', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        if (isRestricted(filing)) return;
        expect(projectionOf(filing, PAST)?.filing ?? filing).toEqual(filing);
        expect(embargoesOf(filing)).toEqual([]);
        expect(bareSources(filing)).toEqual([]);
      }),
    );
  });

  test('what was read can be read again', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        expect(filingShape.parse(JSON.parse(JSON.stringify(filing)))).toEqual(filing);
      }),
    );
  });
});

test.each([
  ['SECRET', 'PUBLIC, NEWSROOM'],
  [{ embargoed_until: 'tomorrow' }, 'time zone'],
  [{ embargoed_until: '2026-02-30T06:00:00Z' }, 'time zone'],
  [{ until: NOW }, 'PUBLIC, NEWSROOM'],
])('%o is no audience', (written, words) => {
  const parsed = filingShape.safeParse({ filing: { id: 'f', title: 'F', audience: written } });
  expect(JSON.stringify(parsed.error?.issues)).toContain(words);
});
