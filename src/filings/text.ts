/** From bytes to text: what a filing's file may not hold, each fault with its place. */
import type { Issue } from '../domain/errors.ts';

/** 10 MB: what a person writes. Larger ones come as JSON Lines, which are read as a stream. */
export const MAX_BYTES = 10_000_000;

/** Faults of one kind that are told of a file: where there are more, it is no text. */
const MAX_TOLD = 20;

/** Where in a text: line and column from 1, columns in code points. */
export type Place = { line: number; column: number };

type Fault = { pattern: RegExp; code: string; say(found: string): string };

const FAULTS: Fault[] = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu,
    code: 'CONTROL_CHARACTER',
    say: (found) => `control character ${hex(found)}: take it out`,
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/gu,
    code: 'BIDI_CONTROL',
    say: (found) =>
      `${hex(found)} changes the order in which text is shown, so that it reads as what it is not: take it out, or where quoted words hold it, write it as "\\u${hex(found).slice(2)}"`,
  },
  {
    pattern: /[\uD800-\uDFFF]/gu,
    code: 'LONE_SURROGATE',
    say: (found) => `${hex(found)} is half a character: write the whole one`,
  },
];

// only in a file: a value may hold it by escape, where the words quoted do
const LONE_RETURN: Fault = {
  pattern: /\r(?!\n)/gu,
  code: 'CONTROL_CHARACTER',
  say: () => 'U+000D without a line feed after it: save the file with line ends LF or CRLF',
};

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
    const size = bytes.length.toLocaleString('en');
    const message = `${size} bytes; a YAML filing may have 10 MB: split it, or bring it as JSON Lines`;
    return { text: null, issues: [at('TOO_LARGE', message, start)] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const good = validPrefix(bytes);
    const place = placeOf(new TextDecoder().decode(bytes.subarray(0, good)), Infinity);
    const byte = (bytes[good] ?? 0).toString(16).padStart(2, '0');
    const message = `byte 0x${byte} is no UTF-8: save the file as UTF-8`;
    return { text: null, issues: [at('NOT_UTF8', message, place)] };
  }
  const issues: Issue[] = [];
  if (text.startsWith('\uFEFF')) {
    const message = 'the byte-order mark is ignored: save the file as UTF-8 without';
    issues.push(at('BYTE_ORDER_MARK', message, start, 'warning'));
    text = text.slice(1);
  }
  const place = placesIn(text);
  for (const { pattern, code, say } of [...FAULTS, LONE_RETURN]) {
    let told = 0;
    for (const match of text.matchAll(pattern)) {
      issues.push(at(code, say(match[0]), place(match.index)));
      if (++told === MAX_TOLD) break;
    }
  }
  const stray = text.indexOf('\uFEFF');
  if (stray >= 0)
    issues.push(at('BYTE_ORDER_MARK', 'a byte-order mark within the text: take it out', place(stray)));
  const unreadable = issues.some((issue) => issue.severity === 'error' && issue.code === 'CONTROL_CHARACTER');
  return { text: unreadable ? null : text, issues };
}

/** The faults of FAULTS in a value that was written with escapes, such as "\ud800". */
export function hiddenFault(value: string): { code: string; message: string } | null {
  for (const { pattern, code, say } of FAULTS) {
    const index = value.search(pattern);
    if (index >= 0) return { code, message: say(value[index] ?? '') };
  }
  return null;
}

/** Something written, for a message: cut, in quotation marks, with nothing in it that a terminal would obey. */
export function shown(value: string, most = 80): string {
  const points = [...value.slice(0, most * 2)];
  const short =
    points.length > most || value.length > most * 2 ? `${points.slice(0, most).join('')}…` : value;
  return `"${short.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, (found) => `\\u${hex(found).slice(2)}`)}"`;
}

/** The place of a UTF-16 index of a text; Infinity means its end. */
export function placeOf(text: string, index: number): Place {
  return placesIn(text)(Math.min(index, text.length));
}

/** The same for many indices of one text. */
export function placesIn(text: string): (index: number) => Place {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  // the place told last: the next one is often in the same long line
  let last = { start: -1, index: 0, column: 1 };
  return (index) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const known = last.start === start && last.index <= index;
    let column = known ? last.column : 1;
    for (let i = known ? last.index : start; i < index; i++) if (!secondHalf(text, i)) column++;
    last = { start, index, column };
    return { line: low + 1, column };
  };
}

/** The second unit of a character that takes two. */
function secondHalf(text: string, i: number): boolean {
  return text.charCodeAt(i) >> 10 === 0x37 && i > 0 && text.charCodeAt(i - 1) >> 10 === 0x36;
}

function hex(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How many bytes from the start are whole characters of UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  const good = (length: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  // decoding with `stream` takes an unfinished character at the end as good, so the answer is monotonic
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (good(middle, true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !good(low, false)) low--;
  return low;
}
