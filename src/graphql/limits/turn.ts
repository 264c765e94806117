/** What one operation has read so far, and its place in the lane once that is much: see lane.ts. */
import type { Params, Reader } from '../../graph/client.ts';
import { type Limit, withLimit } from '../../graph/limit.ts';
import type { Lane } from './lane.ts';

export class Turn {
  readonly #lane: Lane;
  readonly #caller: string;
  readonly #limit: () => Limit;
  #rows = 0;
  #place: Promise<() => void> | null = null;
  /** When the place was got, as `performance.now()` counts; null while it is waited for. */
  #since: number | null = null;
  #over = false;

  /**
   * `caller` is whom places are shared out between; `limit` ends the waiting for one. What counts is what is read: what an
   * operation may ask for at most (see measure.ts) is often far more than there is.
   */
  constructor(lane: Lane, caller: string, limit: () => Limit) {
    this.#lane = lane;
    this.#caller = caller;
    this.#limit = limit;
  }

  /** The rows from which an operation is large. */
  get large(): number {
    return this.#lane.settings.rows;
  }

  /** Waits for a place where this operation needs one. Throws GraphUnavailable where too many wait, or time is over. */
  async begin(asked: number): Promise<void> {
    const { rows, slice } = this.#lane.settings;
    this.#rows += asked;
    if (this.#rows < rows || this.#over) return;
    const held = this.#since === null ? 0 : performance.now() - this.#since;
    if (held > slice && this.#lane.othersWait(this.#caller)) this.#leave();
    this.#place ??= this.#enter();
    await this.#place;
  }

  /** Counts what was read. */
  count(rows: number): void {
    this.#rows += rows;
  }

  /** The operation is over: whoever waits may go on. */
  end(): void {
    this.#over = true;
    this.#leave();
  }

  #enter(): Promise<() => void> {
    const ended = new AbortController();
    const limit = this.#limit();
    const place = this.#lane.enter(this.#caller, ended.signal).then((leave) => {
      // nobody may want it any more
      if (this.#over || ended.signal.aborted) leave();
      else this.#since = performance.now();
      return leave;
    });
    const got = withLimit(
      limit,
      () => place,
      () => ended.abort(),
    );
    got.catch(() => {});
    return got;
  }

  #leave(): void {
    const place = this.#place;
    this.#place = null;
    this.#since = null;
    place?.then(
      (leave) => leave(),
      () => {},
    );
  }
}

/** A reader whose statements wait for the operation's turn. */
export function inTurn(reader: Reader, turn: Turn): Reader {
  return {
    async read(statement, params, limit) {
      await turn.begin(statement.wide ? turn.large : entries(params));
      const rows = await reader.read(statement, params, limit);
      turn.count(rows.length);
      return rows;
    },
    mayWork: (rows) => turn.begin(rows),
  };
}

/** How many things a statement is asked about: each is looked up. */
function entries(params: Params): number {
  let most = 1;
  for (const value of Object.values(params)) if (Array.isArray(value)) most = Math.max(most, value.length);
  return most;
}
