/**
 * How the newsroom's graph is made: on the first confidential filing, as a copy of all that is public with its whole
 * history, a page a transaction. No change of the graph is made meanwhile. What a kill leaves behind goes on at the page
 * where it stood; one last write opens the graph, and until then it is not there.
 */
import type { Graph, Writer } from '../../graph/client.ts';
import { LABELS } from '../../graph/newsroom.ts';
import { ensureNewsroomSchema } from '../../graph/schema.ts';
import { takeClock } from '../clock.ts';
import { isAlive, newToken, underWay } from '../staging.ts';
import { type ClockRow, clock } from '../statements.ts';
import { beingMade } from './change.ts';
import * as statements from './statements.ts';

/** Nodes a transaction. */
const PAGE = 1000;
const NODES = ['Entity', 'Claim', 'Assertion', 'Passage', 'Source', 'Capture', 'Filing', 'Review'];
const STEPS: { statement: typeof statements.copyNodes; label: string }[] = [
  { statement: statements.copyRevisions, label: 'Revision' },
  ...[...NODES, 'Name'].map((label) => ({ statement: statements.copyNodes, label })),
  // ends first: a relationship needs both
  ...NODES.map((label) => ({ statement: statements.copyLinks, label })),
];
if (!STEPS.every(({ label }) => LABELS.includes(label)))
  throw new Error('a label that no graph has is copied');

const now = () => new Date().toISOString();

/** Makes the newsroom's graph where it is not there yet. Throws Conflict while another process makes it, or imports. */
export async function makeNewsroom(graph: Graph, page = PAGE): Promise<void> {
  await ensureNewsroomSchema(graph);
  const token = newToken();
  const begun = await graph.write(async (writer) => {
    const found = await lockFor(writer);
    if (found.newsroom === 'OPEN') return null;
    if (found.newsroom === 'COPYING' && isAlive(found.newsroomToken, found.newsroomAt)) throw beingMade();
    return (await writer.run(statements.beginCopy, { token, at: now() }))[0] ?? null;
  });
  if (!begun) return;
  let after = begun.after ?? '';
  for (let step = begun.step; step < STEPS.length; ) {
    const { statement, label } = STEPS[step] as (typeof STEPS)[number];
    const last = await graph.write(async (writer) => {
      if ((await lockFor(writer)).newsroomToken !== token) throw beingMade();
      const from = after === '' && label === 'Revision' ? '0' : after;
      const [row] = await writer.run(statement, { label, after: from, limit: page });
      const end = row?.last ?? null;
      await writer.run(statements.saveCopy, {
        step: end === null ? step + 1 : step,
        after: end ?? '',
        at: now(),
      });
      return end;
    });
    after = last ?? '';
    if (last === null) step++;
  }
  await graph.write(async (writer) => {
    if ((await lockFor(writer)).newsroomToken !== token) throw beingMade();
    await writer.run(statements.openNewsroom, {});
  });
}

/** Goes on with a making that was cut off, where there is one. */
export async function finishNewsroom(graph: Graph): Promise<void> {
  const [state] = await graph.read(clock, {});
  if (state?.newsroom === 'COPYING') await makeNewsroom(graph);
}

async function lockFor(writer: Writer): Promise<ClockRow> {
  const found = await takeClock(writer);
  if (found.stagingFiling !== null)
    throw underWay(
      found.stagingFiling,
      found.stagingLines ?? 0,
      isAlive(found.stagingToken, found.stagingAt),
    );
  return found;
}
