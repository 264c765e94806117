/** How the pages name what the schema names in capitals. */
import type { Modality, Precision, SourceKind, Stance, Standing, Verification } from './operations.ts';

export const STANDINGS: Record<Standing, { word: string; means: string }> = {
  ESTABLISHED: {
    word: 'Established',
    means: 'on record, admitted or ruled, and no record or ruling denies it',
  },
  CORROBORATED: {
    word: 'Corroborated',
    means: 'two independent roots or more assert it, and nobody denies it',
  },
  SINGLE_SOURCE: {
    word: 'Single source',
    means: 'one root asserts it, however many copies there are, and nobody denies it',
  },
  DISPUTED: { word: 'Disputed', means: 'asserted by some and denied by others' },
  DENIED: { word: 'Denied', means: 'somebody denies it, and nobody on file asserts it' },
  UNSUPPORTED: { word: 'Unsupported', means: 'nobody on file asserts it any more' },
};

export const STANCES: Record<Stance, string> = {
  ASSERTS: 'says so',
  DENIES: 'denies it',
  QUALIFIES: 'puts it in another light, without denying it',
  DECLINES_COMMENT: 'was asked, and declined to comment',
};

export const MODALITIES: Record<Modality, string> = {
  ALLEGED: 'alleged by a party',
  REPORTED: 'reported by a publication',
  ADMITTED: 'admitted, against the speaker’s own interest',
  RECORDED: 'on record',
  RULED: 'ruled by a court or authority',
};

export const VERIFICATIONS: Record<Verification, { word: string; means: string; sign: string }> = {
  VERIFIED: {
    word: 'Verified',
    means: 'found character for character in the archived copy',
    sign: '✓',
  },
  NORMALISED: {
    word: 'Verified, normalised',
    means:
      'found in the archived copy but for white space, ligatures, soft hyphens or the form of quotation marks',
    sign: '✓',
  },
  UNVERIFIED: {
    word: 'Not verified',
    means: 'no archived copy is at hand: nobody but the reporter has compared these words',
    sign: '?',
  },
};

export const KINDS: Record<SourceKind, string> = {
  ARTICLE: 'Article',
  COURT_FILING: 'Court filing',
  POST: 'Post',
  PRESS_RELEASE: 'Press release',
  TRANSCRIPT: 'Transcript',
  DATASET: 'Records',
  REPORT: 'Report',
  EMAIL: 'E-mail',
  BOOK: 'Book',
  OTHER: 'Other document',
};

const PRECISIONS: Record<Precision, string> = {
  DAY: 'known to the day',
  MONTH: 'known to the month',
  YEAR: 'known to the year',
  DECADE: 'known to ten years',
  CENTURY: 'known to a hundred years',
  MIXED: 'its ends are known to differing precision',
};

export function precisionOf(time: { precision: Precision; approximate: boolean }): string {
  return `${PRECISIONS[time.precision]}${time.approximate ? ', and that only about' : ''}`;
}

/** `HAD_ACCESS_TO` as readers see it. */
export const predicateWords = (predicate: string) => predicate.toLowerCase().replaceAll('_', ' ');

export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** Where they were not counted, that there are many. */
export const countOrMany = (n: number | undefined, one: string, many = `${one}s`) =>
  n === undefined ? `many ${many}` : count(n, one, many);

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
export const dayOf = (instant: string) => DAY.format(new Date(instant));
export const minuteOf = (instant: string) => `${MINUTE.format(new Date(instant))} UTC`;
