/** Captures of a backup on their way into the folder of kept ones: each wholly there under its hash, or not at all. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCapture, syncFolder } from '../capture-store.ts';
import type { BytesLine, CaptureLine } from './format.ts';

export class Keeper {
  readonly #folder: string | null;
  #growing: { handle: FileHandle; path: string; sha256: string } | null = null;

  /** Null: captures are left out. */
  constructor(folder: string | null) {
    this.#folder = folder;
  }

  async take(line: CaptureLine | BytesLine): Promise<void> {
    if (this.#folder === null) return;
    if (line.kind === 'bytes') {
      await this.#growing?.handle.writeFile(line.bytes);
      return;
    }
    await this.end();
    // one that is there and is no longer what it was is replaced: the backup's was checked
    if ((await readCapture(join(this.#folder, line.sha256), line.sha256)).found === 'YES') return;
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, `.${line.sha256}.${randomUUID()}`);
    this.#growing = { handle: await open(path, 'wx', 0o600), path, sha256: line.sha256 };
  }

  /** Puts the last one in place. */
  async end(): Promise<void> {
    const growing = this.#growing;
    if (!growing || this.#folder === null) return;
    await growing.handle.sync();
    await growing.handle.close();
    await rename(growing.path, join(this.#folder, growing.sha256));
    await syncFolder(this.#folder);
    this.#growing = null;
  }

  /** Throws away one that is not whole. */
  async drop(): Promise<void> {
    const growing = this.#growing;
    this.#growing = null;
    if (!growing) return;
    await growing.handle.close().catch(() => {});
    await rm(growing.path, { force: true });
  }
}
