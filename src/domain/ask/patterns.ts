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

/** Reads a pattern. Articles in it are left out, as they are in questions. Throws on one that is not well formed. */
export function compile(pattern: string): Part[] {
  const tokens = pattern.match(/\{[^}]*\}|[()[\]|]|[^\s()[\]|{}]+/g) ?? [];
  let at = 0;
  const sequence = (): Part[] => {
    const parts: Part[] = [];
    for (; at < tokens.length; at++) {
      const token = tokens[at] ?? '';
      if (token === ')' || token === ']' || token === '|') return parts;
      if (token === '(' || token === '[') {
        const close = token === '(' ? ')' : ']';
        const ways: Part[][] = token === '[' ? [[]] : [];
        do {
          at++;
          ways.push(sequence());
        } while (tokens[at] === '|');
        if (tokens[at] !== close) throw new Error(`"${pattern}" lacks a ${close}`);
        parts.push({ kind: 'CHOICE', ways });
      } else if (token.startsWith('{')) {
        const [name = '', types = ''] = token.slice(1, -1).split(':');
        parts.push({ kind: 'SLOT', name, types: types === '' ? [] : types.split('|') });
      } else parts.push(...wordParts(token));
    }
    return parts;
  };
  const parts = sequence();
  if (at < tokens.length) throw new Error(`"${pattern}" has one ${tokens[at]} too many`);
  return parts;
}

/** The words of a stretch of a pattern, as parts. */
export function wordParts(text: string): Part[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !SKIPPED.has(word))
    .map((word) => ({ kind: 'WORD', lemma: lemmaOf(word) }));
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
    byWord.set(rarest, [...(byWord.get(rarest) ?? []), entry]);
  }
  return { byWord, lemmas: new Set(patterns.flatMap(({ parts }) => lemmasOf(parts))) };
}

/** The patterns all of whose necessary words a question has. */
export function mayFit<P>({ byWord }: PatternIndex<P>, { words, steps }: Lattice): P[] {
  const has = new Set(words.map((word) => word.lemma));
  const entries = ['', ...has].flatMap((lemma) => byWord.get(lemma) ?? []);
  steps.taken += entries.length;
  return entries.flatMap(({ pattern, needs }) => (needs.every((lemma) => has.has(lemma)) ? [pattern] : []));
}

function needed(parts: readonly Part[]): string[] {
  return [
    ...new Set(
      parts.flatMap((part) => {
        if (part.kind === 'WORD') return [part.lemma];
        if (part.kind === 'SLOT') return [];
        const [first = [], ...others] = part.ways.map(needed);
        return first.filter((lemma) => others.every((other) => other.includes(lemma)));
      }),
    ),
  ];
}

function lemmasOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'WORD' ? [part.lemma] : part.kind === 'CHOICE' ? part.ways.flatMap(lemmasOf) : [],
  );
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
