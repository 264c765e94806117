/**
 * import: filings of any size, from a stream of records. Batches are checked exactly as a YAML filing is, and staged
 * under the revision to come (see staging.ts); what cannot go in is told to `onReject`, and the rest is revealed at the
 * filing's end in one write. Cut off, it goes on at the line where it stood. Several filings may stand in one stream,
 * each from its head to the next: each goes in by itself, in its turn.
 */
import { Conflict, InvalidFiling, type Issue } from '../domain/errors.ts';
import { prefixOf } from '../domain/ids.ts';
import type { Graph } from '../graph/client.ts';
import { newsroomOf } from '../graph/lookups/newsroom-reader.ts';
import { applyFiling } from './apply.ts';
import type { CaptureStore } from './captures.ts';
import {
  type Batch,
  type Head,
  type Item,
  type LeftOut,
  type Rejected,
  type Run,
  readingOf,
} from './import-batch.ts';
import { stageBoth } from './import-both.ts';
import { begin, type Runs, reveal } from './import-run.ts';
import { faultAt, type Incoming, isConfidential, type JsonRecord, type Line, recordsOf } from './jsonl.ts';
import { type RetractionKind, retract } from './retract.ts';
import {
  type Counts,
  importStateOf,
  isAlive,
  NO_COUNTS,
  type Staging,
  underWay,
  unstage,
} from './staging.ts';
import { clock, retractionTarget } from './statements.ts';

/** Records a transaction: measured best for batches on Neo4j 5.26. */
const BATCH_RECORDS = 1000;
const BATCH_BYTES = 4_000_000;
/** Records of a filing that is applied as a whole. */
const MOST_WHOLE = 100_000;

export type { LeftOut, Rejected } from './import-batch.ts';
export type Progress = Counts & { lines: number; bytesRead: number };
export type Imported = {
  /** The filing; or what was taken back. */
  filing: string;
  action: 'APPLY' | 'AMEND' | 'NONE' | 'RETRACT';
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
  onLeftOut?: (leftOut: LeftOut[]) => Promise<void> | void;
  /** Called once, before the first record: at which line an import that was cut off goes on. */
  onResume?: (position: number) => Promise<void> | void;
  onProgress?: (progress: Progress) => void;
};

/** Imports a file of our own records, or standard input for "-". Answers as `importRecords` does. */
export function importFile(graph: Graph, file: string, options: ImportOptions): Promise<Imported[]> {
  return importRecords(graph, recordsOf(file), file, options);
}

/** Answers each filing of the stream. Throws InvalidFiling where its first record is no filing's head. */
export async function importRecords(
  graph: Graph,
  incoming: AsyncIterable<Incoming>,
  file: string,
  options: ImportOptions,
): Promise<Imported[]> {
  const stream = new Import(graph, file, options, await cutOff(graph));
  try {
    for await (const { line, reads } of incoming) {
      for (const read of reads) {
        if ('record' in read) await stream.take(line, read.record);
        else if ('issues' in read) stream.reject(line, read.issues);
        else stream.leaveOut(line, read.leftOut);
      }
      await stream.endOfLine(line);
    }
    return await stream.end();
  } finally {
    await stream.quiet();
  }
}

/** What was left of an import whose process is gone. */
async function cutOff(graph: Graph): Promise<Staging | null> {
  const { staging, token, at } = importStateOf((await graph.read(clock, {}))[0]);
  return staging && !isAlive(token, at) ? staging : null;
}

class Import {
  private head: Head | null = null;
  private headLine: Line | null = null;
  private run: Runs | null = null;
  /** A filing of identities, or one with something confidential: not too large, and applied as a whole. */
  private whole: Item[] | null = null;
  private batch: Batch = { items: [], misread: [], leftOut: [] };
  private bytes = 0;
  private last: Line | null = null;
  /** The batch that the graph is at. */
  private staging: Promise<void> | null = null;
  private readonly done: Imported[] = [];
  private readonly graph: Graph;
  private readonly file: string;
  private readonly options: ImportOptions;
  private resume: Staging | null;

  constructor(graph: Graph, file: string, options: ImportOptions, resume: Staging | null) {
    this.graph = graph;
    this.file = file;
    this.options = options;
    this.resume = resume;
  }

  async take(line: Line, record: JsonRecord): Promise<void> {
    if ('filing' in record) {
      await this.close();
      this.head = record.filing;
      this.headLine = line;
      this.whole = record.filing.audience === null ? null : [];
      return;
    }
    if ('retract' in record) {
      await this.close();
      if (!this.skips(line)) await this.retract(record.retract);
      return;
    }
    if (this.head === null) throw this.headless(line);
    if (this.skips(line)) return;
    const fresh = this.run === null && this.batch.items.length === 0;
    if ('identity' in record ? fresh : this.run === null && isConfidential(record))
      this.whole ??= this.batch.items.splice(0);
    const why = this.misplaced(record);
    if (why) this.reject(line, [faultAt(this.file, line, ...why)]);
    else if (this.whole) this.whole.push({ line, record });
    if (this.whole || why) return;
    if (this.resume) await this.begun();
    if (!this.isIn(line)) this.batch.items.push({ line, record });
  }

  /** Why a record cannot stand where it does; null where it can. */
  private misplaced(record: JsonRecord): [code: string, message: string] | null {
    const identities = this.whole?.[0] ? 'identity' in this.whole[0].record : 'identity' in record;
    if (identities !== 'identity' in record || (identities && !this.whole))
      return [
        'MIXED_IDENTITIES',
        'a filing of identities holds nothing else: put these into a filing of their own',
      ];
    if (!this.whole && isConfidential(record))
      return [
        'RESTRICTED_LATE',
        'a filing with something confidential is taken as a whole: give its head an audience, or bring what is confidential among its first lines',
      ];
    if (this.whole && this.whole.length >= MOST_WHOLE)
      return ['TOO_LARGE', `a filing with something confidential may have ${MOST_WHOLE} records: split it`];
    return null;
  }

  reject(line: Line, issues: Issue[]): void {
    if (this.head === null) throw this.headless(line, issues);
    if (this.skips(line) || this.isIn(line)) return;
    const { number, position, text } = line;
    this.batch.misread.push({ line: number, position, text, issues });
  }

  leaveOut(line: Line, issue: Issue): void {
    if (this.skips(line) || this.isIn(line)) return;
    this.batch.leftOut.push({ line: issue.line, position: line.position, issue });
  }

  async endOfLine(line: Line): Promise<void> {
    if (this.skips(line)) {
      if (this.resume?.lines === line.position) await this.takeUp(line);
      return;
    }
    const { run } = this;
    const first = run?.open;
    if (first?.resumed && line.position <= first.resumeAt) {
      if (line.position === first.resumeAt && line.digest() !== first.digest)
        throw await this.otherLines(first, line);
      return;
    }
    this.last = line;
    this.bytes += line.text.length;
    if (this.size >= (this.options.batch ?? BATCH_RECORDS) || this.bytes >= BATCH_BYTES) await this.flush();
  }

  private get size(): number {
    const { items, misread, leftOut } = this.batch;
    return items.length + misread.length + leftOut.length;
  }

  async end(): Promise<Imported[]> {
    if (this.head === null && this.done.length === 0)
      throw new InvalidFiling(
        `${this.file}:1:1: the file is empty: its first line is {"filing": {"id": …, "title": …}}`,
        [],
      );
    await this.close();
    if (this.resume) throw underWay(this.resume.filing, this.resume.lines, false);
    return this.done;
  }

  /** Is this line of a filing that a cut-off import of this stream had brought in before the one it was at? */
  private skips(line: Line): boolean {
    const { resume, head } = this;
    return resume !== null && line.position <= resume.lines && `filing/${head?.id}` !== resume.filing;
  }

  private isIn(line: Line): boolean {
    return this.run?.open.resumed === true && line.position <= this.run.open.resumeAt;
  }

  /** The stream is through what was in already, but at another filing: it is not the stream that was cut off. */
  private takeUp(line: Line): never {
    const { filing, lines } = this.resume ?? { filing: '', lines: line.position };
    throw underWay(filing, lines, false);
  }

  private async begun(): Promise<Runs> {
    if (this.run) return this.run;
    const { head, headLine } = this;
    if (!head || !headLine) throw new Error('no head');
    this.resume = null;
    this.run = await begin(this.graph, head, headLine);
    if (this.run.open.resumed) await this.options.onResume?.(this.run.open.resumeAt);
    return this.run;
  }

  /** Gives what was read to the graph, once it has the batch before. Meanwhile the next is read. */
  private async flush(): Promise<void> {
    const { last: at, batch, head } = this;
    if (!at || !head || this.whole || this.size === 0) return;
    await this.staged();
    const run = await this.begun();
    this.batch = { items: [], misread: [], leftOut: [] };
    this.bytes = 0;
    this.last = null;
    // the digest is of the lines up to here
    const digest = at.digest();
    this.staging = this.stage(run, head, { ...at, digest: () => digest }, batch);
    // told by `staged`
    this.staging.catch(() => {});
  }

  private async stage(run: Runs, head: Head, at: Line, batch: Batch): Promise<void> {
    const { graph, file, options } = this;
    // all or nothing, and again from the start where the server asks for that: `run` changes after the commit
    const steps = await stageBoth(graph, run, { head, file, at, batch, options });
    Object.assign(run.open, steps.open);
    if (run.newsroom) Object.assign(run.newsroom, steps.newsroom);
    options.onProgress?.({ ...run.open.counts, lines: at.number, bytesRead: at.bytesRead });
  }

  /** Waits until nothing is under way, however it ends: an error that was thrown before is the one to tell. */
  async quiet(): Promise<void> {
    await this.staging?.catch(() => {});
  }

  /** Waits until the graph has all that it was given. Throws what went wrong there. */
  private async staged(): Promise<void> {
    const { staging } = this;
    this.staging = null;
    await staging;
  }

  /** Brings the filing that was read so far into sight. */
  private async close(): Promise<void> {
    const { head, headLine, graph, options } = this;
    if (!head || !headLine) return;
    if (this.skips(headLine)) {
      this.head = null;
      return;
    }
    if (this.whole) await this.closeWhole(head, this.whole);
    else {
      await this.flush();
      await this.staged();
      const run = await this.begun();
      this.done.push(await reveal(graph, run, head, options.by));
    }
    this.head = null;
    this.headLine = null;
    this.run = null;
    this.last = null;
    this.whole = null;
  }

  private async closeWhole(head: Head, whole: Item[]): Promise<void> {
    const { graph, file, options, batch } = this;
    const applied = await applyFiling(graph, readingOf(whole, head, file), options);
    if (batch.misread.length > 0) await options.onReject?.(batch.misread);
    const counts = { ...NO_COUNTS, records: whole.length, rejected: batch.misread.length };
    const action = applied.action === 'RETRACT' ? 'NONE' : applied.action;
    this.done.push({ filing: applied.filing, action, revision: applied.revision, counts });
    this.batch = { items: [], misread: [], leftOut: [] };
  }

  private async retract({ id, reason }: { id: string; reason: string }): Promise<void> {
    const kind = prefixOf(id) as RetractionKind;
    const [target] = await (await newsroomOf(this.graph)).read(retractionTarget, { id });
    if (target && target.until !== null) {
      this.done.push({ filing: id, action: 'NONE', revision: target.until, counts: NO_COUNTS });
      return;
    }
    const done = await retract(this.graph, kind, id, { reason, by: this.options.by ?? null });
    this.done.push({ filing: id, action: 'RETRACT', revision: done.revision, counts: NO_COUNTS });
  }

  private headless(line: Line, issues?: Issue[]): InvalidFiling {
    const message = 'the first line must be {"filing": {"id": …, "title": …}}';
    return new InvalidFiling(
      `${this.file}:${line.number}: the first line is no filing’s head`,
      issues ?? [faultAt(this.file, line, 'MISSING_KEY', message)],
    );
  }

  private async otherLines(run: Run, line: Line): Promise<Conflict> {
    await unstage(this.graph, run.id);
    return new Conflict(
      `the first ${line.number} lines are others than those that the cut-off import of ${run.id} had: it was taken out; import again`,
      { filing: run.id },
    );
  }
}
