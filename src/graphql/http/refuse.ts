/** Refusals outside of GraphQL's own execution: each a GraphQL error in JSON, with a code and the request's id. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadRequest, FactrailError } from '../../domain/errors.ts';

/** What is sent for a code that execution never reached. */
const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  GRAPH_UNAVAILABLE: 503,
};

const MODERN = 'application/graphql-response+json';

/** Whether the caller takes answers in which the HTTP status tells of errors in the document. */
export const isModern = (accept: string | undefined) => (accept ?? '').includes(MODERN);

export type Log = (entry: Record<string, unknown>) => void;

/** Sends an error in GraphQL's shape; what is not ours goes to the log under an id, and says nothing. */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, log: Log): FastifyReply {
  const told = toldOf(request, error, log);
  // a request that no route could be found for is watched by nobody
  request.seen?.codes.push(told.extensions.code);
  const modern = isModern(request.headers.accept);
  const { retryAfter } = told.extensions;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  if (told.status === 401) reply.header('www-authenticate', 'Bearer');
  // a document that GraphQL refuses is answered with 200 where the caller asks for plain JSON (see the specification)
  const legacy = !modern && told.extensions.code === 'QUERY_TOO_COSTLY';
  return reply
    .code(legacy ? 200 : told.status)
    .type(`${modern ? MODERN : 'application/json'}; charset=utf-8`)
    .send(
      JSON.stringify({
        errors: [{ message: told.message, extensions: { ...told.extensions, requestId: request.id } }],
      }),
    );
}

function toldOf(request: FastifyRequest, error: unknown, log: Log) {
  if (error instanceof FactrailError && error.code !== 'INTERNAL') {
    const status = error instanceof BadRequest ? error.status : (STATUS[error.code] ?? 400);
    return { status, message: error.message, extensions: { code: error.code, ...error.extensions } as Told };
  }
  const status = Number((error as { statusCode?: unknown } | null)?.statusCode ?? 500);
  if (status >= 400 && status < 500)
    return { status, message: WORDS[status] ?? 'a bad request', extensions: { code: 'BAD_REQUEST' } as Told };
  const id = randomUUID();
  log({ level: 'error', id, requestId: request.id, error });
  return {
    status: 500,
    message: `something went wrong on our side; tell us this number: ${id}`,
    extensions: { code: 'INTERNAL', id } as Told,
  };
}

type Told = Record<string, unknown> & { code: string };

const WORDS: Record<number, string> = {
  400: 'the request cannot be read',
  404: 'there is nothing at this address',
  408: 'the request came too slowly',
  413: 'the body is too large: 100000 bytes at most',
  414: 'the address is too long: send the query by POST',
  415: 'send application/json in UTF-8',
  431: 'the headers are too large',
};

/** The same for what fails before a route is reached, and for routes without a handler of their own. */
export function refuseEverywhere(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => refuse(request, reply, error, log));
}
