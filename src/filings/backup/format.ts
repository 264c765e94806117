/**
 * What a backup is: gzip of JSON Lines, in this order.
 *
 *     {"backup": 1, "schema": 1, "revision": 12, "at": "2026-…", "made": "2026-…"}
 *     ["node", 17, ["Entity", "Company"], {"id": "company/netflix", …}]      the number is the node's within the file
 *     ["relationship", "ABOUT", 40, 17, {}]                                  from, to
 *     ["capture", "SHA-256 of its bytes", 18211]                             its size in bytes
 *     ["bytes", "base64"]                                                    of the capture before, in order
 *     {"end": {"nodes": …, "relationships": …, "captures": …, "sha256": …}}  over all bytes before this line
 *
 * Which labels, types and properties there are is read from the graph, and named nowhere here.
 */
import { z } from 'zod';
import { FactrailError } from '../../domain/errors.ts';

/** One higher when an older program could not read the file. */
export const BACKUP_VERSION = 1;

const count = z.number().int().min(0);

export const headLine = z.strictObject({
  backup: count,
  /** Of the graph that it was made of. */
  schema: count,
  revision: count,
  /** When that revision was made; null in a graph without any. */
  at: z.string().nullable(),
  made: z.string(),
});
export type Head = z.output<typeof headLine>;

export const endLine = z.strictObject({
  end: z.strictObject({ nodes: count, relationships: count, captures: count, sha256: z.string() }),
});
export type Counts = { nodes: number; relationships: number; captures: number };

export type Value = string | number | boolean | string[] | number[] | boolean[];
export type Properties = Record<string, Value>;

export type NodeLine = { kind: 'node'; id: number; labels: string[]; properties: Properties };
export type RelationshipLine = {
  kind: 'relationship';
  type: string;
  from: number;
  to: number;
  properties: Properties;
};
export type CaptureLine = { kind: 'capture'; sha256: string; size: number };
export type BytesLine = { kind: 'bytes'; bytes: Buffer };
export type ContentLine = NodeLine | RelationshipLine | CaptureLine | BytesLine;

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value);

/** Text, whole numbers, yes and no, and lists of one of them: all that a graph of ours holds. */
export function isValue(value: unknown): value is Value {
  if (!Array.isArray(value)) return isPlain(value);
  return value.every((entry) => isPlain(entry) && typeof entry === typeof value[0]);
}

export function isProperties(value: unknown): value is Properties {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => isValue(entry))
  );
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const SHA256 = /^[0-9a-f]{64}$/;

/** A line of the content; null for one that is none. Millions are read, so the shapes are checked by hand. */
export function contentLine(value: unknown): ContentLine | null {
  if (!Array.isArray(value)) return null;
  const [kind, a, b, c, d] = value as unknown[];
  if (kind === 'node' && value.length === 4)
    return isNumber(a) && Array.isArray(b) && b.every(isName) && isProperties(c)
      ? { kind, id: a, labels: b, properties: c }
      : null;
  if (kind === 'relationship' && value.length === 5)
    return isName(a) && isNumber(b) && isNumber(c) && isProperties(d)
      ? { kind, type: a, from: b, to: c, properties: d }
      : null;
  if (kind === 'capture' && value.length === 3)
    return typeof a === 'string' && SHA256.test(a) && isNumber(b) ? { kind, sha256: a, size: b } : null;
  if (kind === 'bytes' && value.length === 2)
    return typeof a === 'string' ? { kind, bytes: Buffer.from(a, 'base64') } : null;
  return null;
}

/** The clock opens the graph: it is written last. */
export const isClock = (line: NodeLine): boolean => line.labels.includes('Clock');

/** Why a file is no backup that can be used. Nothing is changed then. */
export class BadBackup extends FactrailError {
  constructor(file: string, why: string) {
    super(`${file} cannot be restored: ${why}; nothing was changed`);
  }
}
