/**
 * Runs the tests: `node scripts/test.mjs [vitest's arguments]`. Its last line is `N passed, N failed`. Without arguments
 * those that share one graph run beside all others, of which those that start and kill the program come two at a time: half of
 * what each of these takes is waiting.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, NO_CHROMIUM } from './browser.mjs';
import { runNode } from './run.mjs';
import { setup } from './setup.mjs';
import { tallyLine } from './tally.mjs';

const vitest = (args, options) =>
  runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      `--reporter=${fileURLToPath(new URL('./tally.mjs', import.meta.url))}`,
      ...args,
    ],
    options,
  );

await setup();
const asked = process.argv.slice(2);
if (asked.length > 0) process.exitCode = await vitest(asked);
else {
  const folder = mkdtempSync(join(tmpdir(), 'factrail-tally-'));
  const counted = (name) => ({ env: { ...process.env, FACTRAIL_TALLY_FILE: join(folder, name) } });
  // CI has a browser, or fails for want of one; a desk without one tests all else
  const browser = findChromium() !== null || Boolean(process.env.CI);
  const beside = ['unit', 'process', ...(browser ? ['web'] : [])];
  const lanes = [
    async () => [await vitest(['--project', 'graph'], counted('graph'))],
    // told each when it is through, so that its lines do not run into the others'
    async () => {
      const codes = [];
      for (const name of beside)
        codes.push(await vitest(['--project', name], { ...counted(name), later: true }));
      return codes;
    },
  ];
  const codes = (await Promise.all(lanes.map((run) => run()))).flat();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['graph', ...beside]) {
    // a run that could not even begin has counted nothing, and is a failure
    let count = { passed: 0, failed: 1, skipped: 0 };
    try {
      count = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch {}
    for (const key of Object.keys(sum)) sum[key] += count[key];
  }
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = codes.some((code) => code !== 0) || sum.failed > 0 ? 1 : 0;
  if (!browser) process.stdout.write(`\nThe pages were not tested: ${NO_CHROMIUM}\n`);
  process.stdout.write(`\n${tallyLine(sum)}\n`);
}
