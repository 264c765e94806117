/**
 * import: a filing of any size, from JSON Lines. Batches of records are checked exactly as a YAML filing is, and staged
 * under the revision to come (see staging.ts); what cannot go in is told to `onReject`, and the rest is revealed at the
 * end in one write. Cut off, it goes on at the line where it stood.
 */
import { Conflict, InvalidFiling, type Issue } from '../domain/errors.ts';
import type { Graph } from '../graph/client.ts';
import { putHead, writeChanges } from './apply.ts';
import type { CaptureStore } from './captures.ts';
import { changesOf } from './changes.ts';
import { addToSum, headText, sumHex } from './content.ts';
import { type Head, type Item, NO_FINDINGS, type Rejected, type Run, stageBatch } from './import-batch.ts';
import { type Line, linesOf, readRecord } from './jsonl.ts';
import { type Counts, isAlive, lockForImport, newToken, saveStaging, underWay, unstage } from './staging.ts';
import * as statements from './statements.ts';
import { World } from './world.ts';

/** Records a transaction: measured best for batches on Neo4j 5.26. */
const BATCH_RECORDS = 1000;
const BATCH_BYTES = 4_000_000;

export type { Rejected } from './import-batch.ts';
export type Progress = Counts & { lines: number; bytesRead: number };
export type Imported = {
  filing: string;
  action: 'APPLY' | 'AMEND' | 'NONE';
  revision: number;
  counts: Counts;
};

export type ImportOptions = {
  captures: CaptureStore;
  by?: string;
  /** Records a transaction; 1,000 unless said. */
  batch?: number;
  /** Called before the batch that they are of is in. */
  onReject?: (rejected: Rejected[]) => Promise<void> | void;
  /** Called once, before the first record: at which line an import that was cut off goes on. */
  onResume?: (line: number) => Promise<void> | void;
  onProgress?: (progress: Progress) => void;
};

/** Imports a file, or standard input for "-". Throws InvalidFiling where the first line is no filing's head. */
export async function importFile(graph: Graph, file: string, options: ImportOptions): Promise<Imported> {
  const lines = linesOf(file);
  const head = await headOf(lines, file);
  const run = await begin(graph, head);
  const { id } = run;
  if (run.resumeAt > 1) await options.onResume?.(run.resumeAt);
  let batch: Item[] = [];
  let rejected: Rejected[] = [];
  let bytes = 0;
  let last: Line | null = null;
  const flush = async () => {
    if (!last) return;
    const at = last;
    // all or nothing, and again from the start where the server asks for that: `run` changes after the commit
    const done = await graph.write((writer) =>
      stageBatch(writer, run, head, file, at, batch, rejected, options),
    );
    Object.assign(run, done);
    options.onProgress?.({ ...run.counts, lines: at.number, bytesRead: at.bytesRead });
    [batch, rejected, bytes, last] = [[], [], 0, null];
  };
  for await (const line of lines) {
    if (line.number <= run.resumeAt) {
      if (line.number === run.resumeAt && line.digest() !== run.digest) {
        await unstage(graph, id, run.revision - 1);
        throw new Conflict(
          `the first ${line.number} lines are others than those that the cut-off import of ${id} had: it was taken out; import again`,
          { filing: id },
        );
      }
      continue;
    }
    last = line;
    bytes += line.text.length;
    const read = readRecord(line, file);
    if ('issues' in read) rejected.push({ line: line.number, text: line.text, issues: read.issues });
    else if ('filing' in read.record)
      rejected.push({
        line: line.number,
        text: line.text,
        issues: [fault(file, line, 'DECLARED_TWICE', 'a second filing: one file is one filing')],
      });
    else batch.push({ line, record: read.record });
    if (batch.length + rejected.length >= (options.batch ?? BATCH_RECORDS) || bytes >= BATCH_BYTES)
      await flush();
  }
  await flush();
  return reveal(graph, run, head, options);
}

const fault = (file: string, line: Line, code: string, message: string): Issue => ({
  code,
  severity: 'error',
  file,
  line: line.number,
  column: 1,
  message,
});

async function headOf(lines: AsyncGenerator<Line>, file: string): Promise<Head> {
  const { value: line, done } = await lines.next();
  if (done || !line)
    throw new InvalidFiling(
      `${file}:1:1: the file is empty: its first line is {"filing": {"id": …, "title": …}}`,
      [],
    );
  const read = readRecord(line, file);
  if ('record' in read && 'filing' in read.record) return read.record.filing;
  const issues =
    'issues' in read
      ? read.issues
      : [fault(file, line, 'MISSING_KEY', 'the first line must be {"filing": {"id": …, "title": …}}')];
  throw new InvalidFiling(`${file}:${line.number}: the first line is no filing’s head`, issues);
}

/** Takes the lease, or takes it up again where this filing's import was cut off. */
async function begin(graph: Graph, head: Head): Promise<Run> {
  const id = `filing/${head.id}`;
  const token = newToken();
  return graph.write(async (writer) => {
    const { staging, stagings, revision, token: before, at } = await lockForImport(writer);
    const alive = isAlive(before, at);
    if (staging && (alive || staging.filing !== id)) throw underWay(staging.filing, staging.lines, alive);
    const [filing] = await writer.run(statements.stageFiling, {
      id,
      title: head.title,
      revision: revision + 1,
    });
    const counts = staging?.counts ?? { records: 0, rejected: 0, added: 0, ended: 0, warnings: 0 };
    const sum = staging ? BigInt(`0x${staging.sum}`) : addToSum(0n, [headText(headOfContent(id, head))]);
    const run: Run = {
      id,
      number: staging?.number ?? stagings + 1,
      revision: revision + 1,
      token,
      resumeAt: staging?.lines ?? 1,
      digest: staging?.digest ?? '',
      sum,
      counts,
      stood: filing?.stood ?? false,
      hash: filing?.hash ?? '',
    };
    if (!staging) run.resumeAt = 0;
    await saveStaging(
      writer,
      { filing: id, number: run.number, lines: run.resumeAt, digest: run.digest, sum: sumHex(sum), counts },
      token,
    );
    return run;
  });
}

const headOfContent = (id: string, head: Head) => ({
  id,
  title: head.title,
  case: head.case,
  preparedBy: head.prepared_by,
  note: head.note,
});

/** Ends what an amended filing no longer has, then makes all of it visible in one write. */
async function reveal(graph: Graph, run: Run, head: Head, options: ImportOptions): Promise<Imported> {
  const { id, revision } = run;
  const counts = { ...run.counts };
  if (run.stood) counts.ended += await endUnseen(graph, run);
  return graph.write(async (writer) => {
    const lease = await lockForImport(writer);
    if (lease.token !== run.token)
      throw new Conflict(`another process has taken the import of ${id} over`, { filing: id });
    await saveStaging(writer, { filing: null, number: run.number }, null);
    if (run.stood && run.hash === sumHex(run.sum))
      return { filing: id, action: 'NONE', revision: revision - 1, counts };
    const content = { ...headOfContent(id, head), hash: sumHex(run.sum) };
    await putHead(writer, content, revision);
    const action = run.stood ? 'AMEND' : 'APPLY';
    await writer.run(statements.tick, {
      revision,
      at: new Date().toISOString(),
      action: run.stood ? 'AMENDED' : 'APPLIED',
      filing: id,
      target: id,
      title: head.title,
      hash: content.hash,
      by: options.by ?? head.prepared_by,
      reason: null,
    });
    return { filing: id, action, revision, counts };
  });
}

async function endUnseen(graph: Graph, run: Run): Promise<number> {
  const { id: filing, number, revision } = run;
  for (let ended = 0; ; ) {
    const done = await graph.write(async (writer) => {
      await lockForImport(writer);
      const [page] = await writer.read(statements.unseen, { filing, revision, number, limit: BATCH_RECORDS });
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
