/**
 * A first load by Neo4j's own importer. It fills the store of a data folder beside the one that is loaded; a server makes
 * that ready; and then it is put in the place of the empty one. Killed anywhere, the graph is empty or whole.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FactrailError } from '../domain/errors.ts';
import { neo4jDir, offlineDir, prepareHome, readPassword, writePrivately } from './home.ts';
import { findJava } from './java.ts';
import { spawnAdmin } from './jvm.ts';
import { processOf } from './lock.ts';
import { defaultLibDir, resolveNeo4j } from './maven.ts';
import { type Credentials, type EmbeddedOptions, type Held, startEmbedded } from './start.ts';

/** CSV files of one folder: nodes by label, relationships by type; '' where a column says it. */
export type BulkFiles = {
  folder: string;
  nodes: { name: string; file: string }[];
  relationships: { name: string; file: string }[];
  /** What stands between the elements of a list. */
  between: string;
  /** Whether a value has an end of a line in it, which makes the importer slower. */
  multiline: boolean;
};

/** Memory of the server that makes the indexes of a large store; the importer before it took more. */
const ROOM = { maxHeapMb: 1024, pageCacheMb: 512 };

export type BulkOptions = Pick<EmbeddedOptions, 'libDir' | 'onProgress' | 'probe' | 'fast'> & {
  held: Held;
  files: BulkFiles;
  /** What is made of the loaded store before anybody sees it. */
  finish: (credentials: Credentials) => Promise<void>;
};

/**
 * Loads the files into the graph of a held data folder, which must be empty: what it has is thrown away.
 *
 * @throws FactrailError when the importer fails; the folder is as it was
 */
export async function loadBulk(options: BulkOptions): Promise<void> {
  const { held, files, onProgress = () => {} } = options;
  const libDir = options.libDir ?? defaultLibDir(held.dataDir);
  const beside = offlineDir(held.dataDir);
  const password = await readPassword(held.dataDir);
  await mkdir(neo4jDir(beside), { recursive: true, mode: 0o700 });
  if (password) await writePrivately(join(neo4jDir(beside), 'password'), `${password}\n`);
  const settings = { port: 0, pageCacheMb: 128, keepPlans: false };
  const { home } = await prepareHome(beside, settings);
  await runImporter(options, libDir, home);
  await rm(files.folder, { recursive: true, force: true });
  const embedded = await startEmbedded({ ...options, ...ROOM, dataDir: beside, held: undefined, libDir });
  try {
    await held.lock.update({ jvm: await processOf(embedded.pid) });
    onProgress('Making the indexes');
    await options.finish(embedded);
  } finally {
    await embedded.stop();
  }
  await putInPlace(held.dataDir, beside, password);
  await held.lock.update({ jvm: null });
}

/** Between any two steps the folder is one that no server ran on yet, or the one that was loaded. */
async function putInPlace(dataDir: string, beside: string, password: string | null): Promise<void> {
  const home = join(neo4jDir(dataDir), 'home');
  const made = password ?? (await readPassword(beside));
  if (!password) await writePrivately(join(neo4jDir(dataDir), 'password'), `${made}\n`);
  await mkdir(home, { recursive: true });
  await rename(join(home, 'data'), join(beside, 'empty')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(join(neo4jDir(beside), 'home', 'data'), join(home, 'data'));
  await rm(beside, { recursive: true, force: true });
}

async function runImporter(
  { held, files, onProgress = () => {} }: BulkOptions,
  libDir: string,
  home: string,
) {
  const java = await findJava();
  const jars = await resolveNeo4j({ libDir, onProgress });
  const started = Date.now();
  onProgress('Neo4j’s importer reads what was made of the records');
  const named = (option: string) => (group: { name: string; file: string }) =>
    `--${option}=${group.name === '' ? '' : `${group.name}=`}${group.file}`;
  const jvm = spawnAdmin({ java, jars, home }, files.folder, [
    ...['database', 'import', 'full', '--verbose'],
    ...files.nodes.map(named('nodes')),
    ...files.relationships.map(named('relationships')),
    `--array-delimiter=U+${files.between.charCodeAt(0).toString(16).padStart(4, '0')}`,
    `--multiline-fields=${files.multiline}`,
    `--report-file=${join(home, 'logs', 'import.report')}`,
    'neo4j',
  ]);
  await held.lock.update({ jvm: await processOf(jvm.pid) });
  const { code, signal } = await jvm.exited;
  if (code !== 0)
    throw new FactrailError(
      `Neo4j’s importer ended (${signal ?? `exit code ${code}`}), and nothing was loaded. The usual way is --offline never. ${reasonOf(jvm.tail())}`,
    );
  onProgress(`It was through after ${Math.round((Date.now() - started) / 1000)} s`);
}

/** What the importer failed at, which it tells below where in its code that was; else the last that it wrote. */
function reasonOf(lines: string[]): string {
  const cause = lines
    .findLast((line) => line.startsWith('Caused by: '))
    ?.match(/^Caused by: [\w.$]+: (.+)$/)?.[1];
  if (cause) return `It failed at this: ${cause}`;
  return `Its last lines:\n${lines.filter((line) => !/^[-.]{5}/.test(line)).join('\n')}`;
}
