/**
 * One owner a data folder: `<dataDir>/neo4j/run.json` (mode 600, no password in it) names the process that runs
 * Neo4j, and where it answers. A file whose owner is gone is taken over. Behind it stands Neo4j's own lock on its
 * store, so that a race here can cost a start, but no data.
 */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphUnavailable } from '../domain/errors.ts';
import { neo4jDir, writePrivately } from './home.ts';
import { isAlive, startTime } from './process.ts';

/** A process, and when it started in the system's own ticks; null where the system doesn't tell. */
type Process = { pid: number; started: string | null };

/** `jvm` is null until it is spawned; `ready` is true once it has answered. */
export type Run = { owner: Process; jvm: Process | null; uri: string; ready: boolean };

export type Lock = {
  /** The JVM of the owner before, which may be ending still. */
  before: Process | null;
  update(change: Partial<Omit<Run, 'owner'>>): Promise<void>;
  release(): Promise<void>;
};

/** Milliseconds between two looks at a run file that is just being written. */
const SETTLE_MS = 100;
const ATTEMPTS = 60;
/** Milliseconds after which nobody is clearing a run file any more. */
const GUARD_MS = 3_000;

const runFile = (dataDir: string) => join(neo4jDir(dataDir), 'run.json');

export async function processOf(pid: number): Promise<Process> {
  return { pid, started: await startTime(pid) };
}

/** The run file's text, and what it says; null for each when there is none, or none that can be read. */
async function read(dataDir: string): Promise<{ text: string | null; run: Run | null }> {
  const text = await readFile(runFile(dataDir), 'utf8').catch(() => null);
  if (text === null) return { text, run: null };
  try {
    return { text, run: parse(JSON.parse(text)) };
  } catch {
    return { text, run: null };
  }
}

function parse(value: unknown): Run | null {
  if (typeof value !== 'object' || value === null) return null;
  const { owner, jvm, uri, ready } = value as Record<string, unknown>;
  if (!isProcess(owner) || !(jvm === null || isProcess(jvm))) return null;
  return typeof uri === 'string' && typeof ready === 'boolean' ? { owner, jvm, uri, ready } : null;
}

function isProcess(value: unknown): value is Process {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value)) return false;
  return Number.isInteger(value.pid) && (value.started === null || typeof value.started === 'string');
}

/** The run that is under way in the data folder, or null. */
export async function currentRun(dataDir: string): Promise<Run | null> {
  const { run } = await read(dataDir);
  return run && (await isAlive(run.owner.pid, run.owner.started)) ? run : null;
}

/**
 * Takes the data folder for this process.
 *
 * @throws GraphUnavailable when another process has it, at once
 */
export async function acquire(dataDir: string, uri: string): Promise<Lock> {
  const path = runFile(dataDir);
  const owner = await processOf(process.pid);
  let run: Run = { owner, jvm: null, uri, ready: false };
  const text = () => `${JSON.stringify(run, null, 2)}\n`;
  for (let attempt = 0; ; attempt += 1) {
    const taken = await writeFile(path, text(), { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: Error) => {
        if ('code' in error && error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (taken) break;
    const found = await read(dataDir);
    if (found.run && (await isAlive(found.run.owner.pid, found.run.owner.started))) {
      throw new GraphUnavailable(inUse(dataDir, found.run));
    }
    if (attempt === ATTEMPTS) {
      throw new GraphUnavailable(
        `The file neo4j/run.json in ${dataDir} can't be taken over. Remove it by hand.`,
      );
    }
    // Without a word in it, it is being written at this moment, or its writer died at that moment.
    if (!found.run && attempt < 10) await sleep(SETTLE_MS);
    else run = { ...run, jvm: (await clear(dataDir)) ?? run.jvm };
  }
  return {
    before: run.jvm,
    async update(change) {
      run = { ...run, ...change };
      await writePrivately(path, text());
    },
    async release() {
      const now = await read(dataDir);
      if (now.run?.owner.pid === owner.pid && now.run.owner.started === owner.started)
        await rm(path, { force: true });
    },
  };
}

/**
 * Removes a run file whose owner is gone, and tells its JVM. Only one process at a time does so, and looks again
 * first: otherwise the slower of two would remove the run file that the quicker has just written.
 */
async function clear(dataDir: string): Promise<Process | null> {
  const guard = `${runFile(dataDir)}.clearing`;
  try {
    await writeFile(guard, '', { flag: 'wx', mode: 0o600 });
  } catch {
    // Somebody else is at it. One that died at it, which takes a millisecond, leaves an old guard.
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > GUARD_MS) await rm(guard, { force: true });
    else await sleep(SETTLE_MS);
    return null;
  }
  try {
    const { run } = await read(dataDir);
    if (run && (await isAlive(run.owner.pid, run.owner.started))) return null;
    await rm(runFile(dataDir), { force: true });
    return run?.jvm ?? null;
  } finally {
    await rm(guard, { force: true });
  }
}

function inUse(dataDir: string, run: Run): string {
  const does = run.ready ? `serves it at ${run.uri}` : `is just starting on it, at ${run.uri}`;
  return (
    `The data folder ${dataDir} is in use: process ${run.owner.pid} ${does}. ` +
    `Use that one, or stop it (Ctrl-C where it runs, or: kill ${run.owner.pid}), or choose another data folder.`
  );
}
