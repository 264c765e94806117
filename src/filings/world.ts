/**
 * What a filing is checked against: the entities, sources and live assertions that its ids name, whether they
 * come from the graph or from filings before it in the same run.
 */

import { canonicalIds } from '../domain/identities.ts';
import { nameKey } from '../domain/names.ts';
import type { RootSource } from '../domain/roots.ts';
import type { Modality, Stance } from '../domain/stances.ts';
import type {
  AssertionRecord,
  ClaimRecord,
  EntityRecord,
  FilingContent,
  IdentityRecord,
  Placed,
  ReviewRecord,
  SourceRecord,
} from './content.ts';
import { declaration } from './content.ts';

/** An assertion that stands, as far as checks and plans need it. */
export type StandingAssertion = {
  id: string;
  key: string;
  filing: string;
  claim: string;
  by: string;
  stance: Stance;
  modality: Modality;
  during: string | null;
  source: string;
  relays: string | null;
  via: string | null;
  words: string;
  /** The words are a paraphrase, not a quote. */
  paraphrased: boolean;
  /** It says that it repeats another. */
  repeats: boolean;
};

/** One that was taken back: by itself or with its source (`retracted`), or with its filing. */
type Gone = StandingAssertion & { retracted: boolean };

/** What is said of a claim, or was and is repeated, and from where, in one of two states. */
export type ClaimSide = {
  assertions: StandingAssertion[];
  withdrawn: Gone[];
  sources: ReadonlyMap<string, RootSource>;
};

/** A claim of the graph as the index has it: `linked` to another entity, and its state in JSON. */
export type IndexedClaim = { id: string; predicate: string; linked: boolean; state: string | null };

/** A filing that is in the graph, with what it brought that still stands. */
export type StandingFiling = {
  id: string;
  hash: string;
  live: boolean;
  identities: IdentityRecord[];
  declarations: { target: string; content: string }[];
  assertions: { id: string; key: string }[];
  /** Keys of assertions that were retracted one by one: they stay out until they are filed otherwise. */
  withheld: string[];
};

export class World {
  readonly entities = new Map<string, EntityRecord>();
  readonly sources = new Map<string, SourceRecord>();
  readonly assertions = new Map<string, StandingAssertion[]>();
  /** By claim, what was taken back and what stands may repeat. */
  readonly withdrawn = new Map<string, Gone[]>();
  /** What the index has of claims that were looked for, whether or not anything live is said of them; null where there is no such claim. */
  readonly claims = new Map<string, IndexedClaim | null>();
  readonly filings = new Map<string, StandingFiling>();
  /** What live filings declare of reviews. */
  readonly reviews = new Map<string, { filing: string; content: string }[]>();
  /** Some live claims of the subjects that reviews name, to find the nearest to a wrong one. */
  readonly claimsNear = new Map<string, Omit<ClaimRecord, 'id'>[]>();
  /** The filing that is checked is only a part of itself: what it brought before may be relayed. */
  partial = false;
  /** What live filings hold of identities among the entities named. */
  readonly identities: (IdentityRecord & { filing: string })[] = [];
  /** Entities that are or were held to be the same as others, or not to be. */
  readonly identified = new Set<string>();
  /** Ids that resemble one that is missing, from the graph. */
  readonly similar = new Set<string>();
  private merged: Map<string, string> | null = null;
  private readonly byName = new Map<string, Set<string>>();

  addEntity(entity: EntityRecord): void {
    const known = this.entities.get(entity.id);
    const aliases = [...new Set([...(known?.aliases ?? []), ...entity.aliases])];
    this.entities.set(entity.id, { id: entity.id, type: entity.type, name: entity.name, aliases });
    for (const name of [entity.name, ...entity.aliases]) {
      const key = nameKey(name);
      this.byName.set(key, (this.byName.get(key) ?? new Set()).add(entity.id));
    }
  }

  /** The entity under which an id is shown. */
  canonical(id: string): string {
    this.merged ??= canonicalIds(this.identities);
    return this.merged.get(id) ?? id;
  }

  addIdentity(identity: IdentityRecord & { filing: string }): void {
    this.identities.push(identity);
    this.merged = null;
  }

  /** Two entities that the newsroom keeps apart. */
  keptApart(a: string, b: string): boolean {
    return this.identities.some(
      (i) => i.kind === 'DIFFERENT' && ((i.keep === a && i.other === b) || (i.keep === b && i.other === a)),
    );
  }

  addSource(source: SourceRecord): void {
    const known = this.sources.get(source.id);
    const derivedFrom = [...new Set([...(known?.derivedFrom ?? []), ...source.derivedFrom])];
    this.sources.set(source.id, {
      ...source,
      url: source.url ?? known?.url ?? null,
      publisher: source.publisher ?? known?.publisher ?? null,
      published: source.published ?? known?.published ?? null,
      language: source.language ?? known?.language ?? null,
      authors: source.authors.length > 0 ? source.authors : (known?.authors ?? []),
      capture: source.capture ?? known?.capture ?? null,
      derivedFrom,
    });
  }

  addAssertion(assertion: StandingAssertion): void {
    this.assertions.set(assertion.claim, [...this.assertionsOf(assertion.claim), assertion]);
  }

  /** What the graph has of a claim, be it standing or taken back. */
  addKnown({ withdrawn, retracted, ...assertion }: Gone & { withdrawn: boolean }): void {
    if (withdrawn) this.addWithdrawn({ ...assertion, retracted });
    else this.addAssertion(assertion);
  }

  private addWithdrawn(assertion: Gone): void {
    this.withdrawn.set(assertion.claim, [...this.withdrawnOf(assertion.claim), assertion]);
  }

  addReview(filing: string, review: Placed<ReviewRecord>): void {
    const others = (this.reviews.get(review.id) ?? []).filter((known) => known.filing !== filing);
    this.reviews.set(review.id, [...others, { filing, content: declaration(review) }]);
  }

  addClaimNear(claim: Omit<ClaimRecord, 'id'>): void {
    this.claimsNear.set(claim.subject, [...(this.claimsNear.get(claim.subject) ?? []), claim]);
  }

  assertionsOf(claim: string): StandingAssertion[] {
    return this.assertions.get(claim) ?? [];
  }

  withdrawnOf(claim: string): Gone[] {
    return this.withdrawn.get(claim) ?? [];
  }

  /** All that is said of a claim, or was and is repeated, with the sources that are known. */
  sideOf(claim: string): ClaimSide {
    return {
      assertions: this.assertionsOf(claim),
      withdrawn: this.withdrawnOf(claim),
      sources: this.sources,
    };
  }

  /** Takes out what matches: from now on it was taken back, and `retracted` or not. */
  withdraw(gone: (a: StandingAssertion) => boolean, retracted: boolean): void {
    for (const [claim, list] of this.assertions) {
      this.assertions.set(
        claim,
        list.filter((a) => !gone(a)),
      );
      for (const a of list) if (gone(a)) this.addWithdrawn({ ...a, retracted });
    }
  }

  /** Ids of entities that bear a name, by its look-up key. */
  named(name: string): string[] {
    return [...(this.byName.get(nameKey(name)) ?? [])];
  }

  /** All ids known, to find the nearest to a wrong one. */
  ids(): string[] {
    return [...this.entities.keys(), ...this.sources.keys(), ...this.similar];
  }

  /** Another of the same content, to look at what a filing would make of it. */
  copy(): World {
    const other = new World();
    for (const [id, entity] of this.entities) other.entities.set(id, entity);
    for (const [id, source] of this.sources) other.sources.set(id, source);
    for (const [claim, list] of this.assertions) other.assertions.set(claim, list);
    for (const [claim, list] of this.withdrawn) other.withdrawn.set(claim, list);
    for (const [id, filing] of this.filings) other.filings.set(id, filing);
    for (const [id, review] of this.reviews) other.reviews.set(id, review);
    for (const identity of this.identities) other.addIdentity(identity);
    return other;
  }

  /** The world after a filing: what it brought before is taken out, what it brings now put in. */
  apply(content: FilingContent): void {
    const comes = new Set(content.assertions.map((a) => a.key));
    for (const [claim, list] of this.assertions)
      this.assertions.set(
        claim,
        list.filter((a) => a.filing !== content.id || !comes.has(a.key)),
      );
    this.withdraw((a) => a.filing === content.id, false);
    for (const entity of content.entities) this.addEntity(entity);
    for (const source of content.sources) this.addSource(source);
    for (const review of content.reviews) this.addReview(content.id, review);
    for (const { claim } of content.assertions) this.addClaimNear(claim);
    for (const a of content.assertions)
      this.addAssertion(standing(content.id, a, relayTarget(this, content, a)));
    this.filings.set(content.id, {
      id: content.id,
      hash: content.hash,
      live: true,
      identities: [],
      declarations: [],
      assertions: content.assertions.map((a) => ({ id: a.key, key: a.key })),
      withheld: [],
    });
  }
}

export function standing(filing: string, a: AssertionRecord, relays: string | null): StandingAssertion {
  return {
    id: a.key,
    key: a.key,
    filing,
    claim: a.claim.id,
    by: a.by,
    stance: a.stance,
    modality: a.modality,
    during: a.during,
    source: a.source,
    relays,
    via: a.via,
    words: a.quote?.exact ?? a.paraphrase ?? '',
    paraphrased: a.quote === null,
    repeats: a.relays !== null,
  };
}

/** The assertions that `relays` may mean: of the same claim, in that source, by that speaker, of that stance. */
export function relayCandidates(
  world: World,
  content: FilingContent,
  a: AssertionRecord,
): { id: string; by: string; stance: Stance }[] {
  const { relays } = a;
  if (!relays) return [];
  const here = ofClaim(content, a.claim.id)
    .filter((other) => other.key !== a.key)
    .map((other) => ({ id: other.key, by: other.by, stance: other.stance, source: other.source }));
  const keys = new Set(here.map((other) => other.id));
  const standingThere = world
    .assertionsOf(a.claim.id)
    .filter((other) =>
      world.partial ? !keys.has(other.key) && other.key !== a.key : other.filing !== content.id,
    );
  const all = [...here, ...standingThere].filter(
    (other) => other.source === relays.in && (relays.by === null || other.by === world.canonical(relays.by)),
  );
  const stance = relays.stance ?? a.stance;
  // unless said otherwise, a relay repeats the stance; where only another stands there, it is meant
  const same = all.filter((other) => other.stance === stance);
  const found = same.length > 0 || relays.stance !== null ? same : all;
  return found.length > 0 ? found : repeatedBefore(world, content, a);
}

/** What was taken back since this filing has come to repeat it: that is so still, whatever else of the filing changes. */
function repeatedBefore(world: World, content: FilingContent, { claim, relays }: AssertionRecord) {
  const standing = world.assertionsOf(claim.id).filter((other) => other.filing === content.id);
  const repeated = new Set(standing.map((other) => other.relays));
  return world
    .withdrawnOf(claim.id)
    .filter(
      (gone) =>
        repeated.has(gone.id) &&
        gone.source === relays?.in &&
        (relays.by === null || gone.by === world.canonical(relays.by)) &&
        (relays.stance === null || gone.stance === relays.stance),
    );
}

const byClaim = new WeakMap<FilingContent, Map<string, AssertionRecord[]>>();

/** A filing's assertions of one claim; grouped once a filing. */
function ofClaim(content: FilingContent, claim: string): AssertionRecord[] {
  let groups = byClaim.get(content);
  if (!groups) {
    groups = new Map();
    for (const a of content.assertions) groups.set(a.claim.id, [...(groups.get(a.claim.id) ?? []), a]);
    byClaim.set(content, groups);
  }
  return groups.get(claim) ?? [];
}

export function relayTarget(world: World, content: FilingContent, a: AssertionRecord): string | null {
  return relayCandidates(world, content, a)[0]?.id ?? null;
}
