/** Makes the constraints and indexes of `schema.cypher` where they are missing, and waits until all are online. */
import { readFileSync } from 'node:fs';
import type { Graph } from './client.ts';

const COMMANDS = readFileSync(new URL('./schema.cypher', import.meta.url), 'utf8')
  .replace(/^\/\/.*$/gm, '')
  .split(';')
  .map((command) => command.trim())
  .filter((command) => command !== '');

export async function ensureSchema(graph: Graph): Promise<void> {
  for (const command of COMMANDS) await graph.admin(command);
}
