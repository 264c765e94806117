/** The tense of a question: "who has access" is asked of today, "who had access" of no time that is said. */
import type { ClaimPattern } from './statements.ts';
import { isPast, type Word, wordsIn } from './words.ts';

const AUXILIARY = new Set('did do does is are am was were has have had can could been'.split(' '));
const PAST = new Set('did was were had could been'.split(' '));
const ANY_TIME = new Set('when since until how'.split(' '));

/**
 * Whether a question that a pattern fits is about the present. `words` are those that stand for no name. A question for
 * a time ("since when does …") and a phrase that the vocabulary has in the present ("bears on") are not.
 */
export function isPresent(
  { predicate, words: phrase, middle }: ClaimPattern,
  words: readonly Word[],
): boolean {
  if (/\b(is|are|has|does|bears)\b/.test(phrase)) return false;
  // what is told in words or of a day is not over when it is past
  if (middle === null && predicate.value !== 'number' && predicate.value !== 'money') return false;
  if (ANY_TIME.has(words[0]?.key ?? '') && !/^how (many|much|old|high)\b/.test(phrase)) return false;
  const verbs = words.filter(({ key, lemma }) => AUXILIARY.has(key) || lemma === middle);
  // the vocabulary tells what was: the verb in the same form is past
  const told = new Set(wordsIn(phrase).map(({ key }) => key));
  const past = ({ key, lemma }: Word) =>
    PAST.has(key) || (lemma === middle && (told.has(key) || isPast(key)));
  return verbs.length > 0 && !verbs.some(past);
}
