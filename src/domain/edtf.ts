/**
 * Times as reporters write them. A time is EDTF (ISO 8601-2, levels 0 and 1, and level 2's sets), kept as
 * written, with bounds in whole days for comparing. Parsing is the `edtf` library's; bounds are taken from its
 * parse tree, since its own `max` of a set such as [2013..2015] is that of the first member.
 */
import edtf, { parse } from 'edtf';

/** A day, `YYYY-MM-DD`: these compare as strings. null is no bound: open, or unknown. */
export type Day = string | null;

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'DECADE' | 'CENTURY' | 'MIXED';

export type Interval = {
  /** As written, but for white space. */
  edtf: string;
  /** DATE: at some time within its bounds. PERIOD: from a start to an end. ONE_OF: a set of dates, one is right. */
  kind: 'DATE' | 'PERIOD' | 'ONE_OF';
  /** The first and last day on which it may have held. */
  earliest: Day;
  latest: Day;
  /** Within what the start lies, and within what the end; both null where that side is open or unknown. */
  start: [string, string] | null;
  end: [string, string] | null;
  precision: Precision;
  /** Marked `~`, `?` or `%`: bounds are then not certain. */
  approximate: boolean;
};

/** Why a text is no time that Factrail takes; the message says what to write instead. */
export class BadEdtf extends Error {}

type Leaf = {
  type?: string;
  level?: number;
  values: number[];
  approximate?: unknown;
  uncertain?: unknown;
  unspecified?: number;
};
type Tree = Leaf & { values: unknown[]; earlier?: boolean; later?: boolean };

const EXAMPLES =
  'for example 2013-08, 2013-08/.. (from then on), ../2015, 2013~ (about), [..2013] (some time up to)';

const SEASON = 'names a season, which has no agreed bounds: write the months, as in 2013-03/2013-05';

const cache = new Map<string, Interval>();

/** Reads an EDTF text. Throws BadEdtf. */
export function parseEdtf(text: string): Interval {
  const known = cache.get(text);
  if (known) return known;
  const interval = read(text.trim());
  if (cache.size > 20_000) cache.clear();
  cache.set(text, interval);
  return interval;
}

export function isEdtf(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}

function read(text: string): Interval {
  if (text.length === 0 || text.length > 200) throw new BadEdtf(`a time is 1 to 200 characters: ${EXAMPLES}`);
  let tree: Tree;
  try {
    tree = parse(text) as Tree;
  } catch (error) {
    throw new BadEdtf(explain(text, error));
  }
  if (tree.type === 'Interval') return period(text, tree);
  if (tree.type === 'Set') return oneOf(text, tree);
  if (tree.type === 'List')
    throw new BadEdtf(
      `"${text}" is a list of several times: write one assertion for each, or [a,b] where one is right`,
    );
  const leaf = day(text, tree);
  return {
    edtf: text,
    kind: 'DATE',
    earliest: leaf.min,
    latest: leaf.max,
    start: [leaf.min, leaf.max],
    end: [leaf.min, leaf.max],
    precision: leaf.precision,
    approximate: leaf.approximate,
  };
}

function period(text: string, tree: Tree): Interval {
  // an open end comes as Infinity, an unknown one as null
  const [from, to] = (tree.values as (Leaf | number | null)[]).map((leaf) =>
    leaf !== null && typeof leaf === 'object' ? day(text, leaf) : null,
  );
  if (from && to && from.min > to.max) throw new BadEdtf(`"${text}" ends before it starts`);
  if (!from && !to)
    throw new BadEdtf(`"${text}" has neither start nor end: leave the time out where none is said`);
  return {
    edtf: text,
    kind: 'PERIOD',
    earliest: from?.min ?? null,
    latest: to?.max ?? null,
    start: from ? [from.min, from.max] : null,
    end: to ? [to.min, to.max] : null,
    precision: from && to && from.precision !== to.precision ? 'MIXED' : ((from ?? to)?.precision ?? 'MIXED'),
    approximate: Boolean(from?.approximate || to?.approximate),
  };
}

function oneOf(text: string, tree: Tree): Interval {
  // a range within a set, such as [2013..2015], is an array of its two ends
  const members = (tree.values as (Leaf | Leaf[])[]).map((member) =>
    [member].flat().map((leaf) => day(text, leaf)),
  );
  if (members.some(([from, to]) => from && to && from.min > to.max))
    throw new BadEdtf(`"${text}" ends before it starts`);
  const leaves = members.flat();
  const earliest = tree.earlier ? null : leaves.reduce((m, l) => (l.min < m ? l.min : m), '9999-12-31');
  const latest = tree.later ? null : leaves.reduce((m, l) => (l.max > m ? l.max : m), '0000-01-01');
  const within: [string, string] | null = earliest !== null && latest !== null ? [earliest, latest] : null;
  const precisions = new Set(leaves.map((leaf) => leaf.precision));
  return {
    edtf: text,
    kind: 'ONE_OF',
    earliest,
    latest,
    start: within,
    end: within,
    precision: precisions.size === 1 ? (leaves[0]?.precision ?? 'MIXED') : 'MIXED',
    approximate: leaves.some((leaf) => leaf.approximate),
  };
}

function day(
  text: string,
  parsed: Leaf,
): { min: string; max: string; precision: Precision; approximate: boolean } {
  // within a period or a set, a date such as 201X comes without its type
  const leaf = { ...parsed, type: parsed.type ?? 'Date', level: parsed.level ?? 1 };
  if (leaf.type === 'Season') throw new BadEdtf(`"${text}" ${SEASON}`);
  if (leaf.type === 'Decade' || leaf.type === 'Century')
    throw new BadEdtf(`"${text}" cuts a year short: write 201X for a decade, 20XX for a century`);
  const year = leaf.values[0] ?? 0;
  if (leaf.type !== 'Date' || year < 0 || year > 9999)
    throw new BadEdtf(`"${text}" is outside the years 0000 to 9999: ${EXAMPLES}`);
  const approximate = Boolean(leaf.approximate || leaf.uncertain);
  if (leaf.values.length >= 3 && !leaf.unspecified) {
    const written = calendarDay(text, leaf.values);
    return { min: written, max: written, precision: 'DAY', approximate };
  }
  const { min, max } = edtf(leaf) as { min: number; max: number };
  return {
    min: new Date(min).toISOString().slice(0, 10),
    max: new Date(max).toISOString().slice(0, 10),
    precision: precisionOf(min, max),
    approximate,
  };
}

/** The day as written, whatever clock or time zone stands with it; the library takes 29 February in any year. */
function calendarDay(text: string, [year = 0, month = 0, dayOfMonth = 0]: number[]): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month, dayOfMonth);
  if (date.getUTCDate() !== dayOfMonth)
    throw new BadEdtf(`"${text}" names no day of the calendar: ${EXAMPLES}`);
  return date.toISOString().slice(0, 10);
}

function precisionOf(min: number, max: number): Precision {
  const days = (max - min) / 86_400_000;
  if (days < 1) return 'DAY';
  if (days <= 31) return 'MONTH';
  if (days <= 366) return 'YEAR';
  return days <= 3660 ? 'DECADE' : 'CENTURY';
}

function explain(text: string, error: unknown): string {
  const reversed = /upper bound|lower bound/.test(String(error));
  if (reversed) return `"${text}" ends before it starts`;
  if (/\d{4}-(2[1-9]|3\d|4[01])(?!\d)/.test(text)) return `"${text}" ${SEASON}`;
  for (const [, y, m, d] of text.matchAll(/(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?!\d)/g))
    calendarDay(text, [Number(y), Number(m) - 1, Number(d)]);
  if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text) || /[A-Za-z]{3}/.test(text))
    return `"${text}" is no EDTF time: write year first, as in 2013-08-31; ${EXAMPLES}`;
  return `"${text}" is no EDTF time: ${EXAMPLES}`;
}

/** The bounds, widened by one unit of precision where the time is marked approximate. */
export function widened(interval: Interval): { earliest: Day; latest: Day } {
  if (!interval.approximate) return interval;
  return {
    earliest: interval.earliest && shifted(interval.earliest, interval.precision, -1),
    latest: interval.latest && shifted(interval.latest, interval.precision, 1),
  };
}

/** May the two have a day in common? Open and unknown ends reach for ever. */
export function mayOverlap(a: Interval, b: Interval): boolean {
  const x = widened(a);
  const y = widened(b);
  return !before(x.latest, y.earliest) && !before(y.latest, x.earliest);
}

/**
 * Can both be right about one claim? Starts that both name must have a day in common, ends likewise; a date
 * must lie where a period can have been. For an event, which happens once, two dates must meet as well.
 */
export function compatible(a: Interval, b: Interval, event: boolean): boolean {
  if (a.edtf === b.edtf) return true;
  if (a.kind === 'PERIOD' && b.kind === 'PERIOD')
    return meets(a, b, 'start') && meets(a, b, 'end') && mayOverlap(a, b);
  if (a.kind === 'PERIOD' || b.kind === 'PERIOD' || event) return mayOverlap(a, b);
  return true;
}

function meets(a: Interval, b: Interval, side: 'start' | 'end'): boolean {
  const x = a[side];
  const y = b[side];
  if (!x || !y) return true;
  const [xMin, xMax] = a.approximate ? [shifted(x[0], a.precision, -1), shifted(x[1], a.precision, 1)] : x;
  const [yMin, yMax] = b.approximate ? [shifted(y[0], b.precision, -1), shifted(y[1], b.precision, 1)] : y;
  return xMin <= yMax && yMin <= xMax;
}

function before(a: Day, b: Day): boolean {
  return a !== null && b !== null && a < b;
}

const SHIFT_DAYS: Record<Precision, number> = {
  DAY: 1,
  MONTH: 31,
  YEAR: 366,
  DECADE: 3653,
  CENTURY: 36525,
  MIXED: 366,
};

/** A day moved by one unit of precision, within the years 0000 to 9999. */
export function shifted(day: string, precision: Precision, sign: 1 | -1): string {
  const moved = Date.parse(`${day}T00:00:00Z`) + sign * SHIFT_DAYS[precision] * 86_400_000;
  const clamped = Math.min(
    Math.max(moved, Date.parse('0000-01-01T00:00:00Z')),
    Date.parse('9999-12-31T00:00:00Z'),
  );
  return new Date(clamped).toISOString().slice(0, 10);
}
