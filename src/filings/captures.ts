/**
 * The captures of a filing, read and made into text, and its quotes looked up in them (invariant 4). A quote that
 * should be there and isn't stops the filing, with the nearest passage shown.
 */
import { sha256Hex } from '../domain/ids.ts';
import { codePoints, findQuote, type QuoteMatch, type SearchableText, searchable } from '../domain/quotes.ts';
import {
  type CaptureFile,
  type CaptureStore,
  keepCapture,
  pathBeside,
  readCapture,
  storedCapture,
} from './capture-store.ts';
import type { AssertionRecord, CaptureRecord, FilingContent, Placed, QuoteRecord } from './content.ts';
import { extractText } from './extract/extract.ts';
import { pageAt } from './extract/pages.ts';
import { whyNot } from './quote-faults.ts';
import type { Path } from './read.ts';
import type { Report } from './report.ts';
import type { World } from './world.ts';

export type { CaptureStore } from './capture-store.ts';
export { closest } from './quote-faults.ts';

/** What is known of a capture at hand; the text's two are null where no text can be made of it. */
export type CaptureFacts = {
  bytes: number;
  /** SHA-256 of the canonical text in UTF-8, hex. */
  textSha256: string | null;
  /** What made the canonical text, with its version. */
  extractor: string | null;
  /** The file that came with the filing and is to be kept; null where it is in the store. */
  keep: string | null;
};

export type QuoteFinding = {
  /** By the hash of the bytes; only captures at hand. */
  captures: Map<string, CaptureFacts>;
  /** By the assertion's key; only quotes found. */
  quotes: Map<string, { start: number; end: number; verification: 'VERIFIED' | 'NORMALISED' }>;
};

/** A text to look quotes up in; of a PDF with the code points at which its pages start. */
export type CaptureText = { searchable: SearchableText; pages: number[] | null };

export type Quoting = Placed<AssertionRecord> & { quote: QuoteRecord };

/** Looks every quote up in its source's capture, and reports those that fail. Quotes of no capture stay unverified. */
export async function checkQuotes(
  content: FilingContent,
  file: string,
  store: CaptureStore,
  world: World,
  report: Report,
): Promise<QuoteFinding> {
  const finding: QuoteFinding = { captures: new Map(), quotes: new Map() };
  const quoting = new Map<string, Quoting[]>();
  for (const a of content.assertions) {
    if (!a.quote) continue;
    const quotes = quoting.get(a.source) ?? [];
    quotes.push(a as Quoting);
    quoting.set(a.source, quotes);
  }
  const captured = new Set(content.sources.flatMap((source) => (source.capture ? source.id : [])));
  const known = [...quoting].flatMap(([id, [first]]) => {
    const source = captured.has(id) ? undefined : world.sources.get(id);
    // a file that another filing named lies beside that one
    const capture = source?.capture && { ...source.capture, file: null };
    return source && first ? [{ id, capture, at: [...first.path, 'in'] as Path }] : [];
  });
  const unchecked = new Set(quoting.keys());
  const sources = [
    ...content.sources.map(({ id, capture, path }) => ({ id, capture, at: [...path, 'capture'] as Path })),
    ...known,
  ];
  for (const { id, capture, at } of sources) {
    if (!capture) continue;
    const found = await fileOf(capture, file, store, at, report);
    if (!found) continue;
    const quotes = quoting.get(id) ?? [];
    const extracted = await extractText(found.bytes, capture.mediaType);
    const facts = { bytes: found.bytes.length, keep: capture.file === null ? null : found.path };
    if ('unreadable' in extracted) {
      finding.captures.set(capture.sha256, { ...facts, textSha256: null, extractor: null });
      // without quotes there is nothing to look up: the copy is kept all the same
      const told = quotes.length > 0 ? report.error : report.warning;
      told('CAPTURE_UNREADABLE', at, `the capture of ${id} ${extracted.unreadable}`);
      continue;
    }
    const { text, extractor, pages } = extracted;
    finding.captures.set(capture.sha256, { ...facts, textSha256: sha256Hex(text), extractor });
    unchecked.delete(id);
    if (quotes.length === 0) continue;
    const ready = { searchable: searchable(text), pages };
    for (const a of quotes) lookUp(a, ready, finding, report);
  }
  for (const id of unchecked) for (const a of quoting.get(id) ?? []) checkLength(a, report);
  return finding;
}

/** Keeps the files that came with a filing, before it is committed, so that no filing that is in lacks its capture. */
export async function keepCaptures(finding: QuoteFinding, store: CaptureStore): Promise<void> {
  if (store.keep === null) return;
  for (const [sha256, { keep }] of finding.captures)
    if (keep !== null) await keepCapture(keep, sha256, store.keep);
}

/** Finds a quote; where it stands several times and only once on its page, it is that one. */
export function findOnPage(
  quote: QuoteRecord,
  page: number | null,
  { searchable, pages }: CaptureText,
): QuoteMatch {
  const match = findQuote(searchable, quote);
  if (match.found || match.reason !== 'TWICE' || !pages || page === null || quote.start !== null)
    return match;
  const [there, ...more] = match.at.filter((start) => pageAt(pages, start) === page);
  return there === undefined || more.length > 0
    ? match
    : findQuote(searchable, { ...quote, start: there, end: null });
}

function lookUp(a: Quoting, capture: CaptureText, finding: QuoteFinding, report: Report): void {
  const { pages } = capture;
  const match = findOnPage(a.quote, a.page, capture);
  const path = [...a.path, 'quote'];
  if (!match.found) {
    notFound(match, a, capture, report);
    return;
  }
  finding.quotes.set(a.key, match);
  if (!pages) return;
  const page = pageAt(pages, match.start);
  const last = pageAt(pages, Math.max(match.start, match.end - 1));
  if (a.page === null && a.paragraph === null && a.locator === null)
    report.warning(
      'QUOTE_PAGE',
      path,
      `these words stand on page ${page} of the file of ${a.source}: give \`page: ${page}\``,
    );
  else if (a.page !== null && (a.page < page || a.page > last))
    report.warning(
      'QUOTE_PAGE',
      [...a.path, 'page'],
      `these words stand on page ${page} of the file of ${a.source}, not on ${a.page}; where ${a.page} is the number printed there, say so in \`locator\``,
    );
}

/** Where no capture is at hand, offsets can be held against the words alone. */
function checkLength(a: Quoting, report: Report): void {
  const { exact, start, end } = a.quote;
  if (start === null || end === null || end - start === codePoints(exact)) return;
  report.error(
    'BAD_OFFSETS',
    [...a.path, 'end'],
    `the quote has ${codePoints(exact)} code points; from ${start} to ${end} are ${end - start}: correct them, or leave both out, and they are found once the capture is at hand`,
  );
}

function notFound(
  match: QuoteMatch & { found: false },
  a: Quoting,
  capture: CaptureText,
  report: Report,
): void {
  const [key, message] = whyNot(match, a, capture, report);
  report.error(`QUOTE_${match.reason}`, [...a.path, key], message);
}

/** The file of a capture, or null where none is at hand; a file that is named must be there, and be what it was. */
async function fileOf(capture: CaptureRecord, filing: string, store: CaptureStore, at: Path, report: Report) {
  const named = capture.file;
  let file: CaptureFile;
  if (named === null) file = await storedCapture(capture.sha256, store);
  else if (store.beside === false) {
    report.error(
      'CAPTURE_ELSEWHERE',
      [...at, 'file'],
      'files cannot be sent along here: leave `file` out, and the copy is looked for by its hash',
    );
    return null;
  } else {
    const path = pathBeside(filing, named);
    if (path === null) {
      report.error(
        'CAPTURE_OUTSIDE',
        [...at, 'file'],
        `${named} is not below the filing’s folder: put the copy there, or leave \`file\` out and it is looked for by its hash`,
      );
      return null;
    }
    file = await readCapture(path, capture.sha256);
    if (file.found === 'NO')
      report.error(
        'CAPTURE_MISSING',
        [...at, 'file'],
        `there is no file ${named} beside the filing: put it there, or leave \`file\` out and the copy is looked for by its hash`,
      );
  }
  if (file.found === 'YES') return file;
  if (file.found === 'LARGE')
    report.error(
      'CAPTURE_UNREADABLE',
      at,
      `the capture has ${file.bytes} bytes, which is more than can be read: keep a part of it`,
    );
  if (file.found === 'CHANGED' && named !== null)
    report.error(
      'CAPTURE_CHANGED',
      [...at, 'sha256'],
      `${named} has the SHA-256 ${file.sha256}: it is not the file that was captured. Bring that one back, or write this hash if this is the copy that was read`,
    );
  else if (file.found === 'CHANGED')
    report.warning(
      'CAPTURE_CHANGED',
      at,
      `the archived copy of that name has the SHA-256 ${file.sha256}: it is not what was captured, and its quotes are not checked`,
    );
  return null;
}
