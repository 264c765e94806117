import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sha256Hex } from '../../src/domain/ids.ts';
import { keepCapture, pathBeside, storedCapture } from '../../src/filings/capture-store.ts';

let folder: string;
let kept: string;
let file: string;
const WORDS = 'As it was.\n';
const sha256 = sha256Hex(WORDS);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-store-'));
  kept = join(folder, 'data', 'captures');
  file = join(folder, 'brief.txt');
  await writeFile(file, WORDS);
});
const found = async (...folders: string[]) => (await storedCapture(sha256, { folders, keep: null })).found;

test('a capture is kept under its hash, for its owner alone, with nothing left beside it', async () => {
  await keepCapture(file, sha256, kept);
  await keepCapture(file, sha256, kept);
  expect(await readdir(kept)).toEqual([sha256]);
  expect(await readFile(join(kept, sha256), 'utf8')).toBe(WORDS);
  expect((await stat(join(kept, sha256))).mode & 0o777).toBe(0o600);
  expect(await found(kept)).toBe('YES');
});

test('many at once keep one whole file', async () => {
  await Promise.all(Array.from({ length: 20 }, () => keepCapture(file, sha256, kept)));
  expect(await readdir(kept)).toEqual([sha256]);
  expect(await found(kept)).toBe('YES');
});

test('a kept copy is never overwritten, and one that has changed stops the filing', async () => {
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, sha256), 'Something else.\n');
  await expect(keepCapture(file, sha256, kept)).rejects.toThrow('no longer what was captured');
  expect(await readFile(join(kept, sha256), 'utf8')).toBe('Something else.\n');
});

test('a file that changes while it is kept is not kept', async () => {
  await writeFile(file, 'Other words.\n');
  await expect(keepCapture(file, sha256, kept)).rejects.toThrow('changed or went');
  expect(await readdir(kept).catch(() => [])).toEqual([]);
});

test('captures are found by hash in any of the folders, with or without an extension, and only as they were', async () => {
  const other = join(folder, 'other');
  await mkdir(other);
  expect(await found(kept, other)).toBe('NO');
  await writeFile(join(other, `${sha256}.pdf`), 'changed');
  expect(await found(kept, other)).toBe('CHANGED');
  await writeFile(join(other, `${sha256}.txt`), WORDS);
  expect(await found(kept, other)).toBe('YES');
});

test('a folder or a device of the name is no capture', async () => {
  await mkdir(join(folder, sha256));
  expect(await found(folder)).toBe('NO');
});

test('files beside a filing are below its folder', () => {
  expect(pathBeside('/a/filing.yaml', 'captures/x.txt')).toBe('/a/captures/x.txt');
  expect(pathBeside('/a/filing.yaml', '../x.txt')).toBeNull();
  expect(pathBeside('/a/filing.yaml', '/etc/passwd')).toBeNull();
});
