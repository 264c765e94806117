/**
 * Did two things hold at the same time? Answered from the bounds of two times: CERTAIN where every way of reading
 * both has a day in common, EXCLUDED where none has, POSSIBLE else.
 *
 * A reading of a time is a run of whole days, from a first to a last. A period is read as one that starts and ends
 * within the bounds that it gives. An open or unknown end is read as any day from the start on, an open or unknown
 * start as any day up to the end: "from 2013" does not say that it goes on. A date such as 2013 is read as any run
 * within it. Of a set one member is right. What is marked approximate may start and end one unit sooner or later.
 */
import { compatible, type Day, type Interval, isEdtf, parseEdtf, shifted } from './edtf.ts';

export type Verdict = 'CERTAIN' | 'POSSIBLE' | 'EXCLUDED';
/** Days from and to, both included; null is no bound. */
export type Span = { from: Day; to: Day };
export type Overlap = {
  verdict: Verdict;
  /** The days that are common in every reading; null where no single day is, even where some day must be. */
  certain: Span | null;
  /** The days that are common in some reading; null where it is excluded. */
  possible: Span | null;
};

/**
 * The best supported of some times of one claim, which come best supported first. Where it is a period that leaves a
 * side open, that side is the one of the next best that gives it and can be right beside it: who says "from 2011"
 * and who says "until May 2019" do not contradict each other. `filledFrom` is that other time; null where none.
 */
export function completed(
  times: readonly Interval[],
  event: boolean,
): { interval: Interval; filledFrom: Interval | null } | null {
  const [best, ...others] = times;
  if (!best) return null;
  if (best.kind === 'PERIOD' && !(best.start && best.end))
    for (const other of others) {
      const gives = best.start ? other.end : other.start;
      if (other.kind !== 'PERIOD' || !gives || !compatible(best, other, event)) continue;
      const [from, to] = [best.start ? best : other, best.start ? other : best];
      const whole = `${from.edtf.split('/')[0]}/${to.edtf.split('/')[1]}`;
      if (isEdtf(whole)) return { interval: parseEdtf(whole), filledFrom: other };
    }
  return { interval: best, filledFrom: null };
}

/** The first and last days that a start and an end can have. '' is before every day, '~' after. */
type Bounds = { start: [string, string]; end: [string, string] };
const BEFORE = '';
const AFTER = '~';

export function overlapOf(a: Interval, b: Interval): Overlap {
  const pairs = readings(a).flatMap((x) => readings(b).map((y) => pairOf(x, y)));
  const some = pairs.filter((pair) => pair.verdict !== 'EXCLUDED');
  if (some.length === 0) return { verdict: 'EXCLUDED', certain: null, possible: null };
  const all = some.length === pairs.length && pairs.every((pair) => pair.verdict === 'CERTAIN');
  const possible = { from: least(some.map((p) => p.from)), to: most(some.map((p) => p.to)) };
  // what is common whichever member of a set is right
  const core = { from: most(pairs.map((p) => p.core[0])), to: least(pairs.map((p) => p.core[1])) };
  return {
    verdict: all ? 'CERTAIN' : 'POSSIBLE',
    certain: all && core.from <= core.to ? spanOf(core.from, core.to) : null,
    possible: spanOf(possible.from, possible.to),
  };
}

function pairOf(a: Bounds, b: Bounds) {
  const lastStart = most([a.start[1], b.start[1]]);
  const firstEnd = least([a.end[0], b.end[0]]);
  const from = most([a.start[0], b.start[0]]);
  const to = least([a.end[1], b.end[1]]);
  // worst case: the one starts as late as it can, and the other ends as soon as it can
  const certain = a.start[1] <= b.end[0] && b.start[1] <= a.end[0];
  const verdict: Verdict = from > to ? 'EXCLUDED' : certain ? 'CERTAIN' : 'POSSIBLE';
  return { verdict, from, to, core: [lastStart, firstEnd] as const };
}

/** Each way in which the time may be meant: one, or one for each member of a set. */
function readings(time: Interval): Bounds[] {
  if (time.kind !== 'ONE_OF') return [boundsOf(time)];
  return time.edtf
    .slice(1, -1)
    .split(',')
    .map((member) => {
      const [from = '', to] = member.trim().split('..');
      if (to === undefined) return boundsOf(parseEdtf(from));
      // a range within a set is one date, somewhere between its ends
      const earliest = from === '' ? null : parseEdtf(from);
      const latest = to === '' ? null : parseEdtf(to);
      const within: [string, string] = [
        earliest ? boundsOf(earliest).start[0] : BEFORE,
        latest ? boundsOf(latest).end[1] : AFTER,
      ];
      return { start: within, end: within };
    });
}

function boundsOf(time: Interval): Bounds {
  const by = (day: string, sign: 1 | -1) => (time.approximate ? shifted(day, time.precision, sign) : day);
  const side = (bounds: [string, string] | null): [string, string] | null =>
    bounds && [by(bounds[0], -1), by(bounds[1], 1)];
  const start = side(time.start);
  const end = side(time.end);
  const [s0, s1] = start ?? [BEFORE, end?.[1] ?? AFTER];
  const [e0, e1] = end ?? [start?.[0] ?? BEFORE, AFTER];
  // it cannot start after it ends, nor end before it starts
  return { start: [s0, least([s1, e1])], end: [most([e0, s0]), e1] };
}

const least = (days: string[]) => days.reduce((a, b) => (b < a ? b : a));
const most = (days: string[]) => days.reduce((a, b) => (b > a ? b : a));
const spanOf = (from: string, to: string): Span => ({
  from: from === BEFORE ? null : from,
  to: to === AFTER ? null : to,
});
