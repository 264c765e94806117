/** Addresses that send wrong keys wait longer each time. */
import { RateLimited, Unauthenticated } from '../../domain/errors.ts';

/** Wrong keys that cost nothing: somebody may have pasted an old one. */
const FREE = 5;
const LONGEST = 300_000;
/** Addresses that are remembered; the oldest is forgotten. */
const MOST = 10_000;

type Past = { wrong: number; until: number };

/** The 6th wrong key in a row costs 2 s, the 7th 4 s, and so on to five minutes. A right one clears the count. */
export class Throttle {
  readonly #past = new Map<string, Past>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Runs a check of credentials. Throws RateLimited, without running it, while the address has to wait. */
  async run<T>(address: string, check: () => Promise<T>): Promise<T> {
    const past = this.#past.get(address);
    const wait = (past?.until ?? 0) - this.#now();
    if (wait > 0)
      throw new RateLimited('too many wrong keys came from here: wait, and look at the key', {
        retryAfter: Math.ceil(wait / 1000),
      });
    try {
      const result = await check();
      this.#past.delete(address);
      return result;
    } catch (error) {
      if (error instanceof Unauthenticated) this.#count(address);
      throw error;
    }
  }

  #count(address: string): void {
    const wrong = (this.#past.get(address)?.wrong ?? 0) + 1;
    const wait = wrong <= FREE ? 0 : Math.min(LONGEST, 1000 * 2 ** (wrong - FREE));
    this.#past.delete(address);
    this.#past.set(address, { wrong, until: this.#now() + wait });
    const [oldest] = this.#past.keys();
    if (this.#past.size > MOST && oldest !== undefined) this.#past.delete(oldest);
  }
}
