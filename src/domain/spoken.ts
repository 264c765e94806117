/** Words that somebody is asked to have said: how they are looked for, and how well a text has them. */
import { nameKey } from './names.ts';

/** What is looked for, in the key form of names: no case, no accents, no punctuation. */
export type Wanted = {
  /** Each different word, those of phrases among them. */
  words: string[];
  /** What stood in quotation marks: words that must follow one another. */
  phrases: string[];
  /** The query for Lucene: any of the words, phrases before others. */
  lucene: string;
};

const MOST_WORDS = 50;
// a mark that is not closed opens no phrase
const PHRASE = /["“”„«»]([^"“”„«»]*)["“”«»]/g;
// what Lucene's query parser would take for an operator; its words for them, AND OR NOT TO, are such in capitals only
const OPERATOR = /[+\-!(){}[\]^"~*?:\\/&|<>=]/g;

/** Reads what a user typed. Null where it has neither letter nor digit, or more than 50 words. */
export function readWanted(typed: string): Wanted | null {
  const phrases = [...typed.matchAll(PHRASE)]
    .map((match) => match[1] ?? '')
    .filter((text) => nameKey(text) !== '');
  const words = [...new Set(nameKey(typed).split(' '))].filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const escaped = (text: string) => text.toLowerCase().replace(OPERATOR, '\\$&');
  const single = typed
    .split(/[\s"“”„«»]+/)
    .filter((word) => nameKey(word) !== '')
    .map(escaped);
  // as typed, and as the key has them: "users'" stands in the index as typed, "café" in one of both ways
  const lucene = [...phrases.map((text) => `"${escaped(text)}"^8`), ...new Set([...single, ...words])].join(
    ' ',
  );
  return { words, phrases: [...new Set(phrases.map(nameKey))], lucene };
}

/** How well a text has what is wanted; of two, the lesser is the better, number by number. */
export type Match = {
  /** The wanted words that are not in it. */
  missing: string[];
  /** Every phrase stands in it, word for word. */
  phrase: boolean;
  /** 0: exact words that have every phrase; 1: a paraphrase that has; 2: not all phrases, or none was asked. */
  rank: [tier: number, missing: number, length: number];
};

/** `verbatim`: the text is a quote, not a paraphrase. Null where it has less than half of the words. */
export function matchOf(wanted: Wanted, text: string, verbatim: boolean): Match | null {
  const key = ` ${nameKey(text)} `;
  const missing = wanted.words.filter((word) => !has(key, word));
  if (missing.length * 2 > wanted.words.length) return null;
  const phrase = wanted.phrases.length > 0 && wanted.phrases.every((one) => has(key, one));
  const tier = phrase ? (verbatim ? 0 : 1) : 2;
  return { missing, phrase, rank: [tier, missing.length, key.split(' ').length - 2] };
}

/** Whole words, but in scripts that put no blanks between them. */
function has(key: string, words: string): boolean {
  return UNSPACED.test(words) ? key.includes(words) : key.includes(` ${words} `);
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
