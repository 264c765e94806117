/** A line in the log and a count for each request, when it is answered; a second line for the slow ones. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../http/refuse.ts';
import type { Metrics } from './metrics.ts';
import { nothingSeen, type Seen } from './seen.ts';

declare module 'fastify' {
  interface FastifyRequest {
    seen: Seen;
  }
}

export type WatchSettings = {
  /** Milliseconds from which a request is slow. */
  slow: number;
  /** Whether the line of a slow one has the operation's variables, which may name what is confidential. */
  variables: boolean;
};

export const WATCH: WatchSettings = { slow: 1000, variables: false };

export function watchRequests(
  app: FastifyInstance,
  metrics: Metrics,
  settings: WatchSettings,
  log: Log,
): void {
  app.decorateRequest('seen');
  app.addHook('onRequest', (request, _, done) => {
    request.seen = nothingSeen();
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    if (!request.routeOptions.config?.always) tell(request, reply);
    done();
  });
  function tell(request: FastifyRequest, reply: FastifyReply): void {
    const { operation, codes, variables } = request.seen;
    const ms = Math.round(reply.elapsedTime);
    const about = { requestId: request.id, operation, ms };
    metrics.count(operation, reply.statusCode, codes, reply.elapsedTime / 1000);
    log({
      level: 'info',
      ...about,
      method: request.method,
      // without what is asked for: that may be confidential
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      codes,
      who: request.caller?.id ?? null,
      from: request.ip,
    });
    if (ms >= settings.slow)
      log({
        level: 'warn',
        slow: true,
        ...about,
        ...(settings.variables ? { variables: variables ?? {} } : {}),
      });
  }
}
