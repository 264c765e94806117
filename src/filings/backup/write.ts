/**
 * backup: the whole graph and the kept captures in one file, as a stream in constant memory. The clock is locked in a
 * transaction of its own while the graph is read, so that what is read is one state, that of a revision; whoever dies,
 * the lock goes with that transaction. Questions are answered all the time; changes wait.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { FactrailError, UsageError } from '../../domain/errors.ts';
import { defineQuestion, type Graph } from '../../graph/client.ts';
import { checkOpen } from '../../graph/open.ts';
import { syncFolder } from '../capture-store.ts';
import { lockedClock } from '../migrations/hold.ts';
import { BACKUP_VERSION, type Counts, type Head, isProperties } from './format.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const properties = z.record(z.string(), z.unknown());
const allNodes = defineQuestion(
  cypher('all-nodes'),
  z.object({ id: z.string(), labels: z.array(z.string()), properties }),
);
const allRelationships = defineQuestion(
  cypher('all-relationships'),
  z.object({ type: z.string(), from: z.string(), to: z.string(), properties }),
);

/** Bytes that are compressed at a time, and of a capture in a line. */
const CHUNK = 65_536;
const CAPTURE_CHUNK = 48_000;

export type BackupOptions = {
  /** The folder of kept captures; null: there are none. */
  captures: string | null;
  onNote?: (line: string) => void;
};

export type Backup = Head & Counts & { bytes: number };

/**
 * Writes the backup whole under its name, or nothing: it grows under another name beside it, readable by its owner alone.
 * Throws GraphUnavailable where the graph is closed, UsageError and FactrailError where the file cannot be written.
 */
export async function backUp(graph: Graph, file: string, options: BackupOptions): Promise<Backup> {
  const target = resolve(file);
  if ((await stat(target).catch(() => null))?.isDirectory())
    throw new UsageError(`${file} is a folder: name a file`);
  const growing = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    // flushed to disk before it is closed, and closed before it is renamed
    const out = createWriteStream(growing, { mode: 0o600, flush: true });
    const made = await fill(graph, out, options);
    const { size } = await stat(growing);
    await rename(growing, target);
    await syncFolder(dirname(target));
    return { ...made, bytes: size };
  } catch (error) {
    await rm(growing, { force: true });
    throw unwritable(file, error);
  }
}

async function fill(graph: Graph, out: NodeJS.WritableStream, options: BackupOptions) {
  const hash = createHash('sha256');
  const told: { head?: Head; counts: Counts } = { counts: { nodes: 0, relationships: 0, captures: 0 } };
  const lines = chunked(linesOf(graph, told, options), hash, () => endOf(told.counts, hash));
  await pipeline(Readable.from(lines, { objectMode: false }), createGzip({ level: 4 }), out);
  if (!told.head) throw new Error('a backup without a head');
  return { ...told.head, ...told.counts };
}

async function* linesOf(
  graph: Graph,
  told: { head?: Head; counts: Counts },
  options: BackupOptions,
): AsyncGenerator<unknown> {
  // the lock is held by one transaction while others read, and this generator is what goes between them
  const lock = holdClock(graph);
  try {
    told.head = await lock.head;
    yield told.head;
    for await (const { id, labels, properties: found } of graph.stream(allNodes, {})) {
      told.counts.nodes++;
      yield ['node', numberOf(id), labels, kept(labels.join(':'), shown(labels, found))];
    }
    for await (const { type, from, to, properties: found } of graph.stream(allRelationships, {})) {
      told.counts.relationships++;
      yield ['relationship', type, numberOf(from), numberOf(to), kept(type, found)];
    }
  } finally {
    lock.release();
    // where the lock was lost, what was read may be of several states: that is an error, and no backup
    await lock.released;
  }
  for await (const line of captureLines(options)) {
    if (line[0] === 'capture') told.counts.captures++;
    yield line;
  }
}

/** A clock as its next holder would see it: what was written and not shown yet is whole, since this backup holds the lock. */
function shown(labels: string[], found: Record<string, unknown>): Record<string, unknown> {
  const { revision, written } = found;
  const behind = labels.some((label) => label.endsWith('Clock')) && Number(written) > Number(revision);
  return behind ? { ...found, revision: written } : found;
}

/** Locks the clock until `release`. `released` rejects where the lock did not hold until then. */
function holdClock(graph: Graph) {
  let release = () => {};
  const wanted = new Promise<void>((done) => {
    release = done;
  });
  let tell: (head: Head) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const head = new Promise<Head>((done, failed) => {
    tell = done;
    fail = failed;
  });
  head.catch(() => {});
  let begun = false;
  const released = graph.write(async (writer) => {
    // begun again, it would lock another state than the one that is being read
    if (begun) throw new FactrailError('the graph was lost while it was being backed up: try again');
    const clock = await lockedClock(writer);
    checkOpen(clock);
    begun = true;
    const { schema, revision, at } = clock;
    tell({ backup: BACKUP_VERSION, schema, revision, at, made: new Date().toISOString() });
    await wanted;
  });
  released.catch(fail);
  return { head, release, released };
}

/** The number of a node within its store: the end of its element id. */
function numberOf(elementId: string): number {
  const number = Number(/:(\d+)$/.exec(elementId)?.[1] ?? Number.NaN);
  if (Number.isSafeInteger(number)) return number;
  throw new FactrailError(
    'this Neo4j numbers its nodes in a way that backups do not know: use its own dump instead',
  );
}

function kept(of: string, found: Record<string, unknown>): Record<string, unknown> {
  if (isProperties(found)) return found;
  throw new FactrailError(
    `${of} has a property that is no text, whole number, yes or no, or a list of these: Factrail writes none such, and a backup has no place for it`,
  );
}

type Line = ['capture', string, number] | ['bytes', string];

/** The kept captures, each checked by its hash. One that is not what it was is told, and is left out. */
async function* captureLines({ captures, onNote = () => {} }: BackupOptions): AsyncGenerator<Line> {
  const names = captures === null ? [] : await readdir(captures).catch(() => []);
  for (const name of names.filter((entry) => /^[0-9a-f]{64}$/.test(entry)).sort()) {
    const path = join(captures ?? '', name);
    if ((await hashOf(path)) !== name) {
      onNote(`the capture ${name} is no longer what was captured, and is left out: see factrail verify`);
      continue;
    }
    yield ['capture', name, (await stat(path)).size];
    for await (const chunk of createReadStream(path, { highWaterMark: CAPTURE_CHUNK }))
      yield ['bytes', (chunk as Buffer).toString('base64')];
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const endOf = (counts: Counts, hash: Hash) => ({ end: { ...counts, sha256: hash.copy().digest('hex') } });

/** Lines of JSON in pieces of a good size, hashed; the last says what all those before it are. */
async function* chunked(
  lines: AsyncGenerator<unknown>,
  hash: Hash,
  last: () => unknown,
): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < CHUNK) continue;
    hash.update(text);
    yield text;
    text = '';
  }
  hash.update(text);
  yield `${text}${JSON.stringify(last())}\n`;
}

const WHY: Record<string, string> = {
  ENOSPC: 'there is no space left',
  EDQUOT: 'there is no space left for you',
  EROFS: 'its folder can only be read',
  EACCES: 'its folder may not be written',
  EPERM: 'its folder may not be written',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EIO: 'the disk fails',
};

function unwritable(file: string, error: unknown): unknown {
  const why = WHY[String((error as NodeJS.ErrnoException | null)?.code)];
  return why ? new FactrailError(`${file} was not written: ${why}`) : error;
}
