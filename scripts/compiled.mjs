/**
 * The program as JavaScript, compiled from src/ when that has changed: it loads in a third of the time, and with a third of
 * the work, that a loader takes which is asked for each module. Everything that is read beside a module (Cypher, schemas)
 * stays in src/, since each module keeps its own address there.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './setup.mjs';

const src = join(projectRoot, 'src');
const cache = join(projectRoot, 'node_modules', '.cache', 'factrail');
/** Programs that run may still load a part of theirs: so many are kept, those that were started last. */
const KEPT = 8;
const LOCKED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The address of the compiled src/cli/main.ts; compiled now (half a second) where that was not done since src/ changed. */
export async function compiledMain() {
  const folder = join(cache, await keyOf());
  const there = await stat(join(folder, 'main.js')).catch(() => null);
  const made = there ? folder : await make(folder);
  const now = new Date();
  // the ones that were started last are kept; where nothing can be written, nothing is taken away either
  if (there) await utimes(folder, now, now).catch(() => {});
  return pathToFileURL(join(made, 'main.js'));
}

/** Changes with any source, and with what compiles it. */
async function keyOf() {
  const hash = createHash('sha256').update(projectRoot);
  const names = (await readdir(src, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
  const files = [
    ...names.map((name) => join(src, name)),
    ...['tsconfig.json', 'package-lock.json', 'scripts/compiled.mjs'].map((name) => join(projectRoot, name)),
  ];
  const stats = await Promise.all(files.map((file) => stat(file)));
  for (const [i, { mtimeMs, size }] of stats.entries()) hash.update(`${files[i]} ${mtimeMs} ${size}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** Compiles into a folder beside and renames it, so that no half of it is ever seen; of two at once either will do. */
async function make(folder) {
  const beside = await mkdir(cache, { recursive: true })
    .then(() => mkdtemp(join(cache, 'new-')))
    .catch((error) => {
      if (!LOCKED.has(error.code)) throw error;
      return null;
    });
  if (beside === null) return makeForOnce();
  try {
    await compile(beside);
    await rename(beside, folder).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  await forgetOld();
  return folder;
}

/** Where the project's folder cannot be written: for this start alone. */
async function makeForOnce() {
  const folder = await mkdtemp(join(tmpdir(), 'factrail-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // packages are looked for from here
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  await compile(folder);
  return folder;
}

async function compile(outdir) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(src, 'cli/main.ts')],
    outdir,
    absWorkingDir: projectRoot,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [{ name: 'own-address', setup: (to) => to.onLoad({ filter: /\.tsx?$/ }, withOwnAddress) }],
  });
}

/** A module finds what stands beside it by its address, which is that of its source. */
async function withOwnAddress({ path }) {
  if (relative(src, path).startsWith('..')) return undefined;
  const text = await readFile(path, 'utf8');
  const address = JSON.stringify(pathToFileURL(path).href);
  return {
    contents: text.replaceAll('import.meta.url', address),
    loader: path.endsWith('x') ? 'tsx' : 'ts',
  };
}

async function forgetOld() {
  const names = (await readdir(cache)).filter((name) => !name.startsWith('new-'));
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(cache, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const old = dated.sort((a, b) => b.at - a.at).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(join(cache, name), { recursive: true, force: true })));
}
