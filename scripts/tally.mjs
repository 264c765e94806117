/**
 * A reporter for vitest: one closing line, `N passed, N failed`, and `N skipped` when there are any. With
 * FACTRAIL_TALLY_FILE the counts go there instead, for whoever adds up several runs.
 */
import { writeFileSync } from 'node:fs';

/** @param {{ passed: number, failed: number, skipped: number }} count */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export default class Tally {
  onTestRunEnd(modules, unhandled) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      // A file or a suite that could not be run has no failed test of its own.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    }
    count.failed += unhandled.length + count.pending;
    const file = process.env.FACTRAIL_TALLY_FILE;
    if (file) writeFileSync(file, JSON.stringify(count));
    // After everything else that is still to be said.
    else process.once('exit', () => process.stdout.write(`${tallyLine(count)}\n`));
  }
}
