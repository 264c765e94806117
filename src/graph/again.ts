/** Asking a cluster again, one of whose members has left, or is no longer the one that writes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Limit, timeLeft } from './limit.ts';

/** How often a question is asked at most. */
const TRIES = 4;
/** Milliseconds before the second try; twice as many before each that follows, and half as much less or more. */
const PAUSE = 100;

/** The result of `once`, which is called again after a failure that `passes` by itself, for as long as there is time. */
export async function again<T>(
  once: () => Promise<T>,
  passes: (error: unknown) => boolean,
  limit: Limit | undefined,
): Promise<T> {
  for (let tried = 1; ; tried++)
    try {
      return await once();
    } catch (error) {
      // no two callers come back at the same moment
      const pause = PAUSE * 2 ** (tried - 1) * (0.5 + Math.random());
      const over = limit !== undefined && (limit.signal?.aborted || (timeLeft(limit) ?? 0) <= pause);
      if (tried === TRIES || over || !passes(error)) throw error;
      await sleep(pause);
    }
}
