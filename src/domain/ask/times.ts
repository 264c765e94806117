/** Times at the end or the beginning of a question: when something is asked to have held, and as of when we know. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.map((m) => m.slice(0, 3)).join('|')}|sept)\\.?`;
const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${MONTH} (?:of )?\\d{4}|(?:the )?\\d{3}0s|(?:the year )?\\d{4})`;

/** What a question says of time: a validity in EDTF, or a state of the graph (a revision or a day); null where nothing. */
export type TimesAsked = {
  validDuring: string | null;
  asOf: number | string | null;
  /** Whether it was "until": of what happened that is a bound, of what held an end. */
  until?: true;
};

/** A question without its times, and these. Throws RangeError for a day that the calendar does not have. */
export function splitTimes(question: string, today: string): { rest: string; times: TimesAsked } {
  const times: TimesAsked = { validDuring: null, asOf: null };
  let rest = question.trim().replace(/[\s?!.]+$/u, '');
  for (let found = true; found; ) {
    found = false;
    for (const { pattern, read, last } of PHRASES) {
      const end = new RegExp(`^(.*\\S)[\\s,]+${pattern}$`, 'is').exec(rest);
      const start = end || last ? null : new RegExp(`^${pattern}[\\s,]+(\\S.*)$`, 'is').exec(rest);
      const groups = end ? end.slice(2) : start?.slice(1, -1);
      const without = end?.[1] ?? start?.at(-1);
      if (!groups || without === undefined) continue;
      const told = read(groups, today);
      // a second time of one kind: the question says more than can be read
      if ((told.validDuring && times.validDuring) || (told.asOf != null && times.asOf != null)) continue;
      Object.assign(times, told);
      rest = without.replace(/[\s,]+$/, '');
      found = true;
      break;
    }
  }
  return { rest, times };
}

type Phrase = {
  pattern: string;
  read: (groups: string[], today: string) => Partial<TimesAsked>;
  /** Whether it is a time at the end of a question only. */
  last?: true;
};

const date = `(${DATE})`;
const AS_OF =
  '(?:as of|as at|according to what we knew (?:on|by|at)|as we knew(?: it)? (?:on|by|at)|known (?:on|by|at))';

const PHRASES: Phrase[] = [
  { pattern: `${AS_OF} (?:revision )(\\d{1,9})`, read: ([n]) => ({ asOf: Number(n) }) },
  {
    pattern: `${AS_OF} (?:the end of )?${date}`,
    read: ([d = ''], today) => ({ asOf: lastDaySoFar(d, today) }),
  },
  {
    pattern: `(?:between|from) ${date} (?:and|to|until|till) ${date}`,
    read: ([a = '', b = '']) => ({ validDuring: `${edtf(a)}/${edtf(b)}` }),
  },
  {
    pattern: `(?:since|from) ${date}(?: on| onwards?)?`,
    read: ([d = '']) => ({ validDuring: `${edtf(d)}/..` }),
  },
  { pattern: `after ${date}`, read: ([d = '']) => ({ validDuring: `${dayAfter(lastDay(d), 1)}/..` }) },
  { pattern: `before ${date}`, read: ([d = '']) => ({ validDuring: `../${dayAfter(firstDay(d), -1)}` }) },
  {
    pattern: `(?:until|till|up to) ${date}`,
    read: ([d = '']) => ({ validDuring: `../${edtf(d)}`, until: true }),
  },
  {
    pattern: `(?:by|by the end of) ${date}`,
    read: ([d = '']) => ({ validDuring: `../${lastDay(d)}` }),
  },
  { pattern: `(?:in|during|on|within) ${date}`, read: ([d = '']) => ({ validDuring: edtf(d) }) },
  {
    pattern: `(?:today|currently|at present|at the moment)`,
    read: (_, today) => ({ validDuring: today }),
  },
  // at the beginning these join sentences
  { pattern: `(?:now|right now|still|nowadays)`, read: (_, today) => ({ validDuring: today }), last: true },
];

const STATE = `(?:revision (\\d{1,9})|(${DATE}))`;
const CHANGED = new RegExp(
  `^(?:what (?:has |have )?changed|what is (?:new|different)) (in|about|regarding) (?:the answer to |the question )?(.+?),? (?:since|between) ${STATE}(?: (?:and|to|until) ${STATE})?$`,
  'i',
);

/** A question about how an answer changed: what was asked, and the two states; `to` is null for now; `entity` where what is
 * asked about may be an entity. Null where it is none. Throws RangeError for a state that is no day.
 */
export function splitChange(
  question: string,
): { of: string; from: number | string; to: number | string | null; entity: boolean } | null {
  const found = CHANGED.exec(question.trim().replace(/[\s?!.]+$/u, ''));
  if (!found) return null;
  const [, about = '', of = '', revision, day, toRevision, toDay] = found;
  const from = stateOf(revision, day);
  if (from === null) return null;
  return { of, from, to: stateOf(toRevision, toDay), entity: about !== 'in' };
}

function stateOf(revision: string | undefined, day: string | undefined): number | string | null {
  if (revision) return Number(revision);
  if (!day) return null;
  // since 2023 may be since its first day or its last
  if (edtf(day).length < 10) throw new RangeError(`give a day or a revision in place of ${day}`);
  return edtf(day);
}

/** A date as people write it, in EDTF: "May 2015" is 2015-05, "the 2010s" 201X. */
export function edtf(written: string): string {
  const text = written.toLowerCase().replace(/^the (year )?/, '');
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) return checked(text);
  const [, decade] = /^(\d{3})0s$/.exec(text) ?? [];
  if (decade) return `${decade}X`;
  const [year = ''] = /\d{4}/.exec(text) ?? [];
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`).test(text)) + 1;
  const [day] = /\b\d{1,2}(?=st|nd|rd|th|\b)/.exec(text.replace(year, '')) ?? [];
  const two = (n: number) => String(n).padStart(2, '0');
  return checked(`${year}-${two(month)}${day ? `-${two(Number(day))}` : ''}`);
}

function checked(text: string): string {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day)
    throw new RangeError(`the calendar has no ${text}`);
  return text;
}

const decadeOf = (text: string) => /^(\d{3})X$/.exec(text)?.[1];

function firstDay(written: string): string {
  const text = edtf(written);
  const decade = decadeOf(text);
  const [year, month = '01', day = '01'] = (decade ? `${decade}0` : text).split('-');
  return `${year}-${month}-${day}`;
}

/** Of a time that has begun and is not over, today. */
function lastDaySoFar(written: string, today: string): string {
  const last = lastDay(written);
  return firstDay(written) <= today && last > today ? today : last;
}

function lastDay(written: string): string {
  const text = edtf(written);
  const decade = decadeOf(text);
  const [year = '', month, day] = (decade ? `${decade}9` : text).split('-');
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return text;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
