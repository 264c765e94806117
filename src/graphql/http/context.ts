/** The context of one request: who asks, until when, and what they may change. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { includesRole } from '../../domain/roles.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import type { CaptureStore } from '../../filings/captures.ts';
import { type Graph, limited } from '../../graph/client.ts';
import { within } from '../../graph/limit.ts';
import { newsroomReader } from '../../graph/lookups/newsroom-state.ts';
import type { Now } from '../../questions/revision/revision.ts';
import { demand } from '../auth.ts';
import { type Context, createContext } from '../context.ts';
import type { Kept } from '../kept/kept.ts';
import type { Gate } from '../limits/limits.ts';
import type { Log } from './refuse.ts';

export type ContextMakerOptions = {
  graph: Graph;
  kept: Kept;
  gate: Gate;
  captures: CaptureStore;
  times: { question: number; change: number };
  log: Log;
};

// an error about a quote shows what stands near it, so archived copies are for editors only
const NOBODYS: CaptureStore = { folders: [], keep: null, beside: false };

/** The context of what the program asks itself, as a reader without a key. */
export function contextOfNobody({
  graph,
  kept,
  gate,
  times,
}: Pick<ContextMakerOptions, 'graph' | 'kept' | 'gate' | 'times'>): Context {
  const question = within(times.question);
  return createContext({
    reader: limited(graph, () => question),
    kept,
    vocabulary,
    inner: gate.inner(),
    captures: () => NOBODYS,
    editor: () => demand(null, 'editor') as never,
  });
}

/** What is asked ends when its time is over or the client leaves; what is changed goes on without the client. */
export function contextMaker({ graph, kept, gate, captures, times, log }: ContextMakerOptions) {
  const editors = { ...captures, beside: false };
  return (request: FastifyRequest, reply: FastifyReply, now?: Now): Context => {
    const { caller } = request;
    const left = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) left.abort();
    });
    let question = within(times.question, left.signal);
    const change = within(times.change);
    const open = limited(graph, () => question);
    const inside = caller?.newsroom ? newsroomReader(open) : null;
    return createContext({
      reader: inside ?? open,
      open,
      // what is kept is of the graph that everybody sees
      ...(inside ? { newsroom: inside.newsroom } : { kept, ...(now ? { now } : {}) }),
      vocabulary,
      inner: gate.inner(),
      seen: request.seen,
      captures: () => (caller && includesRole(caller.role, 'editor') ? editors : NOBODYS),
      editor() {
        const who = demand(caller, 'editor');
        inside?.forget();
        return {
          graph: limited(graph, () => change),
          captures: editors,
          name: who.name,
          audit(entry) {
            // the change may have taken longer than a question may: what is asked of it has a time of its own
            question = within(times.question, left.signal);
            log({
              level: 'info',
              audit: true,
              who: who.id,
              name: who.name,
              from: request.ip,
              requestId: request.id,
              ...entry,
            });
          },
        };
      },
    });
  };
}
