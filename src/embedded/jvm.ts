/** Neo4j's JVM, as a child that can't outlive this process. */
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { GraphUnavailable } from '../domain/errors.ts';
import { spawnOwned } from './owned.ts';

export type Exit = { code: number | null; signal: string | null };

export type Jvm = {
  pid: number;
  exited: Promise<Exit>;
  /** The last lines of its console. */
  tail(): string[];
  kill(): void;
  /** SIGTERM, and SIGKILL after 10 s unless said. A clean stop takes 0.2 to 0.5 s (measured). */
  stop(graceMs?: number): Promise<void>;
};

const CONSOLE_LINES = 40;
/** Milliseconds that the JVM has for an orderly end; the watcher in owned.ts gives it the same. */
const GRACE_MS = 10_000;

const OPENED = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
];

/**
 * Less CPU at the start, 3.7 s instead of 5.9, and nearly half the steady speed. The stock room for compiled code that goes
 * with it (48 MB) is full after some minutes of all sorts of statements, and is then emptied and filled again and again.
 */
export const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m'];
/**
 * What is compiled best is what runs five times as often as the JVM's own bounds ask for: a start, and the first minutes of
 * a graph that is asked all sorts of things, took a fifth less processor time.
 */
const LATE = [
  '-XX:Tier4InvocationThreshold=25000',
  '-XX:Tier4MinInvocationThreshold=3000',
  '-XX:Tier4CompileThreshold=75000',
  '-XX:Tier4BackEdgeThreshold=200000',
];

type Program = { java: string; jars: string[]; home: string };

/** Neo4j's entry point and the JVM's flags, measured: 290 to 320 MB resident, against 750 with the stock flags. */
function command(
  options: Program & {
    maxHeapMb: number;
    fast: boolean;
    /** The class-data archive to start with, or to make at the end; none where it is null. */
    archive: { use: string } | { make: string } | null;
  },
): string[] {
  const { java, jars, home, maxHeapMb, fast, archive } = options;
  return [
    java,
    ...(archive === null
      ? []
      : [
          'use' in archive
            ? `-XX:SharedArchiveFile=${archive.use}`
            : `-XX:ArchiveClassesAtExit=${archive.make}`,
        ]),
    `-Xms${Math.min(128, maxHeapMb)}m`,
    `-Xmx${maxHeapMb}m`,
    '-XX:+UseSerialGC',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+DisableExplicitGC',
    // Half of Neo4j may go on without memory for the other half: it is better started again.
    '-XX:+ExitOnOutOfMemoryError',
    ...(fast ? QUICK : LATE),
    ...OPENED,
    '-cp',
    jars.join(':'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

export function spawnJvm(options: Parameters<typeof command>[0]): Jvm {
  // Whatever a crashing JVM drops (hs_err_pid*.log) goes to the logs.
  return watched(spawnOwned(command(options), join(options.home, 'logs')));
}

/** Neo4j's tools for a store that no server runs on, in a folder; by the JVM's own measure of memory, as their makers start them. */
export function spawnAdmin({ java, jars, home }: Program, folder: string, args: string[]): Jvm {
  const tool = [java, '-XX:+UseParallelGC', ...OPENED, '-cp', jars.join(':'), 'org.neo4j.cli.AdminTool'];
  return watched(
    spawnOwned([...tool, ...args], folder, { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }),
  );
}

function watched(child: ReturnType<typeof spawnOwned>): Jvm {
  const { pid } = child;
  if (pid === undefined) throw new GraphUnavailable('There is no /bin/sh to start the graph database with.');
  const tail = keepTail(child);
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    pid,
    exited,
    tail,
    kill: () => {
      child.kill('SIGKILL');
    },
    async stop(graceMs = GRACE_MS) {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(killer);
    },
  };
}

/** Reads the child's console, so that it never blocks on a full pipe, and keeps its last lines. */
function keepTail(child: { stdout: Readable; stderr: Readable }): () => string[] {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).split('\n').slice(-CONSOLE_LINES).join('\n');
    });
  }
  return () => text.split('\n').filter((line) => line.trim() !== '');
}
