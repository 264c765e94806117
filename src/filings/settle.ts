/** What declarations of one entity or source come to together, and the graph brought to it. */
import type { Reader, Writer } from '../graph/client.ts';
import type { EntityRecord, SourceRecord } from './content.ts';
import { batches } from './load.ts';
import { entityRow, merged, sourceRow } from './rows.ts';
import * as statements from './statements.ts';

export type Settled = {
  entities: ReturnType<typeof entityRow>[];
  sources: ReturnType<typeof sourceRow>[];
};

/** By all that is declared of them at a revision; what nothing declares then is left out. */
export async function settledAt(reader: Reader, ids: string[], revision: number): Promise<Settled> {
  const settled: Settled = { entities: [], sources: [] };
  for (const batch of batches(ids))
    for (const row of await reader.read(statements.declarationsAt, { ids: batch, revision })) {
      const records = row.contents.sort().map((json) => JSON.parse(json) as EntityRecord | SourceRecord);
      const [first] = records;
      if (!first) continue;
      if ('aliases' in first) {
        const others = row.joined
          .map((json) => JSON.parse(json) as EntityRecord)
          .flatMap((other) => [other.name, ...other.aliases]);
        const names = [...records.flatMap((r) => ('aliases' in r ? r.aliases : [])), ...others];
        const aliases = [...new Set(names)].filter((name) => name !== first.name).sort();
        settled.entities.push(entityRow({ ...first, aliases }));
      } else settled.sources.push(sourceRow(records.map((r) => r as SourceRecord).reduce(merged)));
    }
  return settled;
}

/** Brings entities and sources to what all declarations say of them together at a revision, which may be one to come. */
export async function settleDeclared(writer: Writer, ids: string[], revision: number): Promise<void> {
  const { entities, sources } = await settledAt(writer, ids, revision);
  for (const rows of batches(entities)) await writer.run(statements.putEntities, { rows });
  for (const rows of batches(sources)) await writer.run(statements.putSources, { rows });
}
