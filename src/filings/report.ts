/** Collects issues at the places where the filing's parts stand. */
import type { Issue } from '../domain/errors.ts';
import { distance, nearest } from '../domain/names.ts';
import type { Path, Reading } from './read.ts';

export type Report = {
  error(code: string, path: Path, message: string): void;
  warning(code: string, path: Path, message: string): void;
  readonly issues: Issue[];
  readonly failed: boolean;
};

export function reportOf(reading: Reading): Report {
  const issues: Issue[] = [];
  const add = (severity: Issue['severity']) => (code: string, path: Path, message: string) => {
    issues.push({ code, severity, file: reading.file, ...reading.placeOf(path), message });
  };
  return {
    error: add('error'),
    warning: add('warning'),
    issues,
    get failed() {
      return issues.some((issue) => issue.severity === 'error');
    },
  };
}

/** Ends a sentence: ": did you mean x?" for the nearest of some ids, or a full stop. */
export function didYouMean(wrong: string, candidates: Iterable<string>): string {
  const close = [...candidates].filter((id) => distance(wrong, id, 8) <= Math.max(2, wrong.length / 4));
  const [near] = close.sort((a, b) => distance(wrong, a) - distance(wrong, b));
  if (near) return `: did you mean ${near}?`;
  const tail = wrong.slice(wrong.indexOf('/') + 1);
  const [named] = nearest(tail, candidates, (id) => id.slice(id.indexOf('/') + 1), 1);
  return named ? `: did you mean ${named}?` : '.';
}
