/** Neo4j for the server. It starts before anything else is loaded, the driver too: a start is as long as Neo4j's own. */
import { type Credentials, defaultLibDir, type Kept, keepEmbedded } from '../embedded/index.ts';
import { prepareStarts, probe } from './archive.ts';
import type { Config } from './config.ts';
import { note } from './output.ts';

export type Starting = {
  /** Settles when the JVM was begun, or could not be. Until then nothing else is loaded, which would delay it. */
  begun: Promise<void>;
  /** Rejects with GraphUnavailable where the first start fails. */
  kept: Promise<Kept>;
  /** What is done from now on whenever Neo4j was started again. */
  onRestart(connect: (credentials: Credentials) => void): void;
};

/** Starts Neo4j on the data folder, and again whenever it ends. */
export function keepNeo4j(config: Config): Starting {
  let restarted: Credentials | null = null;
  let connect = (credentials: Credentials) => {
    restarted = credentials;
  };
  const options = optionsOf(config);
  let onBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    onBegun = resolve;
  });
  const kept = prepareStarts(options.libDir, note).then(() =>
    keepEmbedded({ ...options, onBegun, onRestart: (credentials) => connect(credentials) }),
  );
  // whoever waits for it is told
  kept.catch(onBegun);
  return {
    begun,
    kept,
    onRestart(next) {
      connect = next;
      if (restarted) next(restarted);
    },
  };
}

export const optionsOf = (config: Config) => ({
  dataDir: config.dataDir,
  libDir: config.neo4jLib ?? defaultLibDir(config.dataDir),
  probe,
  onProgress: note,
});
