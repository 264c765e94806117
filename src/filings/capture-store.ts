/** The capture store: archived copies by the hash of their bytes, found there and kept there. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { FactrailError } from '../domain/errors.ts';
import { sha256Hex } from '../domain/ids.ts';
import { MAX_BYTES } from './extract/extract.ts';

export type CaptureStore = {
  /** Searched for files that are named by the hash of their bytes, with or without an extension. */
  folders: string[];
  /** The folder in which captures that come with a filing are kept; null: nowhere. */
  keep: string | null;
  /** false: files that a filing names are not read, since it came from elsewhere. Read unless said. */
  beside?: boolean;
};

export type CaptureFile =
  | { found: 'YES'; path: string; bytes: Uint8Array }
  | { found: 'NO' }
  /** There is a file, and it is not what was captured: it has this hash, or is too large to be read. */
  | { found: 'CHANGED'; path: string; sha256: string }
  | { found: 'LARGE'; path: string; bytes: number };

/** Of file systems that know no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

const EXTENSIONS = ['', '.txt', '.html', '.htm', '.pdf'];

/** A capture in the store's folders, the first that is what it was. */
export async function storedCapture(sha256: string, store: CaptureStore): Promise<CaptureFile> {
  let other: CaptureFile = { found: 'NO' };
  for (const folder of store.folders)
    for (const extension of EXTENSIONS) {
      const file = await readCapture(join(folder, `${sha256}${extension}`), sha256);
      if (file.found === 'YES') return file;
      if (other.found === 'NO') other = file;
    }
  return other;
}

/** The path of a file that a filing names, below the filing's folder; null where it is elsewhere. */
export function pathBeside(filing: string, file: string): string | null {
  const folder = resolve(dirname(filing));
  const path = resolve(folder, file);
  return isAbsolute(file) || relative(folder, path).startsWith('..') ? null : path;
}

export async function readCapture(path: string, sha256: string): Promise<CaptureFile> {
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) return { found: 'NO' };
  if (info.size > MAX_BYTES) return { found: 'LARGE', path, bytes: info.size };
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { found: 'NO' };
  const hash = sha256Hex(bytes);
  return hash === sha256 ? { found: 'YES', path, bytes } : { found: 'CHANGED', path, sha256: hash };
}

/**
 * Keeps a file in the store under its hash: wholly there or not at all, whatever dies in between, and never in place of
 * another. A copy that is there already and is not what it was is an error: somebody has to look at it.
 */
export async function keepCapture(path: string, sha256: string, folder: string): Promise<void> {
  const target = join(folder, sha256);
  const held = await readCapture(target, sha256);
  if (held.found === 'YES') return;
  if (held.found !== 'NO') throw changed(sha256);
  const file = await readCapture(path, sha256);
  if (file.found !== 'YES')
    throw new FactrailError(`the capture ${sha256} changed or went while it was being kept: try again`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${sha256}.${randomUUID()}`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(file.bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // a link and not a renaming: that would replace what another writer has put there
    await link(temporary, target).catch(async (error: NodeJS.ErrnoException) => {
      if (NO_LINKS.has(error.code ?? '')) return rename(temporary, target);
      if (error.code !== 'EEXIST') throw error;
      if ((await readCapture(target, sha256)).found !== 'YES') throw changed(sha256);
    });
    await syncFolder(folder);
  } finally {
    await rm(temporary, { force: true });
  }
}

function changed(sha256: string): FactrailError {
  return new FactrailError(
    `the kept capture ${sha256} is no longer what was captured: move it out of the data folder’s captures, and try again`,
  );
}

/** The name is on disk only when the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
