/**
 * Captures: archived copies, looked for beside the filing and by hash in the newsroom's folders, and the quotes
 * checked against their canonical text (invariant 4).
 */
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import search from 'approx-string-match';
import { sha256Hex } from '../domain/ids.ts';
import { cut, findQuote, type SearchableText, searchable } from '../domain/quotes.ts';
import type { CaptureRecord, FilingContent } from './content.ts';
import type { Path } from './read.ts';
import type { Report } from './report.ts';
import type { World } from './world.ts';

/** Where captures are kept by the hash of their bytes: a folder holds files named by it, with any extension or none. */
export type CaptureStore = {
  folders: string[];
  /** false: files that a filing names are not read, since it came from elsewhere. Read unless said. */
  beside?: boolean;
};

export type CaptureText = {
  bytes: number;
  /** SHA-256 of the canonical text in UTF-8, hex. */
  textSha256: string;
  /** What made the canonical text, with its version. */
  extractor: string;
  searchable: SearchableText;
};

export type QuoteFinding = {
  /** By the hash of the bytes; only captures at hand. */
  captures: Map<string, CaptureText>;
  /** By the assertion's key; only quotes found. */
  quotes: Map<string, { start: number; end: number; verification: 'VERIFIED' | 'NORMALISED' }>;
};

export const TEXT_EXTRACTOR = 'factrail-text/1';

/** The canonical text of a plain-text capture: UTF-8, no byte-order mark, line ends as LF, nothing else changed. */
export function canonicalText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
}

/** Looks every quote up in its source's capture, and reports those that fail. Quotes of no capture stay unverified. */
export async function checkQuotes(
  content: FilingContent,
  file: string,
  store: CaptureStore,
  world: World,
  report: Report,
): Promise<QuoteFinding> {
  const finding: QuoteFinding = { captures: new Map(), quotes: new Map() };
  const bySource = new Map<string, CaptureText>();
  const declared = new Set(content.sources.map((source) => source.id));
  const quoted = new Set(content.assertions.filter((a) => a.quote).map((a) => a.source));
  const known = [...quoted]
    .filter((id) => !declared.has(id))
    .flatMap((id) => world.sources.get(id) ?? [])
    .map((source) => ({ ...source, path: ['claims'] as Path }));
  for (const source of [...content.sources, ...known]) {
    if (!source.capture) continue;
    const bytes = await captureBytes(source.capture, file, store, [...source.path, 'capture'], report);
    if (!bytes) continue;
    const text = canonicalText(bytes);
    const capture = {
      bytes: bytes.length,
      textSha256: sha256Hex(text),
      extractor: TEXT_EXTRACTOR,
      searchable: searchable(text),
    };
    finding.captures.set(source.capture.sha256, capture);
    bySource.set(source.id, capture);
  }
  for (const a of content.assertions) {
    const capture = bySource.get(a.source);
    if (!capture || !a.quote) continue;
    const match = findQuote(capture.searchable, a.quote);
    const path = [...a.path, 'quote'];
    if (match.found) finding.quotes.set(a.key, match);
    else if (match.reason === 'ABSENT')
      report.error('QUOTE_ABSENT', path, `these words are not in ${a.source}${closest(capture.searchable.text, a.quote.exact)}`);
    else if (match.reason === 'TWICE')
      report.error('QUOTE_TWICE', path, `these words stand ${match.at.length} times in ${a.source} (at ${match.at.slice(0, 5).join(', ')}): give \`prefix\`, the words before them, or \`start\` and \`end\``);
    else report.error('QUOTE_ELSEWHERE', path, `these words stand at ${match.at.slice(0, 5).join(', ')} in ${a.source}, not at ${a.quote.start}: correct \`start\` and \`end\`, or leave them out`);
  }
  return finding;
}

/** The bytes of a capture, or null where none is at hand; a file that is named must be there, and be what it was. */
async function captureBytes(
  capture: CaptureRecord,
  filing: string,
  store: CaptureStore,
  path: Path,
  report: Report,
): Promise<Uint8Array | null> {
  if (capture.file === null) return storedCapture(capture.sha256, store);
  if (store.beside === false) {
    report.error('CAPTURE_ELSEWHERE', [...path, 'file'], 'files cannot be sent along here: leave `file` out, and the copy is looked for by its hash');
    return null;
  }
  const folder = resolve(dirname(filing));
  const named = resolve(folder, capture.file);
  const inside = relative(folder, named);
  if (isAbsolute(capture.file) || inside.startsWith('..')) {
    report.error('CAPTURE_OUTSIDE', [...path, 'file'], `${capture.file} is not below the filing’s folder`);
    return null;
  }
  const bytes = await readFile(named).catch(() => null);
  if (!bytes) {
    report.error('CAPTURE_MISSING', [...path, 'file'], `there is no file ${capture.file} beside the filing`);
    return null;
  }
  const hash = sha256Hex(bytes);
  if (hash === capture.sha256) return bytes;
  report.error('CAPTURE_CHANGED', [...path, 'sha256'], `${capture.file} has the SHA-256 ${hash}: it is not the file that was captured`);
  return null;
}

async function storedCapture(sha256: string, store: CaptureStore): Promise<Uint8Array | null> {
  for (const folder of store.folders)
    for (const extension of ['', '.txt', '.html', '.pdf']) {
      const bytes = await readFile(join(folder, `${sha256}${extension}`)).catch(() => null);
      if (bytes && sha256Hex(bytes) === sha256) return bytes;
    }
  return null;
}

/** The passage that comes nearest to words that are not there, for the error; nothing where none comes near. */
function closest(text: string, words: string): string {
  const pattern = words.slice(0, 120);
  const [best] = search(text, pattern, Math.floor(pattern.length / 3)).sort((a, b) => a.errors - b.errors);
  if (!best) return '; nothing there comes near. Is it a paraphrase?';
  const points = [...text.slice(0, best.start)].length;
  const near = cut(text.slice(best.start), 0, [...words].length + 10).replace(/\s+/gu, ' ');
  return `; nearest, at ${points}: "${near}"`;
}
