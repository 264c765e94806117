/** Names: the key under which a name is looked up, and how near two names are. */

/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic: names are written with and without them. */
const DIACRITICS =
  /[\u0300-\u036F\u0483-\u0489]|[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]|[\u0610-\u061A\u064B-\u065F]|\u0670|[\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]|[\u1AB0-\u1ADD\u1DC0-\u1DFF\u20D0-\u20F0\uFE00-\uFE0F\uFE20-\uFE2F]/gu;

/**
 * The look-up key: NFKD, lower case, diacritics off, everything but letters and digits one space. Marks that are no
 * diacritics, such as the vowels of Devanagari and Thai, stay: without them other names would come out as one.
 * "Netflix, Inc." and "netflix inc" share it. Empty where a name has neither letter nor digit.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Levenshtein distance in code points; stops early and answers `max + 1` where it is more than `max`. */
export function distance(a: string, b: string, max = 32): number {
  const x = [...a];
  const y = [...b];
  if (Math.abs(x.length - y.length) > max) return max + 1;
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const swap = (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > max) return max + 1;
    row = next;
  }
  return Math.min(row[y.length] ?? 0, max + 1);
}

/** The candidates nearest to a name, nearest first; those that share less than half of it are left out. */
export function nearest<T>(
  name: string,
  candidates: Iterable<T>,
  nameOf: (candidate: T) => string,
  count = 3,
): T[] {
  const wanted = nameKey(name);
  return [...candidates]
    .map((candidate) => {
      const key = nameKey(nameOf(candidate));
      // a part of the name counts as near: "Titan" for "Titan API"
      const part = wanted !== '' && (key.startsWith(wanted) || wanted.startsWith(key)) && key !== '';
      const limit = Math.max(2, Math.ceil(nameOf(candidate).length / 2));
      const away = distance(wanted, key, limit);
      return { candidate, away: part ? Math.min(1, away) : away, limit };
    })
    .filter(({ away, limit }) => away <= limit)
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** A Lucene query that finds the words of a text, each with up to two letters wrong. Empty where it has no word. */
export function fuzzyWords(text: string): string {
  return (
    nameKey(text)
      .split(' ')
      .filter((word) => word !== '')
      .slice(0, 20)
      // Lucene's fuzzy search starts to mean something at three letters
      .map((word) => (word.length < 3 ? word : `(${word}^2 OR ${word}~)`))
      .join(' ')
  );
}

/** The word of a short list that was likely meant: upper and lower case are one, a letter or two may be wrong. */
export function nearWord(wrong: string, words: readonly string[]): string | null {
  const fold = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '_');
  const near = words
    .map((word) => ({ word, away: distance(fold(wrong.slice(0, 80)), fold(word), 8) }))
    .sort((a, b) => a.away - b.away)[0];
  if (!near) return null;
  // another form of the word: DENY for DENIES
  const most =
    fold(wrong).slice(0, 3) === fold(near.word).slice(0, 3)
      ? 3
      : Math.ceil(Math.min(wrong.length, near.word.length) / 3);
  if (near.away <= Math.min(3, most)) return near.word;
  // the start of one word only: COURT for COURT_FILING
  const longer = wrong.length > 3 ? words.filter((word) => fold(word).startsWith(fold(wrong))) : [];
  return longer.length === 1 ? (longer[0] ?? null) : null;
}
