/**
 * Runs every check, each as its own step, and goes on after a failure: `node scripts/check.mjs [NAME ...]`.
 * `--list` prints the names. Exit code 1 when any has failed.
 */
import { runNode } from './run.mjs';
import { setup } from './setup.mjs';

const bin = 'node_modules';
const checks = [
  { name: 'typecheck', what: 'types', args: [`${bin}/typescript/bin/tsc`, '--noEmit'] },
  { name: 'lint', what: 'lint and format', args: [`${bin}/@biomejs/biome/bin/biome`, 'check', '.'] },
  {
    name: 'generated',
    what: 'generated GraphQL types up to date',
    args: [`${bin}/@graphql-codegen/cli/esm/bin.js`, '--config', 'codegen.ts', '--check'],
  },
  { name: 'client', what: 'factrail/client up to date', args: ['scripts/client.mjs', '--check'] },
  {
    name: 'filing-schema',
    what: "the filings' JSON Schema up to date",
    args: ['scripts/factrail.mjs', 'filing-schema', '--check'],
  },
  { name: 'unused', what: 'unused code and dependencies', args: [`${bin}/knip/bin/knip.js`] },
  { name: 'tests', what: 'tests', args: ['scripts/test.mjs'] },
];

const names = checks.map(({ name }) => name);
const asked = process.argv.slice(2);
if (asked.includes('--list')) {
  console.log(names.join('\n'));
  process.exit(0);
}
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exit(2);
}

await setup();
const results = [];
for (const { name, what, args } of checks) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}: ${what}`);
  const started = Date.now();
  const code = await runNode(args);
  results.push({ name, code, seconds: ((Date.now() - started) / 1000).toFixed(1) });
  // Stopped by the user: the rest isn't wanted either.
  if (code === 130 || code === 143) break;
}

const line = ({ name, code, seconds }) =>
  `${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds.padStart(6)} s`;
// Of one check alone, its own last line says it all, and stays the last.
if (results.length > 1) console.log(`\n${results.map(line).join('\n')}`);
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
