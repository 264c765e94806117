/** The route /graphql: what comes in is checked, Apollo answers, and what goes out has its headers. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadRequest } from '../../domain/errors.ts';
import type { Now } from '../../questions/revision/revision.ts';
import type { Context } from '../context.ts';
import { stateOf } from '../kept/answers.ts';
import type { Kept } from '../kept/kept.ts';
import type { Asked, Gate } from '../limits/limits.ts';
import type { TrustedDocuments } from '../trusted.ts';
import { nothingSeen } from '../watch/seen.ts';
import { takeJson } from './body.ts';
import { keyOf, send } from './conditional.ts';
import { checkSite } from './csrf.ts';
import { type Log, refuse } from './refuse.ts';
import type { Telling } from './telling.ts';
import { resolveTrusted } from './trusted-request.ts';

export type RouteOptions = {
  apollo: ApolloServer<Context>;
  gate: Gate;
  /** `now` is the revision that stood when the request came, where that was asked already. */
  context: (request: FastifyRequest, reply: FastifyReply, now: Now | undefined) => Context;
  /** What is kept of the graph that a request may see; null where nothing is. */
  kept: (request: FastifyRequest) => Kept | null;
  telling: Telling;
  /** The operations that are answered; null: all. */
  trusted: TrustedDocuments | null;
  corsOrigins: readonly string[];
  log: Log;
};

declare module 'fastify' {
  interface FastifyRequest {
    asked: Asked;
  }
}

/** Nothing of an answer is run, framed or loaded by a browser. */
const POLICY = "default-src 'none'; frame-ancestors 'none'";

export async function graphqlRoute(app: FastifyInstance, options: RouteOptions): Promise<void> {
  const { apollo, gate, kept, trusted, context, corsOrigins, telling, log } = options;
  const begun = new WeakMap<FastifyRequest, Now>();
  const run = fastifyApolloHandler(apollo, {
    context: async (request, reply) => context(request, reply, begun.get(request)),
  });
  /** Answers as of `now`, which must be the revision that stands at some moment of the request. */
  async function answer(
    this: FastifyInstance,
    request: FastifyRequest,
    reply: FastifyReply,
    now: Now,
  ): Promise<string> {
    begun.set(request, now);
    return String(await run.call(this, request, reply));
  }
  takeJson(app);
  app.setErrorHandler((error, request, reply) => refuse(request, reply, error, log));
  app.addHook('onRequest', (request, _, done) => {
    checkSite(request.headers, corsOrigins);
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    // its answer is made: that it may be read slowly holds up nobody
    request.turn?.end();
    // the Sandbox is Apollo's and loads from there, so its page gets no policy of ours
    if (!String(reply.getHeader('content-type')).startsWith('text/html'))
      reply.header('content-security-policy', POLICY);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: (request, _, done) => {
      if (Array.isArray(request.body)) throw new BadRequest(400, 'one operation a request: batches are off');
      if (trusted) resolveTrusted(request, trusted);
      request.asked = askedBy(request);
      gate.admit(request.asked);
      done();
    },
    async handler(request, reply) {
      const store = kept(request);
      const key = store && gate.repeatable(request.asked) ? keyOf(request) : null;
      if (store === null || key === null)
        return telling.tellJson(String(await run.call(this, request, reply)), request.id);
      const leased = store.leased();
      const ahead = leased
        ? null
        : startAhead(store, key, request, (now) => answer.call(this, request, reply, now));
      const now = leased ?? (await store.now());
      const early = await ahead?.(now);
      const known = store.answers.get(key, now);
      if (known) {
        request.seen.operation = known.operation;
        return send(request, reply.type(known.contentType), key, now, known.body);
      }
      const body = early ?? (await answer.call(this, request, reply, now));
      if (reply.statusCode !== 200 || body.startsWith('{"errors":'))
        return telling.tellJson(body, request.id);
      const contentType = String(reply.getHeader('content-type'));
      const made = { body: Buffer.from(body), contentType, operation: request.seen.operation };
      store.answers.keep(key, now, made);
      return send(request, reply, key, now, made.body);
    },
  });
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)
    app.route({
      url: '/graphql',
      method,
      handler: async (_, reply) => {
        reply.header('allow', 'GET, POST');
        throw new BadRequest(405, 'GraphQL is asked by GET or POST');
      },
    });
}

/**
 * Begins to answer as of the revision that was seen last, while the graph is asked which one stands: mostly it is the same,
 * and then a question costs no trip more than it would alone. What is returned gives that answer, or null where another
 * revision stands by now and all of it must be done again. Null where the answer is kept, or the client has one already.
 */
function startAhead(
  store: Kept,
  key: string,
  request: FastifyRequest,
  answer: (now: Now) => Promise<string>,
): ((now: Now) => Promise<string | null>) | null {
  const { last } = store;
  if (last === null || store.answers.has(key, last) || request.headers['if-none-match'] !== undefined)
    return null;
  const begun = answer(last);
  // where the graph does not tell its revision, that is what the client hears
  begun.catch(() => {});
  return async (now) => {
    if (stateOf(now) === stateOf(last)) return begun;
    await begun.catch(() => {});
    request.turn?.end();
    Object.assign(request.seen, nothingSeen());
    return null;
  };
}

/** What a request asks, as far as it can be read: Apollo says what is wrong with the rest. */
function askedBy(request: FastifyRequest): Asked {
  const { body } = request;
  if (request.method !== 'GET') return body !== null && typeof body === 'object' ? body : {};
  const { query, operationName, variables, extensions } = request.query as Record<string, unknown>;
  try {
    const given = variables === undefined ? {} : JSON.parse(String(variables));
    return { query, operationName, extensions, variables: given };
  } catch {
    return { query, operationName, extensions, unreadable: true };
  }
}
