/** The route /graphql: what comes in is checked, Apollo answers, and what goes out has its headers. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadRequest } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import type { Asked, Gate } from '../limits/limits.ts';
import type { TrustedDocuments } from '../trusted.ts';
import { takeJson } from './body.ts';
import { checkSite } from './csrf.ts';
import { type Log, refuse } from './refuse.ts';
import { withRequestId } from './request-id.ts';
import { resolveTrusted } from './trusted-request.ts';

export type RouteOptions = {
  apollo: ApolloServer<Context>;
  gate: Gate;
  /** The operations that are answered; null: all. */
  trusted: TrustedDocuments | null;
  context: (request: FastifyRequest, reply: FastifyReply) => Context;
  corsOrigins: readonly string[];
  log: Log;
};

/** Nothing of an answer is run, framed or loaded by a browser. */
const POLICY = "default-src 'none'; frame-ancestors 'none'";

export async function graphqlRoute(app: FastifyInstance, options: RouteOptions): Promise<void> {
  const { apollo, gate, trusted, context, corsOrigins, log } = options;
  const answer = fastifyApolloHandler(apollo, { context: async (request, reply) => context(request, reply) });
  takeJson(app);
  app.setErrorHandler((error, request, reply) => refuse(request, reply, error, log));
  app.addHook('onRequest', async (request) => checkSite(request.headers, corsOrigins));
  app.addHook('onSend', async (_, reply) => {
    // the Sandbox is Apollo's and loads from there, so its page gets no policy of ours
    if (!String(reply.getHeader('content-type')).startsWith('text/html'))
      reply.header('content-security-policy', POLICY);
    reply.header('cache-control', 'no-store');
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: async (request) => {
      if (Array.isArray(request.body)) throw new BadRequest(400, 'one operation a request: batches are off');
      if (trusted) resolveTrusted(request, trusted);
      gate.admit(askedBy(request));
    },
    handler(request, reply) {
      return withRequestId(request.id, () => answer.call(this, request, reply));
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
  const { query, operationName, variables } = request.query as Record<string, unknown>;
  try {
    return { query, operationName, variables: variables === undefined ? {} : JSON.parse(String(variables)) };
  } catch {
    return { query, operationName };
  }
}
