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
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  const forward = (signal) => {
    // A terminal sends its own to both; passed on it would be a second one, which many tools take for haste.
    if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
