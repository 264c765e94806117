/** The graph's clock, as whoever changes the graph takes it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Writer } from '../graph/client.ts';
import { waitFor } from '../graph/lease.ts';
import { type ClockRow, lockClock } from './statements.ts';

export type Taking = {
  /** The change's instant; now, unless said. */
  at?: string;
  /** Whether servers have leases on this clock; those of the newsroom's graph have none. */
  leased?: boolean;
  /** Called where something was left to be shown: that is undone with a transaction that fails. */
  onLeft?: () => void;
};

/**
 * Locks a clock, and shows what was written and not shown yet: the last change of this program, or of one that was killed.
 * It waits until the leases are over that servers took before, and holds the lock meanwhile.
 */
export function takeClock(writer: Writer, taking: Taking = {}): Promise<ClockRow> {
  const { at = new Date().toISOString(), ...how } = taking;
  return shown(async (show) => {
    const [clock] = await writer.run(lockClock, { at, show });
    if (!clock) throw new Error('lock-clock answers one row, of an empty graph too');
    return clock;
  }, how);
}

type Shown = { revision: number; written: number; lease: number };

/** Takes a clock, and takes it again to show what was written, where there is any and servers no longer expect what was before. */
export async function shown<Row extends Shown>(
  take: (show: boolean) => Promise<Row>,
  { leased = true, onLeft = () => {} }: Omit<Taking, 'at'> = {},
): Promise<Row> {
  const clock = await take(false);
  if (clock.written <= clock.revision) return clock;
  onLeft();
  if (leased) await sleep(waitFor(clock.lease));
  return take(true);
}
