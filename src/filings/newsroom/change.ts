/**
 * A change: of the public graph, and where there is one, of the newsroom's too, in one transaction. Both are wholly
 * changed or not at all, whatever dies; no other change comes between the two.
 */
import { Conflict } from '../../domain/errors.ts';
import type { Graph, Writer } from '../../graph/client.ts';
import { readState } from '../../graph/lookups/state.ts';
import { inNewsroom, writerInNewsroom } from '../../graph/newsroom.ts';
import { checkOpen } from '../../graph/open.ts';
import { type Taking, takeClock } from '../clock.ts';
import { isAlive, underWay } from '../staging.ts';
import type { ClockRow } from '../statements.ts';
import { makeNewsroom } from './make.ts';

/** One of the two graphs, locked for this change. */
export type Side = { writer: Writer; revision: number };
/** `newsroom` is null where nothing confidential was ever filed. `at` is the change's instant. */
export type Sides = { open: Side; newsroom: Side | null; at: string };

/** The graph must get its newsroom's part first: told from within a transaction, which is rolled back. */
class NeedsNewsroom extends Error {}

/** Runs `work` in one transaction; with `confidential`, on a graph that has a newsroom's part. */
export async function change<T>(
  graph: Graph,
  confidential: boolean,
  work: (sides: Sides) => Promise<T>,
): Promise<T> {
  for (let made = false; ; made = true) {
    let left = false;
    try {
      const result = await graph.write(async (writer) => {
        const sides = await lockSides(writer, () => {
          left = true;
        });
        if (confidential && !sides.newsroom) throw new NeedsNewsroom();
        return work(sides);
      });
      await showWritten(graph);
      return result;
    } catch (error) {
      if (!(error instanceof NeedsNewsroom) || made) {
        // that it was shown was undone with this transaction, and the error may tell of it: whoever asks next finds it
        if (left) await showWritten(graph);
        throw error;
      }
      await makeNewsroom(graph);
    }
  }
}

/**
 * Shows what was written: the revision that stands becomes the one that was written last. This is a transaction of its own,
 * since readers see a transaction come in piece by piece: the clock, a claim and its place in an index at different moments.
 * Where it does not come to pass, the next writer does it, as when the same filing is applied again, or the next start.
 */
export async function showWritten(graph: Graph): Promise<void> {
  await graph.write(async (writer) => {
    // whoever takes a clock shows what was written
    const { newsroom } = await takeClock(writer);
    if (newsroom === 'OPEN') await takeClock(writerInNewsroom(writer), { leased: false });
  });
}

/** Shows what a kill has left written and not shown, where there is any. */
export async function showLeft(graph: Graph): Promise<void> {
  // by what a start has asked already: the first time that a statement is asked costs a good part of a second
  const open = await readState(graph);
  const newsroom = open.newsroom === 'OPEN' ? [await readState(inNewsroom(graph))] : [];
  if ([open, ...newsroom].some((side) => side.written > side.revision)) await showWritten(graph);
}

/** Throws Conflict while an import is under way: its revision is the next, and must not be made by another. */
async function lockSides(writer: Writer, onLeft: () => void): Promise<Sides> {
  const at = new Date().toISOString();
  const clock = await lock(writer, { at, onLeft });
  const open = { writer, revision: clock.revision };
  if (clock.newsroom === null) return { open, newsroom: null, at };
  if (clock.newsroom === 'COPYING') {
    if (isAlive(clock.newsroomToken, clock.newsroomAt)) throw beingMade();
    throw new NeedsNewsroom();
  }
  const inner = writerInNewsroom(writer);
  const newsroom = { writer: inner, revision: (await lock(inner, { at, leased: false, onLeft })).revision };
  return { open, newsroom, at };
}

/** Locks the clock of one graph. */
async function lock(writer: Writer, taking: Taking = {}): Promise<ClockRow> {
  const clock = await takeClock(writer, taking);
  checkOpen(clock);
  if (clock.stagingFiling !== null)
    throw underWay(
      clock.stagingFiling,
      clock.stagingLines ?? 0,
      isAlive(clock.stagingToken, clock.stagingAt),
    );
  return clock;
}

/** Locks the clock of one graph and answers the revision that stands. */
export async function lockForFiling(writer: Writer): Promise<number> {
  return (await lock(writer)).revision;
}

export const beingMade = () =>
  new Conflict(
    'the newsroom’s part of the graph is being made, from all that is public: try again when it is there',
  );
