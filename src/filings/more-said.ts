/**
 * Claims of which a filing only says more. What is made of them follows from the filing and from what was loaded for its
 * checks, so that nothing is read again; those that the graph has not are written whole.
 */
import { canonicalJson } from '../domain/ids.ts';
import type { RootSource } from '../domain/roots.ts';
import type { Changes } from './changes.ts';
import type { FilingContent, SourceRecord } from './content.ts';
import { type ClaimState, stateOf, weakOf } from './reindex.ts';
import { type IndexedClaim, standing, type World } from './world.ts';

export type NewClaim = Record<string, unknown> & { id: string };
export type MoreSaid = {
  /** The rows of `create-claims`, of claims that the graph does not have. */
  created: NewClaim[];
  /** Claims that it has, with what is made of them now. */
  changed: { claim: IndexedClaim; state: ClaimState }[];
};

/**
 * Nothing of either where the filing changes what stands in other ways too (assertions that end, entities joined, sources
 * declared anew): then the graph is asked again after the change.
 */
export function moreSaid(content: FilingContent | null, changes: Changes, world: World): MoreSaid {
  const said: MoreSaid = { created: [], changed: [] };
  if (!content || !onlyAdds(changes, world)) return said;
  const groups = new Map<string, Changes['assert']>();
  for (const one of changes.assert) {
    const { id } = one.record.claim;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  const sources = new Map<string, RootSource>(world.sources);
  for (const source of content.sources)
    if (!world.sources.has(source.id)) sources.set(source.id, shown(source, world));
  for (const [id, asserted] of groups) {
    const claim = asserted[0]?.record.claim;
    const indexed = world.claims.get(id);
    if (!claim || indexed === undefined) continue;
    const news = asserted.map(({ record, relays }) => standing(changes.filing, record, relays));
    // one that had a life before lives under another id now, which only the graph knows
    if (indexed !== null && news.some(({ relays }) => relays !== null)) continue;
    const before = world.sideOf(id);
    const state = stateOf({ ...before, assertions: [...before.assertions, ...news], sources });
    if (indexed !== null) said.changed.push({ claim: indexed, state });
    else said.created.push({ ...claim, ...state, state: canonicalJson(state), weak: weakOf(state) });
  }
  return said;
}

/** Does it leave all that stands as it is? */
function onlyAdds(changes: Changes, world: World): boolean {
  const { identify, unidentify, undeclare, underive, declare, derive, end } = changes;
  return (
    identify.length + unidentify.length + undeclare.length + underive.length + end.length === 0 &&
    !declare.some(({ target }) => world.sources.has(target)) &&
    !derive.some(({ source }) => world.sources.has(source))
  );
}

/** A source as it is shown, where entities were joined. */
function shown(source: SourceRecord, world: World): RootSource {
  const { id, kind, publisher, authors, derivedFrom } = source;
  return {
    id,
    kind,
    publisher: publisher === null ? null : world.canonical(publisher),
    authors: [...new Set(authors.map((author) => world.canonical(author)))].sort(),
    derivedFrom: [...new Set(derivedFrom)].sort(),
  };
}
