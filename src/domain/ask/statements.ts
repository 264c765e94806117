/**
 * Questions about claims, made from the vocabulary: each phrase between subject and object is understood in the questions
 * that can be asked with it. "S had access to O" gives who had access to O, what did S have access to, did S have access
 * to O, and S had access to O as a statement.
 */
import type { Predicate, Vocabulary } from '../vocabulary.ts';
import { compile, type Part, wordParts } from './patterns.ts';

/** What a pattern asks of a predicate's claims. */
export type Asked = 'SUBJECT' | 'OBJECT' | 'VALUE' | 'CLAIM';

export type ClaimPattern = { predicate: Predicate; asked: Asked; parts: Part[]; words: string };

const DO = '(did|do)';
/** Verbs that change places with the subject in a question, by their lemma. */
const AUXILIARIES = new Set(['be', 'can', 'shall', 'will']);
const LIST = '(list|show [me]|name|give me|tell me) ';

/** All patterns by which claims are asked for. A statement's slots are {s} and {o}. */
export function claimPatterns(vocabulary: Vocabulary): ClaimPattern[] {
  return [...vocabulary.predicates.values()].flatMap((predicate) =>
    phrasesOf(predicate).flatMap((phrase) => patternsOf(predicate, phrase)),
  );
}

/** The patterns of statements alone, as they stand after "that", "while" or "whether". */
export function statementPatterns(vocabulary: Vocabulary): ClaimPattern[] {
  return [...vocabulary.predicates.values()].flatMap((predicate) =>
    phrasesOf(predicate).flatMap((phrase) => {
      const statement = statementOf(phrase);
      if (!statement || !isAbout(statement, 'S', 'O')) return [];
      return [
        { predicate, asked: 'CLAIM' as const, parts: compile(slotted(phrase, predicate)), words: phrase },
      ];
    }),
  );
}

function phrasesOf(predicate: Predicate): string[] {
  const target = predicate.object ? 'O' : 'V';
  const label = `S ${predicate.label} ${target}`;
  const own = predicate.object ? [label, `O ${predicate.inverse} S`] : [label];
  return [...new Set([...own, ...predicate.askedWith])];
}

/** A phrase that stands between two places, such as "S had access to O"; null for a question or a noun phrase. */
type Statement = { left: string; middle: string; right: string };

function statementOf(phrase: string): Statement | null {
  const [, left = '', middle = '', right = ''] = /^([SO]) (.+) ([SOV])$/.exec(phrase) ?? [];
  if (left !== '' && left !== right) return { left, middle, right };
  return null;
}

const isAbout = ({ left, right }: Statement, a: string, b: string) =>
  (left === a && right === b) || (left === b && right === a);

const typesOf = (predicate: Predicate, place: string) =>
  place === 'S' ? predicate.subject : (predicate.object ?? []);
const slotFor = (predicate: Predicate, place: string) =>
  `{${place.toLowerCase()}:${typesOf(predicate, place).join('|')}}`;
const slotted = (phrase: string, predicate: Predicate) =>
  phrase.replace(/\b[SO]\b/g, (place) => slotFor(predicate, place));

function patternsOf(predicate: Predicate, phrase: string): ClaimPattern[] {
  const statement = statementOf(phrase);
  const make = (asked: Asked, pattern: string): ClaimPattern => ({
    predicate,
    asked,
    parts: compile(pattern),
    words: phrase,
  });
  if (!statement) return wholePatterns(predicate, phrase, make);
  const { left, middle, right } = statement;
  const [first = ''] = wordParts(middle).map((part) => (part.kind === 'WORD' ? part.lemma : ''));
  const inverted = AUXILIARIES.has(first) || /^has\b/.test(middle);
  const [verb = '', ...others] = middle.split(' ');
  const rest = inverted ? others.join(' ') : middle;
  const aux = inverted ? verb : DO;
  const asks = (place: string): Asked => (place === 'S' ? 'SUBJECT' : place === 'O' ? 'OBJECT' : 'VALUE');
  const to = right === 'V' ? '' : slotFor(predicate, right);
  const from = slotFor(predicate, left);
  const patterns = [make(asks(right), `(what|who|whom|which {noun}|what {noun}) ${aux} ${from} ${rest}`)];
  // "had access to O" is asked with "has X had access to O" too
  const perfect = inverted ? [] : ['have'];
  patterns.push(
    ...perfect.map((have) =>
      make(asks(right), `(what|who|whom|which {noun}|what {noun}) ${have} ${from} ${rest}`),
    ),
  );
  if (right !== 'V') {
    patterns.push(
      make(
        asks(left),
        `(who|what|which {noun}|what {noun}) [${inverted ? 'have' : 'have|do'}] ${middle} ${to}`,
      ),
      make(asks(left), `[${LIST}] {noun} (that|who|which) [have] ${middle} ${to}`),
      make(asks(left), `${LIST} (who|which {noun}) ${middle} ${to}`),
      make('CLAIM', `(${aux}${perfect.length > 0 ? '|have' : ''}) ${from} ${rest} ${to}`),
      make('CLAIM', `when (${aux}) ${from} ${rest} ${to}`),
      make('CLAIM', `(since when|until when|how long|for how long) (${aux}|have) ${from} ${rest} ${to}`),
    );
  }
  const [, before, preposition] = /^(.*) (to|with|for|on|from|about|in|of|by|through)$/.exec(rest) ?? [];
  if (before !== undefined)
    patterns.push(
      make(asks(right), `${preposition} (whom|what|which {noun}|what {noun}) ${aux} ${from} ${before}`),
    );
  else if (rest === middle || rest !== '') {
    const lone = /^(to|with|for|on|from|about|in|of|by|through)$/.exec(rest)?.[1];
    if (lone) patterns.push(make(asks(right), `${lone} (whom|what|which {noun}|what {noun}) ${aux} ${from}`));
  }
  return patterns;
}

/** Patterns of a question or a noun phrase that has one place: "when was S filed", "filing date of S". */
function wholePatterns(
  predicate: Predicate,
  phrase: string,
  make: (asked: Asked, pattern: string) => ClaimPattern,
): ClaimPattern[] {
  const places = phrase.match(/\b[SO]\b/g) ?? [];
  // "S was on O's board": both are there, the end is not a place
  if (places.length === 2) {
    const [left = 'S'] = places;
    const end = slotted(phrase, predicate);
    const [, middle = ''] = /^\{[^}]*\} (.*)$/.exec(end) ?? [];
    const [verb = '', ...others] = middle.split(' ');
    const [first = ''] = wordParts(verb).map((part) => (part.kind === 'WORD' ? part.lemma : ''));
    const inverted = AUXILIARIES.has(first);
    const from = slotFor(predicate, left);
    return [
      make(left === 'S' ? 'SUBJECT' : 'OBJECT', `(who|what|which {noun}) ${middle}`),
      make('CLAIM', inverted ? `${verb} ${from} ${others.join(' ')}` : `${DO} ${from} ${middle}`),
    ];
  }
  const asked: Asked = predicate.object === undefined ? 'VALUE' : places[0] === 'S' ? 'OBJECT' : 'SUBJECT';
  const pattern = slotted(phrase, predicate);
  if (/^(what|when|who|which|how|where|on|for|under|in) /.test(phrase)) return [make(asked, pattern)];
  const [, noun = '', place = ''] = /^(.*) of ([SO])$/.exec(phrase) ?? [];
  const possessive =
    place === '' ? [] : [make(asked, `[what be|${LIST}] ${slotFor(predicate, place)} s ${noun}`)];
  return [make(asked, `[what be|when be|${LIST}] ${pattern}`), ...possessive];
}
