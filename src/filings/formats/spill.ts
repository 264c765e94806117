/** Lines sorted on disk, in constant memory: runs that fit into memory are sorted, written, and merged. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { firstPass, type Line, linesOf, type Pass } from '../jsonl.ts';

export type Keyed = { key: string; text: string };

/** Characters of one run, which is in memory while it is sorted. */
export const RUN = 6_000_000;
/** Runs that are merged at once: each is an open file. */
const FAN = 64;

export class Spill {
  private readonly folder: string;
  private readonly file: string;

  private constructor(folder: string, file: string) {
    this.folder = folder;
    this.file = file;
  }

  /** Sorts by key; those of one key stay in their order. Texts are of one line. */
  static async sorted(items: AsyncIterable<Keyed>, run = RUN): Promise<Spill> {
    const folder = await mkdtemp(join(tmpdir(), 'factrail-sort-'));
    try {
      let runs = await runsOf(items, folder, run);
      for (let round = 0; runs.length > 1; round++) {
        const merged: string[] = [];
        for (let at = 0; at < runs.length; at += FAN) {
          const some = runs.slice(at, at + FAN);
          const file = join(folder, `merged-${round}-${merged.length}`);
          await pipeline(Readable.from(written(merge(some))), createWriteStream(file));
          for (const one of some) await rm(one);
          merged.push(file);
        }
        runs = merged;
      }
      return new Spill(folder, runs[0] ?? join(folder, 'none'));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The texts in order, as lines of which `number` is the place after sorting. */
  async *lines(pass: Pass): AsyncGenerator<Line> {
    for await (const line of linesOf(this.file, pass)) yield { ...line, text: parted(line.text).text };
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function runsOf(items: AsyncIterable<Keyed>, folder: string, most: number): Promise<string[]> {
  const runs: string[] = [];
  let run: Keyed[] = [];
  let size = 0;
  const end = async () => {
    // the sort is stable
    run.sort((a, b) => compare(a.key, b.key));
    const file = join(folder, `run-${runs.length}`);
    await pipeline(Readable.from(written(run)), createWriteStream(file));
    runs.push(file);
    [run, size] = [[], 0];
  };
  for await (const item of items) {
    run.push(item);
    size += item.text.length + item.key.length + 100;
    if (size >= most) await end();
  }
  if (run.length > 0 || runs.length === 0) await end();
  return runs;
}

/** By UTF-16 units, the same everywhere. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The key as JSON, which has neither a tab nor a line end in it, then the text. */
async function* written(items: Iterable<Keyed> | AsyncIterable<Keyed>): AsyncGenerator<string> {
  let chunk = '';
  for await (const { key, text } of items) {
    chunk += `${JSON.stringify(key)}\t${text}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function parted(line: string): Keyed {
  const at = line.indexOf('\t');
  return { key: JSON.parse(line.slice(0, at)) as string, text: line.slice(at + 1) };
}

/** Runs into one; of one key that of the earlier run first. */
async function* merge(files: string[]): AsyncGenerator<Keyed> {
  const readers = files.map((file) => linesOf(file, firstPass())[Symbol.asyncIterator]());
  const next = async (reader: AsyncIterator<Line>) => {
    const { done, value } = await reader.next();
    return done ? null : parted((value as Line).text);
  };
  const heads = await Promise.all(readers.map(next));
  for (;;) {
    let least = -1;
    for (const [i, head] of heads.entries())
      if (head !== null && (least < 0 || compare(head.key, heads[least]?.key ?? '') < 0)) least = i;
    const [head, reader] = [heads[least], readers[least]];
    if (!head || !reader) return;
    yield head;
    heads[least] = await next(reader);
  }
}
