/** Neo4j Community as a child of this process. The only place that spawns a JVM. */
import { resolve } from 'node:path';
import { readPassword, USER } from './home.ts';
import { currentRun } from './lock.ts';
import { isAlive } from './process.ts';
import type { Credentials } from './start.ts';

export { loadBulk } from './bulk.ts';
export { isFresh, offlineDir } from './home.ts';
export { type Kept, keepEmbedded } from './keep.ts';
export { ensureArchive } from './make-archive.ts';
export { defaultLibDir, resolveNeo4j } from './maven.ts';
export { type Credentials, type EmbeddedOptions, type Held, holdFolder, startEmbedded } from './start.ts';

/**
 * The server that runs on the data folder now, in this process or in another: null when there is none, or when
 * it doesn't answer yet.
 */
export async function runningEmbedded(dataDir: string): Promise<Credentials | null> {
  const folder = resolve(dataDir);
  const run = await currentRun(folder);
  if (!run?.ready || !run.jvm || !(await isAlive(run.jvm.pid, run.jvm.started))) return null;
  const password = await readPassword(folder);
  return password ? { uri: run.uri, user: USER, password } : null;
}
