/** That servers may take the revision that stands to stand for a moment: see ../graph/lease.ts. */
import { z } from 'zod';
import { defineChange, type Graph } from '../graph/client.ts';
import { readState } from '../graph/lookups/state.ts';
import { lockedClock } from './migrations/hold.ts';

const setLease = defineChange(
  new URL('./cypher/set-lease.cypher', import.meta.url),
  z.object({ lease: z.number() }),
);

/**
 * Has changes wait for leases of so many milliseconds from now on. What another server was started with is not made less:
 * it may hold such a lease.
 */
export async function allowLeases(graph: Graph, milliseconds: number): Promise<void> {
  if ((await readState(graph)).lease >= milliseconds) return;
  await graph.write(async (writer) => {
    // with the clock locked, no change is under way that does not know of it
    await lockedClock(writer);
    await writer.run(setLease, { milliseconds });
  });
}
