/** From bytes to text: what a filing's file may not hold, each fault with its place. */
import type { Issue } from '../domain/errors.ts';

/** 10 MB: what a person writes. Larger ones come as JSON Lines, which are read as a stream. */
export const MAX_BYTES = 10_000_000;

/** Where in a text: line and column from 1, columns in code points. */
export type Place = { line: number; column: number };

const FAULTS: [RegExp, string, (found: string) => string][] = [
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu,
    'CONTROL_CHARACTER',
    (found) => `control character ${hex(found)}: take it out`,
  ],
  [
    /[\u202A-\u202E\u2066-\u2069]/gu,
    'BIDI_CONTROL',
    (found) => `${hex(found)} changes the order in which text is shown, so that it reads as what it is not: take it out`,
  ],
  [/[\uD800-\uDFFF]/gu, 'LONE_SURROGATE', (found) => `${hex(found)} is half a character: write the whole one`],
];

/** Decodes and checks. `text` is null where nothing further can be read. */
export function decodeFiling(bytes: Uint8Array, file: string): { text: string | null; issues: Issue[] } {
  const at = (code: string, message: string, place: Place, severity: Issue['severity'] = 'error'): Issue => ({
    code,
    severity,
    file,
    ...place,
    message,
  });
  const start = { line: 1, column: 1 };
  if (bytes.length > MAX_BYTES) {
    const size = Math.round(bytes.length / 1e6);
    return {
      text: null,
      issues: [at('TOO_LARGE', `${size} MB; a YAML filing may have 10 MB: split it, or bring it as JSON Lines`, start)],
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const good = validPrefix(bytes);
    const place = placeOf(new TextDecoder().decode(bytes.subarray(0, good)), Infinity);
    const byte = (bytes[good] ?? 0).toString(16).padStart(2, '0');
    return { text: null, issues: [at('NOT_UTF8', `byte 0x${byte} is no UTF-8: save the file as UTF-8`, place)] };
  }
  const issues: Issue[] = [];
  if (text.startsWith('\uFEFF')) {
    issues.push(at('BYTE_ORDER_MARK', 'the byte-order mark is ignored: save the file as UTF-8 without', start, 'warning'));
    text = text.slice(1);
  }
  for (const [pattern, code, say] of FAULTS)
    for (const match of [...text.matchAll(pattern)].slice(0, 20))
      issues.push(at(code, say(match[0]), placeOf(text, match.index)));
  const stray = text.indexOf('\uFEFF');
  if (stray >= 0) issues.push(at('BYTE_ORDER_MARK', 'a byte-order mark within the text: take it out', placeOf(text, stray)));
  const unreadable = issues.some((issue) => issue.severity === 'error' && issue.code === 'CONTROL_CHARACTER');
  return { text: unreadable ? null : text, issues };
}

/** The faults of FAULTS in a value that was written with escapes, such as "\ud800". */
export function hiddenFault(value: string): { code: string; message: string } | null {
  for (const [pattern, code, say] of FAULTS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(value);
    pattern.lastIndex = 0;
    if (match) return { code, message: say(match[0]) };
  }
  return null;
}

/** The place of a UTF-16 index of a text; Infinity means its end. */
export function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  const line = before.split('\n').length;
  return { line, column: [...before.slice(lastBreak + 1)].length + 1 };
}

function hex(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How many bytes from the start are valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // decoding with `stream` takes an unfinished character at the end as good, so the answer is monotonic
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}
