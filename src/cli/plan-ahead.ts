/**
 * Has Neo4j plan what the headline question asks, all of it at once: each statement takes a JVM that has just begun up to
 * a second, and the question's own statements would wait for each other.
 */
import type { Reader } from '../graph/client.ts';
import { countApiAccess } from '../questions/api-access/api-access.ts';
import { askClaims } from '../questions/claim/claim.ts';
import { askNeighbours } from '../questions/claim/neighbours.ts';
import { resolveEntity } from '../questions/entity/entity.ts';
import { askNow, askRevisions } from '../questions/revision/revision.ts';
import { askSources } from '../questions/source/source.ts';

/** Asks each of nothing. What fails here fails again, and is told, when it is asked in earnest. */
export async function planAhead(reader: Reader): Promise<void> {
  const { revision } = await askNow(reader).catch(() => ({ revision: 0 }));
  const none = { ids: [], revision };
  const ofNobody = { partnerType: null, revision, from: null, to: null, standing: null };
  await Promise.allSettled([
    askClaims(reader, none),
    resolveEntity(reader, 'Titan API', 'api', revision, ['Api']),
    askSources(reader, none),
    countApiAccess(reader, { api: '', ...ofNobody }),
    askNeighbours(reader, { rows: [], revision }),
    askRevisions(reader, []),
  ]);
}
