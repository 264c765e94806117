/** Loads from the graph what a filing has to be checked against. */
import { claimId, prefixOf } from '../domain/ids.ts';
import { fuzzyWords, nameKey } from '../domain/names.ts';
import { BadValue, canonicalValue } from '../domain/values.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { claimSentence } from '../domain/wording.ts';
import type { Reader } from '../graph/client.ts';
import type { ClaimRecord } from './content.ts';
import type { ClaimParts } from './effects.ts';
import type { WrittenFiling } from './format.ts';
import type { Remembered } from './remembered.ts';
import {
  claimParts,
  claimStates,
  claimsNear,
  knownAssertions,
  knownEntities,
  knownFiling,
  knownIdentities,
  knownReviews,
  knownSources,
  similarIds,
} from './statements.ts';
import { shownKey } from './validate-identities.ts';
import { World } from './world.ts';

/** How many ids go in one query: measured best for batches on Neo4j 5.26. */
export const BATCH = 1000;

/**
 * The world as it stands at `revision`, so far as these filings name it. `partial`: they are batches of a larger filing,
 * and what that brought before is the caller's to load.
 */
export async function loadWorld(
  reader: Reader,
  filings: WrittenFiling[],
  vocabulary: Vocabulary,
  revision: number,
  options: { partial?: boolean; remembered?: Remembered } = {},
): Promise<World> {
  const world = new World();
  world.partial = options.partial ?? false;
  const named = filings.map((filing) => namedIn(filing));
  const entityIds = new Set(named.flatMap((n) => [...n.entities]));
  const sourceIds = new Set(named.flatMap((n) => [...n.sources]));
  const keys = new Set(named.flatMap((n) => [...n.nameKeys]));

  const { remembered } = options;
  for (const id of entityIds) {
    const entity = remembered?.entities.get(id);
    if (!entity) continue;
    world.addEntity(entity);
    entityIds.delete(id);
  }
  for (const [ids, names] of zip(batches(entityIds), batches(keys)))
    for (const { identified: known, ...entity } of await reader.read(knownEntities, { ids, keys: names })) {
      world.addEntity(entity);
      if (known) world.identified.add(entity.id);
    }
  for (const ids of batches(world.identified))
    for (const row of await reader.read(knownIdentities, { ids })) world.addIdentity(row);
  const claims = new Set(filings.flatMap((filing) => claimsIn(filing, vocabulary, world)));
  for (const batch of batches(claims)) {
    for (const claim of batch) world.claims.set(claim, null);
    for (const row of await reader.read(claimStates, { claims: batch })) world.claims.set(row.id, row);
  }
  const known = [...claims].filter((claim) => world.claims.get(claim));
  for (const batch of batches(known))
    for (const row of await reader.read(knownAssertions, { claims: batch, revision })) world.addKnown(row);
  for (const said of [world.assertions, world.withdrawn])
    for (const list of said.values()) for (const a of list) sourceIds.add(a.source);
  for (const id of sourceIds) {
    const sources = remembered?.withOrigins(id);
    if (!sources) continue;
    for (const source of sources) if (!world.sources.has(source.id)) world.addSource(source);
    sourceIds.delete(id);
  }
  for (const ids of batches(sourceIds))
    for (const row of await reader.read(knownSources, { ids, revision }))
      if (!world.sources.has(row.id)) world.addSource(row);
  remembered?.keep(world);
  if (!options.partial)
    for (const filing of filings)
      for (const row of await reader.read(knownFiling, { id: `filing/${filing.filing.id}` }))
        world.filings.set(row.id, row);
  await loadReviews(reader, filings, world);

  const declared = new Set(filings.flatMap((f) => [...f.entities, ...f.sources].map((record) => record.id)));
  const missing = [...entityIds, ...sourceIds].filter(
    (id) => !declared.has(id) && !world.entities.has(id) && !world.sources.has(id),
  );
  const words = missing.map((id) => fuzzyWords(id.slice(id.indexOf('/') + 1))).filter((text) => text !== '');
  if (words.length > 0)
    for (const row of await reader.read(similarIds, { words: words.slice(0, 100) }))
      world.similar.add(row.id);
  return world;
}

/** Adds claims to a world: their assertions as they stand at `revision`, with the sources behind these. */
export async function loadClaims(
  reader: Reader,
  world: World,
  claims: Iterable<string>,
  revision: number,
): Promise<void> {
  const missing = [...new Set(claims)].filter((claim) => !world.assertions.has(claim));
  const sources = new Set<string>();
  for (const batch of batches(missing)) {
    for (const claim of batch) world.assertions.set(claim, []);
    for (const row of await reader.read(knownAssertions, { claims: batch, revision })) {
      world.addKnown(row);
      if (!world.sources.has(row.source)) sources.add(row.source);
    }
  }
  for (const ids of batches(sources))
    for (const row of await reader.read(knownSources, { ids, revision }))
      if (!world.sources.has(row.id)) world.addSource(row);
}

/** Parts of claims: from the filing where it brings them, else from the graph. */
export async function partsOf(
  reader: Reader,
  ids: string[],
  records: ReadonlyMap<string, ClaimRecord>,
  world: World,
  vocabulary: Vocabulary,
): Promise<Map<string, ClaimParts>> {
  const found = new Map<string, ClaimParts>();
  const sentence = (claim: Omit<ClaimParts, 'sentence'>, subject: string, object: string | null) =>
    claimSentence(
      subject,
      vocabulary.predicates.get(claim.predicate),
      claim.predicate,
      object ?? claim.value ?? '',
    );
  const nameOf = (id: string) => world.entities.get(id)?.name ?? id;
  for (const [id, claim] of records)
    found.set(id, {
      ...claim,
      sentence: sentence(claim, nameOf(claim.subject), claim.object && nameOf(claim.object)),
    });
  for (const claims of batches(new Set(ids.filter((id) => !found.has(id)))))
    for (const { subjectName, objectName, ...claim } of await reader.read(claimParts, { claims }))
      found.set(claim.id, { ...claim, sentence: sentence(claim, subjectName, objectName) });
  return found;
}

/** What is declared of the reviews that filings bring, and claims of the subjects that these name. */
async function loadReviews(reader: Reader, filings: WrittenFiling[], world: World): Promise<void> {
  const reviews = filings.flatMap((filing) => filing.reviews);
  const before = [...world.filings.values()].flatMap((filing) => filing.declarations.map((d) => d.target));
  const ids = [...reviews.map((review) => review.id), ...before.filter((id) => prefixOf(id) === 'review')];
  for (const batch of batches(new Set(ids)))
    for (const { id, ...declared } of await reader.read(knownReviews, { ids: batch }))
      world.reviews.set(id, [...(world.reviews.get(id) ?? []), declared]);
  const subjects = new Set(reviews.flatMap((r) => r.claims.map((claim) => world.canonical(claim.subject))));
  for (const batch of batches(subjects))
    for (const row of await reader.read(claimsNear, { subjects: batch })) world.addClaimNear(row);
}

/** The ids and names that a filing names, for one load of all. */
function namedIn(filing: WrittenFiling) {
  const entities = new Set<string>();
  const sources = new Set<string>();
  const nameKeys = new Set<string>();
  for (const entity of filing.entities) {
    entities.add(entity.id);
    for (const name of [entity.name, ...entity.aliases]) nameKeys.add(nameKey(name));
  }
  for (const source of filing.sources) {
    for (const id of [source.id, ...source.derived_from]) sources.add(id);
    for (const id of [source.publisher, ...source.author]) if (id) entities.add(id);
  }
  for (const claim of filing.claims) {
    for (const id of [claim.subject, claim.object]) if (id) entities.add(id);
    for (const a of claim.assertions) {
      entities.add(a.by);
      sources.add(a.in);
      if (a.relays) sources.add(a.relays.in);
      if (a.relays?.by) entities.add(a.relays.by);
    }
  }
  for (const review of filing.reviews) {
    entities.add(review.by);
    if (review.in) sources.add(review.in);
    for (const { subject, object } of review.claims)
      for (const id of [subject, object]) if (id) entities.add(id);
    for (const relied of review.relies_on) {
      sources.add(relied.in);
      if (relied.by) entities.add(relied.by);
    }
  }
  for (const { same, different } of filing.identities)
    for (const id of [...(same ?? []), ...(different ?? [])]) entities.add(id);
  return { entities, sources, nameKeys };
}

/** The ids of the claims that a filing speaks of, as they are shown. */
function claimsIn(filing: WrittenFiling, vocabulary: Vocabulary, world: World): string[] {
  const reviewed = filing.reviews.flatMap((review) => review.claims);
  return [...filing.claims, ...reviewed].flatMap((claim) => {
    const predicate = vocabulary.predicates.get(claim.predicate);
    if (!predicate) return [];
    const value =
      claim.value !== null && predicate.value ? canonicalOrNull(predicate.value, claim.value) : null;
    const { subject, object, episode } = claim;
    return [
      claimId(
        shownKey(
          { subject, predicate: predicate.name, object, value, episode: episode ?? 1 },
          predicate,
          world,
        ),
      ),
    ];
  });
}

function canonicalOrNull(type: Parameters<typeof canonicalValue>[0], value: string): string | null {
  try {
    return canonicalValue(type, value);
  } catch (error) {
    if (error instanceof BadValue) return null;
    throw error;
  }
}

export function batches<T>(items: Iterable<T>, size = BATCH): T[][] {
  const all = [...items];
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

function zip(a: string[][], b: string[][]): [string[], string[]][] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i] ?? [], b[i] ?? []]);
}
