/** How commands answer. */
import { UsageError } from '../domain/errors.ts';

export function jsonWanted(format: string): boolean {
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format: text or json, not "${format}"`);
  return format === 'json';
}

/** Tells on stderr what goes on. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
