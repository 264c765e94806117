/** Errors in answers get the id of their request, and the log what INTERNAL hides, when the answer is at hand. */
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from './refuse.ts';

/** Causes that wait for their answer at most; one whose answer is never sent must not stay for ever. */
const MOST = 1000;

export class Telling {
  readonly #log: Log;
  readonly #causes = new Map<string, unknown>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Keeps what an error hides until its answer is told. */
  hide(id: string, cause: unknown): void {
    this.#causes.set(id, cause);
    for (const oldest of this.#causes.keys()) {
      if (this.#causes.size <= MOST) break;
      this.#tell(oldest, undefined);
    }
  }

  /** The errors of an answer with its request's id; undefined is the program itself. */
  tell(errors: readonly GraphQLFormattedError[], requestId?: string): GraphQLFormattedError[] {
    for (const { extensions } of errors)
      if (typeof extensions?.id === 'string') this.#tell(extensions.id, requestId);
    if (requestId === undefined) return [...errors];
    return errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  }

  /** An answer in JSON: GraphQL's errors stand first in it, where there are any. */
  tellJson(body: string, requestId: string): string {
    if (!body.startsWith('{"errors":')) return body;
    const answer = JSON.parse(body) as { errors: GraphQLFormattedError[] };
    return `${JSON.stringify({ ...answer, errors: this.tell(answer.errors, requestId) })}\n`;
  }

  #tell(id: string, requestId: string | undefined): void {
    if (!this.#causes.has(id)) return;
    const error = this.#causes.get(id);
    this.#causes.delete(id);
    this.#log({ level: 'error', id, ...(requestId === undefined ? {} : { requestId }), error });
  }
}
