/**
 * Which ids were seen, with a number for each, in 12 bytes an id: files of any length must not outgrow memory. Ids are
 * kept as 64 bits of a hash; that two of ten million meet has a chance of three in a million.
 */
import { createHash } from 'node:crypto';

export class IdTable {
  private keys = new Uint32Array(2048);
  private values = new Uint8Array(1024);
  private size = 0;

  /** Answers whether it was new. */
  add(id: string, value = 1): boolean {
    const before = this.size;
    this.put(id, value, false);
    return this.size > before;
  }

  /** A number from 1 to 255. */
  set(id: string, value: number): void {
    this.put(id, value, true);
  }

  /** Its number; 0 where it was not seen. */
  get(id: string): number {
    const [high, low] = hashed(id);
    return this.values[this.slot(high, low)] ?? 0;
  }

  private put(id: string, value: number, over: boolean): void {
    const [high, low] = hashed(id);
    this.place(high, low, value, over);
    if (this.size * 2 > this.values.length) this.grow();
  }

  private place(high: number, low: number, value: number, over: boolean): void {
    const slot = this.slot(high, low);
    const taken = this.values[slot] !== 0;
    if (taken && !over) return;
    if (!taken) this.size++;
    this.keys[slot * 2] = high;
    this.keys[slot * 2 + 1] = low;
    this.values[slot] = value;
  }

  private slot(high: number, low: number): number {
    const mask = this.values.length - 1;
    let slot = low & mask;
    while (this.values[slot] !== 0 && (this.keys[slot * 2] !== high || this.keys[slot * 2 + 1] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint8Array(values.length * 2);
    this.size = 0;
    for (let i = 0; i < values.length; i++)
      if (values[i] !== 0) this.place(keys[i * 2] ?? 0, keys[i * 2 + 1] ?? 0, values[i] ?? 0, true);
  }
}

function hashed(id: string): [number, number] {
  const digest = createHash('md5').update(id).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}
