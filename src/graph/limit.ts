/** How long work of the graph may take, and who may call it off. */
import { GraphUnavailable } from '../domain/errors.ts';

export type Limit = {
  /** When it must be done: milliseconds, as `performance.now()` counts. */
  until: number;
  /** Calls it off, as when the caller has left. */
  signal?: AbortSignal;
};

/** A limit that starts now. */
export const within = (milliseconds: number, signal?: AbortSignal): Limit => ({
  until: performance.now() + milliseconds,
  ...(signal ? { signal } : {}),
});

/** Milliseconds that are left, 1 at least: the driver takes 0 for "no limit". Undefined without a limit. */
export function timeLeft(limit: Limit | undefined): number | undefined {
  return limit && Math.max(1, Math.ceil(limit.until - performance.now()));
}

export const tookTooLong = () =>
  new GraphUnavailable('the graph did not answer in time; ask for less, or again later', { retryAfter: 5 });

/** What each signal calls off. A question reads much at once, and a signal with a listener for each read is warned of as a leak. */
const calledOff = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls `over` when the signal comes, by the one listener that all of a signal share; answers how to forget it. */
function onAbort(signal: AbortSignal, over: () => void): () => void {
  let all = calledOff.get(signal);
  if (!all) {
    const every = new Set<() => void>();
    calledOff.set(signal, every);
    signal.addEventListener(
      'abort',
      () => {
        for (const one of every) one();
      },
      { once: true },
    );
    all = every;
  }
  const each = all.add(over);
  return () => each.delete(over);
}

/**
 * The result of `work`, or GraphUnavailable when the limit is reached, whatever `work` does then: a server that was
 * stopped answers nothing at all. `stop` is called once in that case and may end the work; nobody waits for it.
 */
export async function withLimit<T>(
  limit: Limit | undefined,
  work: () => Promise<T>,
  stop: () => void,
): Promise<T> {
  if (!limit) return work();
  const { signal } = limit;
  let over = () => {};
  const end = new Promise<never>((_, reject) => {
    over = () => {
      stop();
      reject(tookTooLong());
    };
  });
  // nobody may be waiting any more when it comes
  end.catch(() => {});
  if (signal?.aborted) {
    over();
    return end;
  }
  // the server's own time-out comes first where it can, since it frees what it holds
  const timer = setTimeout(over, (timeLeft(limit) ?? 0) + 250);
  const forget = signal ? onAbort(signal, over) : () => {};
  const result = work();
  result.catch(() => {});
  try {
    return await Promise.race([result, end]);
  } finally {
    clearTimeout(timer);
    forget();
  }
}
