/**
 * The JVM's class-data archive: the classes that Neo4j loads at each start, read and checked once. With it a start to the
 * first answered question took 20 s of processor time, without it 27 (two cores under load, three runs each).
 */
import { createHash } from 'node:crypto';
import { access, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import { prepareHome, USER } from './home.ts';
import { findJava, javaVersion } from './java.ts';
import { spawnJvm } from './jvm.ts';
import { removeLeftovers, resolveNeo4j } from './maven.ts';
import type { Credentials } from './start.ts';

/** Milliseconds for a loaded machine to start, be asked, and write the archive, each. */
const PATIENCE_MS = 120_000;

/** Where the archive for this Java is, or would be: one of another Java, or of other jars, is of no use. */
async function placeOf(libDir: string, java: string, jars: readonly string[]): Promise<string> {
  const key = createHash('sha256')
    .update([await javaVersion(java), ...jars].join('\n'))
    .digest('hex');
  return join(libDir, `classes-${key.slice(0, 16)}.jsa`);
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** The archive to start with; null where none was made, or it could not be. */
export async function findArchive(
  libDir: string,
  java: string,
  jars: readonly string[],
): Promise<string | null> {
  const place = await placeOf(libDir, java, jars);
  return (await isThere(place)) ? place : null;
}

/**
 * Makes the archive where it is missing, once: a Neo4j of its own, on a graph that is thrown away, is asked `warm`, and
 * writes at its end which classes it had. Where that fails, starts are slower, and the reason is told and kept in a file
 * beside, so that it is not tried at each start; remove that file to have it tried again.
 *
 * @throws GraphUnavailable when Java, Maven or the network is missing
 */
export async function ensureArchive(options: {
  libDir: string;
  /** Throws for as long as the server doesn't answer. */
  probe: (credentials: Credentials) => Promise<void>;
  /** Asks something of each kind that is asked of a graph. */
  warm: (credentials: Credentials) => Promise<void>;
  onProgress: (line: string) => void;
}): Promise<void> {
  const { onProgress } = options;
  const libDir = resolve(options.libDir);
  const java = await findJava();
  const jars = await resolveNeo4j({ libDir, onProgress });
  const place = await placeOf(libDir, java, jars);
  const failed = `${place}.failed`;
  if ((await isThere(place)) || (await isThere(failed))) return;
  onProgress('Making Neo4j quicker to start (once, some 20 s)');
  try {
    await removeLeftovers(libDir);
    const folder = await mkdtemp(join(dirname(libDir), `${basename(libDir)}.${process.pid}.`));
    try {
      const made = join(folder, 'classes.jsa');
      await run(folder, { java, jars, archive: { make: made } }, options);
      await rename(made, place);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onProgress(`It could not be made, and starts stay as they are: ${reason}`);
    await writeFile(failed, `${reason}\n`).catch(() => {});
  }
}

async function run(
  dataDir: string,
  command: { java: string; jars: string[]; archive: { make: string } },
  { probe, warm }: Pick<Parameters<typeof ensureArchive>[0], 'probe' | 'warm'>,
): Promise<void> {
  const port = await getPort({ host: '127.0.0.1' });
  const { home, password } = await prepareHome(dataDir, { port, pageCacheMb: 32, keepPlans: false });
  const credentials = { uri: `bolt://127.0.0.1:${port}`, user: USER, password };
  const jvm = spawnJvm({ ...command, home, maxHeapMb: 512, fast: false });
  try {
    let ended = false;
    jvm.exited.then(() => {
      ended = true;
    });
    for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
      const answers = await probe(credentials).then(
        () => true,
        () => false,
      );
      if (answers) break;
      if (ended || Date.now() > until) throw new Error(jvm.tail().at(-1) ?? 'Neo4j did not answer');
    }
    await warm(credentials);
  } catch (error) {
    jvm.kill();
    await jvm.exited;
    throw error;
  }
  // the archive is written while it ends
  await jvm.stop(PATIENCE_MS);
}
