/** Making the class-data archive (archive.ts). */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { placeOf } from './archive.ts';
import { isThere } from './home.ts';
import { findJava } from './java.ts';
import { removeLeftovers, resolveNeo4j } from './maven.ts';
import { type Credentials, startEmbedded } from './start.ts';

/** Milliseconds for a loaded machine to write the archive. */
const PATIENCE_MS = 120_000;

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
      await run(folder, made, options);
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
  makeArchive: string,
  { libDir, probe, warm }: Parameters<typeof ensureArchive>[0],
): Promise<void> {
  const embedded = await startEmbedded({ dataDir, libDir, probe, makeArchive, pageCacheMb: 32 });
  try {
    await warm(embedded);
  } catch (error) {
    embedded.kill();
    await embedded.stop();
    throw error;
  }
  // the archive is written while it ends
  await embedded.stop(PATIENCE_MS);
}
