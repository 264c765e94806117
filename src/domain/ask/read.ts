/**
 * Reading a question in plain English, without guessing: every word of it must be taken up by one reading. Where two
 * readings fit equally, where a name is borne by several, or where none fits, the question is refused, with the nearest
 * readings.
 */
import { canonicalJson, claimId } from '../ids.ts';
import { nameKey } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Lattice, matches, NOUN_TYPES, type Part, type Span } from './patterns.ts';
import { claimReading, type Reading, TEMPLATES } from './readings.ts';
import { type ClaimPattern, claimPatterns, statementPatterns } from './statements.ts';
import { splitChange, splitTimes, type TimesAsked } from './times.ts';
import { SKIPPED, type Word, wordsIn } from './words.ts';

/** Names longer than this many words are not looked for. */
const MOST_NAME_WORDS = 12;
const MOST_WORDS = 80;

export type Named = { id: string; type: string; name: string };
export type Known = {
  /** The entities that bear a look-up key, and those of an id. */
  byKey: ReadonlyMap<string, readonly Named[]>;
  byId: ReadonlyMap<string, Named>;
  cases: readonly string[];
};

/** A question whose reading needs claims that must be on file: what is said is found out by their ids. */
export type ReadQuestion = Reading & {
  /** Claims that the reading is about: it is none where one of these is not on file. */
  needs: { id: string; sentence: string }[];
};

export type Refusal = {
  code: 'NOT_UNDERSTOOD' | 'AMBIGUOUS_NAME' | 'AMBIGUOUS_QUESTION' | 'UNKNOWN_NAME' | 'BAD_TIME';
  message: string;
  nearest: Reading[];
  candidates: Named[];
  /** The words that name nothing known, and the types of entity that could stand there. */
  unknown: { words: string; types: string[] } | null;
};

export type Understanding = ({ understood: true } & ReadQuestion) | ({ understood: false } & Refusal);

export type Tokens = { words: Word[]; text: string; placed: Map<number, { kind: string; text: string }> };

const PLACED =
  /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|\b(https?:\/\/\S+)|\b([a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:[-._][a-z0-9]+)*)\b/gu;

/** The words of a question; what is quoted, an id and an address are one word each. */
export function tokens(text: string): Tokens {
  const placed = new Map<number, { kind: string; text: string }>();
  const found: { kind: string; text: string }[] = [];
  const plain = text.replace(PLACED, (_, ...groups: (string | undefined)[]) => {
    const index = groups.slice(0, 6).findIndex((group) => group !== undefined);
    found.push({ kind: index < 4 ? 'quote' : index === 4 ? 'url' : 'id', text: groups[index] ?? '' });
    return ` qzq${found.length - 1}qzq `;
  });
  const words = wordsIn(plain);
  words.forEach((word, at) => {
    const [, index] = /^qzq(\d+)qzq$/.exec(word.key) ?? [];
    const thing = index === undefined ? undefined : found[Number(index)];
    if (thing) placed.set(at, thing);
  });
  return { words, text: plain, placed };
}

/** What must be looked up to read a question: keys of names that its words may be, and ids. */
export function namesWanted(question: string): { keys: string[]; ids: string[] } {
  const { words, placed } = tokens(question);
  const keys = new Set<string>();
  const ids: string[] = [];
  const some = words.slice(0, MOST_WORDS);
  some.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(some.length, from + MOST_NAME_WORDS); to++)
      keys.add(keyOf(some, from, to));
  });
  for (const { kind, text } of placed.values()) {
    if (kind === 'quote') keys.add(nameKey(text));
    if (kind === 'id') ids.push(text);
  }
  return { keys: [...keys].filter((key) => key !== ''), ids };
}

const keyOf = (words: readonly Word[], from: number, to: number) =>
  words
    .slice(from, to)
    .map((word) => word.key)
    .join(' ');

type Compiled = { claims: ClaimPattern[]; statements: ClaimPattern[] };
const compiled = new WeakMap<Vocabulary, Compiled>();

function patternsFor(vocabulary: Vocabulary): Compiled {
  const known = compiled.get(vocabulary) ?? {
    claims: claimPatterns(vocabulary),
    statements: statementPatterns(vocabulary),
  };
  compiled.set(vocabulary, known);
  return known;
}

/** Reads a question. `today` is the day, YYYY-MM-DD, that "today" means. */
export function readQuestion(
  question: string,
  known: Known,
  vocabulary: Vocabulary,
  today: string,
): Understanding {
  let asked: { rest: string; times: TimesAsked };
  try {
    const change = splitChange(question);
    if (change) return readChange(change, known, vocabulary, today);
    asked = splitTimes(question, today);
  } catch (error) {
    return refused('BAD_TIME', (error as Error).message);
  }
  const { times } = asked;
  if (tokens(asked.rest).words.length > MOST_WORDS)
    return refused('NOT_UNDERSTOOD', `the question is longer than ${MOST_WORDS} words`);
  const options = candidatesOf(asked.rest, known, vocabulary, false);
  const withTimes = options.flatMap((option) => timed(option, times) ?? []);
  if (withTimes.length > 0) return chosen(withTimes);
  if (options[0])
    return {
      ...refused('NOT_UNDERSTOOD', `“${options[0].sentence}” cannot be asked of a time`),
      nearest: distinct(options).slice(0, 3),
    };
  const nearest = nearestReadings(asked.rest, known, vocabulary);
  const guesses = candidatesOf(asked.rest, known, vocabulary, true);
  const unknown = guesses
    .flatMap(({ spans }) => spans.filter((span) => span.kind === 'unknown'))
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  if (unknown)
    return {
      ...refused('UNKNOWN_NAME', `nothing on file is called “${unknown.name}”`),
      nearest,
      unknown: { words: unknown.name, types: [] },
    };
  return { ...refused('NOT_UNDERSTOOD', 'no reading takes up every word of the question'), nearest };
}

/** What changed in the answer to a question, or about an entity that is named. */
function readChange(
  { of, from, to }: { of: string; from: number | string; to: number | string | null },
  known: Known,
  vocabulary: Vocabulary,
  today: string,
): Understanding {
  const about = readQuestion(`claims about ${of}`, known, vocabulary, today);
  const inner = about.understood ? about : readQuestion(of, known, vocabulary, today);
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

type Option = ReadQuestion & {
  takes: readonly string[];
  spans: Span[];
};

function timed(option: Option, { validDuring, asOf }: TimesAsked): Option | null {
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

function distinct<R extends Reading>(options: R[]): R[] {
  return [...new Map(options.map((o) => [canonicalJson([o.question, o.variables]), o])).values()];
}

const WHILE = new Set(['while', 'whilst']);
const THAT =
  /^(?:is it true that|do we know (?:whether|if|that)|how do we know (?:that)?|who (?:says|said|claims|claimed|alleges|alleged|reports|reported|asserts|asserted) that|what is the evidence (?:that|for the claim that)|since when do we know that|when did we learn that|what do we know about the claim that)\s+/i;
const DENIED =
  /^(?:who denied that|who denies that|who has denied that|(?:did|has) (?:anyone|anybody|somebody|someone) (?:deny|denied) that|is it denied that|was it denied that)\s+/i;

/** All readings that take up every word, whatever time is asked for. */
function candidatesOf(text: string, known: Known, vocabulary: Vocabulary, unknown: boolean): Option[] {
  const { claims, statements } = patternsFor(vocabulary);
  const inner = (prefix: RegExp) => (prefix.test(text) ? text.replace(prefix, '') : null);
  const that = inner(THAT);
  const denied = inner(DENIED);
  const [left, right] = aroundWhile(text);
  const options: Option[] = [];
  const told = (part: string) => claimsTold(part, statements, known, unknown);
  for (const option of that === null ? [] : told(that)) options.push(option);
  for (const claim of denied === null ? [] : told(denied))
    options.push({
      ...claim,
      question: 'denials',
      variables: { claim: claim.needs[0]?.id, stance: ['DENIES'] },
      sentence: `Who denied that ${claim.needs[0]?.sentence}`,
    });
  if (left !== null && right !== null) {
    const first = [
      ...told(left),
      ...claimsTold(
        left,
        claims.filter((c) => c.asked === 'CLAIM'),
        known,
        unknown,
      ),
    ];
    for (const a of first)
      for (const b of told(right))
        options.push({
          question: 'overlap',
          variables: { a: a.needs[0]?.id, b: b.needs[0]?.id },
          sentence: `Whether it was at one time that ${a.needs[0]?.sentence} and that ${b.needs[0]?.sentence}`,
          needs: [...a.needs, ...b.needs],
          takes: ['validDuring', 'asOf'],
          spans: [...a.spans, ...b.spans],
        });
  }
  const lattice = latticeOf(text, known, unknown);
  for (const pattern of claims)
    for (const bindings of matches(pattern.parts, lattice)) {
      const found = claimReading(pattern.predicate, pattern.asked, bindings);
      if (found)
        options.push({ ...found, needs: [], takes: ['validDuring', 'asOf'], spans: [...bindings.values()] });
    }
  for (const template of TEMPLATES)
    for (const bindings of matches(template.parts, lattice)) {
      const noun = bindings.get('noun');
      // these questions cannot be narrowed to a type of entity
      if (noun && noun.type !== '') continue;
      const built = template.build((slot) => bindings.get(slot) as Span);
      options.push({
        question: template.question,
        sentence: built.sentence,
        variables: built.variables,
        needs: [],
        takes: template.takes,
        spans: [...bindings.values()],
      });
    }
  return options;
}

function aroundWhile(text: string): [string | null, string | null] {
  const { words, text: plain } = tokens(text);
  const at = words.findIndex((word) => WHILE.has(word.key));
  const same = /\b(?:at the same time as|during the time (?:that|when))\b/i.exec(plain);
  if (at > 0) return [plain.slice(0, words[at]?.from), plain.slice(words[at]?.to)];
  return same ? [plain.slice(0, same.index), plain.slice(same.index + same[0].length)] : [null, null];
}

/** Statements that a text makes, each as the question for the claim that it is. */
function claimsTold(text: string, patterns: ClaimPattern[], known: Known, unknown: boolean): Option[] {
  const lattice = latticeOf(text.trim(), known, unknown);
  return patterns.flatMap((pattern) =>
    matches(pattern.parts, lattice).flatMap((bindings) => {
      const found = claimReading(pattern.predicate, 'CLAIM', bindings);
      if (!found) return [];
      const { subject, object } = found.variables as { subject: string; object: string };
      const id = claimId({ subject, predicate: pattern.predicate.name, object, value: null, episode: 1 });
      const [s, o] = [bindings.get('s'), bindings.get('o')];
      const sentence = `${s?.name} ${pattern.predicate.label} ${o?.name}`;
      return [
        {
          ...found,
          needs: [{ id, sentence }],
          takes: ['validDuring', 'asOf'],
          spans: [...bindings.values()],
        },
      ];
    }),
  );
}

function latticeOf(text: string, known: Known, unknown: boolean): Lattice {
  const { words, placed } = tokens(text);
  const spans = words.map((word, from): Span[] => {
    const found: Span[] = [];
    const add = (to: number, kind: string, id: string, type = '', name = id) =>
      found.push({ from, to, kind, id, type, name });
    const thing = placed.get(from);
    if (thing) {
      if (thing.kind === 'quote') {
        add(from + 1, 'quote', thing.text);
        for (const entity of known.byKey.get(nameKey(thing.text)) ?? [])
          add(from + 1, 'entity', entity.id, entity.type, entity.name);
        if (unknown) add(from + 1, 'unknown', thing.text);
      } else if (thing.kind === 'url') add(from + 1, 'source', thing.text);
      else {
        const kind = thing.text.slice(0, thing.text.indexOf('/'));
        const entity = known.byId.get(thing.text);
        if (entity) add(from + 1, 'entity', entity.id, entity.type, entity.name);
        else
          add(
            from + 1,
            kind === 'source' || kind === 'filing' || kind === 'claim' ? kind : 'unknown',
            thing.text,
          );
      }
      return found;
    }
    for (let to = Math.min(words.length, from + MOST_NAME_WORDS); to > from; to--) {
      const key = keyOf(words, from, to);
      for (const entity of known.byKey.get(key) ?? []) add(to, 'entity', entity.id, entity.type, entity.name);
      for (const name of known.cases) if (nameKey(name) === key) add(to, 'case', name);
    }
    const noun = NOUN_TYPES.get(word.key);
    if (noun !== undefined) add(from + 1, 'noun', noun, noun);
    if (unknown && !SKIPPED.has(word.key))
      for (let to = from + 1; to <= Math.min(words.length, from + 6); to++)
        if (!namesWithin(words, from, to, known))
          add(
            to,
            'unknown',
            text.slice(word.from, words[to - 1]?.to),
            '',
            text.slice(word.from, words[to - 1]?.to),
          );
    return found;
  });
  return { words, spansAt: (index) => spans[index] ?? [] };
}

/** Whether some of these words name an entity: then the whole is no name of its own. */
function namesWithin(words: readonly Word[], from: number, to: number, known: Known): boolean {
  for (let a = from; a < to; a++)
    for (let b = a + 1; b <= to; b++) if (known.byKey.has(keyOf(words, a, b))) return true;
  return false;
}

/** Readings that share most words with a question that none takes up, about the entities that it names. */
function nearestReadings(text: string, known: Known, vocabulary: Vocabulary): Reading[] {
  const lattice = latticeOf(text, known, false);
  const asked = new Set(lattice.words.map((word) => word.lemma));
  const all = lattice.words.flatMap((_, at) => lattice.spansAt(at));
  const entities = all.filter(
    (span) =>
      span.kind === 'entity' &&
      !all.some(
        (o) =>
          o.kind === 'entity' &&
          o.from <= span.from &&
          o.to >= span.to &&
          o.to - o.from > span.to - span.from,
      ),
  );
  const scored: { reading: Reading; score: number }[] = [];
  const score = (parts: readonly Part[]) => {
    const lemmas = parts.flatMap((part) => (part.kind === 'WORD' && part.lemma !== 'be' ? [part.lemma] : []));
    return lemmas.length === 0 ? 0 : lemmas.filter((lemma) => asked.has(lemma)).length / lemmas.length;
  };
  for (const pattern of patternsFor(vocabulary).statements) {
    const share = score(pattern.parts);
    if (share < 0.5) continue;
    for (const entity of entities)
      for (const [slot, kind] of [
        ['o', 'SUBJECT'],
        ['s', 'OBJECT'],
      ] as const) {
        const types = slot === 'o' ? (pattern.predicate.object ?? []) : pattern.predicate.subject;
        const found = types.includes(entity.type)
          ? claimReading(pattern.predicate, kind, new Map([[slot, entity]]))
          : null;
        if (found) scored.push({ reading: found, score: share + (slot === 'o' ? 0.01 : 0) });
      }
  }
  for (const entity of entities)
    scored.push({
      reading: {
        question: 'entityClaims',
        variables: { name: entity.id },
        sentence: `Claims about ${entity.name}`,
      },
      score: 0.1,
    });
  return distinct(scored.sort((a, b) => b.score - a.score).map((s) => s.reading)).slice(0, 3);
}
