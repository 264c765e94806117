/** The route /graphql: what comes in is checked, Apollo answers, and what goes out has its headers. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadRequest } from '../../domain/errors.ts';
import type { Now } from '../../questions/revision/revision.ts';
import type { Context } from '../context.ts';
import type { Kept } from '../kept/kept.ts';
import type { Asked, Gate } from '../limits/limits.ts';
import type { TrustedDocuments } from '../trusted.ts';
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
  takeJson(app);
  app.setErrorHandler((error, request, reply) => refuse(request, reply, error, log));
  app.addHook('onRequest', async (request) => checkSite(request.headers, corsOrigins));
  app.addHook('onSend', async (request, reply) => {
    // its answer is made: that it may be read slowly holds up nobody
    request.turn?.end();
    // the Sandbox is Apollo's and loads from there, so its page gets no policy of ours
    if (!String(reply.getHeader('content-type')).startsWith('text/html'))
      reply.header('content-security-policy', POLICY);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: async (request) => {
      if (Array.isArray(request.body)) throw new BadRequest(400, 'one operation a request: batches are off');
      if (trusted) resolveTrusted(request, trusted);
      request.asked = askedBy(request);
      request.cost = gate.admit(request.asked)?.cost ?? 0;
    },
    async handler(request, reply) {
      const store = kept(request);
      const key = store && gate.repeatable(request.asked) ? keyOf(request) : null;
      if (store === null || key === null)
        return telling.tellJson(String(await run.call(this, request, reply)), request.id);
      const now = await store.now();
      const known = store.answers.get(key, now);
      if (known) {
        request.seen.operation = known.operation;
        return send(request, reply.type(known.contentType), key, now, known.body);
      }
      begun.set(request, now);
      const body = String(await run.call(this, request, reply));
      if (reply.statusCode !== 200 || body.startsWith('{"errors":'))
        return telling.tellJson(body, request.id);
      const contentType = String(reply.getHeader('content-type'));
      const answer = { body: Buffer.from(body), contentType, operation: request.seen.operation };
      store.answers.keep(key, now, answer);
      return send(request, reply, key, now, answer.body);
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

/** What a request asks, as far as it can be read: Apollo says what is wrong with the rest. */
function askedBy(request: FastifyRequest): Asked {
  if (request.method !== 'GET') return (request.body ?? {}) as Asked;
  const { query, operationName, variables, extensions } = request.query as Record<string, unknown>;
  try {
    const given = variables === undefined ? {} : JSON.parse(String(variables));
    return { query, operationName, extensions, variables: given };
  } catch {
    return { query, operationName, extensions, unreadable: true };
  }
}
