/** Loads from the graph what a filing has to be checked against. */
import { claimId } from '../domain/ids.ts';
import { fuzzyWords, nameKey } from '../domain/names.ts';
import { BadValue, canonicalValue } from '../domain/values.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Reader } from '../graph/client.ts';
import type { WrittenFiling } from './format.ts';
import { knownAssertions, knownEntities, knownFiling, knownSources, similarIds } from './statements.ts';
import { World } from './world.ts';

/** How many ids go in one query: measured best for batches on Neo4j 5.26. */
export const BATCH = 1000;

/** The world as it stands at `revision`, so far as these filings name it. */
export async function loadWorld(
  reader: Reader,
  filings: WrittenFiling[],
  vocabulary: Vocabulary,
  revision: number,
): Promise<World> {
  const world = new World();
  const named = filings.map((filing) => namedIn(filing, vocabulary));
  const entityIds = new Set(named.flatMap((n) => [...n.entities]));
  const sourceIds = new Set(named.flatMap((n) => [...n.sources]));
  const claims = new Set(named.flatMap((n) => [...n.claims]));
  const keys = new Set(named.flatMap((n) => [...n.nameKeys]));

  for (const [ids, names] of zip(batches(entityIds), batches(keys)))
    for (const row of await reader.read(knownEntities, { ids, keys: names })) world.addEntity(row);
  for (const batch of batches(claims))
    for (const row of await reader.read(knownAssertions, { claims: batch, revision })) world.addAssertion(row);
  for (const list of world.assertions.values()) for (const a of list) sourceIds.add(a.source);
  for (const ids of batches(sourceIds))
    for (const row of await reader.read(knownSources, { ids, revision })) world.addSource(row);
  for (const filing of filings)
    for (const row of await reader.read(knownFiling, { id: `filing/${filing.filing.id}` })) world.filings.set(row.id, row);

  const declared = new Set(filings.flatMap((f) => [...f.entities, ...f.sources].map((record) => record.id)));
  const missing = [...entityIds, ...sourceIds].filter(
    (id) => !declared.has(id) && !world.entities.has(id) && !world.sources.has(id),
  );
  const words = missing.map((id) => fuzzyWords(id.slice(id.indexOf('/') + 1))).filter((text) => text !== '');
  if (words.length > 0)
    for (const row of await reader.read(similarIds, { words: words.slice(0, 100) })) world.similar.add(row.id);
  return world;
}

/** The ids and names that a filing names, for one load of all. */
function namedIn(filing: WrittenFiling, vocabulary: Vocabulary) {
  const entities = new Set<string>();
  const sources = new Set<string>();
  const claims = new Set<string>();
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
    const predicate = vocabulary.predicates.get(claim.predicate);
    const value = claim.value !== null && predicate?.value ? canonicalOrNull(predicate.value, claim.value) : null;
    const swapped = predicate?.symmetric && claim.object !== null && claim.object < claim.subject;
    claims.add(
      claimId({
        subject: swapped ? (claim.object as string) : claim.subject,
        predicate: claim.predicate,
        object: swapped ? claim.subject : claim.object,
        value,
        episode: claim.episode ?? 1,
      }),
    );
    for (const a of claim.assertions) {
      entities.add(a.by);
      sources.add(a.in);
      if (a.relays) sources.add(a.relays.in);
      if (a.relays?.by) entities.add(a.relays.by);
    }
  }
  return { entities, sources, claims, nameKeys };
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
