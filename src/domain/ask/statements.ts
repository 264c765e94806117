/**
 * Questions about claims, made from the vocabulary: each phrase between subject and object is understood in the questions
 * that can be asked with it. "S had access to O" gives who had access to O, what did S have access to, did S have access
 * to O, and S had access to O as a statement.
 */
import type { Predicate, Vocabulary } from '../vocabulary.ts';
import { isParty } from './nouns.ts';
import { compile, type Part, wordParts } from './patterns.ts';

/** What a pattern asks of a predicate's claims. */
export type Asked = 'SUBJECT' | 'OBJECT' | 'VALUE' | 'CLAIM';

export type ClaimPattern = {
  predicate: Predicate;
  asked: Asked;
  parts: Part[];
  /** The phrase of the vocabulary that it is made of. */
  words: string;
  /** The lemma of the verb between the two places; null where the phrase is no statement. */
  middle: string | null;
  /** Whether it can be asked of a time: not where the phrase tells of the beginning. */
  timed: boolean;
};

type Phrase = { phrase: string; timed: boolean };
type Make = (asked: Asked, pattern: string) => ClaimPattern;

const DO = '(did|do)';
const PREPOSITION = 'to|with|for|on|from|about|in|of|by|through';
/** Verbs that change places with the subject in a question, by their lemma. */
const AUXILIARIES = new Set(['be', 'can']);
export const ALL = '[all|all of|any|any of|full|complete]';
export const LIST = `(list [of]|show [me]|name|give me [list of]|tell me|find [me]|get me|i want list of) ${ALL}`;

/** All patterns by which claims are asked for. A statement's slots are {s} and {o}. */
export function claimPatterns(vocabulary: Vocabulary): ClaimPattern[] {
  return [...vocabulary.predicates.values()].flatMap((predicate) =>
    phrasesOf(predicate).flatMap((phrase) => patternsOf(predicate, phrase)),
  );
}

/** The patterns of statements alone, as they stand after "that", "while" or "whether". */
export function statementPatterns(vocabulary: Vocabulary): ClaimPattern[] {
  return [...vocabulary.predicates.values()].flatMap((predicate) =>
    phrasesOf(predicate).flatMap((told) => {
      const ends = /^[SO] .* [SO]$/.test(told.phrase) && statementOf(told.phrase);
      return ends ? [maker(predicate, told, ends.middle)('CLAIM', slotted(told.phrase, predicate))] : [];
    }),
  );
}

function phrasesOf(predicate: Predicate): Phrase[] {
  const target = predicate.object ? 'O' : 'V';
  const label = `S ${predicate.label} ${target}`;
  const own = predicate.object ? [label, `O ${predicate.inverse} S`] : [label];
  return [
    ...[...new Set([...own, ...predicate.askedWith])].map((phrase) => ({ phrase, timed: true })),
    ...predicate.begunWith.map((phrase) => ({ phrase, timed: false })),
  ];
}

/** A phrase that stands between two places, such as "S had access to O"; null for a question or a noun phrase. */
type Statement = { left: string; middle: string; right: string };

function statementOf(phrase: string): Statement | null {
  const [, left = '', middle = '', right = ''] = /^([SO]) (.+) ([SOV])$/.exec(phrase) ?? [];
  return left !== '' && left !== right ? { left, middle, right } : null;
}

const firstLemma = (text: string) =>
  wordParts(text).flatMap((part) => (part.kind === 'WORD' ? [part.lemma] : []))[0] ?? '';

const typesOf = (predicate: Predicate, place: string) =>
  place === 'S' ? predicate.subject : (predicate.object ?? []);
const slotFor = (predicate: Predicate, place: string) =>
  `{${place.toLowerCase()}:${typesOf(predicate, place).join('|')}}`;
const slotted = (phrase: string, predicate: Predicate) =>
  phrase.replace(/\b[SO]\b/g, (place) => slotFor(predicate, place));

const VALUE_ASKED = {
  date: 'what|when|on (what|which) (day|date)',
  money: 'what|how much',
  number: 'what',
  text: 'what',
};

/** The words that ask for what stands in a place: "who" for parties only, and for a value what fits its type. */
function askWords(predicate: Predicate, place: string): string {
  if (place === 'V') return VALUE_ASKED[predicate.value ?? 'text'];
  const who = typesOf(predicate, place).some(isParty) ? 'who|whom|' : '';
  return `${who}what|which [of] {noun}|what {noun}`;
}

const maker =
  (predicate: Predicate, { phrase, timed }: Phrase, middle: string | null): Make =>
  (asked, pattern) => ({
    predicate,
    asked,
    parts: compile(pattern),
    words: phrase,
    middle: middle === null ? null : firstLemma(middle),
    timed,
  });

const askedFor = (place: string): Asked => (place === 'S' ? 'SUBJECT' : place === 'O' ? 'OBJECT' : 'VALUE');

function patternsOf(predicate: Predicate, told: Phrase): ClaimPattern[] {
  const statement = statementOf(told.phrase);
  if (!statement) return wholePatterns(predicate, told);
  const { left, middle, right } = statement;
  const make = maker(predicate, told, middle);
  const inverted = AUXILIARIES.has(firstLemma(middle)) || /^has\b/.test(middle);
  const [verb = '', ...others] = middle.split(' ');
  const rest = inverted ? others.join(' ') : middle;
  const aux = inverted ? verb : DO;
  const from = slotFor(predicate, left);
  const what = askWords(predicate, right);
  const asks = askedFor(right);
  // "had access to O" is asked with "has X had access to O" too, "was given O" with "has X been given O"
  const perfect = inverted ? (firstLemma(middle) === 'be' ? [`have ${from} be`] : []) : [`have ${from}`];
  const turned = [`${aux} ${from}`, ...perfect].join('|');
  const patterns = [
    make(asks, `(${what}) (${turned}) ${rest}`),
    make(asks, `${LIST} (${what}) ${from} [have] ${middle}`),
  ];
  if (right !== 'V') patterns.push(...twoPlaces(predicate, make, statement, { rest, turned, inverted }));
  const [, before, preposition] = new RegExp(`^(.*?) ?\\b(${PREPOSITION})$`).exec(rest) ?? [];
  if (before !== undefined && right !== 'V')
    patterns.push(make(asks, `${preposition} (${what.replace('who|', '')}) (${turned}) ${before}`));
  return patterns;
}

/** The questions with a phrase between two entities: for the one at its left, and whether it is so. */
function twoPlaces(
  predicate: Predicate,
  make: Make,
  { left, middle, right }: Statement,
  { rest, turned, inverted }: { rest: string; turned: string; inverted: boolean },
): ClaimPattern[] {
  const [from, to] = [slotFor(predicate, left), slotFor(predicate, right)];
  const who = askWords(predicate, left).replace('whom|', '');
  const anyone = typesOf(predicate, left).some(isParty)
    ? 'anyone|anybody|someone|somebody|any {noun}|any of {noun}'
    : 'anything|any {noun}';
  const asks = askedFor(left);
  // "access to O" of "had access to O": it can be somebody's, and one can be with it
  const [, had = ''] = /^had (access .*)$/.exec(middle) ?? [];
  return [
    make(asks, `(${who}) [${inverted ? 'have' : 'have|do'}] ${middle} ${to}`),
    make(asks, `[${LIST}|(who|what|which) be ${ALL}] {noun} (that|who|which) [have] ${middle} ${to}`),
    make(asks, `${LIST} (${who}) [have] ${middle} ${to}`),
    make(asks, `(${turned.replaceAll(from, `(${anyone})`)}) ${rest} ${to}`),
    make('CLAIM', `[when|since when|until when|how long|for how long] (${turned}) ${rest} ${to}`),
    make('CLAIM', `tell me (whether|if|when|since when|how long) ${from} [have] ${middle} ${to}`),
    ...(had === ''
      ? []
      : [
          make(asks, `[${LIST}|(who|what|which) be ${ALL}] {noun} with ${had} ${to}`),
          make('CLAIM', `have ${from} ${had} ${to}`),
          make(
            'CLAIM',
            `[tell me about|what do we know about|what about|show me|when be] ${from} s ${had} ${to}`,
          ),
        ]),
  ];
}

/** Patterns of a question or a noun phrase that has one place: "when was S filed", "filing date of S". */
function wholePatterns(predicate: Predicate, told: Phrase): ClaimPattern[] {
  const { phrase } = told;
  const places = phrase.match(/\b[SO]\b/g) ?? [];
  const pattern = slotted(phrase, predicate);
  // "S was on O's board": both are there, the end is not a place
  if (places.length === 2) {
    const [left = 'S'] = places;
    const [, middle = ''] = /^\{[^}]*\} (.*)$/.exec(pattern) ?? [];
    const [verb = '', ...others] = middle.split(' ');
    const make = maker(predicate, told, middle);
    const inverted = AUXILIARIES.has(firstLemma(verb));
    const from = slotFor(predicate, left);
    const who = askWords(predicate, left).replace('whom|', '');
    const [rest, aux] = inverted ? [others.join(' '), verb] : [middle, 'did|do|have'];
    const asks = askedFor(left);
    return [
      make(asks, `(${who}) [${inverted ? 'have' : 'have|do'}] ${middle}`),
      make(asks, `[${LIST}|(who|what|which) be ${ALL}] {noun} (that|who|which) [have] ${middle}`),
      make(asks, `${LIST} (${who}) [have] ${middle}`),
      make(asks, `(${aux}) (anyone|anybody|someone|somebody|any {noun}) ${rest}`),
      make('CLAIM', `[when|since when|until when|how long|for how long] (${aux}) ${from} ${rest}`),
      make('CLAIM', `tell me (whether|if|when|since when|how long) ${from} [have] ${middle}`),
    ];
  }
  const make = maker(predicate, told, null);
  const asked: Asked = predicate.object === undefined ? 'VALUE' : places[0] === 'S' ? 'OBJECT' : 'SUBJECT';
  if (/^(what|when|who|which|how|where|on|for|under|in) /.test(phrase)) {
    // "tell me when S was filed", from "when was S filed"
    const [, ask, verb, place, rest] = /^(.+?) (was|were|is) ([SO]) (.+)$/.exec(phrase) ?? [];
    const indirect = place
      ? [make(asked, `tell me ${ask} ${slotFor(predicate, place)} ${verb} ${rest}`)]
      : [];
    return [make(asked, `[tell me] ${pattern}`), ...indirect];
  }
  const [, noun = '', place = ''] = /^(.*) of ([SO])$/.exec(phrase) ?? [];
  const lead = `[what be|when be|${LIST}|tell me what be]`;
  const possessive = place === '' ? [] : [make(asked, `${lead} ${slotFor(predicate, place)} [s] ${noun}`)];
  return [make(asked, `${lead} ${pattern}`), ...possessive];
}
