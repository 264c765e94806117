/** Who sends a request: found once, before anything else is done for it. */
import type { FastifyInstance } from 'fastify';
import type { Authenticate, Caller } from '../auth.ts';
import { demand } from '../auth.ts';
import { networkOf } from './pressure.ts';
import { Throttle } from './throttle.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: nobody is known to ask. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    /** Answered whoever asks, whatever the load: what tells whether the server lives. */
    always?: boolean;
  }
}

/** With `closed`, nothing is answered but to those who have a key. */
export function findCallers(app: FastifyInstance, authenticate: Authenticate, closed: boolean): void {
  const throttle = new Throttle();
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config?.always) return;
    const { authorization } = request.headers;
    if (authorization !== undefined)
      request.caller = await throttle.run(networkOf(request.ip), () => authenticate(authorization));
    if (closed) demand(request.caller, 'reader');
  });
}
