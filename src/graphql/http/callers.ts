/** Who sends a request: found once, before anything else is done for it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticate, Caller } from '../auth.ts';
import { demand } from '../auth.ts';
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

/** Finds who sends a request. Throws Unauthenticated, and RateLimited after many wrong keys. */
export type Identify = (request: FastifyRequest) => Promise<Caller | null>;

/** With `closed`, nothing is answered but to those who have a key. Returns the same for routes that are always answered. */
export function findCallers(app: FastifyInstance, authenticate: Authenticate, closed: boolean): Identify {
  const throttle = new Throttle();
  const identify: Identify = async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return null;
    return throttle.run(networkOf(request.ip), () => authenticate(authorization));
  };
  app.decorateRequest('caller', null);
  app.addHook('onRequest', (request, _, done) => {
    // most come without a key, and wait for nobody
    if (request.routeOptions.config?.always || (request.headers.authorization === undefined && !closed))
      return done();
    identify(request)
      .then((caller) => {
        request.caller = caller;
        if (closed) demand(caller, 'reader');
      })
      .then(() => done(), done);
  });
  return identify;
}

/** Whom a request is counted for: the key that it came with, else the address. */
export function callerOf(request: FastifyRequest): string {
  return request.caller?.id ?? networkOf(request.ip);
}

/** An address; of IPv6 the network of 64 bits, since one caller has all of its addresses. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  return `${[...groups, '0', '0', '0', '0'].slice(0, 4).join(':')}::/64`;
}
