/** A reporter for vitest: one closing line, `N passed, N failed`, and `N skipped` when there are any. */
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
    this.line = `${count.passed} passed, ${count.failed} failed`;
    if (count.skipped > 0) this.line += `, ${count.skipped} skipped`;
    // After everything else that is still to be said.
    process.once('exit', () => process.stdout.write(`${this.line}\n`));
  }
}
