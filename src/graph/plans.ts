/** Query plans that the server keeps. */
import type { Graph } from './client.ts';

/** Those that were made for an empty graph are bad for a full one, and would be kept: after a large change, forget them. */
export async function forgetPlans(graph: Graph): Promise<void> {
  await graph.admin('CALL db.clearQueryCaches()');
}
