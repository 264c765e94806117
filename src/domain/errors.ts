/**
 * The whole tree of errors that a user may meet. The code stands on the class and becomes
 * `extensions.code` in GraphQL; the message says what is wrong and what to do; `extensions`
 * holds what a program needs to act on it. Anything that is not one of these is INTERNAL.
 */
export class FactrailError extends Error {
  readonly code: string = 'INTERNAL';
  readonly extensions: Record<string, unknown>;
  constructor(message: string, extensions: Record<string, unknown> = {}) {
    super(message);
    this.name = new.target.name;
    this.extensions = extensions;
  }
}

/** An argument that cannot be used; `argument` names it. */
export class BadUserInput extends FactrailError {
  override readonly code = 'BAD_USER_INPUT';
  constructor(argument: string, message: string) {
    super(message, { argument });
  }
}

/** Nothing has that id or name; `nearest` lists what is closest, nearest first. */
export class NotFound extends FactrailError {
  override readonly code = 'NOT_FOUND';
}

/** A name that several entities bear; `candidates` lists them. */
export class Ambiguous extends FactrailError {
  override readonly code = 'AMBIGUOUS';
}

/** One fault of a filing, at its place. Lines and columns count from 1. */
export type Issue = {
  code: string;
  severity: 'error' | 'warning';
  file: string;
  line: number;
  column: number;
  message: string;
  /** Of an import alone: which of all that it reads this is of, where one line of the file holds several. */
  position?: number;
};

/** A filing that cannot go in; `issues` lists every fault. */
export class InvalidFiling extends FactrailError {
  override readonly code = 'INVALID_FILING';
  readonly issues: Issue[];
  constructor(message: string, issues: Issue[]) {
    super(message, { issues });
    this.issues = issues;
  }
}

/** Another writer was first, or holds the graph; trying again later may succeed. */
export class Conflict extends FactrailError {
  override readonly code = 'CONFLICT';
}

/** The graph does not answer, or could not be started. */
export class GraphUnavailable extends FactrailError {
  override readonly code = 'GRAPH_UNAVAILABLE';
}

/** Nobody is known to ask: a key or token is missing, wrong, expired or revoked. */
export class Unauthenticated extends FactrailError {
  override readonly code = 'UNAUTHENTICATED';
}

/** Whoever asks is known, and may not do this; or a web page asks that may not. */
export class Forbidden extends FactrailError {
  override readonly code = 'FORBIDDEN';
}

/** Too many requests, or too many wrong keys; `retryAfter` tells in how many seconds to come back. */
export class RateLimited extends FactrailError {
  override readonly code = 'RATE_LIMITED';
}

/** An operation past a limit; `limit` names it, `cost` is what was asked for, and `max` is what may be. */
export class QueryTooCostly extends FactrailError {
  override readonly code = 'QUERY_TOO_COSTLY';
}

/** A request that is no GraphQL over HTTP; `status` is its HTTP status. */
export class BadRequest extends FactrailError {
  override readonly code = 'BAD_REQUEST';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A wrong call of a command; exit code 2. */
export class UsageError extends FactrailError {
  override readonly code = 'USAGE';
}
