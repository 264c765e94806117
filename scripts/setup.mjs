/**
 * Brings node_modules up to the lockfile, so that a fresh clone needs no step before its first command. It runs
 * before node_modules exist: Node's own modules only, and syntax that an old Node can parse as far as the message
 * that it is old.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { access, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The project's folder, found from this file and never from where the command is called. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that the dependencies run on; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 19];
const modules = join(projectRoot, 'node_modules');
/** Written after a good install: the hash of what was installed. npm ci removes it first, with everything else. */
const stampFile = join(modules, '.factrail-install');
/**
 * Held during an install, and renewed every second. One that isn't renewed was left by a killed process; its npm,
 * whose number is in `npm`, may be at work still, but not for ever.
 */
const lockFolder = join(projectRoot, '.factrail', 'install.lock');
const LOCK_DEAD_MS = 5_000;
const NPM_DEAD_MS = 600_000;

/**
 * Checks Node and brings node_modules up to date. A failure ends the process: its message on stderr, exit code 1.
 *
 * @param {{ quiet?: boolean }} [options] quiet: say nothing unless it fails
 */
export async function setup({ quiet = false } = {}) {
  try {
    await bringUpToDate(quiet);
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

async function bringUpToDate(quiet) {
  checkNode();
  if (await isInstalled()) return;
  const say = quiet ? () => {} : (line) => process.stderr.write(`${line}\n`);
  const unlock = await lock(say);
  try {
    // Somebody else may have installed while this one waited.
    if (await isInstalled()) return;
    say('Installing the packages that Factrail is built on (npm ci; once, and after a change of them) ...');
    const started = Date.now();
    await install(quiet);
    await writeFile(stampFile, await wanted());
    say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  } finally {
    await unlock();
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  fail(
    `Factrail needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one.`,
  );
}

/** The hash of the two files that say what belongs into node_modules. */
async function wanted() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'package.json']) {
    const text = await readFile(join(projectRoot, name)).catch(() => {
      fail(`The project's ${name} is missing. Put it back: git checkout ${name}`);
    });
    hash.update(text);
  }
  return hash.digest('hex');
}

async function isInstalled() {
  const want = await wanted();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === want) return true;
  if (!(await isComplete())) return false;
  // Installed by hand, or only the scripts in package.json have changed: nothing to do.
  await writeFile(stampFile, want).catch(() => {});
  return true;
}

/** Whether npm's own record of node_modules, which it writes last, agrees with the lockfile and package.json. */
async function isComplete() {
  try {
    const json = async (...path) => JSON.parse(await readFile(join(projectRoot, ...path), 'utf8'));
    const manifest = await json('package.json');
    const lockfile = await json('package-lock.json');
    const there = await json('node_modules', '.package-lock.json');
    const root = lockfile.packages[''];
    for (const kind of ['dependencies', 'devDependencies']) {
      if (JSON.stringify(manifest[kind] ?? {}) !== JSON.stringify(root[kind] ?? {})) return false;
    }
    const needed = Object.entries(lockfile.packages).filter(
      ([path, { optional }]) => path !== '' && !optional,
    );
    const same = needed.every(([path, { version }]) => there.packages[path]?.version === version);
    // A sample of what is on the disk: the tools that everything here runs with.
    await Promise.all(
      ['tsx', 'typescript', 'vitest'].map((name) => access(join(modules, name, 'package.json'))),
    );
    return same;
  } catch {
    return false;
  }
}

/** Waits for an install that another process is doing; its lock counts as dead when nobody renews it. */
async function lock(say) {
  await mkdir(join(projectRoot, '.factrail'), { recursive: true, mode: 0o700 });
  for (let told = false; ; ) {
    const taken = await mkdir(lockFolder).then(
      () => true,
      (error) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (taken) break;
    if (!told) say('Another process is installing the packages; waiting for it ...');
    told = true;
    if (await isDead()) await rm(lockFolder, { recursive: true, force: true });
    else await sleep(200);
  }
  const renewing = setInterval(() => utimes(lockFolder, new Date(), new Date()).catch(() => {}), 1000);
  return async () => {
    clearInterval(renewing);
    await rm(lockFolder, { recursive: true, force: true });
  };
}

async function isDead() {
  const renewed = await stat(lockFolder).catch(() => null);
  const age = renewed ? Date.now() - renewed.mtimeMs : 0;
  if (age < LOCK_DEAD_MS || age > NPM_DEAD_MS) return age > NPM_DEAD_MS;
  const npm = Number(await readFile(join(lockFolder, 'npm'), 'utf8').catch(() => '0'));
  if (!npm) return true;
  try {
    process.kill(npm, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Runs npm ci. What it says goes to stderr, so that a command's own output stays clean. */
async function install(quiet) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  if (npm.pid) writeFileSync(join(lockFolder, 'npm'), String(npm.pid));
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (!quiet) process.stderr.write(text);
    });
  }
  const started = Date.now();
  const ticking = quiet
    ? undefined
    : setInterval(
        () => process.stderr.write(`  ... ${Math.round((Date.now() - started) / 1000)} s\n`),
        10_000,
      );
  // Stopped by the user: npm stops too, and the lock is given back. SIGTERM npm obeys only when it is done; what
  // it leaves half done has no stamp.
  const stop = () => npm.kill('SIGKILL');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const code = await new Promise((resolve) => {
    npm.once('error', (error) => resolve(error.code));
    npm.once('close', (exitCode, signal) => resolve(signal ?? exitCode));
  });
  for (const signal of signals) process.off(signal, stop);
  clearInterval(ticking);
  if (code === 0) return;
  if (code === 'SIGKILL') fail('The install was stopped. The next command starts it again.');
  if (code === 'ENOENT')
    fail('npm is needed to install the packages, and was not found. It comes with Node.');
  const shown = quiet ? `${said.trim()}\n` : '';
  fail(
    `${shown}The packages could not be installed (npm ci ended with ${code}). ` +
      'Is there a network, and does npm reach its registry? Then call the same command again. ' +
      'If it says that package.json and package-lock.json differ, run: npm install --ignore-scripts',
  );
}

/** An error whose message is for the user as it is. */
class SetupError extends Error {}

function fail(message) {
  throw new SetupError(message);
}
