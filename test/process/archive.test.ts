/** The class-data archive: made by a real start, used by the next, and no condition of any. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureArchive, resolveNeo4j, startEmbedded } from '../../src/embedded/index.ts';
import { ask, probe } from './fixtures/ask.ts';
import { libDir as jars } from './program.ts';

let folder: string;
let libDir: string;
beforeAll(async () => {
  await resolveNeo4j({ libDir: jars });
  folder = await mkdtemp(join(tmpdir(), 'factrail-archive-'));
  libDir = join(folder, 'lib');
  await mkdir(libDir);
  for (const name of await readdir(jars)) {
    if (name.endsWith('.jar')) await symlink(join(jars, name), join(libDir, name));
  }
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const made = async () =>
  (await readdir(libDir))
    .filter((name) => name.includes('classes-'))
    .filter((name) => !name.endsWith('.jar'));

test('a failure is told and kept, is not tried again, and no start depends on it', async () => {
  const told: string[] = [];
  const onProgress = (line: string) => told.push(line);
  const warm = () => Promise.reject(new Error('nothing could be asked'));
  await ensureArchive({ libDir, probe, warm, onProgress });
  expect(told.at(-1)).toContain('nothing could be asked');
  const [marker, ...others] = await made();
  expect(others).toEqual([]);
  expect(marker).toMatch(/\.jsa\.failed$/);
  expect(await readFile(join(libDir, String(marker)), 'utf8')).toContain('nothing could be asked');
  told.length = 0;
  await ensureArchive({ libDir, probe, warm, onProgress });
  expect(told).toEqual([]);
  // nothing is left of the graph that was thrown away
  expect(await readdir(folder)).toEqual(['lib']);
  await rm(join(libDir, String(marker)));
}, 240_000);

test('it is made once, and the JVM of the next start has it mapped', async () => {
  const told: string[] = [];
  let warmed = 0;
  const options = {
    libDir,
    probe,
    warm: async (credentials: Parameters<typeof ask>[0]) => {
      warmed += 1;
      await ask(credentials, 'RETURN 1 AS one');
    },
    onProgress: (line: string) => told.push(line),
  };
  await ensureArchive(options);
  await ensureArchive(options);
  expect(warmed).toBe(1);
  expect(told).toHaveLength(1);
  const [archive, ...others] = await made();
  expect(others).toEqual([]);
  expect(await readdir(folder)).toEqual(['lib']);
  const embedded = await startEmbedded({ dataDir: join(folder, 'data'), libDir, probe, fast: true });
  try {
    // Linux tells which files a process has mapped; elsewhere that it starts is all that is seen
    if (process.platform === 'linux')
      expect(await readFile(`/proc/${embedded.pid}/maps`, 'utf8')).toContain(String(archive));
  } finally {
    await embedded.stop();
  }
}, 480_000);
