/**
 * Patterns of questions: words, choices `(a|b)`, options `[a]`, and slots `{name:Type|Type}` for what a question is
 * about. A pattern fits when it takes up every word of a question: what it does not know, it does not read.
 */
import type { Word } from './words.ts';
import { lemmaOf, SKIPPED } from './words.ts';

export type Part =
  | { kind: 'WORD'; lemma: string }
  | { kind: 'CHOICE'; ways: Part[][] }
  | { kind: 'SLOT'; name: string; types: readonly string[] };

/** Something that words of a question may stand for: an entity, a case, quoted words, a noun for a type of entity. */
export type Span = {
  /** The words that it takes up: from the first, up to and without the last. */
  from: number;
  to: number;
  /** 'entity', 'case', 'quote', 'source', 'filing', 'claim', 'noun', or 'unknown' for words that name nothing known. */
  kind: string;
  id: string;
  name: string;
  /** Of an entity, its type; of a noun, the type that it means. */
  type: string;
};

export type Bindings = ReadonlyMap<string, Span>;

/** Choices by how they are written: thousands of patterns share a few, which are then read once. */
const choicesSeen = new Map<string, Part>();

/** Reads a pattern. Articles in it are left out, as they are in questions. Throws on one that is not well formed. */
export function compile(pattern: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length; ) {
    const open = pattern.charAt(at);
    if (open === '(' || open === '[') {
      const end = closing(pattern, at);
      parts.push(choice(pattern.slice(at, end)));
      at = end;
    } else if (open === '{') {
      const end = pattern.indexOf('}', at);
      const [name = '', types = ''] = pattern.slice(at + 1, end).split(':');
      parts.push({ kind: 'SLOT', name, types: types === '' ? [] : types.split('|') });
      at = end + 1;
    } else {
      const [text = ''] = /^[^()[\]{}|]*/.exec(pattern.slice(at)) ?? [];
      if (text === '') throw new Error(`"${pattern}" has one ${open} too many`);
      parts.push(...wordParts(text));
      at += text.length;
    }
  }
  return parts;
}

/** Where the bracket that opens at a place of a pattern is closed: the place after it. */
function closing(pattern: string, from: number): number {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth === 0) return at + 1;
  }
  throw new Error(`"${pattern}" lacks a ${pattern.charAt(from) === '(' ? ')' : ']'}`);
}

function choice(text: string): Part {
  const seen = choicesSeen.get(text);
  if (seen) return seen;
  const ways: string[] = [''];
  let depth = 0;
  for (const char of text.slice(1, -1)) {
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char)) depth--;
    if (char === '|' && depth === 0) ways.push('');
    else ways[ways.length - 1] += char;
  }
  const part: Part = {
    kind: 'CHOICE',
    ways: [...(text.startsWith('[') ? [[]] : []), ...ways.map((way) => compile(way))],
  };
  choicesSeen.set(text, part);
  return part;
}

/** The parts that words of patterns come to: the same few hundred words are in thousands of patterns. */
const wordsSeen = new Map<string, Part[]>();

/** The words of a stretch of a pattern, as parts. */
export function wordParts(text: string): Part[] {
  const seen = wordsSeen.get(text);
  if (seen) return seen;
  const parts = (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !SKIPPED.has(word))
    .map((word): Part => ({ kind: 'WORD', lemma: lemmaOf(word) }));
  wordsSeen.set(text, parts);
  return parts;
}

/** A question with all that its words may stand for, and the steps that were taken to read it. */
export type Lattice = { words: Word[]; spansAt: (index: number) => readonly Span[]; steps: Steps };

/** Counts what is done to read one question, over all of its patterns. */
export type Steps = { taken: number };

/** Patterns by a word that each must have, so that a question is compared with those only that it may fit. */
export type PatternIndex<P> = {
  byWord: ReadonlyMap<string, readonly Entry<P>[]>;
  lemmas: ReadonlySet<string>;
};
type Entry<P> = { pattern: P; needs: readonly string[] };

export function indexed<P extends { parts: readonly Part[] }>(patterns: readonly P[]): PatternIndex<P> {
  const entries = patterns.map((pattern) => ({ pattern, needs: needed(pattern.parts) }));
  const count = new Map<string, number>();
  for (const { needs } of entries) for (const lemma of needs) count.set(lemma, (count.get(lemma) ?? 0) + 1);
  const byWord = new Map<string, Entry<P>[]>();
  for (const entry of entries) {
    const [rarest = ''] = [...entry.needs].sort((a, b) => (count.get(a) ?? 0) - (count.get(b) ?? 0));
    const there = byWord.get(rarest);
    if (there) there.push(entry);
    else byWord.set(rarest, [entry]);
  }
  return { byWord, lemmas: lemmasIn(patterns.flatMap(({ parts }) => parts)) };
}

function lemmasIn(parts: readonly Part[]): Set<string> {
  const lemmas = new Set<string>();
  const [waiting, seen] = [[...parts], new Set<Part>()];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.kind === 'WORD') lemmas.add(part.lemma);
    if (part.kind !== 'CHOICE' || seen.has(part)) continue;
    seen.add(part);
    waiting.push(...part.ways.flat());
  }
  return lemmas;
}

/** The patterns all of whose necessary words a question has. */
export function mayFit<P>({ byWord }: PatternIndex<P>, { words, steps }: Lattice): P[] {
  const has = new Set(words.map((word) => word.lemma));
  const entries = ['', ...has].flatMap((lemma) => byWord.get(lemma) ?? []);
  steps.taken += entries.length;
  return entries.flatMap(({ pattern, needs }) => (needs.every((lemma) => has.has(lemma)) ? [pattern] : []));
}

const neededBy = new WeakMap<Part, readonly string[]>();

function needed(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(neededFor))];
}

function neededFor(part: Part): readonly string[] {
  if (part.kind === 'WORD') return [part.lemma];
  if (part.kind === 'SLOT') return [];
  const seen = neededBy.get(part);
  if (seen) return seen;
  const [first = [], ...others] = part.ways.map(needed);
  const all = first.filter((lemma) => others.every((other) => other.includes(lemma)));
  neededBy.set(part, all);
  return all;
}

/** All ways in which a pattern takes up the whole of a question. */
export function matches(parts: readonly Part[], question: Lattice): Bindings[] {
  const found: Bindings[] = [];
  const end = question.words.length;
  walk(parts, 0, new Map(), (at, bindings) => {
    if (skipped(question, at) === end) found.push(bindings);
  });
  return found;

  function walk(
    rest: readonly Part[],
    at: number,
    bindings: Bindings,
    done: (at: number, bindings: Bindings) => void,
  ): void {
    question.steps.taken++;
    const [part, ...more] = rest;
    if (!part) {
      done(at, bindings);
      return;
    }
    if (part.kind === 'CHOICE') {
      for (const way of part.ways) walk([...way, ...more], at, bindings, done);
      return;
    }
    const start = skipped(question, at);
    if (part.kind === 'WORD') {
      if (question.words[start]?.lemma === part.lemma) walk(more, start + 1, bindings, done);
      return;
    }
    // a name may begin with an article that is else left out
    for (const from of new Set([at, start]))
      for (const span of question.spansAt(from))
        if (fits(part, span, bindings)) walk(more, span.to, new Map([...bindings, [part.name, span]]), done);
  }
}

/** The types of entity that may stand in a slot of a pattern; none where any may. */
export function slotTypes(parts: readonly Part[], name: string): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'CHOICE') return part.ways.flatMap((way) => slotTypes(way, name));
    return part.kind === 'SLOT' && part.name === name ? part.types : [];
  });
}

function fits(slot: Part & { kind: 'SLOT' }, span: Span, bindings: Bindings): boolean {
  if (bindings.has(slot.name)) return false;
  const wanted = SLOT_KINDS[slot.name] ?? 'entity';
  if (span.kind !== wanted && !(span.kind === 'unknown' && wanted === 'entity')) return false;
  return (
    span.kind === 'unknown' || slot.types.length === 0 || slot.types.includes(span.type) || span.type === ''
  );
}

// what a slot of this name takes; any other takes an entity
const SLOT_KINDS: Record<string, string> = {
  case: 'case',
  words: 'quote',
  source: 'source',
  filing: 'filing',
  claim: 'claim',
  noun: 'noun',
};

function skipped({ words }: Lattice, at: number): number {
  let index = at;
  while (SKIPPED.has(words[index]?.key ?? '-')) index++;
  return index;
}
