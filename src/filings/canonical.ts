/** Under which entity each of some is shown, by all that live filings hold of identities. */
import { canonicalIds, type Identity } from '../domain/identities.ts';
import type { Reader } from '../graph/client.ts';
import { batches } from './load.ts';
import { knownIdentities } from './statements.ts';

export async function canonicalOf(
  reader: Reader,
  entities: Iterable<string>,
): Promise<(id: string) => string> {
  const identities: Identity[] = [];
  for (const ids of batches(new Set(entities)))
    identities.push(...(await reader.read(knownIdentities, { ids })));
  const canonical = canonicalIds(identities);
  return (id) => canonical.get(id) ?? id;
}
