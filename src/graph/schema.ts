/** Makes the constraints and indexes of `schema.cypher` where they are missing, and waits until all are online. */
import { readFileSync } from 'node:fs';
import type { Graph } from './client.ts';

const COMMANDS = readFileSync(new URL('./schema.cypher', import.meta.url), 'utf8')
  .replace(/^\/\/.*$/gm, '')
  .split(';')
  .map((command) => command.trim())
  .filter((command) => command !== '');

/** What a command makes, by its name; undefined for one that makes nothing. */
const nameOf = (command: string) => /\b(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS\b/.exec(command)?.[1];

/** Sends only what is missing: each command costs a graph that has just started a good part of a second. */
export async function ensureSchema(graph: Graph): Promise<void> {
  // a constraint has an index of its own name
  const rows = await graph.admin('SHOW INDEXES YIELD name, state');
  const online = new Set(rows.filter((row) => row.state === 'ONLINE').map((row) => String(row.name)));
  const missing = COMMANDS.filter((command) => {
    const name = nameOf(command);
    return name !== undefined && !online.has(name);
  });
  if (missing.length === 0) return;
  for (const command of COMMANDS)
    if (nameOf(command) === undefined || missing.includes(command)) await graph.admin(command);
}
