/** Makes a store that Neo4j's importer has filled into a graph of ours. */
import { z } from 'zod';
import { defineChange, type Graph } from '../../graph/client.ts';
import { ensureSchemaOfLarge } from '../../graph/schema.ts';

const putEmptyLists = defineChange(
  new URL('./cypher/put-empty-lists.cypher', import.meta.url),
  z.object({ done: z.number() }),
);
/** Entities a transaction. */
const PAGE = 50_000;

export async function completeImported(graph: Graph): Promise<void> {
  for (let left = true; left; )
    left = await graph.write(async (writer) => {
      const [page] = await writer.run(putEmptyLists, { limit: PAGE });
      return (page?.done ?? 0) > 0;
    });
  await ensureSchemaOfLarge(graph);
}
