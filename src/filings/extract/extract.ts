/**
 * Makes the canonical text of a capture within bounds of size, time and memory. HTML and PDF are parsed in a thread of
 * their own, one at a time, which is ended where it takes too long; the next file gets a new one.
 */
import { Worker } from 'node:worker_threads';
import { canonical, type Extracted, type Unreadable } from './canonical.ts';

export type { Extracted, Unreadable } from './canonical.ts';

/** Bytes of a capture. */
export const MAX_BYTES = 50 * 2 ** 20;
const MAX_MS = 30_000;
const MAX_MEMORY_MB = 1024;

let thread: Worker | null = null;
let before: Promise<unknown> = Promise.resolve();

/** Never throws for what the bytes are: what cannot be read says why. */
export async function extractText(
  bytes: Uint8Array,
  mediaType: string,
  ms = MAX_MS,
): Promise<Extracted | Unreadable> {
  if (bytes.length > MAX_BYTES)
    return { unreadable: `is larger than ${MAX_BYTES / 2 ** 20} MB: keep a part of it` };
  if (mediaType === 'text/plain') return canonical(bytes, mediaType);
  const mine = before.then(() => inThread(bytes, mediaType, ms));
  before = mine;
  return mine;
}

function inThread(bytes: Uint8Array, mediaType: string, ms: number): Promise<Extracted | Unreadable> {
  thread ??= new Worker(new URL('./worker.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  const worker = thread;
  worker.ref();
  return new Promise((resolve) => {
    const finish = (result: Extracted | Unreadable, ended: boolean) => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.unref(); // an idle thread keeps no program from ending
      if (ended) {
        thread = null;
        worker.on('error', () => {});
        void worker.terminate();
      }
      resolve(result);
    };
    const timer = setTimeout(
      () => finish({ unreadable: `takes longer than ${ms / 1000} s to read: keep a simpler copy` }, true),
      ms,
    );
    worker.on('message', (result: Extracted | Unreadable) => finish(result, false));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'takes too much memory to read: keep a simpler copy'
          : `cannot be read (${error.message})`;
      finish({ unreadable: why }, true);
    });
    worker.on('exit', () => finish({ unreadable: 'cannot be read: its reader ended' }, true));
    worker.postMessage({ bytes, mediaType });
  });
}
