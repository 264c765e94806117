/** Which of the two graphs a command reads. */
import { UsageError } from '../domain/errors.ts';
import type { Graph } from '../graph/client.ts';
import { newsroomOf } from '../graph/lookups/newsroom-reader.ts';

/** `public` is what everybody sees; `newsroom` is everything, and the same where nothing confidential was filed. */
export async function graphFor(graph: Graph, audience: string): Promise<Graph> {
  if (audience === 'public') return graph;
  if (audience === 'newsroom') return newsroomOf(graph);
  throw new UsageError(`--audience: public or newsroom, not "${audience}"`);
}
