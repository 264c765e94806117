/** What Neo4j is asked once, on a graph that is thrown away, so that its starts go quicker from then on. */
import { join } from 'node:path';
import { type Credentials, ensureArchive } from '../embedded/index.ts';
import { projectRoot } from './config.ts';

/** Asks a server whether it answers, by a driver that is loaded while the server starts. */
export async function probe(credentials: Credentials): Promise<void> {
  await (await import('../graph/look.ts')).probe(credentials);
}

/** Throws GraphUnavailable when Java, Maven or the network is missing; without an archive all goes on as it did. */
export function prepareStarts(libDir: string, onProgress: (line: string) => void): Promise<void> {
  return ensureArchive({ libDir, probe, warm, onProgress });
}

/** A filing is applied and a question asked, as at any start. Loaded here, since most starts need none of it. */
async function warm(credentials: Credentials): Promise<void> {
  const [{ openGraph }, { migrate }, { applyFiles, filingsIn }, { askNow }, { countApiAccess }] =
    await Promise.all([
      import('../graph/client.ts'),
      import('../filings/migrations/migrate.ts'),
      import('../filings/seed.ts'),
      import('../questions/revision/revision.ts'),
      import('../questions/api-access/api-access.ts'),
    ]);
  const graph = openGraph(credentials);
  try {
    await migrate(graph, { onStep: () => {} });
    const [first] = await filingsIn(join(projectRoot, 'seed'));
    if (first) await applyFiles(graph, [first], { captures: { folders: [], keep: null } });
    const { revision } = await askNow(graph);
    await countApiAccess(graph, {
      api: 'api/titan',
      partnerType: null,
      revision,
      from: null,
      to: null,
      standing: null,
    });
  } finally {
    await graph.close();
  }
}
