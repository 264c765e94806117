/** Small random graphs for the audits, and what a plain walk makes of them: written apart from src/domain on purpose. */
import fc from 'fast-check';

export type Said = {
  /** Number of its source, one assertion a claim and source. */
  source: number;
  by: 'publisher' | 'x' | 'y';
  stance: 'ASSERTS' | 'DENIES' | 'QUALIFIES' | 'DECLINES_COMMENT';
  modality: 'ALLEGED' | 'REPORTED' | 'ADMITTED' | 'RECORDED' | 'RULED';
  during: string | null;
  /** Number of the source whose assertion of the same claim and stance it repeats. */
  relays: number | null;
  /** Number of the origin that it is taken from; -1: of none. */
  via: number | null;
};
export type Model = { sources: { kind: string; derivedFrom: number[] }[]; claims: Said[][] };

const SOURCES = 6;
const earlier = (n: number) => Array.from({ length: n }, (_, i) => i);

export const anyModel: fc.Arbitrary<Model> = fc
  .record({
    sources: fc.tuple(
      ...earlier(SOURCES).map((n) =>
        fc.record({
          kind: fc.constantFrom('ARTICLE', 'ARTICLE', 'POST', 'DATASET'),
          derivedFrom: fc.subarray(earlier(n), { maxLength: Math.min(n, 2) }),
        }),
      ),
    ),
    claims: fc.array(
      fc.tuple(
        ...earlier(SOURCES).map((source) =>
          fc.option(
            fc.record({
              source: fc.constant(source),
              by: fc.constantFrom('publisher' as const, 'publisher' as const, 'x' as const, 'y' as const),
              stance: fc.constantFrom(
                'ASSERTS' as const,
                'ASSERTS' as const,
                'ASSERTS' as const,
                'DENIES' as const,
                'QUALIFIES' as const,
                'DECLINES_COMMENT' as const,
              ),
              modality: fc.constantFrom(
                'ALLEGED' as const,
                'REPORTED' as const,
                'REPORTED' as const,
                'ADMITTED' as const,
                'RECORDED' as const,
                'RULED' as const,
              ),
              during: fc.constantFrom(null, '2013', '2014/..', '2013-05~'),
              relays: fc.option(fc.nat(SOURCES)),
              via: fc.option(fc.integer({ min: -1, max: SOURCES })),
            }),
            { freq: 2 },
          ),
        ),
      ),
      { minLength: 4, maxLength: 6 },
    ),
  })
  .map(({ sources, claims }) => ({
    sources,
    claims: claims.map((said) => possible(said, sources)).filter((c) => c.length > 0),
  }))
  .filter(({ claims }) => claims.length > 1);

/** Only what a filing may say: relays of what is there, origins that the source has, and never both. */
function possible(all: (Said | null)[], sources: Model['sources']): Said[] {
  const said = all.filter((a) => a !== null);
  return said.map((a) => {
    const relays =
      a.relays !== null &&
      a.relays < a.source &&
      said.some((b) => b.source === a.relays && b.stance === a.stance)
        ? a.relays
        : null;
    const derivedFrom = sources[a.source]?.derivedFrom ?? [];
    const has = a.via === -1 ? derivedFrom.length > 0 : a.via !== null && derivedFrom.includes(a.via);
    return { ...a, relays, via: relays === null && has ? a.via : null };
  });
}

const speaker = (a: Said) => (a.by === 'publisher' ? `paper-${a.source}` : a.by);

/** The filing of a model. `run` keeps graphs apart; it is in every paraphrase, to be searched for. */
export function filingOf(model: Model, run: string) {
  const entity = (name: string) => ({
    id: `organization/${run}-${name}`,
    type: 'Organization',
    name: `${run} ${name}`,
  });
  const company = (name: string) => ({
    id: `company/${run}-${name}`,
    type: 'Company',
    name: `${run} ${name}`,
  });
  return {
    filing: { id: run, title: run, case: run },
    entities: [
      ...model.sources.map((_, i) => entity(`paper-${i}`)),
      entity('x'),
      entity('y'),
      company('buyer'),
      ...model.claims.map((_, i) => company(`bought-${i}`)),
    ],
    sources: model.sources.map(({ kind, derivedFrom }, i) => ({
      id: `source/${run}-${i}`,
      kind,
      title: `${run} ${i}`,
      publisher: `organization/${run}-paper-${i}`,
      derived_from: derivedFrom.map((origin) => `source/${run}-${origin}`),
    })),
    claims: model.claims.map((said, i) => ({
      subject: `company/${run}-buyer`,
      predicate: 'ACQUIRED',
      object: `company/${run}-bought-${i}`,
      assertions: said.map((a) => ({
        by: `organization/${run}-${speaker(a)}`,
        stance: a.stance,
        modality: a.modality,
        in: `source/${run}-${a.source}`,
        paraphrase: `${run} said ${i} in ${a.source}`,
        ...(a.during === null ? {} : { during: a.during }),
        ...(a.relays === null ? {} : { relays: { in: `source/${run}-${a.relays}`, stance: a.stance } }),
        ...(a.via === null ? {} : { via: a.via === -1 ? 'none' : `source/${run}-${a.via}` }),
      })),
    })),
  };
}

/** Whoever may be behind an assertion, walked straight down: no memory, no cycles to cut. */
function rootsBehind(a: Said, said: Said[], sources: Model['sources'], gone: Said[]): Set<string> {
  const at = (source: number | null) => {
    const there = (all: Said[]) => all.filter((b) => b.source === source && b.stance === a.stance);
    return [there(said), there(gone)].find((found) => found.length > 0) ?? [];
  };
  const voice = (source: number) =>
    sources[source]?.kind === 'ARTICLE' ? `paper-${source}` : `source-${source}`;
  // who was taken back is named only where somebody else names them
  const named = (b: Said) =>
    !gone.includes(b) || said.some((other) => speaker(other) === speaker(b)) ? speaker(b) : voice(b.source);
  const [original] = at(a.relays);
  if (original) return rootsBehind(original, said, sources, gone);
  const derived = sources[a.source]?.derivedFrom ?? [];
  const origins = a.via === -1 ? [] : a.via === null ? derived : [a.via];
  if (origins.length === 0) return new Set([named(a)]);
  const down = (source: number): string[] => {
    const there = at(source);
    if (there.length > 0) return there.flatMap((b) => [...rootsBehind(b, said, sources, gone)]);
    const further = sources[source]?.derivedFrom ?? [];
    if (further.length > 0) return further.flatMap(down);
    if (a.by !== 'publisher') return [named(a)];
    return [voice(source)];
  };
  return new Set(origins.flatMap(down));
}

/** As many as can be chosen of which no two share a root: every choice is tried. */
function mostApart(sets: Set<string>[]): number {
  const [first, ...rest] = sets;
  if (!first) return 0;
  const apart = rest.filter((set) => ![...set].some((root) => first.has(root)));
  return Math.max(mostApart(rest), 1 + mostApart(apart));
}

/** What the rules of the design make of a claim's live assertions, where others were retracted. */
export function expected(
  said: Said[],
  sources: Model['sources'],
  gone: Said[] = [],
): { roots: number; standing: string } {
  const asserts = said.filter((a) => a.stance === 'ASSERTS');
  const denials = said.filter((a) => a.stance === 'DENIES');
  const roots = mostApart(asserts.map((a) => rootsBehind(a, said, sources, gone)));
  const firm = ['ADMITTED', 'RECORDED', 'RULED'];
  const standing =
    asserts.length === 0
      ? denials.length > 0
        ? 'DENIED'
        : 'UNSUPPORTED'
      : asserts.some((a) => firm.includes(a.modality)) &&
          !denials.some((a) => ['RECORDED', 'RULED'].includes(a.modality))
        ? 'ESTABLISHED'
        : denials.length > 0
          ? 'DISPUTED'
          : roots > 1
            ? 'CORROBORATED'
            : 'SINGLE_SOURCE';
  return { roots, standing };
}
