/** The JVM child against the real thing. One JVM at a time; some 40 s. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GraphUnavailable } from '../../src/domain/errors.ts';
import {
  defaultLibDir,
  type EmbeddedOptions,
  holdFolder,
  isFresh,
  loadBulk,
  resolveNeo4j,
  runningEmbedded,
  startEmbedded,
} from '../../src/embedded/index.ts';
import { findJava, javaMajor } from '../../src/embedded/java.ts';
import { acquire } from '../../src/embedded/lock.ts';
import { isAlive, startTime } from '../../src/embedded/process.ts';
import { ask, probe } from './fixtures/ask.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const libDir = process.env.FACTRAIL_NEO4J_LIB ?? defaultLibDir(join(projectRoot, '.factrail'));
const WITH_JVM = { timeout: 240_000 };

let dataDir: string;
let owner: ChildProcess | undefined;

beforeAll(() => resolveNeo4j({ libDir }), 600_000);

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'factrail-embedded-')), 'data');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  owner?.kill('SIGKILL');
  owner = undefined;
  await rm(dirname(dataDir), { recursive: true, force: true, maxRetries: 5 });
});

const start = (options: Partial<EmbeddedOptions> = {}) =>
  startEmbedded({ dataDir, libDir, probe, fast: true, ...options });

const failure = (promise: Promise<unknown>): Promise<GraphUnavailable> =>
  promise.then(
    () => expect.fail('it should have been refused'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(GraphUnavailable);
      return error as GraphUnavailable;
    },
  );

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function killOwner(): Promise<void> {
  if (!owner) return;
  const gone = once(owner, 'exit');
  owner.kill('SIGKILL');
  await gone;
}

/** The processes whose command line names the data folder: JVMs, and the shells that watch over them. */
async function processesOn(folder: string): Promise<string[]> {
  const found = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(`--home-dir=${folder}`)) found.push(pid);
  }
  return found;
}

/** Starts the fixture in a process group of its own, as a terminal does; resolves with its first line. */
async function startOwner(): Promise<{ pid: number; uri: string; lines: AsyncIterator<string> }> {
  const script = fileURLToPath(new URL('fixtures/embedded-owner.ts', import.meta.url));
  owner = spawn(process.execPath, ['--import', 'tsx', script, dataDir, libDir], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  if (!owner.stdout) throw new Error('no output');
  const lines = createInterface(owner.stdout)[Symbol.asyncIterator]();
  const first = await lines.next();
  return { ...JSON.parse(first.value ?? 'null'), lines };
}

describe('a start', WITH_JVM, () => {
  test('keeps its secrets to the owner, refuses a second, stops in order and keeps the data', async () => {
    const progress: string[] = [];
    const first = await start({ onProgress: (line) => progress.push(line) });
    try {
      expect(progress).toEqual(['Starting Neo4j', expect.stringMatching(/^Neo4j answers, after \d+\.\d s$/)]);
      expect(first.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
      expect(await modeOf(dataDir)).toBe('700');
      expect(await modeOf(join(dataDir, 'neo4j'))).toBe('700');
      expect(await modeOf(join(dataDir, 'neo4j/password'))).toBe('600');
      expect(await modeOf(join(dataDir, 'neo4j/home/data/dbms/auth.ini'))).toBe('600');
      expect(await modeOf(join(dataDir, 'neo4j/run.json'))).toBe('600');
      expect(await readFile(join(dataDir, 'neo4j/run.json'), 'utf8')).not.toContain(first.password);
      await expect(ask({ ...first, password: 'neo4j' }, 'RETURN 1')).rejects.toMatchObject({
        code: 'Neo.ClientError.Security.Unauthorized',
      });

      const asked = Date.now();
      const { message } = await failure(start());
      expect(Date.now() - asked).toBeLessThan(1_000);
      expect(message).toContain(`process ${process.pid} serves it at ${first.uri}`);
      expect(message).toContain(`kill ${process.pid}`);
      expect(await runningEmbedded(dataDir)).toEqual({
        uri: first.uri,
        user: first.user,
        password: first.password,
      });
      await ask(first, "CREATE (:Kept {name: 'Titan'})");
    } finally {
      const stopping = Date.now();
      await first.stop();
      expect(Date.now() - stopping).toBeLessThan(5_000);
    }
    expect(await first.exited).toEqual({ code: 0, signal: null });
    await first.stop();
    await expect.poll(() => processesOn(dataDir)).toEqual([]);
    expect(await runningEmbedded(dataDir)).toBeNull();

    const second = await start();
    try {
      expect(second.password).toBe(first.password);
      expect(await ask(second, 'MATCH (k:Kept) RETURN k.name')).toEqual(['Titan']);
      // A JVM that dies by itself is noticed, leaves nobody behind, and frees the folder.
      process.kill(second.pid, 'SIGKILL');
      expect(await second.exited).toEqual({ code: null, signal: 'SIGKILL' });
    } finally {
      await second.stop();
    }
    await expect.poll(() => processesOn(dataDir)).toEqual([]);
    expect(await runningEmbedded(dataDir)).toBeNull();

    await rm(join(dataDir, 'neo4j/password'));
    expect((await failure(start())).message).toContain('its password file, neo4j/password, is gone');
  });

  test('that ends early shows the last lines of the JVM', async () => {
    const { message } = await failure(start({ maxHeapMb: 1 }));
    expect(message).toMatch(
      /ended while it was starting \(exit code 1\)\. Its last lines:\n.*Too small maximum heap/s,
    );
    expect(await runningEmbedded(dataDir)).toBeNull();
  });

  test('that fails in Neo4j shows the last lines of its log', async () => {
    await mkdir(join(dataDir, 'neo4j/home/data'), { recursive: true });
    await writeFile(join(dataDir, 'neo4j/home/data/databases'), 'a file where a folder should be');
    const { message } = await failure(start());
    expect(message).toContain('Its last lines:');
    expect(message).toContain('ERROR');
    expect(message).not.toMatch(/^\s+at /m);
    expect(message).not.toContain(libDir);
  });

  test('whose system database is damaged, as by a disk that failed, makes another and has the graph as it was', async () => {
    const first = await start();
    await ask(first, "CREATE (:Kept {name: 'Titan'})");
    await first.stop();
    const data = join(dataDir, 'neo4j/home/data');
    await writeFile(join(data, 'databases/system/neostore'), 'torn');
    const notes: string[] = [];
    const again = await start({ onProgress: (line) => notes.push(line) });
    try {
      expect(notes.join('\n')).toContain('cannot open its system database');
      expect(again.password).toBe(first.password);
      expect(await ask(again, 'MATCH (k:Kept) RETURN k.name')).toEqual(['Titan']);
    } finally {
      await again.stop();
    }
    expect(await readFile(join(data, 'set-aside/databases/system/neostore'), 'utf8')).toBe('torn');
  });

  test('that is not answered in time ends its JVM', async () => {
    const never = () => Promise.reject(new Error('not yet'));
    const { message } = await failure(start({ probe: never, timeoutMs: 1_000 }));
    expect(message).toContain('did not answer within 1 s');
    await expect.poll(() => processesOn(dataDir)).toEqual([]);
  });
});

describe('an owner', WITH_JVM, () => {
  test('killed by SIGKILL leaves no JVM, and the next start takes over at once', async () => {
    const { pid, uri } = await startOwner();
    const running = await runningEmbedded(dataDir);
    expect(running?.uri).toBe(uri);
    if (running) await ask(running, 'CREATE (:Kept)');

    await killOwner();
    const next = await start();
    try {
      expect(await isAlive(pid)).toBe(false);
      expect(await ask(next, 'MATCH (k:Kept) RETURN count(k) = 1')).toEqual([true]);
    } finally {
      await next.stop();
    }
  });

  test('killed by SIGKILL leaves no JVM when nobody starts another', async () => {
    const { pid } = await startOwner();
    await killOwner();
    // The watcher goes last, when the system has forgotten the JVM.
    await expect.poll(() => processesOn(dataDir), { timeout: 12_000, interval: 100 }).toEqual([]);
    expect(await isAlive(pid)).toBe(false);
    expect(await runningEmbedded(dataDir)).toBeNull();
  });

  test('that gets a Ctrl-C has its JVM for as long as it needs it', async () => {
    const { pid, lines } = await startOwner();
    process.kill(-(owner?.pid ?? 0), 'SIGINT');
    expect((await lines.next()).value).toBe('stopped in order');
    expect(await isAlive(pid)).toBe(false);
  });
});

describe('the lock', () => {
  const write = (run: unknown) => writeFile(join(dataDir, 'neo4j/run.json'), JSON.stringify(run));
  beforeEach(() => mkdir(join(dataDir, 'neo4j'), { recursive: true }));

  test('of a process that is gone, or whose number another one bears now, is taken over', async () => {
    const run = { jvm: null, uri: 'bolt://127.0.0.1:1', ready: true };
    for (const stale of [
      { pid: 2 ** 22 + 1, started: '1' },
      { pid: process.pid, started: '1' },
    ]) {
      await write({ ...run, owner: stale });
      const lock = await acquire(dataDir, 'bolt://127.0.0.1:2');
      await lock.release();
    }
    await write({ ...run, owner: { pid: process.pid, started: await startTime(process.pid) } });
    expect((await failure(acquire(dataDir, 'bolt://127.0.0.1:2'))).message).toContain('is in use');
  });

  test('that was cut off in the middle is taken over', async () => {
    await writeFile(join(dataDir, 'neo4j/run.json'), '{"owner":');
    const lock = await acquire(dataDir, 'bolt://127.0.0.1:2');
    await lock.release();
    expect(await readdir(join(dataDir, 'neo4j'))).toEqual([]);
  });
});

describe('what must be installed', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "25-ea"', 25],
    ['The operation couldn’t be completed.', null],
  ])('%s', (output, major) => {
    expect(javaMajor(output)).toBe(major);
  });

  test('no Java: says which, and the line that installs it', async () => {
    vi.stubEnv('JAVA_HOME', '');
    vi.stubEnv('PATH', join(dataDir, 'nothing'));
    const { message } = await failure(start());
    expect(message).toMatch(/^Java 17 or newer is needed/);
    expect(message).toMatch(/(apt-get|brew) install/);
  });

  test('an old Java: says how old', async () => {
    const home = join(dataDir, 'jdk-11');
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'bin/java'), '#!/bin/sh\necho \'openjdk version "11.0.2"\' >&2\n', {
      mode: 0o755,
    });
    vi.stubEnv('JAVA_HOME', home);
    expect((await failure(start())).message).toContain('the one under JAVA_HOME is Java 11');
  });

  test('no Maven: says so, and leaves nothing that looks like a Neo4j', async () => {
    const bin = join(dataDir, 'bin');
    await mkdir(bin, { recursive: true });
    const java = await realJava();
    await symlink(java, join(bin, 'java'));
    vi.stubEnv('JAVA_HOME', '');
    vi.stubEnv('PATH', bin);
    const { message } = await failure(resolveNeo4j({ libDir: join(dataDir, 'lib') }));
    expect(message).toContain('no mvn was found');
    expect(await readdir(dataDir)).toEqual(['bin']);
  });

  test('no Maven is needed once the jars are there', async () => {
    vi.stubEnv('PATH', '');
    expect((await resolveNeo4j({ libDir })).length).toBeGreaterThan(200);
  });
});

describe('Neo4j’s importer', WITH_JVM, () => {
  test('told to load what cannot be: says what it failed at, and nothing is loaded', async () => {
    const folder = join(dirname(dataDir), 'csv');
    await mkdir(folder);
    await writeFile(join(folder, 'n.csv'), 'id:ID(Entity),name\n"api/one","One"\n"api/one","Two"\n');
    const held = await holdFolder(dataDir);
    const files = {
      ...{ folder, between: '\u001f', multiline: false, relationships: [] },
      nodes: [{ name: 'Entity', file: 'n.csv' }],
    };
    const finish = vi.fn();
    const message = await loadBulk({ held, files, libDir, probe, finish }).then(
      () => expect.fail('it should have been refused'),
      (error: Error) => error.message,
    );
    expect(message).toMatch(/ended \(exit code \d+\), and nothing was loaded\./);
    expect(message).toContain("It failed at this: Id 'api/one' is defined more than once in group 'Entity'");
    expect(finish).not.toHaveBeenCalled();
    expect(await isFresh(dataDir)).toBe(true);
    await held.release();
  });
});

/** The path of the java that a start would take. */
async function realJava(): Promise<string> {
  const java = await findJava();
  if (java.includes('/')) return java;
  for (const folder of (process.env.PATH ?? '').split(':')) {
    const path = join(folder, 'java');
    if (await stat(path).catch(() => null)) return path;
  }
  throw new Error('no java on the PATH');
}
