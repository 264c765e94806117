/** Whole answers, as bytes, each under what was asked and the revision that stood. */
import type { Now } from '../../questions/revision/revision.ts';
import { Lru } from './lru.ts';

export type KeptAnswer = {
  body: Buffer;
  contentType: string;
  /** The operation's name, for the log. */
  operation: string | null;
};

export class KeptAnswers {
  readonly #answers: Lru<KeptAnswer>;
  readonly #most: number;
  #of = '';
  hits = 0;
  misses = 0;

  constructor(most: number) {
    this.#most = most;
    this.#answers = new Lru(most);
  }

  get(key: string, now: Now): KeptAnswer | undefined {
    const answer = this.#turnTo(now) ? this.#answers.get(key) : undefined;
    if (answer) this.hits++;
    else this.misses++;
    return answer;
  }

  /** Whether there is an answer of this state; says nothing about which one stands. */
  has(key: string, now: Now): boolean {
    return this.#of === stateOf(now) && this.#answers.get(key) !== undefined;
  }

  /** Keeps an answer that was begun when `now` stood; nothing, where a later revision was seen since. */
  keep(key: string, now: Now, answer: KeptAnswer): void {
    if (this.#of === stateOf(now)) this.#answers.set(key, answer, answer.body.length + 2 * key.length + 200);
  }

  get bytes(): number {
    return this.#answers.weight;
  }

  /** Forgets all that is of another state of the graph; false where nothing is kept at all. */
  #turnTo(now: Now): boolean {
    if (this.#most === 0) return false;
    if (this.#of !== stateOf(now)) {
      this.#of = stateOf(now);
      this.#answers.clear();
    }
    return true;
  }
}

/** With its instant, since a graph that was restored from a backup may have another revision of the same number. */
export const stateOf = ({ revision, at }: Now) => `${revision} ${at}`;
