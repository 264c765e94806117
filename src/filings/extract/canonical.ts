/**
 * The canonical text of a capture: what quotes are looked up in and what offsets count in. The same bytes and the same
 * extractor give the same text, always; so an extractor that changes its text changes its name or version.
 */
import { htmlText } from './html.ts';
import { pdfText } from './pdf.ts';
import { plainText } from './plain.ts';

export type Extracted = {
  text: string;
  /** What made the text, with its version. */
  extractor: string;
  /** Of a PDF: where each page starts, in code points; null where there are no pages. */
  pages: number[] | null;
};

/** Why a capture gives no text, as the end of a sentence that starts with its name. */
export type Unreadable = { unreadable: string };

/** UTF-16 units of text: some 5,000 pages. Looking quotes up takes about a hundred bytes of memory a unit. */
export const MAX_TEXT = 10_000_000;

export async function canonical(bytes: Uint8Array, mediaType: string): Promise<Extracted | Unreadable> {
  const extracted = await byType(bytes, mediaType);
  if ('text' in extracted && extracted.text.length > MAX_TEXT)
    return {
      unreadable: `holds ${extracted.text.length} characters of text, more than ${MAX_TEXT}: keep a part of it`,
    };
  return extracted;
}

async function byType(bytes: Uint8Array, mediaType: string): Promise<Extracted | Unreadable> {
  if (mediaType === 'text/plain') return plainText(bytes);
  if (mediaType === 'text/html') return htmlText(bytes);
  if (mediaType === 'application/pdf') return pdfText(bytes);
  return { unreadable: `is ${mediaType}, of which no text can be made` };
}
