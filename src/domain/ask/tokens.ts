/** The words of a question with all that they may stand for: names, cases, nouns, quotations, ids and addresses. */
import { nameKey } from '../names.ts';
import { NOUN_TYPES } from './nouns.ts';
import type { Lattice, Span, Steps } from './patterns.ts';
import { NEGATIONS, SKIPPED, type Word, wordsIn } from './words.ts';

/** Names longer than this many words are not looked for. */
const MOST_NAME_WORDS = 12;
export const MOST_WORDS = 80;

export type Named = { id: string; type: string; name: string };
export type Known = {
  /** The entities that bear a look-up key, and those of an id. */
  byKey: ReadonlyMap<string, readonly Named[]>;
  byId: ReadonlyMap<string, Named>;
  cases: readonly string[];
};

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

/** What the words of a text may stand for; with `unknown`, words that name nothing known may stand for a name too. */
export function latticeOf(text: string, known: Known, steps: Steps, unknown = false): Lattice {
  const { words, placed, text: plain } = tokens(text);
  const cases = new Map(known.cases.map((name) => [nameKey(name), name]));
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
      steps.taken++;
      const key = keyOf(words, from, to);
      for (const entity of known.byKey.get(key) ?? []) add(to, 'entity', entity.id, entity.type, entity.name);
      const name = cases.get(key);
      if (name !== undefined) add(to, 'case', name);
    }
    const noun = NOUN_TYPES.get(word.key);
    if (noun !== undefined) add(from + 1, 'noun', noun, noun);
    return found;
  });
  if (unknown) addUnknown(spans, words, plain, placed, steps);
  return { words, spansAt: (index) => spans[index] ?? [], steps };
}

const MOST_UNKNOWN_WORDS = 6;
/** Words that a name which nobody knows is not taken to have. */
const NO_NAME: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...'who whom whose what which when where why how is are was were be been do does did has have had can could will'.split(
    ' ',
  ),
  ...'would shall should may might must if that than he she they it we you i me them him us this these those'.split(
    ' ',
  ),
  ...'all any each every everyone both only other else most many much more less least first last about'.split(
    ' ',
  ),
]);

/** A word that is no part of a name, but for one that is written as if it were. */
function isNoName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && NO_NAME.has(word.key) && (at === 0 || word.text === word.key);
}

/** Adds what may be a name that is not on file: words none of which begins a name that is. */
function addUnknown(
  spans: Span[][],
  words: Word[],
  plain: string,
  placed: Tokens['placed'],
  steps: Steps,
): void {
  const names = spans.flat().filter((span) => span.kind === 'entity');
  words.forEach((word, from) => {
    if (SKIPPED.has(word.key) || placed.has(from)) return;
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_UNKNOWN_WORDS); to++) {
      steps.taken++;
      if (
        placed.has(to - 1) ||
        isNoName(words, to - 1) ||
        names.some((name) => name.from >= from && name.to <= to)
      )
        return;
      const name = plain.slice(word.from, words[to - 1]?.to);
      spans[from]?.push({ from, to, kind: 'unknown', id: name, name, type: '' });
    }
  });
}
