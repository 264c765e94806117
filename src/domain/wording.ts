/** Sentences that answers are read in: claims, times, standings and steps in plain English. */
import { type Interval, parseEdtf } from './edtf.ts';
import type { Modality, SourceKind, Stance } from './stances.ts';
import type { Standing } from './standing.ts';
import type { Predicate } from './vocabulary.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const year = (day: string) => String(Number(day.slice(0, 4)));
const month = (day: string) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${year(day)}`;
const dayOf = (day: string) => `${Number(day.slice(8))} ${month(day)}`;

/** "3 December 2020", "August 2013", "2013", "the 2010s", or the two ends of a day range that is no calendar unit. */
function unit([min, max]: readonly [string, string]): string {
  if (min === max) return dayOf(min);
  const years = Number(year(max)) - Number(year(min));
  const wholeYears = min.endsWith('-01-01') && max.endsWith('-12-31');
  if (wholeYears && years === 9 && year(min).endsWith('0')) return `the ${year(min)}s`;
  const nextDay = new Date(Date.parse(`${max}T00:00:00Z`) + 86_400_000);
  const wholeMonths = min.endsWith('-01') && nextDay.getUTCDate() === 1;
  const name = wholeYears ? year : wholeMonths ? month : dayOf;
  return name(min) === name(max) ? name(min) : `between ${name(min)} and ${name(max)}`;
}

/** "on 3 December 2020", "from 1 August 2013 to 30 May 2019", "from 1 August 2013 on"; null is no bound. */
export function daysInWords(from: string | null, to: string | null): string {
  if (from !== null && from === to) return `on ${dayOf(from)}`;
  if (from !== null && to !== null) return `from ${dayOf(from)} to ${dayOf(to)}`;
  if (from !== null) return `from ${dayOf(from)} on`;
  return to === null ? 'at any time' : `until ${dayOf(to)}`;
}

/** One date of a time as written, with how sure it is: "about August 2013". */
function dateInWords(written: string): string {
  const { earliest, latest, approximate } = parseEdtf(written);
  return `${approximate ? 'about ' : ''}${unit([earliest ?? '', latest ?? ''])}`;
}

/** One member of a set: a date, two ends of a range, or one and an open end. */
function memberInWords(written: string): string {
  const [from = '', to] = written.split('..');
  if (to === undefined) return dateInWords(from);
  if (from === '') return `some time up to ${dateInWords(to)}`;
  if (to === '') return `some time from ${dateInWords(from)} on`;
  return `between ${dateInWords(from)} and ${dateInWords(to)}`;
}

/** A time in words: "from August 2013", "until 2015", "about 2013", "some time up to 2013". Says no more than is written. */
export function timeInWords(time: Interval): string {
  if (time.kind === 'PERIOD') {
    const [from, to] = time.edtf
      .split('/')
      .map((side) => (side === '' || side === '..' ? null : dateInWords(side)));
    if (from && to) return `from ${from} to ${to}`;
    return from ? `from ${from}` : `until ${to}`;
  }
  if (time.kind === 'ONE_OF')
    return time.edtf
      .slice(1, -1)
      .split(',')
      .map((part) => memberInWords(part.trim()))
      .join(' or ');
  return dateInWords(time.edtf);
}

/** "Netflix, Inc. had access to Titan API". */
export function claimSentence(
  subject: string,
  predicate: Predicate | undefined,
  name: string,
  target: string,
): string {
  return `${subject} ${predicate?.label ?? name.toLowerCase().replaceAll('_', ' ')} ${target}`;
}

const MANNER: Record<Modality, string> = {
  ALLEGED: 'alleged',
  REPORTED: 'reported',
  ADMITTED: 'admitted',
  RECORDED: 'recorded',
  RULED: 'ruled',
};

/**
 * "X alleged that", "X denied in the article “T” that": in the past tense, since a name tells no number and what is on
 * file has been said.
 */
export function said(stance: Stance, modality: Modality, speaker: string, source?: string): string {
  const [verb, link] = VERBS[stance];
  const where = source === undefined ? '' : ` in ${source}`;
  return `${speaker} ${verb ?? MANNER[modality]}${where}${link}`;
}

/** How a stance is told, and what leads on to the claim; an assertion is told by its modality. */
const VERBS: Record<Stance, [string | null, string]> = {
  ASSERTS: [null, ' that'],
  DENIES: ['denied', ' that'],
  QUALIFIES: ['qualified, but did not deny', ', that'],
  DECLINES_COMMENT: ['declined to say', ' whether'],
};

/** A time as it ends a sentence: "in August 2013", "on 3 December 2020", "from 2013". */
export function whenInWords(time: Interval): string {
  const words = timeInWords(time);
  if (/^(from|until|between|some time)/.test(words)) return words;
  return `${time.precision === 'DAY' ? 'on' : 'in'} ${words}`;
}

const KINDS: Record<SourceKind, string> = {
  ARTICLE: 'article',
  COURT_FILING: 'court filing',
  POST: 'post',
  PRESS_RELEASE: 'press release',
  TRANSCRIPT: 'transcript',
  DATASET: 'dataset',
  REPORT: 'report',
  EMAIL: 'e-mail',
  BOOK: 'book',
  OTHER: 'document',
};

/** What kind of document, in a word or two: "court filing". */
export function kindInWords(kind: SourceKind): string {
  return KINDS[kind];
}

/** What to call a source in a sentence: the article “Title” (Publisher). */
export function sourceInWords(source: {
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
}): string {
  const from = source.author ?? source.publisher;
  return `the ${KINDS[source.kind]} “${source.title}”${from ? ` (${from})` : ''}`;
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The standing with the numbers that it rests on. */
export function standingInWords(
  standing: Standing,
  n: { roots: number; asserts: number; denials: number; firm: string | null },
): string {
  const support = `${count(n.asserts, 'assertion')} from ${count(n.roots, 'independent root')}`;
  const against =
    n.denials > 0 ? `; ${count(n.denials, 'denial')} ${n.denials === 1 ? 'stands' : 'stand'} beside it` : '';
  switch (standing) {
    case 'UNSUPPORTED':
      return 'Unsupported: nobody on file asserts it, and nobody denies it';
    case 'DENIED':
      return `Denied: ${count(n.denials, 'denial')}, and nobody on file asserts it`;
    case 'ESTABLISHED':
      return `Established: ${n.firm ?? 'on record'}; ${support}${against}`;
    case 'DISPUTED':
      return `Disputed: ${support}, against ${count(n.denials, 'denial')}`;
    case 'CORROBORATED':
      return `Corroborated: ${support}`;
    case 'SINGLE_SOURCE':
      return `Single source: ${support}`;
  }
}

/** Ends a sentence, where the last word does not do so itself ("Netflix, Inc."). */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
