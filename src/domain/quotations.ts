/**
 * Quotations of one utterance: whether two wordings differ in what is said, or only in how much of it is quoted. Letter
 * case, punctuation and quotation marks do not count; what an ellipsis leaves out and what stands in square brackets
 * is the quoter's own doing and shown as such, so it is no difference either.
 */
import { diffArrays } from 'diff';

export type DifferencePart = {
  /** SAME: in both. ADDED: in this wording alone. REMOVED: in the wording that it is compared with alone. */
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
};

/** A word as written, what it is compared by, and whether it marks an omission or an insertion of the quoter. */
type Word = { text: string; key: string; editorial: boolean };

/** Fewer words in common than this tell nothing of one utterance. */
const LEAST_COMMON = 4;
/** The share of the shorter wording that must be in common, in order, for two to be of one utterance. */
const LEAST_SHARE = 0.6;
/** Longer wordings are compared by their beginning. */
const MOST_WORDS = 400;

const ELLIPSIS = /^[[(]?(?:…|\.{3,}|\. \. \.)[\])]?$/u;

export function wordsOf(quote: string): Word[] {
  const spaced = quote.normalize('NFKC').replace(/(\[[^\]]*\]|…|\.{3,})/gu, ' $1 ');
  const found = spaced.match(/\[[^\]]*\]|\S+/gu) ?? [];
  return found
    .slice(0, MOST_WORDS)
    .map((text) => {
      const editorial = ELLIPSIS.test(text) || /^\[.*\]$/u.test(text);
      const key = text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}%$€£]/gu, '');
      return { text, key: editorial ? '' : key, editorial };
    })
    .filter((word) => word.editorial || word.key !== '');
}

type Run = { kind: 'SAME' | 'ADDED' | 'REMOVED'; words: Word[] };

function runsOf(a: Word[], b: Word[]): Run[] {
  return diffArrays(a, b, { comparator: (x, y) => x.key === y.key && !x.editorial && !y.editorial }).map(
    ({ added, removed, value }) => ({ kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', words: value }),
  );
}

/** How a wording differs from another, word by word in its order. The words are those written. */
export function differenceOf(from: string, to: string): DifferencePart[] {
  return runsOf(wordsOf(from), wordsOf(to)).map(({ kind, words }) => ({
    kind,
    text: words.map((word) => word.text).join(' '),
  }));
}

/**
 * Do two wordings of one utterance say other words? An excerpt of the other does not: what stands before or after all
 * common words on one side alone is more of the same. Words that both have there, and are not the same, differ.
 */
export function saysOtherwise(a: string, b: string): boolean {
  const runs = runsOf(wordsOf(a), wordsOf(b));
  const common = runs.flatMap((run, i) => (run.kind === 'SAME' ? [i] : []));
  const [first, last] = [common[0], common.at(-1)];
  if (first === undefined || last === undefined) return true;
  return (
    gapDiffers(runs.slice(0, first), true) ||
    gapDiffers(runs.slice(last + 1), true) ||
    common.some((at, i) => i > 0 && gapDiffers(runs.slice((common[i - 1] ?? 0) + 1, at), false))
  );
}

/** What stands between two stretches in common, or at an end: is it more than an omission or an insertion marked as such? */
function gapDiffers(gap: Run[], atEnd: boolean): boolean {
  const of = (kind: Run['kind']) => gap.filter((run) => run.kind === kind).flatMap((run) => run.words);
  const [added, removed] = [of('ADDED'), of('REMOVED')];
  const marked = (words: Word[]) => words.some((word) => word.editorial);
  const spoken = (words: Word[]) => words.some((word) => !word.editorial);
  if (atEnd && (!spoken(added) || !spoken(removed))) return false;
  if (!spoken(added) && !spoken(removed)) return false;
  // an omission on one side covers what the other has there, and nothing that its own side has
  if (marked(added) && !spoken(added)) return false;
  if (marked(removed) && !spoken(removed)) return false;
  return true;
}

/** May two wordings be of one utterance, as far as words tell: enough of the shorter stands in the other, in order. */
export function mayBeOneUtterance(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const spoken = (words: Word[]) => words.filter((word) => !word.editorial).length;
  const shorter = Math.min(spoken(x), spoken(y));
  if (shorter < LEAST_COMMON) return false;
  const same = runsOf(x, y)
    .filter((run) => run.kind === 'SAME')
    .reduce((sum, run) => sum + run.words.length, 0);
  return same >= LEAST_COMMON && same >= LEAST_SHARE * shorter;
}

/** What a speaker says in a source, as quoted there. */
export type Quotation = { id: string; speaker: string; source: string; words: string };
/** Wordings of one utterance, each with those who give it so: at least two that say other words. */
export type Altered = { words: string; quotations: string[] }[];

/** At most so many wordings of one speaker are compared with each other, in the order given. */
const MOST_COMPARED = 500;
/** Three words in a row that more wordings have are a phrase of the speaker, and no sign of one utterance. */
const COMMON_PHRASE = 50;

/**
 * Finds utterances that are quoted in differing words. Wordings that are the same but for case and marks are one. Two of
 * one source are two utterances: each stands there as it stands.
 */
export function alteredQuotations(quotations: readonly Quotation[]): Altered[] {
  const bySpeaker = groupBy(quotations, (q) => q.speaker);
  return [...bySpeaker.values()].flatMap((said) => {
    const byKey = groupBy(said, (q) =>
      wordsOf(q.words)
        .map((word) => word.key)
        .join(' '),
    );
    const wordings = [...byKey.values()]
      .flatMap(([first, ...rest]) =>
        first
          ? [
              {
                words: first.words,
                quotations: [first, ...rest].map((q) => q.id),
                sources: new Set([first, ...rest].map((q) => q.source)),
              },
            ]
          : [],
      )
      .slice(0, MOST_COMPARED);
    return grouped(
      wordings,
      candidates(wordings.map((w) => w.words)),
      (a, b) =>
        new Set([...a.sources, ...b.sources]).size > 1 &&
        mayBeOneUtterance(a.words, b.words) &&
        saysOtherwise(a.words, b.words),
    ).map(sidesOf);
  });
}

/** The wordings of an utterance, longest first; an excerpt stands with the first that it agrees with. */
function sidesOf(wordings: Altered): Altered {
  const sides: Altered = [];
  for (const { words, quotations } of [...wordings].sort((a, b) => b.words.length - a.words.length)) {
    const side = sides.find((other) => !saysOtherwise(other.words, words));
    if (side) side.quotations.push(...quotations);
    else sides.push({ words, quotations: [...quotations] });
  }
  return sides;
}

/** Pairs worth comparing: those that have three words in a row in common. */
function candidates(wordings: string[]): [number, number][] {
  const byRun = new Map<string, number[]>();
  wordings.forEach((text, index) => {
    const keys = wordsOf(text).flatMap((word) => (word.editorial ? [] : [word.key]));
    for (const run of new Set(keys.slice(2).map((_, i) => keys.slice(i, i + 3).join(' '))))
      byRun.set(run, [...(byRun.get(run) ?? []), index]);
  });
  const pairs = new Map<string, [number, number]>();
  for (const there of byRun.values())
    if (there.length <= COMMON_PHRASE)
      for (const [i, a] of there.entries())
        for (const b of there.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b]);
  return [...pairs.values()];
}

/** Those that differ, by the pairs in which they do: whoever differs with one of a group is in it. */
export function grouped<T>(
  items: readonly T[],
  pairs: Iterable<[number, number]>,
  differ: (a: T, b: T) => boolean,
): T[][] {
  const groupOf = items.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (groupOf[at] !== at) at = groupOf[at] ?? at;
    return at;
  };
  const joined = new Set<number>();
  for (const [i, j] of pairs) {
    const [a, b] = [items[i], items[j]];
    if (a === undefined || b === undefined || !differ(a, b)) continue;
    joined.add(i).add(j);
    groupOf[Math.max(find(i), find(j))] = Math.min(find(i), find(j));
  }
  return [
    ...groupBy(
      [...joined].sort((a, b) => a - b),
      find,
    ).values(),
  ].map((indexes) => indexes.flatMap((index) => items[index] ?? []));
}

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
