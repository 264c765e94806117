/** Makes the constraints and indexes of `schema.cypher` where they are missing, and waits until all are online. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Conflict } from '../domain/errors.ts';
import type { Graph } from './client.ts';
import { hasNewsroom } from './lookups/newsroom-reader.ts';
import { newsroomCommands } from './newsroom.ts';

const COMMANDS = readFileSync(new URL('./schema.cypher', import.meta.url), 'utf8')
  .replace(/^\/\/.*$/gm, '')
  .split(';')
  .map((command) => command.trim())
  .filter((command) => command !== '');

/** What a command makes, by its name; undefined for one that makes nothing. */
const nameOf = (command: string) => /\b(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS\b/.exec(command)?.[1];

/** Commands at once: an empty graph has its schema in two thirds of the time that one after the other takes. */
const LANES = 4;
/** Milliseconds for which a command that another program stands in the way of is tried, and at most between two tries. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 200;

/** What a graph has, for who has asked already: a start does so at once. */
export type Known = { newsroom: boolean; online: ReadonlySet<string> };

/** Those of the newsroom's graph too, where there is one: a graph that was restored has none of them. */
export async function ensureSchema(graph: Graph, known?: Known): Promise<void> {
  await ensure(graph, COMMANDS, known?.online);
  // not beside it: Neo4j 5.26 may plan a statement about a label for ever while a constraint of that label is made, which waits for it
  if (known?.newsroom ?? (await hasNewsroom(graph))) await ensureNewsroomSchema(graph);
}

/** As `ensureSchema`, for a graph that is large before it has an index: it waits for as long as any is being made. */
export async function ensureSchemaOfLarge(graph: Graph): Promise<void> {
  for (;;)
    try {
      return await ensureSchema(graph);
    } catch (error) {
      const states = (await graph.admin('SHOW INDEXES YIELD state')).map((row) => row.state);
      if (!states.includes('POPULATING')) throw error;
    }
}

/** The same for the newsroom's graph, which has its own. */
export async function ensureNewsroomSchema(graph: Graph): Promise<void> {
  await ensure(graph, newsroomCommands(COMMANDS));
}

/** Sends only what is missing: each command costs a graph that has just started a good part of a second. */
async function ensure(graph: Graph, commands: readonly string[], known?: Known['online']): Promise<void> {
  const online = known ?? (await onlineIndexes(graph));
  const missing = commands.filter((command) => {
    const name = nameOf(command);
    return name !== undefined && !online.has(name);
  });
  if (missing.length === 0) return;
  // the server makes each in a transaction of its own, most of which is waiting
  const lane = async () => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift()) await make(graph, next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const command of commands) if (nameOf(command) === undefined) await graph.admin(command);
}

/** The names of the indexes that serve; a constraint has an index of its own name. */
export async function onlineIndexes(graph: Graph): Promise<ReadonlySet<string>> {
  const rows = await graph.admin('SHOW INDEXES YIELD name, state');
  return new Set(rows.filter((row) => row.state === 'ONLINE').map((row) => String(row.name)));
}

/** Another program that starts at the same time may have made it, or be making it: the server then refuses one of the two. */
async function make(graph: Graph, command: string): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; ; )
    try {
      await graph.admin(command);
      return;
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (/^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(String(code))) return;
      if (!(error instanceof Conflict) || performance.now() > until) throw error;
      await sleep(PAUSE_MS * Math.random());
    }
}
