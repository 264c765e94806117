/**
 * Records by key in a file, for a first load of any size: memory holds where each chain of records begins, and no more.
 * What is written is appended; each record points at the one before it of the same bucket. Buckets grow with the table up
 * to a bound, past which chains grow longer instead.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Bytes before key and value: length of both, whether it is replaced, the record before, length of the key. */
const HEAD = 17;
const BUFFER = 1 << 18;
/** Bytes that are read at once: most records are shorter. */
const GLANCE = 1024;
const FEWEST = 1 << 12;
const GROWTH = 8;
const MOST = 1 << 21;

/** Bits of a filter for each bucket: by them most keys that are not there cost no look at the file. */
const BITS = 16;

/** Where chains begin, as offsets plus one in 40 bits: a file of up to a terabyte. `seen` is a Bloom filter of two bits. */
type Buckets = { low: Uint32Array; high: Uint8Array; seen: Uint32Array; used: number };

const buckets = (size: number): Buckets => ({
  low: new Uint32Array(size),
  high: new Uint8Array(size),
  seen: new Uint32Array((size * BITS) / 32),
  used: 0,
});

export class Table {
  private readonly file: number;
  private readonly pending = Buffer.allocUnsafe(BUFFER);
  private filled = 0;
  /** Bytes that are in the file. */
  private written = 0;
  /** The newest is the last; records of a key may be in several. */
  private readonly generations: Buckets[] = [buckets(FEWEST)];
  private readonly glance = Buffer.allocUnsafe(GLANCE);
  private record = this.glance;

  constructor(path: string) {
    this.file = openSync(path, 'w+');
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
    let newest = this.generations.at(-1) as Buckets;
    if (newest.used >= newest.low.length && newest.low.length < MOST) {
      newest = buckets(newest.low.length * GROWTH);
      this.generations.push(newest);
    }
    const hash = hashOf(key);
    const bucket = hash & (newest.low.length - 1);
    const [keyLength, valueLength] = [Buffer.byteLength(key), Buffer.byteLength(value)];
    const length = HEAD + keyLength + valueLength;
    if (this.filled + length > BUFFER) this.flush();
    const large = length > BUFFER;
    const to = large ? Buffer.allocUnsafe(length) : this.pending;
    const at = large ? 0 : this.filled;
    to.writeUInt32LE(keyLength + valueLength, at);
    to[at + 4] = 0;
    to.writeDoubleLE(headOf(newest, bucket), at + 5);
    to.writeUInt32LE(keyLength, at + 13);
    to.write(key, at + HEAD);
    to.write(value, at + HEAD + keyLength);
    const offset = this.written + this.filled + 1;
    newest.low[bucket] = offset % 2 ** 32;
    newest.high[bucket] = Math.floor(offset / 2 ** 32);
    newest.used++;
    const { seen } = newest;
    for (const bit of [hash, secondOf(hash)]) {
      const word = (bit >>> 5) & (seen.length - 1);
      seen[word] = (seen[word] ?? 0) | (1 << (bit & 31));
    }
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
    const hash = hashOf(key);
    for (let g = this.generations.length - 1; g >= 0; g--) {
      const generation = this.generations[g] as Buckets;
      if (!mayHave(generation, hash) || !mayHave(generation, secondOf(hash))) continue;
      let next = headOf(generation, hash & (generation.low.length - 1));
      while (next > 0) {
        const record = this.read(next - 1);
        const at = next - 1;
        next = record.readDoubleLE(5);
        const end = HEAD + record.readUInt32LE(13);
        if (record[4] === 0 && record.toString('utf8', HEAD, end) === key) yield at;
      }
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

const headOf = ({ low, high }: Buckets, bucket: number) => (low[bucket] ?? 0) + (high[bucket] ?? 0) * 2 ** 32;

const mayHave = ({ seen }: Buckets, bit: number) =>
  ((seen[(bit >>> 5) & (seen.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0;

/** Another 32 bits of the same key. */
const secondOf = (hash: number) => (Math.imul(hash, 0x9e3779b1) ^ (hash >>> 15)) >>> 0;

/** FNV-1a with the last mixing of MurmurHash3, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
