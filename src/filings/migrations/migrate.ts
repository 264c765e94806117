/** Brings a graph to the schema of this program: each step once, under a mark that keeps all others away. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { GraphUnavailable } from '../../domain/errors.ts';
import { defineChange, type Graph } from '../../graph/client.ts';
import { readState } from '../../graph/lookups/state.ts';
import { checkOpen, checkSchema } from '../../graph/open.ts';
import { ensureSchema, onlineIndexes } from '../../graph/schema.ts';
import { close, holding, isHeld, lockedClock } from './hold.ts';
import { STEPS } from './steps.ts';

const setSchema = defineChange(
  new URL('./cypher/set-schema.cypher', import.meta.url),
  z.object({ done: z.number() }),
);

/** Milliseconds between two looks at a migration of another program, and how long it is waited for. */
const LOOK_MS = 500;
const WAIT_MS = 60_000;

export type MigrateOptions = {
  steps?: readonly (typeof STEPS)[number][];
  onStep?: (line: string) => void;
};

/**
 * Makes what is missing of the constraints and indexes, and runs the steps that the graph lacks. Throws GraphUnavailable
 * where a newer program has worked on the graph, where it is being restored, or while another program migrates it.
 */
export async function migrate(graph: Graph, options: MigrateOptions = {}): Promise<void> {
  const { steps = STEPS, onStep = () => {} } = options;
  // a newer graph is left alone: its indexes too
  const [before, online] = await Promise.all([readState(graph), onlineIndexes(graph)]);
  checkSchema(before);
  await ensureSchema(graph, { newsroom: before.newsroom === 'OPEN', online });
  const now = await readState(graph);
  if (now.closedFor === 'RESTORE') checkOpen(now);
  if (now.schema === steps.length && now.closedFor === null) return;
  const taken = await take(graph, steps.length);
  if (taken === null) return;
  const { token, schema } = taken;
  const hold = holding(graph, 'MIGRATION', token);
  try {
    for (let next = schema + 1; next <= steps.length; next++) {
      const step = steps[next - 1];
      if (!step) break;
      onStep(`The graph is brought from schema ${next - 1} to ${next}: ${step.what}`);
      await step.run(graph, hold.check);
      await ensureSchema(graph);
      await graph.write(async (writer) => {
        await hold.check(writer);
        await writer.run(setSchema, { schema: next, open: next === steps.length });
      });
    }
    onStep(`The graph has schema ${steps.length}`);
  } catch (error) {
    await hold.letGo().catch(() => {});
    throw error;
  } finally {
    hold.end();
  }
}

/** Closes the graph for its migration; null where there is nothing to do. Waits while another program is at it. */
async function take(graph: Graph, newest: number): Promise<{ token: string; schema: number } | null> {
  const until = performance.now() + WAIT_MS;
  for (;;) {
    const taken = await graph.write(async (writer) => {
      const state = await lockedClock(writer);
      checkSchema(state);
      if (state.closedFor === 'RESTORE') checkOpen(state);
      if (isHeld(state)) return 'HELD';
      // what has no filing yet is of the newest schema from the start
      const fresh = !state.filled && state.revision === 0;
      if (fresh || state.schema === newest) {
        await writer.run(setSchema, { schema: newest, open: true });
        return null;
      }
      return { token: await close(writer, 'MIGRATION'), schema: state.schema };
    });
    if (taken !== 'HELD') return taken;
    if (performance.now() > until)
      throw new GraphUnavailable('another program is bringing the graph to a newer schema: try again later', {
        retryAfter: 60,
      });
    await sleep(LOOK_MS);
  }
}
