/**
 * Leases (C. Gray and D. Cheriton, 1989): for some milliseconds after a server has asked which revision stands, it takes
 * that one to stand still. Whoever makes a change shows it only when the leases that were taken before are over, so that
 * nobody who asks after it was made is answered with what was before it. How long they may be stands in the graph
 * (`GraphState.lease`), since those who change it must know.
 */

/** Milliseconds: nobody notices what changes wait, and a server asks the graph a hundred times a second at most, however busy. */
export const LEASE_MS = 20;

/** Clocks that count milliseconds otherwise than ours, and timers that ring too early. */
const MARGIN = 1.25;
const LEAST_MARGIN_MS = 5;

/** Milliseconds that a change waits between being written and being shown, where leases are of `lease` milliseconds. */
export const waitFor = (lease: number): number =>
  lease === 0 ? 0 : Math.max(lease * MARGIN, lease + LEAST_MARGIN_MS);

/** By two clocks, in milliseconds: on a machine that slept, one of them stood still. */
export type Moment = { steady: number; wall: number };

const clocks = (): Moment => ({ steady: performance.now(), wall: Date.now() });

export class Lease {
  /** When a question is sent: a lease on its answer counts from here. */
  readonly now: () => Moment;
  #from: Moment = { steady: 0, wall: 0 };
  #milliseconds = 0;

  constructor(now = clocks) {
    this.now = now;
  }

  /** Taken on the answer to a question that was sent then; 0 milliseconds ends the one before. */
  take(from: Moment, milliseconds: number): void {
    this.#from = from;
    this.#milliseconds = milliseconds;
  }

  /** How much of it is over, by the clock that says more: 1 and above where it does not hold any more, or none was taken. */
  get over(): number {
    const now = this.now();
    const steady = now.steady - this.#from.steady;
    const wall = now.wall - this.#from.wall;
    // a wall clock that was set back tells nothing
    if (this.#milliseconds === 0 || wall < 0) return 1;
    return Math.max(steady, wall) / this.#milliseconds;
  }
}
