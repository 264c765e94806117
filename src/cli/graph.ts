/** The graph that a command works on: the server of NEO4J_URI, else the one that runs on the data folder, else its own. */
import { type Embedded, runningEmbedded, startEmbedded } from '../embedded/index.ts';
import { type Graph, openGraph, probe } from '../graph/client.ts';
import { ensureSchema } from '../graph/schema.ts';
import type { Config } from './config.ts';

export type Opened = { graph: Graph; embedded: Embedded | null; close(): Promise<void> };

const note = (line: string) => process.stderr.write(`${line}\n`);

/** For the server: starts Neo4j itself unless NEO4J_URI names one. A data folder in use is refused. */
export async function openOwned(config: Config): Promise<Opened> {
  if (config.neo4j) return opened(openGraph(config.neo4j), null);
  const embedded = await startEmbedded({
    dataDir: config.dataDir,
    libDir: config.neo4jLib,
    probe,
    onProgress: note,
  });
  return opened(openGraph(embedded), embedded);
}

/** For a command: joins the server that runs on the data folder, where there is one. */
export async function openShared(config: Config): Promise<Opened> {
  const running = config.neo4j ? null : await runningEmbedded(config.dataDir);
  return running ? opened(openGraph(running), null) : openOwned(config);
}

async function opened(graph: Graph, embedded: Embedded | null): Promise<Opened> {
  const close = async () => {
    await graph.close();
    await embedded?.stop();
  };
  try {
    await ensureSchema(graph);
    return { graph, embedded, close };
  } catch (error) {
    await close();
    throw error;
  }
}
