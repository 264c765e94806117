/**
 * Which node each node of a backup became: a table in a file that has no name any more, so that memory stays constant
 * however large the graph is and nothing is left behind. Numbers are below 2^48, and kept one higher: 0 is none.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WIDTH = 6;
/** Bytes read or written at a time, and how many such pages are held: 16 MB. */
const PAGE = 65_532;
const HELD = 256;

type Page = { bytes: Buffer; changed: boolean };

export class IdMap {
  readonly #file: number;
  readonly #pages = new Map<number, Page>();

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'factrail-restore-'));
    this.#file = openSync(join(folder, 'ids'), 'w+', 0o600);
    rmSync(folder, { recursive: true });
  }

  set(was: number, is: number): void {
    const { page, offset } = this.#at(was);
    page.bytes.writeUIntBE(is + 1, offset, WIDTH);
    page.changed = true;
  }

  /** Null where there is none. */
  get(was: number): number | null {
    const { page, offset } = this.#at(was);
    const kept = page.bytes.readUIntBE(offset, WIDTH);
    return kept === 0 ? null : kept - 1;
  }

  close(): void {
    closeSync(this.#file);
  }

  #at(was: number): { page: Page; offset: number } {
    const place = was * WIDTH;
    const number = Math.floor(place / PAGE);
    const held = this.#pages.get(number);
    const page = held ?? this.#read(number);
    if (held) this.#pages.delete(number);
    // the last used stays longest
    this.#pages.set(number, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > HELD && oldest !== undefined) this.#drop(oldest);
    return { page, offset: place % PAGE };
  }

  #read(number: number): Page {
    const bytes = Buffer.alloc(PAGE);
    readSync(this.#file, bytes, 0, PAGE, number * PAGE);
    return { bytes, changed: false };
  }

  #drop(number: number): void {
    const page = this.#pages.get(number);
    if (page?.changed) writeSync(this.#file, page.bytes, 0, PAGE, number * PAGE);
    this.#pages.delete(number);
  }
}
