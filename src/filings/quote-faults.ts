/** Why a quote is not found in its capture, and where the nearest passage stands. */
import search from 'approx-string-match';
import { codePoints, cut, findQuote, type QuoteMatch } from '../domain/quotes.ts';
import type { CaptureText, Quoting } from './captures.ts';
import { pageAt } from './extract/pages.ts';
import type { Report } from './report.ts';

/** Quotes that are absent for which the nearest passage is looked for: each costs a pass through the text. */
const MAX_NEAREST = 20;

/** The key at fault, and what is wrong with it. */
export function whyNot(
  match: QuoteMatch & { found: false },
  a: Quoting,
  capture: CaptureText,
  report: Report,
): [string, string] {
  const { searchable, pages } = capture;
  const { exact, prefix, suffix, start, end } = a.quote;
  const listed = (at: number[]) =>
    at
      .slice(0, 5)
      .map((point) => `${point}${onPage(pages, point)}`)
      .join(', ');
  if (match.reason === 'TWICE')
    return [
      'quote',
      `these words stand ${match.at.length} times in ${a.source} (at ${listed(match.at)}): give \`prefix\`, the words before them, or \`start\` and \`end\``,
    ];
  if (match.reason === 'ELSEWHERE') {
    const there = findQuote(searchable, { ...a.quote, end: null });
    if (there.found)
      return [
        'end',
        `these words stand at ${there.start} to ${there.end} in ${a.source}, not to ${end}: correct \`end\`, or leave \`start\` and \`end\` out`,
      ];
    return [
      'start',
      `these words stand at ${listed(match.at)} in ${a.source}, not at ${start}: correct \`start\` and \`end\`, or leave them out`,
    ];
  }
  // the words may be there, and what is said to stand around them not
  const around = (['prefix', 'suffix'] as const).filter((key) => a.quote[key] !== null);
  const bare = { exact, prefix: null, suffix: null, start: null, end: null };
  const alone = around.length > 0 ? findQuote(searchable, bare) : match;
  if (alone.found || alone.reason !== 'ABSENT') {
    const withPrefix = prefix === null || suffix === null ? null : findQuote(searchable, { ...bare, prefix });
    const wrong =
      withPrefix && (withPrefix.found || withPrefix.reason !== 'ABSENT') ? 'suffix' : (around[0] ?? 'quote');
    const at = alone.found ? [alone.start] : alone.at;
    return [
      wrong,
      `these words stand at ${listed(at)} in ${a.source}, with another \`${wrong}\`: correct it, or leave it out${alone.found ? '' : ' and give `start` and `end`'}`,
    ];
  }
  const many = report.issues.filter((issue) => issue.code === 'QUOTE_ABSENT').length >= MAX_NEAREST;
  return [
    'quote',
    `these words are not in ${a.source}${many ? '.' : closest(searchable.text, exact, pages)}`,
  ];
}

function onPage(pages: number[] | null, point: number): string {
  return pages ? ` on page ${pageAt(pages, point)}` : '';
}

/** The passage that comes nearest to words that are not there, for the error; nothing where none comes near. */
export function closest(text: string, words: string, pages: number[] | null): string {
  const pattern = words.slice(0, 120);
  let best: { start: number; errors: number } | null = null;
  for (const match of search(text, pattern, Math.floor(pattern.length / 3)))
    if (!best || match.errors < best.errors) best = match;
  if (!best) return '; nothing there comes near. Is it a paraphrase?';
  const point = codePoints(text.slice(0, best.start));
  const near = cut(
    text.slice(best.start, best.start + 2 * words.length + 40),
    0,
    codePoints(words) + 10,
  ).replace(/\s+/gu, ' ');
  return `; nearest, at ${point}${onPage(pages, point)}: "${near}"`;
}
