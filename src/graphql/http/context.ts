/** The context of one request: who asks, until when, and what they may change. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { includesRole } from '../../domain/roles.ts';
import { vocabulary } from '../../domain/vocabulary.ts';
import type { CaptureStore } from '../../filings/captures.ts';
import { type Graph, limited } from '../../graph/client.ts';
import { within } from '../../graph/limit.ts';
import { newsroomReader } from '../../graph/lookups/newsroom-reader.ts';
import type { Now } from '../../questions/revision/revision.ts';
import { demand } from '../auth.ts';
import { type Context, createContext } from '../context.ts';
import type { Kept } from '../kept/kept.ts';
import type { Lane } from '../limits/lane.ts';
import type { Gate } from '../limits/limits.ts';
import { inTurn, Turn } from '../limits/turn.ts';
import { callerOf } from './callers.ts';
import type { Log } from './refuse.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of an operation that is under way. */
    turn?: Turn;
  }
}

export type ContextMakerOptions = {
  graph: Graph;
  kept: Kept;
  gate: Gate;
  /** Where large operations wait for each other. */
  lane: Lane;
  captures: CaptureStore;
  times: { question: number; change: number };
  log: Log;
};

// an error about a quote shows what stands near it, so archived copies are for editors only
const NOBODYS: CaptureStore = { folders: [], keep: null, beside: false };

/** The context of what a page asks for somebody, as a reader without a key. Call `end` when it is answered. */
export function contextOfNobody(
  { graph, kept, gate, lane, times }: Pick<ContextMakerOptions, 'graph' | 'kept' | 'gate' | 'lane' | 'times'>,
  caller: string,
): { context: Context; end: () => void } {
  const question = within(times.question);
  const turn = new Turn(lane, caller, () => question);
  const context = createContext({
    reader: inTurn(
      limited(graph, () => question),
      turn,
    ),
    kept,
    vocabulary,
    inner: gate.inner(),
    captures: () => NOBODYS,
    editor: () => demand(null, 'editor') as never,
  });
  return { context, end: () => turn.end() };
}

/** What is asked ends when its time is over or the client leaves; what is changed goes on without the client. */
export function contextMaker({ graph, kept, gate, lane, captures, times, log }: ContextMakerOptions) {
  const editors = { ...captures, beside: false };
  return (request: FastifyRequest, reply: FastifyReply, now?: Now): Context => {
    const { caller } = request;
    const left = new AbortController();
    let question = within(times.question, left.signal);
    const turn = new Turn(lane, callerOf(request), () => question);
    request.turn = turn;
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) left.abort();
      turn.end();
    });
    const change = within(times.change);
    const open = inTurn(
      limited(graph, () => question),
      turn,
    );
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
