/** The compiled program is the one of its sources: made once, made anew when they change, and for whoever starts at the same time. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/config.ts';

let folder: string;
const cache = () => join(folder, 'node_modules/.cache/factrail');
const main = () => join(folder, 'src/cli/main.ts');
const help = async () =>
  (await promisify(execFile)(process.execPath, [join(folder, 'scripts/factrail.mjs'), '--help'])).stdout;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factrail-compiled-'));
  for (const name of ['src', 'scripts', 'schema', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(projectRoot, 'node_modules')))
    if (name !== '.cache')
      await symlink(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('it is made once, whoever starts first, and anew when a source has changed', async () => {
  const [one, other] = await Promise.all([help(), help()]);
  expect(one).toContain('A fact-check knowledge graph');
  expect(other).toBe(one);
  const made = await readdir(cache());
  expect(made).toHaveLength(1);
  expect(await help()).toBe(one);
  expect(await readdir(cache())).toEqual(made);

  const text = await readFile(main(), 'utf8');
  await writeFile(main(), text.replace('A fact-check knowledge graph', 'Another graph'));
  expect(await help()).toContain('Another graph');
  expect(await readdir(cache())).toHaveLength(2);
  // a build that is broken says where, and the one before is not taken for it
  await writeFile(main(), `${text}\nconst broken = ;\n`);
  await expect(help()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/src\/cli\/main\.ts:\d+:\d+: (ERROR: )?Unexpected ";"/),
  });
  await writeFile(main(), text);
  expect(await help()).toBe(one);
  expect((await readdir(cache())).filter((name) => name.startsWith('new-'))).toEqual([]);
});

test.runIf(process.platform === 'linux')('a folder that cannot be written is no hindrance', async () => {
  await rm(join(folder, 'node_modules/.cache'), { recursive: true });
  // nobody makes a folder there, root neither
  await symlink('/sys', join(folder, 'node_modules/.cache'));
  const left = async () => (await readdir(tmpdir())).filter((name) => /^factrail-.{6}$/.test(name));
  const before = await left();
  expect(await help()).toContain('A fact-check knowledge graph');
  expect(await left()).toEqual(before);
});
