/**
 * Leases (C. Gray and D. Cheriton, 1989): for some milliseconds after a server has asked which revision stands, it takes
 * that one to stand still. Whoever makes a change shows it only when the leases that were taken before are over, so that
 * nobody who asks after it was made is answered with what was before it. How long they may be stands in the graph
 * (`GraphState.lease`), since those who change it must know.
 */

/** Milliseconds: what changes wait is beyond what anybody notices, and a question in fifty of a busy server asks the graph. */
export const LEASE_MS = 20;

/** Clocks that count milliseconds otherwise than ours, and timers that ring too early. */
const MARGIN = 1.25;
const LEAST_MARGIN_MS = 5;

/** Milliseconds that a change waits between being written and being shown, where leases are of `lease` milliseconds. */
export const waitFor = (lease: number): number =>
  lease === 0 ? 0 : Math.max(lease * MARGIN, lease + LEAST_MARGIN_MS);

/** Two clocks, in milliseconds: a machine that slept has one of them stand still. */
export type Clocks = { steady: () => number; wall: () => number };

export const CLOCKS: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

export class Lease {
  readonly #clocks: Clocks;
  #from = { steady: 0, wall: 0 };
  #milliseconds = 0;

  constructor(clocks: Clocks = CLOCKS) {
    this.#clocks = clocks;
  }

  /** When a question is sent: a lease on its answer counts from here. */
  sending(): { steady: number; wall: number } {
    return { steady: this.#clocks.steady(), wall: this.#clocks.wall() };
  }

  /** Taken on the answer to a question that was sent then; 0 milliseconds ends the one before. */
  take(from: { steady: number; wall: number }, milliseconds: number): void {
    this.#from = from;
    this.#milliseconds = milliseconds;
  }

  /** How much of it is over, by the clock that says more: 1 and above where it does not hold any more, or none was taken. */
  get over(): number {
    const steady = this.#clocks.steady() - this.#from.steady;
    const wall = this.#clocks.wall() - this.#from.wall;
    // a wall clock that was set back tells nothing
    if (this.#milliseconds === 0 || wall < 0) return 1;
    return Math.max(steady, wall) / this.#milliseconds;
  }
}
