/** How commands answer. */
import { UsageError } from '../domain/errors.ts';

export function jsonWanted(format: string): boolean {
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format: text or json, not "${format}"`);
  return format === 'json';
}
