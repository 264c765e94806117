/** Reading a backup as a stream: line by line, with every fault told before anything is changed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  BACKUP_VERSION,
  BadBackup,
  type ContentLine,
  type Counts,
  contentLine,
  endLine,
  type Head,
  headLine,
} from './format.ts';

/** Bytes of a line at most; the largest that is written holds a declaration of some megabytes. */
const MOST = 64 * 2 ** 20;

export type Whole = Counts & { head: Head; sha256: string };

/**
 * Yields the content; returns what the file is, once all of it was read and its hash and counts were found right. Throws
 * BadBackup for a file that is none, is cut off, or was damaged.
 */
export async function* readBackup(file: string): AsyncGenerator<ContentLine, Whole> {
  const hash = createHash('sha256');
  const counts: Counts = { nodes: 0, relationships: 0, captures: 0 };
  let head: Head | null = null;
  let whole: Whole | null = null;
  for await (const bytes of linesOf(file)) {
    if (whole) throw new BadBackup(file, 'something follows its end');
    const value = parsed(bytes);
    if (head === null) {
      head = headOf(file, value);
      hash.update(bytes).update('\n');
      continue;
    }
    const end = endLine.safeParse(value);
    if (end.success) {
      const { sha256, ...told } = end.data.end;
      if (sha256 !== hash.copy().digest('hex'))
        throw new BadBackup(file, 'it was damaged: its hash is another');
      if (JSON.stringify(told) !== JSON.stringify(counts)) throw new BadBackup(file, 'its counts are wrong');
      whole = { ...counts, head, sha256 };
      continue;
    }
    hash.update(bytes).update('\n');
    const line = contentLine(value);
    if (line === null) throw new BadBackup(file, 'it was damaged: a line of it cannot be read');
    if (line.kind === 'node') counts.nodes++;
    else if (line.kind === 'relationship') counts.relationships++;
    else if (line.kind === 'capture') counts.captures++;
    yield line;
  }
  if (!head) throw new BadBackup(file, 'it is empty');
  if (!whole) throw new BadBackup(file, 'it is cut off');
  return whole;
}

function headOf(file: string, value: unknown): Head {
  const version = (value as { backup?: unknown } | null)?.backup;
  if (typeof version === 'number' && version > BACKUP_VERSION)
    throw new BadBackup(
      file,
      `a newer Factrail made it (version ${version} of backups, and ${BACKUP_VERSION} is known)`,
    );
  const head = headLine.safeParse(value);
  if (!head.success) throw new BadBackup(file, 'it is no backup of Factrail');
  return head.data;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new BadBackup(file, 'there is no such file');
  const gunzip = createGunzip();
  let broken: NodeJS.ErrnoException | null = null;
  pipeline(createReadStream(file), gunzip, (error) => {
    broken = error ?? null;
  });
  let rest: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield rest.length > 0 ? Buffer.concat([...rest, chunk.subarray(from, at)]) : chunk.subarray(from, at);
        rest = [];
        size = 0;
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > MOST) throw new BadBackup(file, 'it is no backup of Factrail');
    }
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw unreadable(file, broken ?? error);
  }
  if (size > 0) throw new BadBackup(file, 'it is cut off');
}

function unreadable(file: string, error: unknown): unknown {
  const code = String((error as NodeJS.ErrnoException | null)?.code);
  if (code === 'Z_BUF_ERROR') return new BadBackup(file, 'it is cut off');
  if (code === 'Z_DATA_ERROR') return new BadBackup(file, 'it is no backup of Factrail, or was damaged');
  if (['EACCES', 'EPERM', 'EIO', 'ENOENT'].includes(code)) return new BadBackup(file, 'it cannot be read');
  return error;
}
