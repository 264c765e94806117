/** Sentences that answers are read in: claims, times, standings and steps in plain English. */
import type { Interval } from './edtf.ts';
import type { Standing } from './standing.ts';
import type { Modality, SourceKind, Stance } from './stances.ts';
import type { Predicate } from './vocabulary.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/** "3 December 2020", "August 2013", "2013", "the 2010s", from a day range that is one calendar unit. */
function unit([min, max]: readonly [string, string]): string {
  const [year, month, day] = min.split('-');
  const named = `${MONTHS[Number(month) - 1]} ${Number(year)}`;
  if (min === max) return `${Number(day)} ${named}`;
  if (min.slice(0, 7) === max.slice(0, 7)) return named;
  if (min.slice(0, 4) === max.slice(0, 4) && min.endsWith('-01-01') && max.endsWith('-12-31')) return String(Number(year));
  if (min.endsWith('0-01-01') && Number(max.slice(0, 4)) - Number(year) === 9) return `the ${Number(year)}s`;
  return `between ${unit([min, min])} and ${unit([max, max])}`;
}

/** A time in words: "from August 2013", "until 2015", "about 2013", "some time up to 2013". */
export function timeInWords(time: Interval): string {
  const about = time.approximate ? 'about ' : '';
  if (time.kind === 'PERIOD') {
    const from = time.start && unit(time.start);
    const to = time.end && unit(time.end);
    if (from && to) return `from ${about}${from} to ${to}`;
    return from ? `from ${about}${from}` : `until ${about}${to}`;
  }
  if (time.kind === 'ONE_OF') {
    if (time.earliest === null) return `some time up to ${about}${unitEnd(time.latest)}`;
    if (time.latest === null) return `some time from ${about}${unitStart(time.earliest)} on`;
    const parts = /^\[([^\],.]+)((?:,[^\],.]+)+)\]$/.exec(time.edtf);
    if (parts?.[1] && parts[2]) return [parts[1], ...parts[2].slice(1).split(',')].map((p) => plain(p.trim())).join(' or ');
  }
  return `${about}${unit([time.earliest ?? '', time.latest ?? ''])}`;
}

/** A single date of a set, as written: 2023-04-14, 2023-04 or 2023. */
function plain(date: string): string {
  const [year, month, day] = date.split('-');
  if (!year || !/^\d{4}$/.test(year)) return date;
  if (!month) return String(Number(year));
  const named = `${MONTHS[Number(month) - 1]} ${Number(year)}`;
  return day ? `${Number(day)} ${named}` : named;
}

// the last day of a year or month stands for the whole of it
function unitEnd(day: string | null): string {
  if (day === null) return '';
  if (day.endsWith('-12-31')) return String(Number(day.slice(0, 4)));
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate();
  return next === 1 ? plain(day.slice(0, 7)) : plain(day);
}

function unitStart(day: string): string {
  if (day.endsWith('-01-01')) return String(Number(day.slice(0, 4)));
  return day.endsWith('-01') ? plain(day.slice(0, 7)) : plain(day);
}

/** "Netflix, Inc. had access to Titan API". */
export function claimSentence(subject: string, predicate: Predicate | undefined, name: string, target: string): string {
  return `${subject} ${predicate?.label ?? name.toLowerCase().replaceAll('_', ' ')} ${target}`;
}

const MANNER: Record<Modality, string> = {
  ALLEGED: 'alleged',
  REPORTED: 'reported',
  ADMITTED: 'admitted',
  RECORDED: 'recorded',
  RULED: 'ruled',
};

/** "it is alleged by X that", "it is denied by X that": in the passive, since a name tells no number. */
export function passive(stance: Stance, modality: Modality, speaker: string): string {
  if (stance === 'DENIES') return `it is denied by ${speaker} that`;
  if (stance === 'QUALIFIES') return `it is put in another light by ${speaker} that`;
  if (stance === 'DECLINES_COMMENT') return `no answer is given by ${speaker} on whether`;
  return `it is ${MANNER[modality]} by ${speaker} that`;
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

/** What to call a source in a sentence: the article “Title” (Publisher). */
export function sourceInWords(source: { kind: SourceKind; title: string; publisher: string | null; author: string | null }): string {
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
  const against = n.denials > 0 ? `; ${count(n.denials, 'denial')} ${n.denials === 1 ? 'stands' : 'stand'} beside it` : '';
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
