/** Refusing in time: when the event loop or the graph's connections are full, and when one caller asks too often. */
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphUnavailable, RateLimited } from '../../domain/errors.ts';
import type { Graph } from '../../graph/client.ts';
import { callerOf } from './callers.ts';

/** Milliseconds that the event loop may be late, on average of the last second. */
const MOST_LATE = 500;

/** Requests a minute: of an address without a key, and of a key. */
export type Rate = { address: number; key: number };

const full = () =>
  new GraphUnavailable('the server has more to do than it can: try again in a moment', { retryAfter: 2 });

/** Health and metrics are told whatever the pressure: `config.always` of their routes says so. */
export async function underLoad(app: FastifyInstance, graph: Graph): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: MOST_LATE,
    pressureHandler(request) {
      return request.routeOptions.config?.always ? undefined : Promise.reject(full());
    },
  });
  app.addHook('onRequest', (request, _, done) => {
    // as many again may wait for a connection as have one
    const busy = graph.running >= 2 * graph.connections && !request.routeOptions.config?.always;
    done(busy ? full() : undefined);
  });
}

export async function limitRate(app: FastifyInstance, rate: Rate): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: 60_000,
    max: (request) => (request.caller ? rate.key : rate.address),
    keyGenerator: (request) => callerOf(request),
    cache: 10_000,
    allowList: (request: FastifyRequest) => request.routeOptions.config?.always === true,
    errorResponseBuilder: (_, { ttl, max }) =>
      new RateLimited(`${max} requests a minute at most from one caller`, {
        retryAfter: Math.ceil(ttl / 1000),
      }),
  });
}
