/** The graph that a command works on: the server of NEO4J_URI, else the one that runs on the data folder, else its own. */
import { type Credentials, type Held, runningEmbedded, startEmbedded } from '../embedded/index.ts';
import { migrate } from '../filings/migrations/migrate.ts';
import { showLeft } from '../filings/newsroom/change.ts';
import { type Published, publishDue } from '../filings/newsroom/embargoes.ts';
import { type Connection, type Graph, openGraph } from '../graph/client.ts';
import { reconnecting } from '../graph/reconnect.ts';
import { prepareStarts } from './archive.ts';
import type { Config } from './config.ts';
import { optionsOf, type Starting } from './neo4j.ts';
import { note } from './output.ts';

export type Opened = { graph: Graph; close(): Promise<void> };

export const publishedInWords = ({ filing, embargo, fault }: Published) =>
  fault === null
    ? `${filing}: its embargo until ${embargo} is over, and it is published`
    : `${filing}: its embargo until ${embargo} is over, and it is NOT published: ${fault}`;

const onFailure = (why: string) => note(`The graph database failed at a statement: ${why}`);

/** For the server, on the one that NEO4J_URI names, or the one that `keepNeo4j` starts. A data folder in use is refused. */
export async function openKept(config: Config, begun: Connection | Starting): Promise<Opened> {
  const pool = { connections: config.connections };
  if ('uri' in begun) return opened(openGraph(begun, { ...pool, onFailure }), undefined);
  const kept = await begun.kept;
  const connected = (credentials: Credentials) =>
    openGraph(credentials, { ...pool, onFailure, onBroken: (why) => kept.restart(why) });
  const { graph, replace } = reconnecting(connected(kept));
  begun.onRestart((credentials) => {
    replace(connected(credentials));
    // what was written when its server ended; where this fails too, the next writer does it
    showLeft(graph).catch((error: Error) => note(`factrail: ${error.message}`));
  });
  return opened(graph, kept);
}

/**
 * For a command: joins the server that runs on the data folder, where there is one, else starts Neo4j for itself. On a
 * folder that is held it always does.
 */
export async function openShared(
  config: Config,
  prepare: Prepare = bringUpToDate,
  held?: Held,
): Promise<Opened> {
  const pool = { connections: config.connections };
  if (config.neo4j) return opened(openGraph(config.neo4j, pool), undefined, prepare);
  const running = held ? null : await runningEmbedded(config.dataDir);
  if (running) return opened(openGraph(running, pool), undefined, prepare);
  const options = optionsOf(config);
  await prepareStarts(options.libDir, note);
  const embedded = await startEmbedded({ ...options, held });
  return opened(openGraph(embedded, pool), embedded, prepare);
}

/** For a command that changes the graph: what is due by now is published first. */
export async function openToWrite(config: Config, held?: Held): Promise<Opened> {
  const shared = await openShared(config, bringUpToDate, held);
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
/** What is done to a graph before it is worked on. */
type Prepare = (graph: Graph) => Promise<void>;

/** Refuses a graph of a newer program, or one whose restore was cut off. */
const bringUpToDate: Prepare = async (graph) => {
  await migrate(graph, { onStep: note });
  await showLeft(graph);
};

async function opened(
  graph: Graph,
  embedded: { stop(): Promise<void> } | undefined,
  prepare: Prepare = bringUpToDate,
): Promise<Opened> {
  const close = async () => {
    await graph.close();
    await embedded?.stop();
  };
  try {
    await prepare(graph);
    return { graph, close };
  } catch (error) {
    await close();
    throw error;
  }
}
