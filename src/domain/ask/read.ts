/**
 * Reading a question in plain English, without guessing: every word of it must be taken up by one reading. Where two
 * readings fit equally, where a name is borne by several, or where none fits, the question is refused, with the nearest
 * readings.
 */
import type { Vocabulary } from '../vocabulary.ts';
import { nearestReadings, whyNot } from './nearest.ts';
import { type Ground, type Option, optionsOf, type ReadQuestion, told } from './options.ts';
import type { Steps } from './patterns.ts';
import { distinct, type Reading } from './readings.ts';
import { splitChange, splitTimes, type TimesAsked } from './times.ts';
import { type Known, latticeOf, MOST_WORDS, type Named, tokens } from './tokens.ts';
import { writtenOut } from './words.ts';

export type Refusal = {
  code: 'NOT_UNDERSTOOD' | 'AMBIGUOUS_NAME' | 'AMBIGUOUS_QUESTION' | 'UNKNOWN_NAME' | 'BAD_TIME';
  message: string;
  nearest: Reading[];
  candidates: Named[];
  /** The words that name nothing known, and the types of entity that could stand there; none where any could. */
  unknown: { words: string; types: string[] } | null;
};

export type Understanding = ({ understood: true } & ReadQuestion) | ({ understood: false } & Refusal);

/** Words before and after a question that ask for nothing. What is told by them may be put as "what Netflix had". */
const OPENING =
  /^(?:(?:hi|hello|hey|please|ok|okay|so|well)\b[\s,!.]*)*(?:(?:can|could|would|will) you (?:please )?|i(?: would|['’]d) like you to |please )?/i;
const TELLING =
  /^(?:tell (?:me|us)|let (?:me|us) know|do (?:you|we) know|does (?:anyone|anybody) know|i (?:want|need) to know|i(?: would|['’]d) like to know|we (?:want|need) to know|find out|check)\b[\s,:]*/i;
const CLOSING = /[\s,]*\b(?:please|thanks|thank you|thx)[\s.!?]*$/i;

/**
 * Reads a question. `today` is the day, YYYY-MM-DD, that "today" means. `steps` counts what was done to read it.
 */
export function readQuestion(
  question: string,
  known: Known,
  vocabulary: Vocabulary,
  today: string,
  steps: Steps = { taken: 0 },
): Understanding {
  const ground: Ground = { known, vocabulary, steps, unknown: false };
  const plain = writtenOut(question).trim().replace(CLOSING, '').replace(OPENING, '');
  let asked: { rest: string; times: TimesAsked };
  try {
    const change = splitChange(plain);
    if (change) return readChange(change, ground, today);
    asked = splitTimes(plain, today);
  } catch (error) {
    return refused('BAD_TIME', (error as Error).message);
  }
  const { times, rest } = asked;
  const rising = /\?\s*$/.test(plain);
  if (tokens(rest).words.length > MOST_WORDS)
    return refused('NOT_UNDERSTOOD', `the question is longer than ${MOST_WORDS} words`);
  const options = optionsFor(rest, ground, rising);
  // "does Netflix still have access" asks of today; "did it still" of a time that only its context tells
  if (options.length === 0 && times.validDuring === null && STILL.test(rest)) {
    const found = optionsFor(rest.replace(STILL, ' '), ground);
    options.push(...found.filter(({ present }) => present));
  }
  const withTimes = options.flatMap((option) => timed(option, times, today) ?? []);
  if (withTimes.length > 0) return chosen(withTimes);
  if (options[0])
    return {
      ...refused('NOT_UNDERSTOOD', `“${options[0].sentence}” cannot be asked of the time that is said`),
      nearest: distinct(options.map(reading)).slice(0, 3),
    };
  const lattice = latticeOf(rest, known, steps);
  const nearest = nearestReadings(lattice, vocabulary);
  const [guess] = optionsFor(rest, { ...ground, unknown: true })
    .flatMap(({ spans, unknownTypes }) =>
      spans.flatMap((span) => (span.kind === 'unknown' ? [{ span, types: unknownTypes }] : [])),
    )
    .sort((a, b) => a.span.to - a.span.from - (b.span.to - b.span.from));
  if (guess)
    return {
      ...refused('UNKNOWN_NAME', `nothing on file is called “${guess.span.name}”`),
      nearest,
      unknown: { words: guess.span.name, types: [...new Set(guess.types)] },
    };
  return { ...refused('NOT_UNDERSTOOD', whyNot(lattice, vocabulary)), nearest };
}

const STILL = /\sstill\s/i;

/** All readings of a question without its times; `rising` where a statement is a question by its mark alone. */
function optionsFor(text: string, ground: Ground, rising = false): Option[] {
  const telling = TELLING.test(text);
  return [
    ...optionsOf(telling ? text.replace(TELLING, '') : text, ground),
    ...(telling ? optionsOf(text.replace(TELLING, 'tell me '), ground) : []),
    // "Netflix had access to the Titan API?"
    ...(rising ? told(text, ground).map((option) => ({ ...option, needs: [] })) : []),
  ];
}

/** What changed in the answer to a question, or about an entity that is named. */
function readChange(
  { of, from, to, entity }: NonNullable<ReturnType<typeof splitChange>>,
  { known, vocabulary, steps }: Ground,
  today: string,
): Understanding {
  const about = readQuestion(`claims about ${of}`, known, vocabulary, today, steps);
  // what changed in Netflix is no question about what is on file
  const inner = about.understood && entity ? about : readQuestion(of, known, vocabulary, today, steps);
  if (!inner.understood) return inner;
  const { asOf } = inner.variables;
  if (asOf !== undefined || ['retractionImpact', 'answerDiff'].includes(inner.question))
    return {
      ...refused('NOT_UNDERSTOOD', `“${inner.sentence}” cannot be asked of two states of the graph`),
      nearest: [reading(inner)],
    };
  const state = (at: number | string) => (typeof at === 'number' ? `revision ${at}` : at);
  return {
    understood: true,
    question: 'answerDiff',
    variables: { of: reading(inner), from, ...(to === null ? {} : { to }) },
    sentence: `What changed between ${state(from)} and ${to === null ? 'now' : state(to)} in the answer to: ${inner.sentence}`,
    needs: inner.needs,
  };
}

function refused(code: Refusal['code'], message: string): { understood: false } & Refusal {
  return { understood: false, code, message, nearest: [], candidates: [], unknown: null };
}

function timed(option: Option, times: TimesAsked, today: string): Option | null {
  const { asOf } = times;
  // "who has access" is asked of today, or of the day as of which we knew
  const day = typeof asOf === 'string' ? asOf : today;
  const validDuring = times.validDuring ?? (option.present ? day : null);
  if (times.until && option.question !== 'timeline') return null;
  if (validDuring !== null && !option.takes.includes('validDuring')) return null;
  if (asOf !== null && !option.takes.includes('asOf')) return null;
  const variables = {
    ...option.variables,
    ...(validDuring === null ? {} : { validDuring }),
    ...(asOf === null ? {} : { asOf }),
  };
  const when = validDuring === null ? '' : `, at a time within ${validDuring}`;
  const state =
    asOf === null ? '' : typeof asOf === 'number' ? `, as of revision ${asOf}` : `, as we knew it on ${asOf}`;
  return { ...option, variables, sentence: `${option.sentence}${when}${state}` };
}

/** The reading that takes most words as names; refuses where several say otherwise. */
function chosen(options: Option[]): Understanding {
  const named = ({ spans }: Option) =>
    spans.reduce((sum, span) => sum + (span.kind === 'noun' ? 0 : span.to - span.from), 0);
  const most = Math.max(...options.map(named));
  const best = distinct(options.filter((option) => named(option) === most));
  const [only, ...others] = best;
  if (only && others.length === 0) return { understood: true, ...reading(only), needs: only.needs };
  const places = best.map(({ spans }) => spans.map((span) => `${span.from}-${span.to}`).join());
  if (new Set(places).size === 1 && new Set(best.map((option) => option.question)).size === 1) {
    const spans = best.flatMap((option) => option.spans);
    const candidates = [
      ...new Map(
        spans
          .filter((span) => spans.some((other) => other.from === span.from && other.id !== span.id))
          .map((span) => [span.id, span]),
      ).values(),
    ];
    const [first] = candidates;
    return {
      ...refused('AMBIGUOUS_NAME', `several are called “${first?.name}”: ask by id`),
      candidates: candidates.map(({ id, type, name }) => ({ id, type, name })),
      nearest: best.map(reading).slice(0, 10),
    };
  }
  return {
    ...refused('AMBIGUOUS_QUESTION', 'the question can be read in more than one way'),
    nearest: best.map(reading).slice(0, 10),
  };
}

const reading = ({ question, variables, sentence }: Reading): Reading => ({ question, variables, sentence });
