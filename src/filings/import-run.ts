/** An import under way: how it begins or is taken up again, and how all of it comes into sight at its end. */
import { Conflict } from '../domain/errors.ts';
import type { Graph, Writer } from '../graph/client.ts';
import { inNewsroom, writerInNewsroom } from '../graph/newsroom.ts';
import { putHead, writeChanges } from './apply.ts';
import { changesOf } from './changes.ts';
import { addToSum, headText, sumHex } from './content.ts';
import { type Head, NO_FINDINGS, type Run } from './import-batch.ts';
import type { Line } from './jsonl.ts';
import { showWritten } from './newsroom/change.ts';
import { finishNewsroom } from './newsroom/make.ts';
import { clearAudiences } from './newsroom/statements.ts';
import { Remembered } from './remembered.ts';
import { isAlive, lockForImport, NO_COUNTS, newToken, saveStaging, underWay } from './staging.ts';
import * as statements from './statements.ts';
import { World } from './world.ts';

/** Declarations and assertions a transaction. */
const PAGE = 1000;

/** An import into the public graph, and the same into the newsroom's where there is one. */
export type Runs = { open: Run; newsroom: Run | null };

/** Takes the graph for an import, or takes it up again where this filing's import was cut off. */
export async function begin(graph: Graph, head: Head, line: Line): Promise<Runs> {
  const token = newToken();
  await finishNewsroom(graph);
  return graph.write(async (writer) => {
    const { newsroom: there } = await lockForImport(writer);
    const open = await beginOn(writer, head, line, token);
    const newsroom = there ? await beginOn(writerInNewsroom(writer), head, line, token) : null;
    if (newsroom && newsroom.resumed !== open.resumed) throw underWay(open.id, open.resumeAt, false);
    return { open, newsroom };
  });
}

async function beginOn(writer: Writer, head: Head, line: Line, token: string): Promise<Run> {
  const id = `filing/${head.id}`;
  const { staging, stagings, revision, token: before, at } = await lockForImport(writer);
  const alive = isAlive(before, at);
  if (staging && (alive || staging.filing !== id)) throw underWay(staging.filing, staging.lines, alive);
  const [filing] = await writer.run(statements.stageFiling, {
    id,
    title: head.title,
    revision: revision + 1,
  });
  const counts = staging?.counts ?? NO_COUNTS;
  const sum = staging ? BigInt(`0x${staging.sum}`) : addToSum(0n, [headText(headOfContent(id, head))]);
  const run: Run = {
    id,
    number: staging?.number ?? stagings + 1,
    revision: revision + 1,
    token,
    resumeAt: staging?.lines ?? line.position,
    digest: staging?.digest ?? line.digest(),
    resumed: staging !== null,
    sum,
    counts,
    stood: filing?.stood ?? false,
    fresh: filing?.fresh ?? false,
    remembered: new Remembered(),
    hash: filing?.hash ?? '',
  };
  await saveStaging(
    writer,
    { filing: id, number: run.number, lines: run.resumeAt, digest: run.digest, sum: sumHex(sum), counts },
    token,
  );
  return run;
}

const headOfContent = (id: string, head: Head) => ({
  id,
  title: head.title,
  case: head.case,
  preparedBy: head.prepared_by,
  note: head.note,
});

/** Ends what an amended filing no longer has, then makes all of it visible in one write, in both graphs. */
export async function reveal(graph: Graph, { open, newsroom }: Runs, head: Head, by?: string) {
  const ended = open.stood ? await endUnseen(graph, open) : 0;
  const inner = newsroom?.stood ? await endUnseen(inNewsroom(graph), newsroom) : 0;
  const result = await graph.write(async (writer) => {
    const shown = await revealOn(writer, open, head, ended, by);
    if (!newsroom) return shown;
    const there = await revealOn(writerInNewsroom(writer), newsroom, head, inner, by);
    // it may have been confidential before
    await writerInNewsroom(writer).run(clearAudiences, { filing: newsroom.id });
    return { ...there, counts: shown.counts };
  });
  await showWritten(graph);
  return result;
}

async function revealOn(writer: Writer, run: Run, head: Head, ended: number, by?: string) {
  const { id, revision } = run;
  const counts = { ...run.counts, ended: run.counts.ended + ended };
  const { token } = await lockForImport(writer);
  if (token !== run.token)
    throw new Conflict(`another process has taken the import of ${id} over`, { filing: id });
  await saveStaging(writer, { filing: null, number: run.number }, null);
  if (run.stood && run.hash === sumHex(run.sum))
    return { filing: id, action: 'NONE' as const, revision: revision - 1, counts };
  const content = { ...headOfContent(id, head), hash: sumHex(run.sum) };
  await putHead(writer, content, revision);
  const action = run.stood ? ('AMEND' as const) : ('APPLY' as const);
  await writer.run(statements.tick, {
    revision,
    at: new Date().toISOString(),
    action: run.stood ? 'AMENDED' : 'APPLIED',
    filing: id,
    target: id,
    title: head.title,
    hash: content.hash,
    by: by ?? head.prepared_by,
    reason: null,
  });
  return { filing: id, action, revision, counts };
}

async function endUnseen(graph: Graph, run: Run): Promise<number> {
  const { id: filing, number, revision } = run;
  for (let ended = 0; ; ) {
    const done = await graph.write(async (writer) => {
      await lockForImport(writer);
      const [page] = await writer.read(statements.unseen, { filing, revision, number, limit: PAGE });
      const assertions = page?.assertions ?? [];
      const undeclare = page?.declarations ?? [];
      if (assertions.length + undeclare.length === 0) return 0;
      const world = new World();
      world.filings.set(filing, {
        id: filing,
        hash: '',
        live: true,
        identities: [],
        declarations: undeclare,
        assertions: assertions.map((id) => ({ id, key: id })),
        withheld: [],
      });
      await writeChanges(writer, null, changesOf(filing, null, world), NO_FINDINGS, revision);
      return assertions.length + undeclare.length;
    });
    if (done === 0) return ended;
    ended += done;
  }
}
