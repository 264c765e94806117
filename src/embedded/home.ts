/**
 * The folder that Neo4j lives in, `<dataDir>/neo4j`:
 *
 *     home/      conf, logs, plugins, import, run, data; conf is written anew at each start
 *                data/set-aside: a system database that could not be opened, the last one
 *     password   the password of the user neo4j, mode 600
 *     run.json   who runs it now (lock.ts)
 *     offline/   a first load under way (bulk.ts), a data folder of its own until it is put in the place of an empty one
 */
import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphUnavailable } from '../domain/errors.ts';
import { DEBUG_LOG_XML, type HomeSettings, neo4jConf, USER_LOG_XML } from './conf.ts';

/** The one user of Neo4j Community. */
export const USER = 'neo4j';
/** Rounds of SHA-256 in auth.ini, as Neo4j's SystemGraphCredential counts them: the first is of salt and password. */
const AUTH_ROUNDS = 1024;

export function neo4jDir(dataDir: string): string {
  return join(dataDir, 'neo4j');
}

export function offlineDir(dataDir: string): string {
  return join(neo4jDir(dataDir), 'offline');
}

/** Whether no server ever ran on the data folder. */
export async function isFresh(dataDir: string): Promise<boolean> {
  return !(await isThere(join(neo4jDir(dataDir), 'home', 'data', 'databases')));
}

export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'EDQUOT']);

/**
 * Makes the data folder, readable by its owner alone. One that is there keeps its mode; what is in it is closed.
 *
 * @throws GraphUnavailable when it cannot be written
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await mkdir(neo4jDir(dataDir), { recursive: true, mode: 0o700 });
    await chmod(neo4jDir(dataDir), 0o700);
    await access(neo4jDir(dataDir), constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!UNWRITABLE.has(code ?? '')) throw error;
    throw new GraphUnavailable(
      `The data folder ${dataDir} cannot be written (${code}): make room or give the right to write it, or set FACTRAIL_DATA_DIR to another.`,
    );
  }
}

/**
 * Makes or completes the home folder for a start on the port.
 *
 * @returns the home folder and the password
 * @throws GraphUnavailable when there is data, but the password file is gone
 */
export async function prepareHome(
  dataDir: string,
  settings: HomeSettings,
): Promise<{ home: string; password: string }> {
  const home = join(neo4jDir(dataDir), 'home');
  for (const folder of ['conf', 'logs', 'plugins', 'import', 'run', 'data']) {
    await mkdir(join(home, folder), { recursive: true });
  }
  await writeFile(join(home, 'conf', 'neo4j.conf'), neo4jConf(settings));
  await writeFile(join(home, 'conf', 'user-logs.xml'), USER_LOG_XML);
  await writeFile(join(home, 'conf', 'server-logs.xml'), DEBUG_LOG_XML);
  return { home, password: await preparePassword(dataDir, home) };
}

/**
 * Takes a system database away that cannot be opened: the next start makes one, with the same password, and opens the
 * graph's own database as it stands. Nothing of ours is in it: Community has one user and one database.
 */
export async function setSystemAside(home: string): Promise<void> {
  const aside = join(home, 'data', 'set-aside');
  await rm(aside, { recursive: true, force: true });
  for (const kind of ['transactions', 'databases']) {
    const from = join(home, 'data', kind, 'system');
    if (!(await isThere(from))) continue;
    await mkdir(join(aside, kind), { recursive: true });
    await rename(from, join(aside, kind, 'system'));
  }
}

/** The password of the data folder, or null when none is kept. */
export async function readPassword(dataDir: string): Promise<string | null> {
  const text = await readFile(join(neo4jDir(dataDir), 'password'), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.trim() || null;
}

/** Reads the password, or makes one on a fresh home. The file is there before any data is. */
async function preparePassword(dataDir: string, home: string): Promise<string> {
  const kept = await readPassword(dataDir);
  const fresh = !(await isThere(join(home, 'data', 'databases', 'system')));
  if (!kept && !fresh) {
    throw new GraphUnavailable(
      `The graph in ${dataDir} has data, but its password file, neo4j/password, is gone. Put the file back from ` +
        'a backup. If there is none, move the folder neo4j/home away: the next start makes an empty graph, and ' +
        'the filings can be applied to it again.',
    );
  }
  const password = kept ?? randomBytes(24).toString('base64url');
  if (!kept) await writePrivately(join(neo4jDir(dataDir), 'password'), `${password}\n`);
  if (fresh) {
    await mkdir(join(home, 'data', 'dbms'), { recursive: true });
    await writePrivately(join(home, 'data', 'dbms', 'auth.ini'), authIni(password));
  }
  return password;
}

/**
 * The line that sets the first password of a fresh home: `neo4j:SHA-256,HASH,SALT,1024:`, hash and salt in hex. Neo4j
 * reads the file when it makes its system database.
 */
function authIni(password: string, salt: Buffer = randomBytes(32)): string {
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < AUTH_ROUNDS; round += 1) hash = createHash('sha256').update(hash).digest();
  return `${USER}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${AUTH_ROUNDS}:\n`;
}

/** Writes a file of mode 600, whole or not at all. */
export async function writePrivately(path: string, text: string): Promise<void> {
  const temp = `${path}.${process.pid}`;
  await writeFile(temp, text, { mode: 0o600, flush: true });
  await rename(temp, path);
}
