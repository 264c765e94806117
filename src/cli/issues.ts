/** Issues of filings as lines that editors and terminals make links of: file:line:column: severity CODE: message. */
import pc from 'picocolors';
import type { Issue } from '../domain/errors.ts';

export function printIssues(
  issues: Issue[],
  out: (text: string) => void = (text) => process.stderr.write(text),
): void {
  const inOrder = [...issues].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  for (const { file, line, column, severity, code, message } of inOrder) {
    const paint = severity === 'error' ? pc.red : pc.yellow;
    out(`${file}:${line}:${column}: ${paint(severity)} ${code}: ${message}\n`);
  }
}
