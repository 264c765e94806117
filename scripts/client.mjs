/** Compiles `client/` into `client/dist`, which other projects import. `--check`: exit code 1 where that is stale. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run.mjs';

const check = process.argv.includes('--check');
const dist = 'client/dist';
const out = check ? await mkdtemp(join(tmpdir(), 'factrail-client-')) : dist;
const code = await runNode([
  'node_modules/typescript/bin/tsc',
  '-p',
  'client/tsconfig.json',
  '--outDir',
  out,
]);
if (code === 0) {
  // the compiler leaves the names of its own sources in declarations
  const declared = join(out, 'index.d.ts');
  const text = await readFile(declared, 'utf8');
  await writeFile(declared, text.replaceAll("'./operations.ts'", "'./operations.js'"));
}
if (code === 0 && check) {
  const made = (await readdir(out)).sort();
  const kept = (await readdir(dist).catch(() => [])).sort();
  let stale = made.join() !== kept.join();
  for (const name of stale ? [] : made)
    stale ||= (await readFile(join(out, name), 'utf8')) !== (await readFile(join(dist, name), 'utf8'));
  if (stale) console.error('client/dist is stale: run npm run codegen');
  process.exitCode = stale ? 1 : 0;
} else process.exitCode = code;
if (check) await rm(out, { recursive: true, force: true });
