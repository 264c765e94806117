/**
 * Quotes: is it there, word for word? Offsets count Unicode code points of the canonical text (W3C
 * TextPositionSelector), so that they cut the exact words out again in any language.
 */

export type Verification = 'VERIFIED' | 'NORMALISED' | 'UNVERIFIED';

export type QuoteSelector = {
  exact: string;
  prefix?: string | null;
  suffix?: string | null;
  /** Where the filing says it stands; checked against what is found. */
  start?: number | null;
  end?: number | null;
};

export type QuoteMatch =
  | { found: true; start: number; end: number; verification: 'VERIFIED' | 'NORMALISED'; words: string }
  | { found: false; reason: 'ABSENT' | 'TWICE' | 'ELSEWHERE'; at: number[] };

/** Length in code points. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Cuts [start, end) in code points. */
export function cut(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}

/**
 * A text made ready for looking quotes up: its normalised form, with the code point from which each character of
 * it comes. Build it once a capture.
 */
export type SearchableText = { text: string; normal: string; origin: number[]; length: number };

const DROPPED = /[\u00AD\u200B\u2060\uFEFF]/u; // soft hyphen, zero-width space, word joiner, stray mark
const SPACE = /\s/u;
const FOLDED: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '‹': "'", '›': "'", '`': "'", '´': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-',
};

/**
 * The named normalisation: NFC for marks that compose, NFKC for ligatures (ﬁ) and width only; white space runs to
 * one space; soft hyphens and zero-width characters dropped; quotation marks and hyphens to their plain form.
 */
export function searchable(text: string): SearchableText {
  const normal: string[] = [];
  const origin: number[] = [];
  const points = [...text];
  let i = 0;
  while (i < points.length) {
    // a base with its combining marks is normalised as one
    let j = i + 1;
    while (j < points.length && joins(points[i] ?? '', points[j] ?? '')) j++;
    const cluster = points.slice(i, j).join('');
    for (const unit of fold(cluster)) {
      if (unit === ' ' && normal.at(-1) === ' ') continue;
      normal.push(unit);
      origin.push(i);
    }
    i = j;
  }
  return { text, normal: normal.join(''), origin: unitOrigins(normal, origin), length: points.length };
}

const MARK = /^\p{M}/u;
const HANGUL_TAIL = /^[\u1160-\u11FF]/u;

function joins(base: string, next: string): boolean {
  return (MARK.test(next) && !SPACE.test(base)) || (HANGUL_TAIL.test(next) && /^[\u1100-\u11FF\uAC00-\uD7A3]/u.test(base));
}

function fold(cluster: string): string[] {
  if (DROPPED.test(cluster)) return [...cluster.replace(new RegExp(DROPPED, 'gu'), '')].flatMap(fold);
  if (SPACE.test(cluster)) return [' '];
  const composed = cluster.normalize('NFC');
  const plain = FOLDED[composed];
  if (plain !== undefined) return [plain];
  // ligatures and full-width forms only: NFKC would also turn ² into 2
  const wide = /^[\uFB00-\uFB06\uFF01-\uFF5E]$/u.test(composed) ? composed.normalize('NFKC') : composed;
  return [...wide];
}

/** indexOf answers UTF-16 units, so origins are kept a unit. */
function unitOrigins(normal: string[], origin: number[]): number[] {
  return normal.flatMap((char, i) => Array.from({ length: char.length }, () => origin[i] ?? 0));
}

/** Finds a quote: character for character first, then normalised. */
export function findQuote(source: SearchableText, selector: QuoteSelector): QuoteMatch {
  const exact = places(source.text, selector, (text) => text);
  if (exact.length > 0) {
    const toPoints = pointIndex(source.text);
    return settle(
      source,
      selector,
      exact.map((at) => [toPoints(at), toPoints(at) + codePoints(selector.exact)]),
      'VERIFIED',
    );
  }
  const normalise = (text: string) => searchable(text).normal;
  const wanted = normalise(selector.exact).trim();
  if (wanted === '') return { found: false, reason: 'ABSENT', at: [] };
  const found = places(source.normal, { ...selector, exact: wanted }, (text) => normalise(text));
  const ranges = found.map((at): [number, number] => [
    source.origin[at] ?? 0,
    endOf(source, at + wanted.length),
  ]);
  if (ranges.length === 0) return { found: false, reason: 'ABSENT', at: [] };
  return settle(source, selector, ranges, 'NORMALISED');
}

function endOf(source: SearchableText, unit: number): number {
  const next = source.origin[unit] ?? source.length;
  const last = source.origin[unit - 1] ?? 0;
  // the quote ends with the cluster of its last character, and takes in no dropped character after it
  let end = last + 1;
  const points = [...source.text.slice(0)];
  while (end < next && joins(points[end - 1] ?? '', points[end] ?? '')) end++;
  return Math.max(end, last + 1);
}

/** Every place (in UTF-16 units) where the words stand with the given prefix and suffix around them. */
function places(text: string, selector: QuoteSelector, ready: (text: string) => string): number[] {
  const at: number[] = [];
  const { exact } = selector;
  const prefix = selector.prefix ? ready(selector.prefix).trimEnd() : '';
  const suffix = selector.suffix ? ready(selector.suffix).trimStart() : '';
  for (let i = text.indexOf(exact); i >= 0 && at.length < 1000; i = text.indexOf(exact, i + 1)) {
    if (splitsCharacter(text, i) || splitsCharacter(text, i + exact.length)) continue;
    if (prefix && !text.slice(0, i).trimEnd().endsWith(prefix)) continue;
    if (suffix && !text.slice(i + exact.length).trimStart().startsWith(suffix)) continue;
    at.push(i);
  }
  return at;
}

function splitsCharacter(text: string, unit: number): boolean {
  const next = text.charCodeAt(unit);
  const last = text.charCodeAt(unit - 1);
  return next >= 0xdc00 && next <= 0xdfff && last >= 0xd800 && last <= 0xdbff;
}

function settle(
  source: SearchableText,
  selector: QuoteSelector,
  ranges: [number, number][],
  verification: 'VERIFIED' | 'NORMALISED',
): QuoteMatch {
  const { start, end } = selector;
  const said = start != null ? ranges.filter(([s, e]) => s === start && (end == null || e === end)) : ranges;
  const [range, ...more] = said;
  if (!range) return { found: false, reason: 'ELSEWHERE', at: ranges.map(([s]) => s) };
  if (more.length > 0) return { found: false, reason: 'TWICE', at: said.map(([s]) => s) };
  return { found: true, start: range[0], end: range[1], verification, words: cut(source.text, ...range) };
}

function pointIndex(text: string): (unit: number) => number {
  let unitAt = 0;
  let pointAt = 0;
  return (unit) => {
    if (unit < unitAt) {
      unitAt = 0;
      pointAt = 0;
    }
    pointAt += codePoints(text.slice(unitAt, unit));
    unitAt = unit;
    return pointAt;
  };
}
