/** The scale of a time line: which days it spans, where each stands, and which years are named. */
import type { MomentsFragment } from '../operations.ts';

type Moment = MomentsFragment['nodes'][number];

export const WIDTH = 960;
/** The chart stands beside the words. */
export const LEFT = 420;
const RIGHT = 30;
const DAY = 86_400_000;

export type Scale = {
  at: (day: number) => number;
  from: number;
  to: number;
  ticks: { x: number; label: string }[];
};

/** A scale of whole years around all that is dated; labels are so few that they do not touch. */
export function scaleOf(moments: readonly Moment[]): Scale {
  const days = moments.flatMap(({ during, disagreements }) =>
    [during, ...disagreements.map((d) => d.during)].flatMap(({ earliest, latest }) =>
      [earliest, latest].flatMap((day) => (day === null ? [] : [dayNumber(day)])),
    ),
  );
  const [first = 0, last = 0] = withoutOutliers(days);
  const firstYear = new Date(first * DAY).getUTCFullYear();
  const lastYear = new Date(last * DAY).getUTCFullYear() + 1;
  const from = dayNumber(`${String(firstYear).padStart(4, '0')}-01-01`);
  const to = dayNumber(`${String(lastYear).padStart(4, '0')}-01-01`);
  const at = (day: number) =>
    LEFT + ((Math.min(Math.max(day, from), to) - from) / (to - from || 1)) * (WIDTH - LEFT - RIGHT);
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((years) => (lastYear - firstYear) / years <= 9) ?? 1000;
  const ticks = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step)
    ticks.push({
      x: Math.round(at(dayNumber(`${String(year).padStart(4, '0')}-01-01`))),
      label: String(year),
    });
  return { at, from, to, ticks };
}

/**
 * The first and the last day of the scale. The few that lie so far before the rest that these would shrink to half or less
 * are left out of it: their rows say that they are earlier.
 */
function withoutOutliers(days: number[]): number[] {
  if (days.length === 0) return [];
  const sorted = [...days].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const most = sorted[Math.floor(sorted.length / 10)] ?? first;
  return [(last - most) * 2 < last - first ? most : first, last];
}

export const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

export function spanOf(
  { earliest, latest }: { earliest: string | null; latest: string | null },
  scale: Scale,
) {
  const start = earliest === null ? scale.from : dayNumber(earliest);
  // a day ends where the next begins
  const end = latest === null ? scale.to : dayNumber(latest) + (latest === earliest ? 0 : 1);
  const round = (n: number) => Math.round(n * 10) / 10;
  return {
    x1: round(scale.at(start)),
    x2: round(scale.at(end)),
    openStart: earliest === null,
    openEnd: latest === null,
  };
}
