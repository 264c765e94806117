/**
 * A link to words in a page, as browsers follow it: `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, URL Fragment Text
 * Directives). In a PDF browsers find no such words, so that a link to one goes to the page, `#page=12` (RFC 8118).
 */

export type LinkedQuote = {
  exact: string;
  prefix: string | null;
  suffix: string | null;
  page: number | null;
};

/** Longer quotes, and those over several lines, are named by their first and last words: these may stand in two blocks. */
const LONGEST = 300;
/** Words of a quote's start and end, and of what stands around it. */
const WORDS = 6;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The address at which a quote is shown; null where the source has none that a browser opens. `pdf`: it is known as one. */
export function quoteLink(url: string | null, quote: LinkedQuote, pdf = false): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  // a directive that is there already points elsewhere
  const [address = url] = url.split(':~:', 1);
  if (pdf || /\.pdf$/i.test(address.split(/[?#]/, 1)[0] ?? ''))
    return pdfLink(address.replace(/#$/, ''), quote.page);
  return `${address}${address.includes('#') ? '' : '#'}:~:${textDirective(quote)}`;
}

function pdfLink(address: string, page: number | null): string {
  return page === null || address.includes('#') ? address : `${address}#page=${page}`;
}

function textDirective({ exact, prefix, suffix }: LinkedQuote): string {
  const words = oneLine(exact);
  const parts = [encode(words)];
  const places = wordsOf(words);
  if ((words.length > LONGEST || /\n/.test(exact.trim())) && places.length > 1) {
    const size = Math.min(WORDS, Math.floor(places.length / 2));
    parts[0] = encode(words.slice(0, places[size - 1]?.end));
    parts.push(encode(words.slice(places[places.length - size]?.start)));
  }
  const before = oneLine(prefix ?? '');
  const after = oneLine(suffix ?? '');
  if (before !== '') parts.unshift(`${encode(before.slice(wordsOf(before).at(-WORDS)?.start ?? 0))}-`);
  if (after !== '') parts.push(`-${encode(after.slice(0, wordsOf(after)[WORDS - 1]?.end))}`);
  return `text=${parts.join(',')}`;
}

/** Where words start and end, by Unicode's rules: also in languages that write no spaces. */
function wordsOf(text: string): { start: number; end: number }[] {
  return [...segmenter.segment(text)]
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** As a page shows it: white space runs are one space. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Percent-encodes all but letters, digits and `_.!~*'()`; `-`, `,` and `&` part the directive and are encoded too. */
function encode(text: string): string {
  // a lone surrogate is no character and cannot be encoded
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/-/g, '%2D');
}
