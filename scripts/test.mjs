/** Runs the tests: `node scripts/test.mjs [vitest's arguments]`. Its last line is `N passed, N failed`. */
import { fileURLToPath } from 'node:url';
import { runNode } from './run.mjs';
import { setup } from './setup.mjs';

await setup();
process.exitCode = await runNode([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  `--reporter=${fileURLToPath(new URL('./tally.mjs', import.meta.url))}`,
  ...process.argv.slice(2),
]);
