/**
 * What a server keeps of a graph between requests: the revision that stands, asked anew once the lease on it is over, and
 * once for all that come at the same time; rows of that revision; and whole answers. All is kept under the revision that
 * it is of, and every request first learns which revision stands. So a change is never answered with what was before it,
 * whichever server or command made it.
 */
import { type Graph, limited } from '../../graph/client.ts';
import { Lease } from '../../graph/lease.ts';
import { within, withLimit } from '../../graph/limit.ts';
import { askStanding, type Now } from '../../questions/revision/revision.ts';
import { KeptAnswers, stateOf } from './answers.ts';
import { KeptRows } from './rows.ts';
import { KEPT, type KeptSettings } from './settings.ts';

export class Kept {
  readonly answers: KeptAnswers;
  readonly #ask: () => ReturnType<typeof askStanding>;
  readonly #milliseconds: number;
  readonly #mostRows: number;
  readonly #longest: number;
  readonly #lease = new Lease();
  #rows: KeptRows | null = null;
  /** The revision that was seen last; null before the first. */
  last: Now | null = null;
  /** A question to the graph that is not sent yet: it will see whatever was changed before. */
  #waiting: Promise<Now> | null = null;
  /** The question that is under way, however it ends; null where none is. */
  #sent: Promise<void> | null = null;

  /** `milliseconds` is how long the graph may take to tell its revision. */
  constructor(graph: Graph, milliseconds: number, settings: KeptSettings = KEPT) {
    this.#ask = () => askStanding(limited(graph, () => within(milliseconds)));
    this.#milliseconds = milliseconds;
    this.#mostRows = settings.rows;
    this.#longest = settings.lease;
    this.answers = new KeptAnswers(settings.answerBytes);
  }

  /**
   * The revision that stands at this moment; null where the graph must be asked. Once half of the lease is over, it is asked
   * for the next one, so that who asks often never waits for it.
   */
  leased(): Now | null {
    const { over } = this.#lease;
    if (over >= 1) return null;
    if (over >= 0.5 && this.#sent === null) this.#ahead();
    return this.last;
  }

  /**
   * The revision that stands at some moment after this call. Those who ask while a question is under way share the next:
   * at most one is under way and one waits, however many ask. Throws GraphUnavailable, within the time.
   */
  async now(): Promise<Now> {
    const leased = this.leased();
    if (leased) return leased;
    this.#waiting ??= this.#next();
    const asked = this.#waiting;
    // one that waits for another's question has no more time than its own
    return withLimit(
      within(this.#milliseconds),
      () => asked,
      () => {},
    );
  }

  /** Where that fails, whoever asks when the lease is over is told why. */
  #ahead(): void {
    this.#waiting ??= this.#next();
    this.#waiting.catch(() => {});
  }

  async #next(): Promise<Now> {
    await this.#sent;
    this.#waiting = null;
    const sent = this.#lease.now();
    const asked = this.#ask();
    const over = () => {
      this.#sent = null;
    };
    this.#sent = asked.then(over, over);
    const { now, lease } = await asked;
    this.#lease.take(sent, Math.min(lease, this.#longest));
    if (this.last === null || stateOf(now) !== stateOf(this.last)) this.#rows = null;
    this.last = now;
    return now;
  }

  /** The rows kept of the revision that stands; null where none are kept, or a later revision was asked for since. */
  rowsAt(revision: number): KeptRows | null {
    if (this.#mostRows === 0) return null;
    if (this.#rows === null || this.#rows.revision < revision)
      this.#rows = new KeptRows(revision, this.#mostRows);
    return this.#rows.revision === revision ? this.#rows : null;
  }
}
