/** Having the graph for oneself: a mark in the graph, with a token by which others tell whether its holder still lives. */
import { z } from 'zod';
import { Conflict } from '../../domain/errors.ts';
import { defineChange, defineQuestion, type Graph, type Writer } from '../../graph/client.ts';
import { type OpenState, openShape } from '../../graph/open.ts';
import { shown } from '../clock.ts';
import { isAlive, newToken } from '../staging.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const done = z.object({ done: z.number() });
const maybe = z.string().nullable();

const clockState = defineQuestion(
  cypher('clock-state'),
  z.object({
    ...openShape,
    revision: z.number(),
    at: maybe,
    closedToken: maybe,
    closedAt: maybe,
    stagingFiling: maybe,
    stagingToken: maybe,
    stagingAt: maybe,
    filled: z.boolean(),
  }),
);
const takeClock = defineChange(
  cypher('take-clock'),
  z.object({ revision: z.number(), written: z.number(), lease: z.number() }),
);
const closeGraph = defineChange(cypher('close-graph'), done);

/** Milliseconds between two signs of life: others take over after a minute without one. */
const BEAT_MS = 10_000;

export type ClockState = OpenState & {
  revision: number;
  /** When it was made; null in a graph without any. */
  at: string | null;
  closedToken: string | null;
  closedAt: string | null;
  stagingFiling: string | null;
  stagingToken: string | null;
  stagingAt: string | null;
  /** Whether a filing was ever applied. */
  filled: boolean;
};

const EMPTY: ClockState = {
  schema: 0,
  revision: 0,
  at: null,
  closedFor: null,
  closedToken: null,
  closedAt: null,
  stagingFiling: null,
  stagingToken: null,
  stagingAt: null,
  filled: false,
};

/** Locks the clock as `takeClock` of ../clock.ts does, and tells what it and the mark say; of an empty graph too, which has none. */
export async function lockedClock(writer: Writer): Promise<ClockState> {
  const at = new Date().toISOString();
  await shown(async (show) => {
    const [clock] = await writer.run(takeClock, { at, show });
    if (!clock) throw new Error('take-clock answers one row, of an empty graph too');
    return clock;
  });
  return (await writer.read(clockState, {}))[0] ?? EMPTY;
}

/** Whether who closed the graph is still at it. */
export const isHeld = ({ closedFor, closedToken, closedAt }: ClockState): boolean =>
  closedFor !== null && isAlive(closedToken, closedAt);

export type Hold = {
  token: string;
  /** Throws Conflict where another program has taken the graph over; called in each transaction of the holder. */
  check(writer: Writer): Promise<void>;
  /** Says that nobody is at it any more, so that another may go on at once; the mark stays. */
  letGo(): Promise<void>;
  /** Ends the signs of life. The mark stays until it is taken away with what is written last. */
  end(): void;
};

/** Closes the graph, within a transaction that holds the clock. */
export async function close(writer: Writer, closedFor: 'RESTORE' | 'MIGRATION'): Promise<string> {
  const token = newToken();
  await writer.run(closeGraph, { closedFor, token, at: new Date().toISOString() });
  return token;
}

/** Gives signs of life from now on. */
export function holding(graph: Graph, closedFor: 'RESTORE' | 'MIGRATION', token: string): Hold {
  const check = async (writer: Writer) => {
    const { closedToken } = await lockedClock(writer);
    if (closedToken !== token)
      throw new Conflict('another program has taken the graph over; what this one did is done again there');
  };
  const beat = async (writer: Writer) => {
    await check(writer);
    await writer.run(closeGraph, { closedFor, token, at: new Date().toISOString() });
  };
  const timer = setInterval(() => {
    // where it fails, the next transaction of the holder tells why
    graph.write(beat).catch(() => {});
  }, BEAT_MS);
  timer.unref();
  const letGo = () =>
    graph.write(async (writer) => {
      await check(writer);
      await writer.run(closeGraph, { closedFor, token: null, at: null });
    });
  return { token, check, letGo, end: () => clearInterval(timer) };
}
