/**
 * Who may see what of a filing, and what everybody may see of it: its projection. Pure. What stands in something
 * restricted is restricted with it, and so is an entity that only restricted parts of the filing name: the name of
 * whom the newsroom protects is not told by the list of entities.
 */
import { isOpen, NEWSROOM, narrowest, type Restriction, restrictionOf } from '../domain/audience.ts';
import type { AssertionRecord, Placed, Restricted } from './content.ts';
import type { WrittenFiling } from './format.ts';
import type { Path } from './read.ts';

/** The restriction of each part of a filing, by its place. */
export type Restrictions = {
  filing: Restriction;
  entities: Restriction[];
  sources: Restriction[];
  /** By claim, and by assertion within it. */
  assertions: Restriction[][];
};

const restrictions = new WeakMap<WrittenFiling, Restrictions>();

/** Made once a filing. */
export function restrictionsOf(filing: WrittenFiling): Restrictions {
  const known = restrictions.get(filing);
  if (known) return known;
  const made = madeOf(filing);
  restrictions.set(filing, made);
  return made;
}

function madeOf(filing: WrittenFiling): Restrictions {
  const head = restrictionOf(filing.filing.audience);
  const sources = filing.sources.map((source) => narrowest(head, restrictionOf(source.audience)));
  const ofSource = new Map(filing.sources.map((source, i) => [source.id, sources[i] ?? null]));
  const assertions = filing.claims.map((claim) =>
    claim.assertions.map((a) => narrowest(head, ofSource.get(a.in) ?? null, restrictionOf(a.audience))),
  );
  const uses = usesIn(filing, head, sources, assertions);
  const entities = filing.entities.map(({ id }) => narrowest(head, ...widest(uses.get(id))));
  return { filing: head, entities, sources, assertions };
}

/** The restrictions of all that names each entity. */
function usesIn(
  filing: WrittenFiling,
  head: Restriction,
  sources: Restriction[],
  assertions: Restriction[][],
): Map<string, Restriction[]> {
  const uses = new Map<string, Restriction[]>();
  const use = (id: string | null | undefined, restriction: Restriction) => {
    if (id == null) return;
    const known = uses.get(id);
    if (known) known.push(restriction);
    else uses.set(id, [restriction]);
  };
  filing.sources.forEach((source, i) => {
    for (const id of [source.publisher, ...source.author]) use(id, sources[i] ?? null);
  });
  filing.claims.forEach((claim, i) => {
    claim.assertions.forEach((a, j) => {
      for (const id of [claim.subject, claim.object, a.by, a.relays?.by]) use(id, assertions[i]?.[j] ?? null);
    });
  });
  for (const review of filing.reviews) {
    use(review.by, head);
    for (const claim of review.claims) for (const id of [claim.subject, claim.object]) use(id, head);
    for (const relied of review.relies_on) use(relied.by, head);
  }
  for (const { same, different } of filing.identities)
    for (const id of [...(same ?? []), ...(different ?? [])]) use(id, head);
  return uses;
}

/** The widest of some, as a list of one; none of none. */
function widest(restrictions: Restriction[] | undefined): Restriction[] {
  const [first, ...rest] = restrictions ?? [];
  if (first === undefined) return [];
  return [rest.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b), first)];
}

const all = ({ filing, entities, sources, assertions }: Restrictions): Restriction[] => [
  filing,
  ...entities,
  ...sources,
  ...assertions.flat(),
];

/** Whether not everybody may see all of it, now or later. */
export const isRestricted = (filing: WrittenFiling): boolean =>
  all(restrictionsOf(filing)).some((restriction) => restriction !== null);

/** The instants until which parts of a filing are under embargo, the first first. */
export function embargoesOf(filing: WrittenFiling): string[] {
  const instants = all(restrictionsOf(filing)).filter((r): r is string => r !== null && r !== NEWSROOM);
  return [...new Set(instants)].sort();
}

/** A filing as everybody may see it. `pathOf` leads from a place in it to the same place in the whole. */
export type Projection = { filing: WrittenFiling; pathOf(path: Path): Path };

/** Null where nothing of the filing is for everybody at that instant: then they learn not even its name. */
export function projectionOf(filing: WrittenFiling, at: string): Projection | null {
  const restrictions = restrictionsOf(filing);
  if (!isOpen(restrictions.filing, at)) return null;
  const open = (list: Restriction[]) => list.flatMap((r, i) => (isOpen(r, at) ? [i] : []));
  const entities = open(restrictions.entities);
  const sources = open(restrictions.sources);
  const said = restrictions.assertions.map(open);
  const claims = said.flatMap((list, i) => (list.length > 0 ? [i] : []));
  const projected: WrittenFiling = {
    ...filing,
    filing: { ...filing.filing, audience: null },
    entities: pick(filing.entities, entities),
    sources: pick(filing.sources, sources).map((source) => ({ ...source, audience: null })),
    claims: claims.flatMap((i) => {
      const claim = filing.claims[i];
      if (!claim) return [];
      const assertions = pick(claim.assertions, said[i] ?? []).map((a) => ({ ...a, audience: null }));
      return [{ ...claim, assertions }];
    }),
  };
  const parts = [projected.entities, projected.sources, projected.claims, filing.reviews, filing.identities];
  if (parts.every((list) => list.length === 0)) return null;
  const kept: Record<string, number[]> = { entities, sources, claims };
  return {
    filing: projected,
    pathOf([list, index, ...rest]) {
      const place = kept[String(list)]?.[Number(index)];
      if (list === undefined || index === undefined || place === undefined)
        return [list, index, ...rest].filter((step) => step !== undefined);
      const [key, second, ...further] = rest;
      const inner = key === 'assertions' && second !== undefined ? said[place]?.[Number(second)] : undefined;
      return inner === undefined ? [list, place, ...rest] : [list, place, 'assertions', inner, ...further];
    },
  };
}

const pick = <T>(list: T[], places: number[]): T[] =>
  places.flatMap((i) => (list[i] === undefined ? [] : [list[i]]));

/** What of a filing is restricted, by the ids under which the graph has it. */
export function restrictedIn(filing: WrittenFiling, records: Placed<AssertionRecord>[]): Restricted[] {
  const { filing: head, entities, sources, assertions } = restrictionsOf(filing);
  const named = (target: string, restriction: Restriction | undefined): Restricted[] =>
    restriction == null ? [] : [{ target, restriction }];
  return [
    ...named(`filing/${filing.filing.id}`, head),
    ...filing.entities.flatMap(({ id }, i) => named(id, entities[i])),
    ...filing.sources.flatMap(({ id }, i) => named(id, sources[i])),
    ...records.flatMap(({ key, path: [, i, , j] }) => named(key, assertions[Number(i)]?.[Number(j)])),
  ];
}

/** Places of sources that everybody may see, though of all that the filing says in them nobody outside may see a word. */
export function bareSources(filing: WrittenFiling): number[] {
  const { sources, assertions } = restrictionsOf(filing);
  const said = new Map<string, Restriction[]>(filing.sources.map(({ id }) => [id, []]));
  filing.claims.forEach((claim, c) => {
    claim.assertions.forEach((a, j) => {
      said.get(a.in)?.push(assertions[c]?.[j] ?? null);
    });
  });
  return filing.sources.flatMap(({ id }, i) => {
    const all = said.get(id) ?? [];
    return sources[i] === null && all.length > 0 && all.every((r) => r !== null) ? [i] : [];
  });
}
