/**
 * restore: what a backup holds takes the place of what is there, once the whole file was read and found right. Too much
 * for one transaction, it goes in page by page under a mark in the graph, by which every question, change, command and
 * /readyz refuses; the last write puts the backup's clock in place and takes the mark away.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Conflict, FactrailError } from '../../domain/errors.ts';
import { defineChange, defineQuestion, type Graph } from '../../graph/client.ts';
import { waitFor } from '../../graph/lease.ts';
import { readState } from '../../graph/lookups/state.ts';
import { checkSchema, SCHEMA } from '../../graph/open.ts';
import { ensureSchema } from '../../graph/schema.ts';
import { close, type Hold, holding, isHeld, lockedClock } from '../migrations/hold.ts';
import { migrate } from '../migrations/migrate.ts';
import { isAlive } from '../staging.ts';
import { checkBackup } from './check.ts';
import type { Properties } from './format.ts';
import { load } from './load.ts';
import type { Whole } from './read.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const counts = defineQuestion(cypher('counts'), z.object({ nodes: z.number(), relationships: z.number() }));
const hasContent = defineQuestion(cypher('has-content'), z.object({ filled: z.boolean() }));
const clearRelationships = defineChange(cypher('clear-relationships'), z.object({}));
const clearNodes = defineChange(cypher('clear-nodes'), z.object({}));
const putClock = defineChange(cypher('put-clock'), z.object({ done: z.number() }));

export type RestoreOptions = {
  /** The folder in which captures are kept; null: they are left out. */
  captures: string | null;
  /** Whether what is there is thrown away; else the graph must be empty. */
  replace: boolean;
  /** Milliseconds that a question may take: those under way when the graph is closed are waited for. */
  questions: number;
  onNote?: (line: string) => void;
};

/**
 * Throws BadBackup for a file that cannot be restored, Conflict while another program is at the graph, and FactrailError
 * where the graph is not empty; nothing is changed then. What fails later leaves the graph closed, and `onNote` says so.
 */
export async function restore(graph: Graph, file: string, options: RestoreOptions): Promise<Whole> {
  const { onNote = () => {} } = options;
  const whole = await checkBackup(file);
  const { token, filled } = await take(graph, options.replace);
  const hold = holding(graph, 'RESTORE', token);
  try {
    if (filled) {
      onNote(`Waiting ${Math.ceil(options.questions / 1000)} s for questions under way`);
      await forgotten(graph, options.questions + 500);
      onNote('Taking out what is there');
      await clear(graph, hold);
    }
    onNote(`Putting ${whole.nodes} nodes and ${whole.relationships} relationships in`);
    const clock = await load(graph, file, whole, hold, options.captures);
    const [now] = await graph.read(counts, {});
    // keys that were here before may be more
    if (!now || now.nodes < whole.nodes || now.relationships !== whole.relationships)
      throw new FactrailError('not all of it went in');
    await openWith(graph, hold, clock, whole.head.schema);
  } catch (error) {
    await hold.letGo().catch(() => {});
    onNote(
      'The restore was cut off: the graph stays closed until it is restored again, or emptied by factrail restore --abandon',
    );
    throw error;
  } finally {
    hold.end();
  }
  await migrate(graph, { onStep: onNote });
  return whole;
}

/** Brings a graph up to date before a restore; one whose restore was cut off was, and is closed. */
export async function prepareForRestore(graph: Graph, onStep: (line: string) => void): Promise<void> {
  if ((await readState(graph)).closedFor === 'RESTORE') await ensureSchema(graph);
  else await migrate(graph, { onStep });
}

/** Empties a graph whose restore was cut off, and opens it; `questions` are waited for, in milliseconds. Throws FactrailError where none was, Conflict while one goes on. */
export async function abandonRestore(graph: Graph, questions: number): Promise<void> {
  const token = await graph.write(async (writer) => {
    const state = await lockedClock(writer);
    if (state.closedFor !== 'RESTORE')
      throw new FactrailError('no restore was cut off: there is nothing to abandon');
    if (isHeld(state)) throw new Conflict('a restore is under way: end that first');
    return close(writer, 'RESTORE');
  });
  const hold = holding(graph, 'RESTORE', token);
  try {
    await forgotten(graph, questions);
    await clear(graph, hold);
    await openWith(graph, hold, { id: 'clock', revision: 0 }, SCHEMA);
  } finally {
    hold.end();
  }
}

/** Closes the graph for the restore, where it may be. */
async function take(graph: Graph, replace: boolean): Promise<{ token: string; filled: boolean }> {
  const [content] = await graph.read(hasContent, {});
  return graph.write(async (writer) => {
    const state = await lockedClock(writer);
    checkSchema(state);
    if (isHeld(state))
      throw new Conflict('the graph is being restored or migrated by another program: let it end');
    if (state.stagingFiling !== null && isAlive(state.stagingToken, state.stagingAt))
      throw new Conflict(`an import of ${state.stagingFiling} is under way: let it end, or end it`);
    const filled = (content?.filled ?? false) || state.filled || state.revision > 0;
    // what a restore left that was cut off is nothing to keep
    if (filled && !replace && state.closedFor !== 'RESTORE')
      throw new FactrailError(
        `the graph is not empty (it stands at revision ${state.revision}): make a backup of it, and --replace --yes puts this one in its place`,
      );
    return { token: await close(writer, 'RESTORE'), filled };
  });
}

/** Waits until no server takes the graph for what it was before it was closed, and no question is under way that did. */
async function forgotten(graph: Graph, milliseconds: number): Promise<void> {
  // one may begin as long as a lease is on, and take its full time
  await sleep(milliseconds + waitFor((await readState(graph)).lease));
}

async function clear(graph: Graph, hold: Hold): Promise<void> {
  await graph.write(hold.check);
  await graph.admin(clearRelationships.cypher);
  await graph.admin(clearNodes.cypher);
}

/** Puts the backup's clock in place, and opens the graph with it. */
async function openWith(graph: Graph, hold: Hold, clock: Properties, schema: number): Promise<void> {
  const { lockedAt: _, ...properties } = clock;
  // an empty graph is filled sooner than servers forget that it was one
  await forgotten(graph, 0);
  await graph.write(async (writer) => {
    await hold.check(writer);
    await writer.run(putClock, { properties, schema });
  });
}
