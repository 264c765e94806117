/**
 * Tells when a server can only be helped by being started again: at once where its store fails, and after a while where it
 * lives and its database does not, as one that could not be opened. A server that is silent or gone is no such thing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isBroken, isUnavailable } from './failures.ts';

/** Told in whose words of ours: what the server says of itself. */
export type OnBroken = (why: string) => void;

/** Milliseconds for which its database may be unavailable, unless said, and between two looks at it. */
const UNAVAILABLE_MS = 30_000;
const LOOK_MS = 1000;

/** `look` asks the server once, and throws the driver's own error. The result is to be told of every failure. */
export function watchForBroken(
  onBroken: OnBroken,
  look: () => Promise<unknown>,
  unavailableMs = UNAVAILABLE_MS,
): (error: unknown) => void {
  let watching = false;

  /** Looks until the database is there, or something else is the matter; then the next failure begins anew. */
  async function watch(): Promise<void> {
    for (const since = performance.now(); ; ) {
      await sleep(LOOK_MS, undefined, { ref: false });
      const error = await look().then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!isUnavailable(error)) return;
      const seconds = (performance.now() - since) / 1000;
      if (seconds * 1000 < unavailableMs) continue;
      return onBroken(`its database has not been available for ${Math.round(seconds)} s`);
    }
  }

  return (error) => {
    if (isBroken(error)) onBroken('it cannot go on, as after a full disk');
    if (watching || !isUnavailable(error)) return;
    watching = true;
    watch().finally(() => {
      watching = false;
    });
  };
}
