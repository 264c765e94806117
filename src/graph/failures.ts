/** What the driver and the server say when something fails, as errors of ours. */
import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { Conflict, FactrailError, GraphUnavailable } from '../domain/errors.ts';
import { tookTooLong } from './limit.ts';

// a connection that dies while it is being made is told as a protocol that was not kept, and has no code at all where
// nobody got one in time
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError', 'N/A']);
// ended by the server, mostly as its time was over; the last while it waited for a lock, as one does for a token of the schema
const ENDED =
  /^Neo\.(ClientError\.Transaction\.TransactionTimedOut|TransientError\.Transaction\.Terminated|(Client|Transient)Error\.Transaction\.LockClientStopped)/;

/** A transaction could not be begun or ended since the store fails: Neo4j then serves nothing more in this life. */
export function isBroken(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError && error.code.startsWith('Neo.DatabaseError.Transaction.');
}

/** The server lives, and its database does not: it is not open yet, or could not be opened. */
export function isUnavailable(error: unknown): error is Neo4jError {
  return (
    error instanceof Neo4jError && error.code.startsWith('Neo.TransientError.General.DatabaseUnavailable')
  );
}

/**
 * The server failed at what it was asked, and may not the next time, as one that has just started: the statements and the
 * procedures that they call are the same whoever asks.
 */
export function isFailure(error: unknown): error is Neo4jError {
  if (!(error instanceof Neo4jError)) return false;
  const { code } = error;
  return code.startsWith('Neo.DatabaseError.') || code === 'Neo.ClientError.Procedure.ProcedureCallFailed';
}

/** Maps by code, never by message text. */
export function mapped(error: unknown): unknown {
  if (error instanceof FactrailError || !(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (isBroken(error))
    return new GraphUnavailable('the graph’s store fails: is its disk full?', { retryAfter: 10 });
  if (isFailure(error))
    return new GraphUnavailable('the graph failed at this, and its log says why; ask again', {
      retryAfter: 5,
    });
  if (UNREACHABLE.has(code) || isUnavailable(error))
    return new GraphUnavailable('the graph does not answer; try again, and look at /readyz', {
      retryAfter: 5,
    });
  if (ENDED.test(code)) return tookTooLong();
  if (code.startsWith('Neo.TransientError.General.') && code.includes('OutOfMemory'))
    return new GraphUnavailable('the graph has no room for this now; ask for less, or again later', {
      retryAfter: 5,
    });
  if (code.startsWith('Neo.ClientError.Security.'))
    return new GraphUnavailable('the graph refuses the credentials: check NEO4J_USER and NEO4J_PASSWORD');
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed' || isRetryableError(error))
    return new Conflict('another writer changed the same things at the same time; try again');
  return error;
}

/** What is told of a change that failed so: nobody knows whether it was made, and making it again settles that. */
export function unsettled(error: unknown): unknown {
  if (!(error instanceof GraphUnavailable)) return error;
  const { message, extensions } = error;
  return new GraphUnavailable(
    `${message}${/[.?!]$/.test(message) ? '' : '.'} A change may have been made: make it again, and it is made once`,
    extensions,
  );
}
