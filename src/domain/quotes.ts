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
  let point = 0;
  let unit = 0;
  let from = start <= 0 ? 0 : text.length;
  for (const char of text) {
    if (point === start) from = unit;
    if (point === end) return text.slice(from, unit);
    point++;
    unit += char.length;
  }
  return text.slice(from);
}

/**
 * A text made ready for looking quotes up: its normalised form, with the code points [origin, end) from which each
 * UTF-16 unit of it comes. Build it once a capture.
 */
export type SearchableText = {
  text: string;
  normal: string;
  origin: number[];
  end: number[];
  length: number;
};

const DROPPED = /[\u00AD\u200B\u2060\uFEFF]/u; // soft hyphen, zero-width space, word joiner, stray mark
const SPACE = /\s/u;
const FOLDED: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '‹': "'",
  '›': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
};

/**
 * The named normalisation: NFC for marks that compose, NFKC for ligatures (ﬁ) and width only; white space runs to
 * one space; soft hyphens and zero-width characters dropped; quotation marks and hyphens to their plain form.
 */
export function searchable(text: string): SearchableText {
  const normal: string[] = [];
  const origin: number[] = [];
  const end: number[] = [];
  const points = [...text];
  let i = 0;
  while (i < points.length) {
    const base = points[i] ?? '';
    if (DROPPED.test(base)) {
      i++;
      continue;
    }
    // a base with its combining marks is normalised as one, whatever dropped characters stand between them
    let j = i + 1;
    for (let next = j; next < points.length; next++) {
      const point = points[next] ?? '';
      if (DROPPED.test(point)) continue;
      if (!joins(base, point)) break;
      j = next + 1;
    }
    const cluster = points
      .slice(i, j)
      .filter((point) => !DROPPED.test(point))
      .join('');
    for (const char of fold(cluster)) {
      if (char === ' ' && normal.at(-1) === ' ') continue;
      normal.push(char);
      // indexOf answers UTF-16 units, so both are kept a unit
      for (let unit = 0; unit < char.length; unit++) {
        origin.push(i);
        end.push(j);
      }
    }
    i = j;
  }
  return { text, normal: normal.join(''), origin, end, length: points.length };
}

const MARK = /^\p{M}/u;
const HANGUL_TAIL = /^[\u1160-\u11FF]/u;

function joins(base: string, next: string): boolean {
  return (
    (MARK.test(next) && !SPACE.test(base)) ||
    (HANGUL_TAIL.test(next) && /^[\u1100-\u11FF\uAC00-\uD7A3]/u.test(base))
  );
}

function fold(cluster: string): string[] {
  if (SPACE.test(cluster)) return [' '];
  const composed = cluster.normalize('NFC');
  const plain = FOLDED[composed];
  if (plain !== undefined) return [plain];
  // ligatures and full-width forms only: NFKC would also turn ² into 2
  const wide = /^[\uFB00-\uFB06\uFF01-\uFF5E]$/u.test(composed) ? composed.normalize('NFKC') : composed;
  return [...wide];
}

/** Finds a quote: character for character first, then normalised. */
export function findQuote(source: SearchableText, selector: QuoteSelector): QuoteMatch {
  // white space alone is no quote
  if (selector.exact.trim() === '') return { found: false, reason: 'ABSENT', at: [] };
  const exact = places(source.text, selector, (text) => text);
  if (exact.length > 0) {
    const toPoints = pointIndex(source.text);
    const length = codePoints(selector.exact);
    return settle(
      source,
      selector,
      exact.map((at) => [toPoints(at), toPoints(at) + length]),
    );
  }
  const normalise = (text: string) => searchable(text).normal;
  const wanted = normalise(selector.exact).trim();
  if (wanted === '') return { found: false, reason: 'ABSENT', at: [] };
  const found = places(source.normal, { ...selector, exact: wanted }, normalise)
    .map((at) => [at, at + wanted.length] as const)
    .filter(([from, to]) => !splitsCluster(source, from) && !splitsCluster(source, to));
  if (found.length === 0) return { found: false, reason: 'ABSENT', at: [] };
  return settle(
    source,
    selector,
    found.map(([from, to]) => [source.origin[from] ?? 0, source.end[to - 1] ?? source.length]),
  );
}

/** Does a unit of the normal form lie within what one character became? "of" is no part of "o\uFB00er" (offer). */
function splitsCluster(source: SearchableText, unit: number): boolean {
  return unit > 0 && unit < source.origin.length && source.origin[unit] === source.origin[unit - 1];
}

/** Every place (in UTF-16 units) where the words stand with the given prefix and suffix around them. */
function places(text: string, selector: QuoteSelector, ready: (text: string) => string): number[] {
  const at: number[] = [];
  const { exact } = selector;
  const prefix = selector.prefix ? ready(selector.prefix).trimEnd() : '';
  const suffix = selector.suffix ? ready(selector.suffix).trimStart() : '';
  for (let i = text.indexOf(exact); i >= 0; i = text.indexOf(exact, i + 1)) {
    let before = i;
    let after = i + exact.length;
    if (splitsCharacter(text, before) || splitsCharacter(text, after)) continue;
    while (prefix && before > 0 && SPACE.test(text.charAt(before - 1))) before--;
    while (suffix && after < text.length && SPACE.test(text.charAt(after))) after++;
    if (prefix && !text.endsWith(prefix, before)) continue;
    if (suffix && !text.startsWith(suffix, after)) continue;
    at.push(i);
  }
  return at;
}

function splitsCharacter(text: string, unit: number): boolean {
  const next = text.charCodeAt(unit);
  const last = text.charCodeAt(unit - 1);
  return next >= 0xdc00 && next <= 0xdfff && last >= 0xd800 && last <= 0xdbff;
}

function settle(source: SearchableText, selector: QuoteSelector, ranges: [number, number][]): QuoteMatch {
  const { start, end } = selector;
  const said = start != null ? ranges.filter(([s, e]) => s === start && (end == null || e === end)) : ranges;
  const [range, ...more] = said;
  if (!range) return { found: false, reason: 'ELSEWHERE', at: ranges.map(([s]) => s) };
  if (more.length > 0) return { found: false, reason: 'TWICE', at: said.map(([s]) => s) };
  const words = cut(source.text, ...range);
  // a prefix may have been found in its normal form only; the words are what is verified
  const verification = words === selector.exact ? 'VERIFIED' : 'NORMALISED';
  return { found: true, start: range[0], end: range[1], verification, words };
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
