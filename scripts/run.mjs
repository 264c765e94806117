/** Running one of the project's own tools, with its output as it is. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectRoot } from './setup.mjs';

/** Signals that end a run. The tool gets them and decides; this process waits for what it does. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command of Node, in the project's folder, with this process's input and output.
 *
 * @param {string[]} args what comes after `node`
 * @param {{ env?: NodeJS.ProcessEnv, later?: boolean }} [options] later: its output comes in one piece when it has ended
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function runNode(args, { env = process.env, later = false } = {}) {
  const stdio = later ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio, env });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  const forward = (signal) => {
    // A terminal sends its own to both; passed on it would be a second one, which many tools take for haste.
    if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      process.stdout.write(Buffer.concat(said));
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
