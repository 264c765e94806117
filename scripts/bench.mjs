/** Runs the benchmark: `npm run bench -- [its options]`, see bench/main.mjs. */
import { runNode } from './run.mjs';
import { setup } from './setup.mjs';

await setup();
process.exitCode = await runNode(['--import', 'tsx', 'bench/main.mjs', ...process.argv.slice(2)]);
