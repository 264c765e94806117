/**
 * Records by key in files, for a first load of any size: memory holds where each chain of records begins, for all tables
 * together, and no more. What is written is appended; each record points at the one before it of the same chain, which may be
 * of another table. In very large loads chains are longer, and memory stays as it is.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes before key and value: length of both, whether it is replaced, the record before, length of the key. */
const HEAD = 17;
const BUFFER = 1 << 18;
/** Bytes that are read at once: most records are shorter. */
const GLANCE = 1024;
/** Chains, and bits of the filter for each: by these most keys that are not there cost no look at a file. */
const CHAINS = 1 << 22;
const BITS = 16;
/** Tables at most: a record's place is its offset and its table in one number. */
const MOST = 32;

/** Places are kept in 48 bits: files of up to eight terabytes. `seen` is a Bloom filter of two bits a key. */
class Chains {
  readonly tables: Table[] = [];
  private readonly low = new Uint32Array(CHAINS);
  private readonly high = new Uint16Array(CHAINS);
  private readonly seen = new Uint32Array((CHAINS * BITS) / 32);

  /** The place of the newest record; 0 where there is none. */
  first(hash: number): number {
    const chain = hash & (CHAINS - 1);
    return (this.low[chain] ?? 0) + (this.high[chain] ?? 0) * 2 ** 32;
  }

  begin(hash: number, place: number): void {
    const chain = hash & (CHAINS - 1);
    this.low[chain] = place % 2 ** 32;
    this.high[chain] = Math.floor(place / 2 ** 32);
    for (const bit of [hash, secondOf(hash)]) {
      const word = (bit >>> 5) & (this.seen.length - 1);
      this.seen[word] = (this.seen[word] ?? 0) | (1 << (bit & 31));
    }
  }

  mayHave(hash: number): boolean {
    return this.has(hash) && this.has(secondOf(hash));
  }

  private has(bit: number): boolean {
    return ((this.seen[(bit >>> 5) & (this.seen.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** Tables in files of a folder, which is there. */
export function openTables<Name extends string>(
  names: readonly Name[],
  pathOf: (name: Name) => string,
): Record<Name, Table> {
  const chains = new Chains();
  const table = (name: Name) => [name, new Table(pathOf(name), chains)] as const;
  return Object.fromEntries(names.map(table)) as Record<Name, Table>;
}

export class Table {
  private readonly file: number;
  private readonly pending = Buffer.allocUnsafe(BUFFER);
  private filled = 0;
  /** Bytes that are in the file. */
  private written = 0;
  private readonly chains: Chains;
  private readonly index: number;
  private readonly glance = Buffer.allocUnsafe(GLANCE);
  private record = this.glance;

  constructor(path: string, chains: Chains) {
    this.file = openSync(path, 'w+');
    this.chains = chains;
    this.index = chains.tables.push(this) - 1;
    if (this.index >= MOST - 1) throw new Error('there are too many tables');
  }

  has(key: string): boolean {
    return this.find(key) !== null;
  }

  /** What was written last under a key; null where nothing was. */
  get(key: string): string | null {
    return this.find(key) === null ? null : this.value();
  }

  /** All that is under a key, the first first. */
  all(key: string): string[] {
    const found: string[] = [];
    for (const _ of this.chain(key)) found.push(this.value());
    return found.reverse();
  }

  /** The last of them, the newest first. */
  last(key: string, most: number): string[] {
    const found: string[] = [];
    for (const _ of this.chain(key)) {
      found.push(this.value());
      if (found.length === most) break;
    }
    return found;
  }

  /** Answers whether the key was new. */
  addOnce(key: string, value: string): boolean {
    if (this.has(key)) return false;
    this.add(key, value);
    return true;
  }

  /** In the place of what is under the key. */
  put(key: string, value: string): void {
    const before = this.find(key);
    if (before !== null) this.replace(before);
    this.add(key, value);
  }

  /** Takes out the newest record of a key with this value. Answers whether there was one. */
  remove(key: string, value: string): boolean {
    for (const at of this.chain(key)) {
      if (this.value() !== value) continue;
      this.replace(at);
      return true;
    }
    return false;
  }

  add(key: string, value: string): void {
    const hash = hashOf(key, this.index);
    const [keyLength, valueLength] = [Buffer.byteLength(key), Buffer.byteLength(value)];
    const length = HEAD + keyLength + valueLength;
    if (this.filled + length > BUFFER) this.flush();
    const large = length > BUFFER;
    const to = large ? Buffer.allocUnsafe(length) : this.pending;
    const at = large ? 0 : this.filled;
    to.writeUInt32LE(keyLength + valueLength, at);
    to[at + 4] = 0;
    to.writeDoubleLE(this.chains.first(hash), at + 5);
    to.writeUInt32LE(keyLength, at + 13);
    to.write(key, at + HEAD);
    to.write(value, at + HEAD + keyLength);
    this.chains.begin(hash, (this.written + this.filled) * MOST + this.index + 1);
    if (large) this.written += writeAll(this.file, to, length, this.written);
    else this.filled += length;
  }

  /** Everything that was not replaced, in the order in which it was written. */
  *values(): Generator<string> {
    this.flush();
    for (let at = 0; at < this.written; ) {
      const record = this.read(at);
      at += HEAD + record.readUInt32LE(0);
      if (record[4] === 0) yield this.value();
    }
  }

  close(): void {
    closeSync(this.file);
  }

  private find(key: string): number | null {
    for (const at of this.chain(key)) return at;
    return null;
  }

  /** Offsets of the records of a key, the newest first; each is in `record` while it is at hand. */
  private *chain(key: string): Generator<number> {
    const hash = hashOf(key, this.index);
    if (!this.chains.mayHave(hash)) return;
    for (let next = this.chains.first(hash); next > 0; ) {
      const at = Math.floor((next - 1) / MOST);
      const table = this.chains.tables[(next - 1) % MOST] as Table;
      const record = table.read(at);
      next = record.readDoubleLE(5);
      if (table !== this || record[4] !== 0) continue;
      if (record.toString('utf8', HEAD, HEAD + record.readUInt32LE(13)) === key) yield at;
    }
  }

  private value(): string {
    const { record } = this;
    return record.toString('utf8', HEAD + record.readUInt32LE(13), HEAD + record.readUInt32LE(0));
  }

  private read(at: number): Buffer {
    if (at >= this.written) {
      this.record = this.pending.subarray(at - this.written);
      return this.record;
    }
    const got = readSync(this.file, this.glance, 0, GLANCE, at);
    const length = HEAD + this.glance.readUInt32LE(0);
    this.record = this.glance;
    if (length > got) {
      this.record = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; )
        done += readSync(this.file, this.record, done, length - done, at + done);
    }
    return this.record;
  }

  private replace(at: number): void {
    if (at >= this.written) this.pending[at - this.written + 4] = 1;
    else writeSync(this.file, REPLACED, 0, 1, at + 4);
  }

  private flush(): void {
    this.written += writeAll(this.file, this.pending, this.filled, this.written);
    this.filled = 0;
  }
}

const REPLACED = Buffer.from([1]);

function writeAll(file: number, bytes: Buffer, length: number, at: number): number {
  for (let done = 0; done < length; ) done += writeSync(file, bytes, done, length - done, at + done);
  return length;
}

/** Another 32 bits of the same key. */
const secondOf = (hash: number) => (Math.imul(hash, 0x9e3779b1) ^ (hash >>> 15)) >>> 0;

/** FNV-1a with the last mixing of MurmurHash3, 32 bits; of each table its own. */
function hashOf(key: string, table: number): number {
  let hash = Math.imul(0x811c9dc5 ^ table, 0x01000193);
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
