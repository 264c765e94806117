/** The words of a question, each with the form by which it is compared: tense, number and spelling do not matter. */
import { stemmer } from 'stemmer';

/** A word of a question. `lemma` is what it is compared by; `from` and `to` are its place in the question as written. */
export type Word = { text: string; key: string; lemma: string; from: number; to: number };

// verbs whose forms have no stem in common, by their base
const IRREGULAR: Record<string, string> = {};
for (const forms of [
  'be am is are was were been being',
  'have has had having',
  'do does did done doing',
  'get gets got gotten getting',
  'give gives gave given giving',
  'buy bought',
  'sell sold',
  'pay paid',
  'run ran running',
  'read reading',
  'see saw seen',
  'sit sat sitting',
  'say said',
  'tell told',
  'hold held',
  'hear heard',
  'know knew known',
  'write wrote written',
  'lead led',
  'leave left',
  'spend spent',
  'send sent',
  'meet met',
  'make made',
  'take took taken',
  'come came',
  'become became',
  'begin began begun',
  'break broke broken',
  'bring brought',
  'find found',
  'speak spoke spoken',
  'stand stood',
  'seek sought',
  'fall fell fallen',
  'go goes went gone',
  'keep kept',
  'lose lost',
  'put putting',
  'let letting',
  'cut cutting',
  'quit quitting',
  'bear bore borne',
  'deny denies denied denying denial',
  'person people persons',
  'company companies',
  'party parties',
  'agency agencies',
  'can could',
  'shall should',
  'will would',
  'dm dms',
  'organization organisation organizations organisations',
]) {
  const [base = '', ...others] = forms.split(' ');
  for (const form of [base, ...others]) IRREGULAR[form] = base;
}

const PRESENT = new Set('am are is has does goes gets gives denies read put let quit cut'.split(' '));

/** Whether a word that is a form of some verb tells of the past. */
export function isPast(key: string): boolean {
  const base = IRREGULAR[key];
  return base === undefined ? /ed$/.test(key) : key !== base && !PRESENT.has(key);
}

export function lemmaOf(key: string): string {
  return IRREGULAR[key] ?? stemmer(key);
}

/** These say nothing of what is asked: articles, and words of courtesy or emphasis. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'please',
  'ever',
  'actually',
  'really',
  'exactly',
]);

/** These turn what is said into something that no claim says. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without except but cannot t'.split(' '),
);

const SHORT: [RegExp, string][] = [
  // "who's had access" is "who has"
  [
    /\b(who|what|which|where|when|how|that|there)['’]s (?=(?:been|had|got|given|granted|[a-z]+ed)\b)/gi,
    '$1 has ',
  ],
  [/\b(who|what|which|where|when|how|that|there)['’]s\b/gi, '$1 is'],
  [/\b(who|what|which|where|when|how)['’]re\b/gi, '$1 are'],
  [/\b(who|what|which|where|when|how)['’]d (?=(?:been|had|got|given|granted)\b)/gi, '$1 had '],
  [/\b(who|we|they|i)['’]ve\b/gi, '$1 have'],
];

/** A question with its contractions written out; "didn’t" stays, and is read by nothing. */
export function writtenOut(text: string): string {
  return SHORT.reduce((told, [short, long]) => told.replace(short, long), text);
}

/** The look-up key of one word, as names have it: lower case, no diacritics. */
const keyOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase();

/** Words and numbers of a text. A possessive ’s is a word of its own, as it is in the look-up keys of names. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => {
    const key = keyOf(match[0]);
    return { text: match[0], key, lemma: lemmaOf(key), from: match.index, to: match.index + match[0].length };
  });
}
