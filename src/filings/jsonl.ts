/** JSON Lines: the records of a filing, one a line, read as a stream in constant memory. Gzip is told by its first bytes. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Issue } from '../domain/errors.ts';
import {
  claimShape,
  entityShape,
  headShape,
  identityShape,
  retractShape,
  reviewShape,
  sourceShape,
} from './format.ts';

/** A longer line is no record of a person's or a program's. */
export const MAX_LINE_BYTES = 1_000_000;

const recordShape = z.union([
  z.strictObject({ filing: headShape }),
  z.strictObject({ entity: entityShape }),
  z.strictObject({ source: sourceShape }),
  z.strictObject({ claim: claimShape }),
  z.strictObject({ review: reviewShape }),
  z.strictObject({ identity: identityShape }),
  z.strictObject({ retract: retractShape }),
]);
export type JsonRecord = z.output<typeof recordShape>;

/** Whether not everybody may see what a record brings. */
export function isConfidential(record: JsonRecord): boolean {
  if ('source' in record) return record.source.audience !== null;
  return 'claim' in record && record.claim.assertions.some((a) => a.audience !== null);
}

const SHAPES = {
  filing: headShape,
  entity: entityShape,
  source: sourceShape,
  claim: claimShape,
  review: reviewShape,
  identity: identityShape,
  retract: retractShape,
};

export type Line = {
  /** From 1, in the file. */
  number: number;
  /** From 1, over all that is read: a format that reads its file twice counts on. */
  position: number;
  text: string;
  /** SHA-256 over this and all lines before it, hex; made only when it is asked for. */
  digest(): string;
  /** Bytes of the file (as stored) that were read by then. */
  bytesRead: number;
};

/** What an import is given at a time: a line with what it says. */
export type Incoming = { line: Line; reads: Read[] };
/** A record, what is wrong, or what has no place in the graph and is left out. */
export type Read = { record: JsonRecord } | { issues: Issue[] } | { leftOut: Issue };

/** Where a second reading of a file goes on. */
export type Pass = { position: number; hash: Hash; bytesRead: number };
export const firstPass = (): Pass => ({ position: 0, hash: createHash('sha256'), bytesRead: 0 });

/**
 * The lines of a file, or of standard input for "-". Empty lines are skipped but counted. `pass` is counted up, so that
 * it can be given to another reading.
 */
export async function* linesOf(path: string, pass: Pass = firstPass()): AsyncGenerator<Line> {
  const { hash } = pass;
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  const line = (bytes: Buffer): Line | null => {
    number++;
    const position = ++pass.position;
    hash.update(bytes).update('\n');
    const text = new TextDecoder('utf-8').decode(bytes).trim();
    if (text === '') return null;
    return { number, position, text, digest: () => hash.copy().digest('hex'), bytesRead: pass.bytesRead };
  };
  for await (const chunk of await bytesOf(path, pass)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const found = line(
        rest.length > 0 ? Buffer.concat([rest, chunk.subarray(from, at)]) : chunk.subarray(from, at),
      );
      rest = Buffer.alloc(0);
      from = at + 1;
      if (found) yield found;
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]);
    // an endless line is cut: its first part is refused as too long, and what follows as no JSON
    if (rest.length > MAX_LINE_BYTES * 2) {
      const found = line(rest);
      rest = Buffer.alloc(0);
      if (found) yield found;
    }
  }
  const last = rest.length > 0 ? line(rest) : null;
  if (last) yield last;
}

/** Where standard input was written, so that it can be read again. */
let input: string | null = null;

/** Standard input is read from this file from now on: all of it was written there. */
export function readInputFrom(path: string): void {
  input = path;
}

/** The bytes of a file, or of standard input for "-", unpacked; `count` is told how many of the file were read. */
export async function bytesOf(path: string, count: { bytesRead: number }): Promise<AsyncIterable<Buffer>> {
  const from = path === '-' ? input : path;
  const raw = from === null ? process.stdin : createReadStream(from);
  const counted = async function* () {
    for await (const chunk of raw) {
      count.bytesRead += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  };
  return unzipped(counted());
}

async function unzipped(chunks: AsyncGenerator<Buffer>): Promise<AsyncIterable<Buffer>> {
  const first = await chunks.next();
  const all = async function* () {
    if (!first.done) yield first.value;
    yield* chunks;
  };
  const gzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  return gzip ? (Readable.from(all()).pipe(createGunzip()) as AsyncIterable<Buffer>) : all();
}

/** Each line of a file of ours. What an export says of itself in its first line is no record. */
export async function* recordsOf(path: string): AsyncGenerator<Incoming> {
  for await (const line of linesOf(path))
    yield { line, reads: line.number === 1 && STAMP.test(line.text) ? [] : [readRecord(line, path)] };
}

const STAMP = /^\{"export":\{"revision":\d+[^{}]*\}\}$/;

/** One line as a record, or what is wrong with it, at its place in the file. */
export function readRecord(line: Line, file: string): { record: JsonRecord } | { issues: Issue[] } {
  const at = (code: string, column: number, message: string): Issue => ({
    code,
    severity: 'error',
    file,
    line: line.number,
    column,
    message,
  });
  if (line.text.length > MAX_LINE_BYTES)
    return { issues: [at('TOO_LARGE', 1, `a line may have ${MAX_LINE_BYTES} characters`)] };
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return {
      issues: [
        at(
          'JSON_SYNTAX',
          position + 1,
          'this line is no JSON: each line is one object, such as {"entity": {…}}',
        ),
      ],
    };
  }
  const [kind, ...others] =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  if (kind === undefined || others.length > 0 || !Object.hasOwn(SHAPES, kind))
    return {
      issues: [
        at(
          'UNKNOWN_RECORD',
          1,
          'a line is one object with one key: filing, entity, source, claim, review, identity or retract',
        ),
      ],
    };
  const shape = SHAPES[kind as keyof typeof SHAPES];
  const parsed = shape.safeParse((value as Record<string, unknown>)[kind]);
  if (parsed.success) return { record: { [kind]: parsed.data } as JsonRecord };
  return {
    issues: parsed.error.issues.slice(0, 20).map((issue) => {
      const key =
        issue.code === 'unrecognized_keys'
          ? (issue.keys[0] ?? '')
          : String(issue.path.findLast((step) => typeof step === 'string') ?? kind);
      const code = issue.code === 'unrecognized_keys' ? 'UNKNOWN_KEY' : 'BAD_VALUE';
      return at(
        code,
        columnOf(line.text, key),
        `\`${[kind, ...issue.path.map(String)].join('.')}\` ${issue.message}`,
      );
    }),
  };
}

/** Where a key stands in a line, from 1; 1 where it is not there. */
export function columnOf(text: string, key: string): number {
  return text.indexOf(`"${key}"`) + 1 || 1;
}

/** A fault of a whole line. */
export const faultAt = (file: string, line: Line, code: string, message: string): Issue => ({
  code,
  severity: 'error',
  file,
  line: line.number,
  column: 1,
  message,
});
