/** Neo4j for as long as a server runs: started again, with longer and longer pauses, when its JVM ends by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exit } from './jvm.ts';
import { type Credentials, type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts';

export type KeepOptions = EmbeddedOptions & {
  /** Called after each further start: the server answers at another address then. */
  onRestart: (credentials: Credentials) => void;
  /** Milliseconds before the first new start; twice as long each time, up to a minute. Default 1,000. */
  pauseMs?: number;
};

export type Kept = Credentials & {
  /** The JVM's process number; that of the last one while there is none. */
  pid(): number;
  /** Ends the JVM, so that it is started again: for one that says why it cannot go on. Safe to call often. */
  restart(why: string): void;
  /** Ends the JVM, and all starting again. Safe to call twice. */
  stop(): Promise<void>;
};

const LONGEST_PAUSE_MS = 60_000;
/** Milliseconds after which a JVM that ends has not ended because of its start. */
const STEADY_MS = 60_000;

/** @throws GraphUnavailable when the first start fails; later ones are tried again */
export async function keepEmbedded(options: KeepOptions): Promise<Kept> {
  const { onRestart, onProgress = () => {}, pauseMs = 1_000 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let current = await startEmbedded(options);
  const { uri, user, password } = current;
  /** The one that is being ended, so that it can be started again. */
  let ending: Embedded | null = null;
  const watched = watch();

  /** Ends when it is to stop, and at no other time. */
  async function watch(): Promise<void> {
    let pause = pauseMs;
    for (;;) {
      const since = Date.now();
      const exit = await current.exited;
      if (signal.aborted) return;
      if (Date.now() - since > STEADY_MS) pause = pauseMs;
      onProgress(`The graph database ended by itself (${inWords(exit)}). ${await current.lastLines()}`);
      const next = await startAgain(() => {
        const now = pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        return now;
      });
      if (next === null) return;
      current = next;
      if (signal.aborted) return;
      onRestart(current);
    }
  }

  /** Null where it is to stop. */
  async function startAgain(nextPause: () => number): Promise<Embedded | null> {
    for (;;) {
      const pause = nextPause();
      onProgress(`It is started again in ${pause / 1000} s`);
      await sleep(pause, undefined, { signal }).catch(() => {});
      if (signal.aborted) return null;
      try {
        return await startEmbedded(options);
      } catch (error) {
        onProgress(error instanceof Error ? error.message : String(error));
      }
    }
  }

  return {
    uri,
    user,
    password,
    pid: () => current.pid,
    restart(why) {
      if (ending === current || signal.aborted) return;
      ending = current;
      onProgress(`The graph database says that ${why}: it is ended`);
      // in order it would wait for the disk; what it acknowledged is in its log
      current.kill();
    },
    async stop() {
      stopping.abort();
      await current.stop();
      // a start that was under way is ended when it is done
      await watched;
      await current.stop();
    },
  };
}

const inWords = ({ code, signal }: Exit) => signal ?? `exit code ${code}`;
