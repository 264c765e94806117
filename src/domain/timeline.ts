/** The order of a timeline, and how exact each of its times is. */
import { type Interval, type Precision, parseEdtf } from './edtf.ts';

export type TimeForm = Exclude<Precision, 'MIXED'> | 'INTERVAL' | 'FROM' | 'UNTIL' | 'ONE_OF' | 'APPROXIMATE';

/** What kind of time it is, the doubtful first: a reader must not take "about 2013" or "from 2013" for "in 2013". */
export function timeForm(time: Interval): TimeForm {
  if (time.approximate) return 'APPROXIMATE';
  if (time.kind === 'ONE_OF') return 'ONE_OF';
  if (time.kind === 'PERIOD') {
    if (!time.end) return 'FROM';
    return time.start ? 'INTERVAL' : 'UNTIL';
  }
  // a date has one precision
  return time.precision === 'MIXED' ? 'APPROXIMATE' : time.precision;
}

/** Where a time stands in a timeline; places compare as lists of strings. */
export type Place = [at: string, until: string, edtf: string, claim: string];

/**
 * By the first day on which it may have held; a time of no known start stands where it ends at the latest. Of those
 * that start alike, the shorter first; what has no end comes last of these.
 */
export function placeOf(edtf: string, claim: string): Place {
  const { earliest, latest } = parseEdtf(edtf);
  const end = latest ?? '9999-99-99';
  return [earliest ?? end, end, edtf, claim];
}

/** A list that is a beginning of another comes before it. */
export function comparePlaces(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [String(a[i] ?? ''), String(b[i] ?? '')];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
