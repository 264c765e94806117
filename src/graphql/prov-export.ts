/** The trail of a claim as PROV, for HTTP and the command line. */
import { NotFound } from '../domain/errors.ts';
import type { ProvName } from '../filings/formats/names.ts';
import { provJson, provN } from '../filings/formats/prov.ts';
import type { Stamp } from '../filings/formats/stamp.ts';
import type { Reader } from '../graph/client.ts';
import { contextInProcess } from './in-process.ts';
import { omittedOf, treeOf } from './trail-tree.ts';

/** `claim` with or without its prefix. Throws NotFound where nothing live is said of it at that revision. */
export async function exportProv(
  reader: Reader,
  claim: string,
  format: ProvName,
  stamp: Stamp,
): Promise<string> {
  const id = claim.startsWith('claim/') ? claim : `claim/${claim}`;
  const context = contextInProcess(reader);
  const facts = await (await context.scope({ revision: stamp.revision })).claim(id);
  if (!facts)
    throw new NotFound(`there is no claim "${id}" of which something stood at revision ${stamp.revision}`, {
      argument: 'claim',
      nearest: [],
    });
  const trail = { claim: id, omitted: omittedOf(facts), ...(await treeOf(facts)) };
  return format === 'prov-json' ? provJson(trail, stamp) : provN(trail, stamp);
}
