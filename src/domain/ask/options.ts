/** All readings of a question that take up every word of it. */
import { claimId } from '../ids.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  type Bindings,
  indexed,
  type Lattice,
  matches,
  mayFit,
  type PatternIndex,
  type Span,
  type Steps,
  slotTypes,
} from './patterns.ts';
import { claimReading, type Reading } from './readings.ts';
import { type ClaimPattern, claimPatterns, statementPatterns } from './statements.ts';
import { TEMPLATES, type Template } from './templates.ts';
import { isPresent } from './tense.ts';
import { type Known, latticeOf } from './tokens.ts';

/** A question whose reading needs claims that must be on file: what is said is found out by their ids. */
export type ReadQuestion = Reading & {
  /** Claims that the reading is about: it is none where one of these is not on file. */
  needs: { id: string; sentence: string }[];
};

export type Option = ReadQuestion & {
  /** Whether it can be asked of a time, and of a state of the graph. */
  takes: readonly string[];
  spans: Span[];
  /** Whether it is asked in the present, so that it means today where no time is said. */
  present: boolean;
  /** The types of what stands for a name that is not on file. */
  unknownTypes: readonly string[];
};

type Patterns = {
  claims: PatternIndex<ClaimPattern>;
  yesNo: PatternIndex<ClaimPattern>;
  statements: PatternIndex<ClaimPattern>;
  templates: PatternIndex<Template>;
  /** The statements as a list, and all words that some pattern has. */
  phrases: readonly ClaimPattern[];
  lemmas: ReadonlySet<string>;
};
const made = new WeakMap<Vocabulary, Patterns>();

/** The patterns of a vocabulary, made once. */
export function patternsFor(vocabulary: Vocabulary): Patterns {
  const there = made.get(vocabulary);
  if (there) return there;
  const [claims, phrases] = [claimPatterns(vocabulary), statementPatterns(vocabulary)];
  const patterns = {
    claims: indexed(claims),
    yesNo: indexed(claims.filter(({ asked }) => asked === 'CLAIM')),
    statements: indexed(phrases),
    templates: indexed(TEMPLATES),
    phrases,
  };
  const lemmas = new Set([...patterns.claims.lemmas, ...patterns.templates.lemmas]);
  made.set(vocabulary, { ...patterns, lemmas });
  return { ...patterns, lemmas };
}

/** What a question is read against. With `unknown`, words that name nothing on file may stand for names. */
export type Ground = { known: Known; vocabulary: Vocabulary; steps: Steps; unknown: boolean };

const THAT =
  /^(?:is it (?:true|correct|right|the case)(?: that)?|do we know (?:whether|if|that)|how do we know (?:that)?|what is the evidence (?:that|for the claim that)|(?:(?:is|was) there )?(?:any )?(?:evidence|proof) that|what do we know about the claim that)\s+/i;
/** The same where a time may be that of the saying, so that none is read. */
const SAYING =
  /^(?:who (?:says|said|claims|claimed|alleges|alleged|reports|reported|asserts|asserted)(?: that)?|(?:did|has) (?:anyone|anybody|somebody|someone) (?:say|said|claim|claimed|allege|alleged|report|reported|assert|asserted)(?: that)?)\s+/i;
const DENIED =
  /^(?:who (?:denied|denies|has denied)(?: that)?|(?:did|does|has) (?:anyone|anybody|somebody|someone) (?:deny|denied)(?: that)?|is it denied that|was it denied that)\s+/i;
const MEANWHILE = /\b(?:while|whilst|at the same time as|during the time (?:that|when))\b/i;

/** All readings that take up every word, whatever time is asked for. */
export function optionsOf(text: string, ground: Ground): Option[] {
  const { claims, templates } = patternsFor(ground.vocabulary);
  const lattice = latticeOf(text, ground.known, ground.steps, ground.unknown);
  const after = (prefix: RegExp) => (prefix.test(text) ? told(text.replace(prefix, ''), ground) : []);
  return [
    ...after(THAT),
    ...after(SAYING).map((claim) => ({ ...claim, takes: ['asOf'], present: false })),
    ...after(DENIED).map((claim) => ({
      ...claim,
      question: 'denials',
      variables: { claim: claim.needs[0]?.id, stance: ['DENIES'] },
      sentence: `Who denied that ${claim.needs[0]?.sentence}`,
      takes: ['asOf'],
      present: false,
    })),
    ...meanwhile(text, ground),
    ...mayFit(claims, lattice).flatMap((pattern) =>
      matches(pattern.parts, lattice).flatMap((bindings) => {
        const found = claimReading(pattern.predicate, pattern.asked, bindings);
        return found ? [{ ...found, needs: [], ...about(pattern, bindings, lattice) }] : [];
      }),
    ),
    ...mayFit(templates, lattice).flatMap((template) =>
      matches(template.parts, lattice).flatMap((bindings) => {
        const noun = bindings.get('noun');
        // these questions cannot be narrowed to a type of entity
        if (noun && noun.type !== '') return [];
        const { variables, sentence } = template.build((slot) => bindings.get(slot) as Span);
        const { question, takes } = template;
        return [
          {
            question,
            variables,
            sentence,
            needs: [],
            ...of(template.parts, bindings),
            takes,
            present: false,
          },
        ];
      }),
    ),
  ];
}

const of = (parts: ClaimPattern['parts'], bindings: Bindings) => ({
  spans: [...bindings.values()],
  unknownTypes: [...bindings].flatMap(([slot, { kind }]) =>
    kind === 'unknown' ? slotTypes(parts, slot) : [],
  ),
});

function about(pattern: ClaimPattern, bindings: Bindings, { words }: Lattice) {
  const spans = [...bindings.values()];
  const outside = words.filter((_, at) => !spans.some(({ from, to }) => from <= at && at < to));
  return {
    ...of(pattern.parts, bindings),
    takes: pattern.timed ? ['validDuring', 'asOf'] : ['asOf'],
    present: pattern.timed && isPresent(pattern, outside),
  };
}

/** Whether two claims held at one time: a time that is said would be that of one or of both, so that none is read. */
function meanwhile(text: string, ground: Ground): Option[] {
  const at = MEANWHILE.exec(text);
  if (!at || at.index === 0) return [];
  const [left, right] = [text.slice(0, at.index), text.slice(at.index + at[0].length)];
  const rights = told(right, ground);
  if (rights.length === 0) return [];
  const lefts = [...told(left, ground), ...told(left, ground, patternsFor(ground.vocabulary).yesNo)];
  return lefts.flatMap((a) =>
    rights.map((b) => ({
      question: 'overlap',
      variables: { a: a.needs[0]?.id, b: b.needs[0]?.id },
      sentence: `Whether it was at one time that ${a.needs[0]?.sentence} and that ${b.needs[0]?.sentence}`,
      needs: [...a.needs, ...b.needs],
      takes: ['asOf'],
      present: false,
      spans: [...a.spans, ...b.spans],
      unknownTypes: [...a.unknownTypes, ...b.unknownTypes],
    })),
  );
}

/** Statements that a text makes, each as the question for the claim that it is. */
export function told(
  text: string,
  ground: Ground,
  patterns: PatternIndex<ClaimPattern> = patternsFor(ground.vocabulary).statements,
): Option[] {
  const lattice = latticeOf(text.trim(), ground.known, ground.steps, ground.unknown);
  return mayFit(patterns, lattice).flatMap((pattern) =>
    matches(pattern.parts, lattice).flatMap((bindings) => {
      const found = claimReading(pattern.predicate, 'CLAIM', bindings);
      if (!found) return [];
      const { subject, object } = found.variables as { subject: string; object: string };
      const id = claimId({ subject, predicate: pattern.predicate.name, object, value: null, episode: 1 });
      const [s, o] = [bindings.get('s'), bindings.get('o')];
      const sentence = `${s?.name} ${pattern.predicate.label} ${o?.name}`;
      return [{ ...found, needs: [{ id, sentence }], ...about(pattern, bindings, lattice) }];
    }),
  );
}
