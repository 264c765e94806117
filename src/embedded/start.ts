/** Starting Neo4j on a data folder, from the lock to the first answer. */
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import { GraphUnavailable } from '../domain/errors.ts';
import { findArchive } from './archive.ts';
import { makeDataDir, offlineDir, prepareHome, setSystemAside, USER } from './home.ts';
import { findJava } from './java.ts';
import { type Exit, type Jvm, spawnJvm } from './jvm.ts';
import { acquire, type Lock, processOf } from './lock.ts';
import { defaultLibDir, resolveNeo4j } from './maven.ts';
import { isAlive } from './process.ts';

export type Credentials = { uri: string; user: string; password: string };

export type Embedded = Credentials & {
  /** The JVM's process number. */
  pid: number;
  /** An end at once, as a crash. */
  kill(): void;
  /** An orderly stop, some 0.5 s; its end is forced after 10 s unless said. Safe to call twice. */
  stop(graceMs?: number): Promise<void>;
  /** Settles when the JVM has ended, for whatever reason. */
  exited: Promise<Exit>;
  /** What it wrote last, of the grave, to be shown when it has ended by itself. */
  lastLines(): Promise<string>;
};

export type EmbeddedOptions = {
  /** The folder of this graph; made when missing. Relative to the current folder, or absolute. */
  dataDir: string;
  /** The folder was taken before, and is not let go when the server ends. */
  held?: Held | undefined;
  /** Asks the server something; throws for as long as it doesn't answer. */
  probe: (credentials: Credentials) => Promise<void>;
  /** Where Neo4j's jars are, or go. Default: in the data folder. */
  libDir?: string | undefined;
  /** Where the class-data archive is to be written at the end, from what was loaded until then; see make-archive.ts. */
  makeArchive?: string | undefined;
  /** Compiles less, for a quicker start and half the steady speed: for tests that soon end it. */
  fast?: boolean | undefined;
  /** Plans each statement once, however the graph changes. For tests, whose graphs are small. */
  keepPlans?: boolean | undefined;
  onProgress?: ((line: string) => void) | undefined;
  /** Called when the JVM was begun, each time. */
  onBegun?: (() => void) | undefined;
  /** The Java heap's limit, in mebibytes. Default 512. */
  maxHeapMb?: number | undefined;
  /** What Neo4j keeps of its store in memory, in mebibytes, outside the heap. Default 128. */
  pageCacheMb?: number | undefined;
  /** Milliseconds from the JVM's start to its first answer. Default 120,000: a loaded machine took 50 s. */
  timeoutMs?: number | undefined;
};

/** A data folder that this process has taken, whether or not a server runs on it. */
export type Held = { dataDir: string; lock: Lock; release(): Promise<void> };

/**
 * Takes a data folder, so that nobody else starts a server on it. What stands in `offline` goes: what a first load left that
 * was cut off, and at the end what this one leaves.
 *
 * @throws GraphUnavailable when it is in use, or cannot be written
 */
export async function holdFolder(folder: string): Promise<Held> {
  const dataDir = resolve(folder);
  await makeDataDir(dataDir);
  const lock = await acquire(dataDir, uriOf(await freePort()));
  const clear = () => rm(offlineDir(dataDir), { recursive: true, force: true });
  try {
    await waitForLastJvm(lock, dataDir);
    await clear();
  } catch (error) {
    await lock.release();
    throw error;
  }
  return { dataDir, lock, release: () => clear().finally(() => lock.release()) };
}

const PROBE_EVERY_MS = 100;
/** Milliseconds that the JVM of an owner that was just killed may take to end. */
const ENDING_MS = 15_000;
/** Milliseconds for which a refused password may be a server that is still getting up. */
const REFUSED_MS = 10_000;
/** Milliseconds for which it may answer without its database, which it opens (and recovers) before it answers at all; unless its log says that it could not. */
const UNAVAILABLE_MS = 30_000;
const LOG_LINES = 20;

/**
 * Starts Neo4j and waits until it answers. It ends with this process, however that ends.
 *
 * @throws GraphUnavailable when the data folder is in use, when Java, Maven or the network is missing, when the
 *   JVM ends early (with its last lines), or when it doesn't answer in time
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const libDir = options.libDir ? resolve(options.libDir) : defaultLibDir(dataDir);
  const { onProgress = () => {}, timeoutMs = 120_000 } = options;
  const held = options.held ?? (await holdFolder(dataDir));
  const { lock } = held;
  const letGo = async () => {
    if (options.held) await lock.update({ jvm: null, ready: false });
    else await held.release();
  };
  let jvm: Jvm | undefined;
  try {
    const java = await findJava();
    const jars = await resolveNeo4j({ libDir, onProgress });
    const { makeArchive: make } = options;
    const use = make ? null : await findArchive(libDir, java, jars);
    const archive = make ? { make } : use === null ? null : { use };
    onProgress('Starting Neo4j');
    const started = Date.now();
    const tryUntil = started + ENDING_MS;
    let setAside = false;
    for (;;) {
      const port = await freePort();
      const uri = uriOf(port);
      const { home, password } = await prepareHome(dataDir, {
        port,
        pageCacheMb: options.pageCacheMb ?? 128,
        keepPlans: options.keepPlans ?? false,
      });
      const credentials = { uri, user: USER, password };
      const logs = await logsSince(join(home, 'logs'));
      jvm = spawnJvm({
        java,
        jars,
        home,
        maxHeapMb: options.maxHeapMb ?? 512,
        fast: options.fast ?? false,
        archive,
      });
      options.onBegun?.();
      await lock.update({ uri, jvm: await processOf(jvm.pid) });
      const early = await untilAnswer(jvm, logs, () => options.probe(credentials), timeoutMs);
      if (!early) {
        await lock.update({ ready: true });
        onProgress(`Neo4j answers, after ${((Date.now() - started) / 1000).toFixed(1)} s`);
        const lines = async () => [...(jvm?.tail() ?? []), ...(await logs())];
        return running(jvm, letGo, credentials, lines);
      }
      const lines = [...jvm.tail(), ...(await logs())];
      if ((isHeld(lines) || isPortTaken(lines)) && Date.now() < tryUntil) continue;
      if (isLost(lines, 'system') && !setAside) {
        setAside = true;
        onProgress(
          'Neo4j cannot open its system database, as after a disk that failed. It holds the password alone, which is kept: it is set aside, and made anew',
        );
        await setSystemAside(home);
        continue;
      }
      const advice = isHeld(lines)
        ? 'Another Neo4j holds its store: end that, or choose another data folder. '
        : '';
      throw new GraphUnavailable(
        `The graph database ended while it was starting (${ending(early)}). ${advice}${telling(lines)}`,
      );
    }
  } catch (error) {
    await jvm?.stop();
    await letGo();
    throw error;
  }
}

function running(
  jvm: Jvm,
  letGo: () => Promise<void>,
  credentials: Credentials,
  lines: () => Promise<string[]>,
): Embedded {
  const released = jvm.exited.then(letGo);
  return {
    ...credentials,
    pid: jvm.pid,
    exited: jvm.exited,
    kill: () => jvm.kill(),
    lastLines: async () => telling(await lines()),
    async stop(graceMs) {
      await jvm.stop(graceMs);
      await released;
    },
  };
}

const freePort = () => getPort({ host: '127.0.0.1' });
const uriOf = (port: number) => `bolt://127.0.0.1:${port}`;

/** Waits for the JVM of an owner that is gone: its watcher is ending it. */
async function waitForLastJvm(lock: Lock, dataDir: string): Promise<void> {
  const { before } = lock;
  if (!before) return;
  const until = Date.now() + ENDING_MS;
  while (await isAlive(before.pid, before.started)) {
    if (Date.now() > until) {
      throw new GraphUnavailable(
        `The graph database of an earlier start still runs on ${dataDir}, as process ${before.pid}, and doesn't ` +
          `end. End it (kill ${before.pid}) and start again.`,
      );
    }
    await sleep(PROBE_EVERY_MS);
  }
}

/**
 * Asks every 100 ms until the server answers: null then, or how the JVM ended when it ended first.
 *
 * @throws GraphUnavailable after the time-out, or when the server goes on refusing the password, or has no database
 */
async function untilAnswer(
  jvm: Jvm,
  logs: () => Promise<string[]>,
  probe: () => Promise<void>,
  timeoutMs: number,
): Promise<Exit | null> {
  const until = Date.now() + timeoutMs;
  let refusedSince: number | null = null;
  let unavailableSince: number | null = null;
  for (;;) {
    const limit = new AbortController();
    const outcome = await Promise.race([
      jvm.exited,
      probe().then(
        () => 'answered' as const,
        (error: unknown) => ({ error }),
      ),
      sleep(Math.max(0, until - Date.now()), { error: undefined }, { signal: limit.signal }),
    ]).finally(() => limit.abort());
    if (outcome === 'answered') return null;
    if (!('error' in outcome)) return outcome;
    refusedSince = isRefusal(outcome.error) ? (refusedSince ?? Date.now()) : null;
    if (refusedSince !== null && Date.now() - refusedSince > REFUSED_MS) {
      throw new GraphUnavailable(
        'The graph database refuses the password that is kept in neo4j/password of the data folder. Put the file ' +
          'back that belongs to this data.',
      );
    }
    unavailableSince = isUnavailable(outcome.error) ? (unavailableSince ?? Date.now()) : null;
    if (unavailableSince !== null) {
      const lines = [...jvm.tail(), ...(await logs())];
      if (isLost(lines, 'neo4j') || Date.now() - unavailableSince > UNAVAILABLE_MS)
        throw new GraphUnavailable(`The graph database answers, and cannot open its data. ${telling(lines)}`);
    }
    if (Date.now() >= until) {
      throw new GraphUnavailable(
        `The graph database did not answer within ${Math.round(timeoutMs / 1000)} s. On a loaded machine it may ` +
          `need longer. ${telling([...jvm.tail(), ...(await logs())])}`,
      );
    }
    await sleep(PROBE_EVERY_MS);
  }
}

const hasCode = (error: unknown, start: string) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith(start);

/** Neo4j's codes for a wrong password, and for too many of them. */
const isRefusal = (error: unknown) => hasCode(error, 'Neo.ClientError.Security.');

/** Neo4j's code for a database that it could not open. */
const isUnavailable = (error: unknown) => hasCode(error, 'Neo.TransientError.General.DatabaseUnavailable');

/** Whether the JVM ended because the store is held, by a JVM that is ending perhaps. */
const isHeld = (lines: string[]) => lines.some((line) => line.includes('locked by another process'));

/** Whether the JVM ended because somebody took the port between its choice and its use. */
const isPortTaken = (lines: string[]) => lines.some((line) => line.includes('Address already in use'));

/** Whether a database could not be opened: without its system one the JVM ends, without the other it goes on. */
const isLost = (lines: string[], database: 'system' | 'neo4j') =>
  lines.some((line) => /ERROR Failed to start DatabaseId\{\w*\[(\w+)\]\}/.exec(line)?.[1] === database);

/** The lines to quote: without the INFO ones where there are others, each once whatever its time, the last of them. */
function telling(lines: string[]): string {
  const grave = lines.filter((line) => !/ (INFO|DEBUG) /.test(line));
  const last = [...firstOfEach(grave.length > 0 ? grave : lines)].slice(-LOG_LINES);
  return last.length > 0 ? `Its last lines:\n${last.join('\n')}` : 'It wrote nothing.';
}

function firstOfEach(lines: string[]): Iterable<string> {
  const seen = new Map<string, string>();
  for (const line of lines) {
    const words = line.replace(/^\d\S+ \S+ /, '');
    if (!seen.has(words)) seen.set(words, line);
  }
  return seen.values();
}

function ending({ code, signal }: Exit): string {
  return signal ? `by ${signal}` : `exit code ${code}`;
}

/** The messages that come to debug.log and neo4j.log from now on: no stack frames, no tables of settings. */
async function logsSince(folder: string): Promise<() => Promise<string[]>> {
  const read = () =>
    Promise.all(
      ['debug.log', 'neo4j.log'].map((name) => readFile(join(folder, name)).catch(() => Buffer.alloc(0))),
    );
  const before = (await read()).map((log) => log.length);
  return async () => {
    const added = (await read()).map((log, i) => {
      const from = before[i] ?? 0;
      // A file that has become shorter was rolled over: all of it is new.
      return log.toString('utf8', log.length < from ? 0 : from);
    });
    return added.flatMap((text) =>
      text.split('\n').filter((line) => /^\S/.test(line) && !/^\d.* at \S+\(/.test(line)),
    );
  };
}
