/** Plain text: UTF-8, no byte-order mark, line ends as LF, nothing else changed. */
import type { Extracted, Unreadable } from './canonical.ts';

export function plainText(bytes: Uint8Array): Extracted | Unreadable {
  // `media_type` was forgotten: better said than searched through
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-')
    return { unreadable: 'is a PDF, not plain text: give it `media_type: application/pdf`' };
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  return { text, extractor: 'factrail-text/1', pages: null };
}
