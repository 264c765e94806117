/**
 * verify: every capture is hashed again, and every quote of a live assertion looked up again. What the graph says of
 * them is brought up to date, also where a capture came to hand only after the filing: that is no new revision.
 */

import { sha256Hex } from '../domain/ids.ts';
import { findQuote, type QuoteMatch, searchable } from '../domain/quotes.ts';
import type { Graph, Statement } from '../graph/client.ts';
import { type CaptureStore, storedCapture } from './capture-store.ts';
import { type CaptureText, closest, findOnPage } from './captures.ts';
import { passageId } from './content.ts';
import { extractText } from './extract/extract.ts';
import * as statements from './statements.ts';

export type VerifyFinding = {
  kind: 'capture' | 'quote';
  /** capture/… or passage/… */
  id: string;
  source: string;
  /** UNCHECKED: there is nothing at hand to check it with. UPDATED: it holds, and the graph now says so. */
  result: 'FAILED' | 'UNCHECKED' | 'UPDATED';
  reason:
    | 'MISSING'
    | 'CHANGED'
    | 'UNREADABLE'
    | 'ABSENT'
    | 'TWICE'
    | 'ALTERED'
    | 'NO_CAPTURE'
    | 'AT_HAND'
    | null;
  /** The end of a sentence about it. */
  message: string;
  /** The quote's words; null of a capture. */
  words: string | null;
};

export type VerifyCounts = { checked: number; failed: number; unchecked: number; updated: number };
export type Verified = { captures: VerifyCounts; quotes: VerifyCounts };

type Capture =
  typeof statements.verifySources extends Statement<infer Row extends { captures: unknown[] }>
    ? Row['captures'][number]
    : never;
type Quote = typeof statements.verifyQuotes extends Statement<infer Row> ? Row : never;
type Outcome = Pick<VerifyFinding, 'result' | 'reason' | 'message'>;

const SOURCES = 100;
const QUOTES = 500;

/** Memory is bounded by the captures of one source and a page of its quotes. */
export async function verifyGraph(
  graph: Graph,
  store: CaptureStore,
  onFinding: (finding: VerifyFinding) => void = () => {},
): Promise<Verified> {
  const verified: Verified = { captures: noneYet(), quotes: noneYet() };
  const tell = (
    counts: VerifyCounts,
    of: Pick<VerifyFinding, 'kind' | 'id' | 'source' | 'words'>,
    outcome: Outcome | null,
  ) => {
    if (outcome?.result === 'FAILED') counts.failed++;
    else if (outcome?.result === 'UNCHECKED') counts.unchecked++;
    else counts.checked++;
    if (outcome?.result === 'UPDATED') counts.updated++;
    if (outcome) onFinding({ ...of, ...outcome });
  };
  for await (const { id: source, captures } of rows(graph, statements.verifySources, {}, SOURCES)) {
    const texts: CaptureText[] = [];
    for (const capture of captures) {
      const { text, outcome } = await checkCapture(graph, capture, store);
      if (text) texts.push(text);
      if (capture.first)
        tell(verified.captures, { kind: 'capture', id: capture.id, source, words: null }, outcome);
    }
    const updates: { id: string; verification: string; start: number | null; end: number | null }[] = [];
    const write = async () => {
      const due = updates.splice(0);
      if (due.length > 0)
        await graph.write((writer) => writer.run(statements.putVerifications, { rows: due }));
    };
    for await (const quote of rows(graph, statements.verifyQuotes, { source }, QUOTES)) {
      const { outcome, update } = checkQuote(quote, source, texts, captures.length);
      if (update) updates.push({ id: quote.id, ...update });
      if (updates.length >= QUOTES) await write();
      tell(verified.quotes, { kind: 'quote', id: quote.id, source, words: quote.exact }, outcome);
    }
    await write();
  }
  return verified;
}

function noneYet(): VerifyCounts {
  return { checked: 0, failed: 0, unchecked: 0, updated: 0 };
}

async function* rows<Row extends { id: string }>(
  graph: Graph,
  statement: Statement<Row>,
  params: Record<string, unknown>,
  limit: number,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const page = await graph.read(statement, { ...params, after, limit });
    yield* page;
    const last = page.at(-1);
    if (page.length < limit || last === undefined) return;
    after = last.id;
  }
}

/** The text of a capture, null where there is none, and what is to be told of it. */
async function checkCapture(
  graph: Graph,
  capture: Capture,
  store: CaptureStore,
): Promise<{ text: CaptureText | null; outcome: Outcome | null }> {
  const without = (result: 'FAILED' | 'UNCHECKED', reason: VerifyFinding['reason'], message: string) => ({
    text: null,
    outcome: { result, reason, message },
  });
  const file = await storedCapture(capture.sha256, store);
  if (file.found === 'NO' && capture.bytes === null)
    return without('UNCHECKED', 'NO_CAPTURE', 'is not at hand');
  if (file.found === 'NO')
    return without(
      'FAILED',
      'MISSING',
      'was at hand once and is in no folder now: put it back, or name its folder in FACTRAIL_CAPTURES',
    );
  if (file.found === 'CHANGED')
    return without(
      'FAILED',
      'CHANGED',
      `is not what was captured: the file of its name has the SHA-256 ${file.sha256}`,
    );
  if (file.found === 'LARGE')
    return without(
      'FAILED',
      'CHANGED',
      `is not what was captured: the file of its name has ${file.bytes} bytes`,
    );
  const extracted = await extractText(file.bytes, capture.mediaType);
  const readable = 'text' in extracted;
  const facts = {
    bytes: file.bytes.length,
    textSha256: readable ? sha256Hex(extracted.text) : capture.textSha256,
    extractor: readable ? extracted.extractor : capture.extractor,
  };
  const stale =
    facts.bytes !== capture.bytes ||
    facts.textSha256 !== capture.textSha256 ||
    facts.extractor !== capture.extractor;
  if (stale)
    await graph.write((writer) =>
      writer.run(statements.putCaptureText, { rows: [{ id: capture.id, ...facts }] }),
    );
  // of an image no text could ever be made; of what had one, it is a fault
  if (!readable)
    return without(capture.textSha256 === null ? 'UNCHECKED' : 'FAILED', 'UNREADABLE', extracted.unreadable);
  const message = capture.bytes === null ? 'came to hand' : 'has its text from another extractor';
  return {
    text: { searchable: searchable(extracted.text), pages: extracted.pages },
    outcome: stale ? { result: 'UPDATED', reason: 'AT_HAND', message } : null,
  };
}

type Update = Pick<Quote, 'verification' | 'start' | 'end'>;

function checkQuote(
  quote: Quote,
  source: string,
  texts: CaptureText[],
  captures: number,
): { outcome: Outcome | null; update: Update | null } {
  const { verification, start, end } = quote;
  const as = (next: Update): Update | null =>
    next.verification === verification && next.start === start && next.end === end ? null : next;
  const failed = (reason: VerifyFinding['reason'], message: string) => ({
    outcome: { result: 'FAILED' as const, reason, message },
    update: as({ verification: 'UNVERIFIED', start, end }),
  });
  if (passageId({ ...quote, source }, quote) !== quote.id)
    return failed('ALTERED', 'are not the words that were filed: the graph was changed by hand');
  const [first] = texts;
  if (!first)
    return {
      outcome: {
        result: 'UNCHECKED',
        reason: 'NO_CAPTURE',
        message: captures === 0 ? 'the source has no capture' : 'no capture can be read',
      },
      update: null,
    };
  const matches = texts.map((text) => match(quote, text));
  const found = matches.find((m) => m.found);
  if (found?.found) {
    const update = as({ verification: found.verification, start: found.start, end: found.end });
    return {
      outcome: update && { result: 'UPDATED', reason: 'AT_HAND', message: `found, ${found.verification}` },
      update,
    };
  }
  if (texts.length < captures)
    return {
      outcome: {
        result: 'UNCHECKED',
        reason: 'NO_CAPTURE',
        message: 'not in the capture at hand, and another cannot be read',
      },
      update: null,
    };
  const twice = matches.find((m) => !m.found && m.reason !== 'ABSENT');
  if (twice && !twice.found)
    return failed('TWICE', `stand ${twice.at.length} times in the capture, and nothing tells which is meant`);
  return failed(
    'ABSENT',
    `are not in the capture${closest(first.searchable.text, quote.exact, first.pages)}`,
  );
}

/** Offsets follow from the words where these stand once; else they tell which is meant. */
function match(quote: Quote, text: CaptureText): QuoteMatch {
  const { exact, prefix, suffix, start, end } = quote;
  const free = findOnPage({ exact, prefix, suffix, start: null, end: null }, quote.page, text);
  if (free.found || free.reason !== 'TWICE' || start === null) return free;
  return findQuote(text.searchable, { exact, prefix, suffix, start, end });
}
