/** Ending without cutting anybody off: who has connected, or asked, before the end is known to them is still answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which nobody new may come before the server stops listening, and the most that are waited for that. */
const QUIET = 100;
const MOST = 2_000;

/**
 * Before the server stops listening, which would reset each connection that waits to be accepted, it goes on taking
 * them, with `Connection: close` in each answer (Fastify's), until none has come for a moment. Returns whether it ends.
 */
export function leaveQuietly(app: FastifyInstance): () => boolean {
  let leaving = false;
  let last = 0;
  const came = () => {
    last = performance.now();
  };
  app.server.on('connection', came);
  app.server.on('request', came);
  app.addHook('preClose', async () => {
    leaving = true;
    if (!app.server.listening) return;
    const began = performance.now();
    last = began;
    while (performance.now() - last < QUIET && performance.now() - began < MOST) await sleep(QUIET / 4);
  });
  return () => leaving;
}
