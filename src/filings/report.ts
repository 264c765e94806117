/** Collects issues at the places where the filing's parts stand. */
import type { Issue } from '../domain/errors.ts';
import { distance, nearest } from '../domain/names.ts';
import type { Path, Reading } from './read.ts';

export type Report = {
  error(code: string, path: Path, message: string): void;
  warning(code: string, path: Path, message: string): void;
  /** The line on which something stands, for a message that points there. */
  lineOf(path: Path): number;
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
    lineOf: (path) => reading.placeOf(path).line,
    issues,
    get failed() {
      return issues.some((issue) => issue.severity === 'error');
    },
  };
}

/** Tells of each id that is declared twice. */
export function onceOnly(report: Report): (id: string, path: Path) => void {
  const seen = new Map<string, Path>();
  return (id, path) => {
    const first = seen.get(id);
    if (first)
      report.error(
        'DECLARED_TWICE',
        path,
        `${id} is declared in line ${report.lineOf(first)} already: put all of it in one entry`,
      );
    else seen.set(id, path);
  };
}

/** Ends a sentence: ": did you mean x?" for the nearest of some ids, or a full stop. */
export function didYouMean(wrong: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  const most = Math.max(2, Math.floor(wrong.length / 4));
  let best: { id: string; away: number } | null = null;
  for (const id of known) {
    if (Math.abs(id.length - wrong.length) > most * 2) continue;
    const away = distance(wrong, id, Math.min(8, best ? best.away - 1 : most));
    if (away <= most && (!best || away < best.away)) best = { id, away };
    if (best?.away === 0) break;
  }
  if (best) return `: did you mean ${best.id}?`;
  if (known.length > 10_000) return '.';
  const [named] = nearest(tailOf(wrong), known, tailOf, 1);
  return named ? `: did you mean ${named}?` : '.';
}

function tailOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
