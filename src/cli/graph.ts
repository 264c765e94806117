/** The graph that a command works on: the server of NEO4J_URI, else the one that runs on the data folder, else its own. */
import { keepEmbedded, runningEmbedded, startEmbedded } from '../embedded/index.ts';
import { type Published, publishDue } from '../filings/newsroom/embargoes.ts';
import { type Graph, openGraph, probe } from '../graph/client.ts';
import { reconnecting } from '../graph/reconnect.ts';
import { ensureSchema } from '../graph/schema.ts';
import type { Config } from './config.ts';

export type Opened = { graph: Graph; close(): Promise<void> };

export const publishedInWords = ({ filing, embargo, fault }: Published) =>
  fault === null
    ? `${filing}: its embargo until ${embargo} is over, and it is published`
    : `${filing}: its embargo until ${embargo} is over, and it is NOT published: ${fault}`;

const note = (line: string) => process.stderr.write(`${line}\n`);

/** For the server: starts Neo4j itself unless NEO4J_URI names one, and again whenever it ends. A data folder in use is refused. */
export async function openKept(config: Config): Promise<Opened> {
  if (config.neo4j) return opened(openGraph(config.neo4j));
  let connect: (graph: Graph) => void = () => {};
  const kept = await keepEmbedded({
    ...optionsOf(config),
    onRestart: (credentials) => connect(openGraph(credentials)),
  });
  const { graph, replace } = reconnecting(openGraph(kept));
  connect = replace;
  return opened(graph, kept);
}

/** For a command: joins the server that runs on the data folder, where there is one, else starts Neo4j for itself. */
export async function openShared(config: Config): Promise<Opened> {
  if (config.neo4j) return opened(openGraph(config.neo4j));
  const running = await runningEmbedded(config.dataDir);
  if (running) return opened(openGraph(running));
  const embedded = await startEmbedded(optionsOf(config));
  return opened(openGraph(embedded), embedded);
}

/** For a command that changes the graph: what is due by now is published first. */
export async function openToWrite(config: Config): Promise<Opened> {
  const shared = await openShared(config);
  try {
    await publishDue(shared.graph, { captures: config.captures }, (published) =>
      note(publishedInWords(published)),
    );
    return shared;
  } catch (error) {
    await shared.close();
    throw error;
  }
}

const optionsOf = (config: Config) => ({
  dataDir: config.dataDir,
  libDir: config.neo4jLib,
  probe,
  onProgress: note,
});

async function opened(graph: Graph, embedded?: { stop(): Promise<void> }): Promise<Opened> {
  const close = async () => {
    await graph.close();
    await embedded?.stop();
  };
  try {
    await ensureSchema(graph);
    return { graph, close };
  } catch (error) {
    await close();
    throw error;
  }
}
