/**
 * The lane of large operations. Each begins without asking anybody; once it has read more rows than the bound it needs one of a
 * few places to go on, so that many large ones at once hold up no small one. Callers get places in turn, however much each
 * of them asks, and one that has had its place for a while gives it up to another caller that waits.
 */
import { availableParallelism } from 'node:os';
import { GraphUnavailable } from '../../domain/errors.ts';

export type LaneSettings = {
  /** Large operations that go on at once. */
  places: number;
  /** Rows (and ids that rows are asked for) from which an operation is large. */
  rows: number;
  /** Milliseconds that a place is kept while other callers wait. */
  slice: number;
  /** Operations that wait at most, of all callers, and of one. */
  waiting: number;
  waitingOfOne: number;
};

export const LANE: LaneSettings = {
  // the graph works on one core for each, and small questions need some too
  places: Math.max(1, Math.floor(availableParallelism() / 2)),
  rows: 1000,
  slice: 100,
  waiting: 200,
  waitingOfOne: 50,
};

const full = () =>
  new GraphUnavailable(
    'too many large questions are being answered: ask for less, or try again in a moment',
    {
      retryAfter: 5,
    },
  );

type Waiting = { since: number; go: () => void };

export class Lane {
  readonly settings: LaneSettings;
  readonly #now: () => number;
  /** By caller; who comes first in it has waited longest for a turn. */
  readonly #queues = new Map<string, Waiting[]>();
  /** Places taken, waiting operations, and counts since the start. */
  running = 0;
  waiting = 0;
  entered = 0;
  refused = 0;
  waitedSeconds = 0;

  constructor(settings: LaneSettings = LANE, now: () => number = () => performance.now()) {
    this.settings = settings;
    this.#now = now;
  }

  /**
   * A place for a caller, in its turn; call what it resolves to when done. Throws GraphUnavailable where too many wait
   * already, and what `signal` was aborted with where that comes first.
   */
  enter(caller: string, signal?: AbortSignal): Promise<() => void> {
    if (this.running < this.settings.places && this.waiting === 0) return Promise.resolve(this.#take());
    const queue = this.#queues.get(caller) ?? [];
    if (this.waiting >= this.settings.waiting || queue.length >= this.settings.waitingOfOne) {
      this.refused++;
      return Promise.reject(full());
    }
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const left = () => {
        this.#remove(caller, entry);
        reject(signal?.reason);
      };
      const entry: Waiting = {
        since: this.#now(),
        go: () => {
          signal?.removeEventListener('abort', left);
          this.waitedSeconds += (this.#now() - entry.since) / 1000;
          resolve(this.#take());
        },
      };
      signal?.addEventListener('abort', left, { once: true });
      queue.push(entry);
      this.#queues.set(caller, queue);
      this.waiting++;
    });
  }

  /** Whether anybody but this caller waits. */
  othersWait(caller: string): boolean {
    return this.#queues.size > (this.#queues.has(caller) ? 1 : 0);
  }

  #take(): () => void {
    this.running++;
    this.entered++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.running--;
      this.#next();
    };
  }

  #next(): void {
    while (this.running < this.settings.places) {
      const [first] = this.#queues;
      if (!first) return;
      const [caller, queue] = first;
      const entry = queue.shift();
      this.waiting--;
      // to the end of the line
      this.#queues.delete(caller);
      if (queue.length > 0) this.#queues.set(caller, queue);
      entry?.go();
    }
  }

  #remove(caller: string, entry: Waiting): void {
    const queue = this.#queues.get(caller) ?? [];
    const at = queue.indexOf(entry);
    if (at < 0) return;
    queue.splice(at, 1);
    this.waiting--;
    if (queue.length === 0) this.#queues.delete(caller);
  }
}
