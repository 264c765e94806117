/**
 * PDF as text: page by page, in the order in which the page draws it, a line a line of print, and a form feed between
 * pages. A file that is encrypted, broken, or made of images alone gives no text, and says so.
 */
import { getDocumentProxy } from 'unpdf';
import { codePoints } from '../../domain/quotes.ts';
import { type Extracted, MAX_TEXT, type Unreadable } from './canonical.ts';
import { packageVersion } from './version.ts';

type Item = { str?: string; hasEOL?: boolean };

export async function pdfText(bytes: Uint8Array): Promise<Extracted | Unreadable> {
  const tables = new Set<string>();
  // Asked for tables of Chinese, Japanese and Korean encodings, which do not come along: without them such text would
  // be left out without a word.
  class Tables {
    async fetch({ filename }: { filename: string }): Promise<never> {
      tables.add(filename.replace('.bcmap', ''));
      throw new Error('not at hand');
    }
  }
  const pages: string[] = [];
  let length = 0;
  try {
    const options = { verbosity: 0, useWorkerFetch: false, cMapUrl: 'tables/', BinaryDataFactory: Tables };
    const document = await getDocumentProxy(bytes, options);
    for (let number = 1; number <= document.numPages && length <= MAX_TEXT; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item: Item) => `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`).join('');
      page.cleanup();
      pages.push(text.replace(/\f/g, '\n').replace(/\n+$/, ''));
      length += text.length;
    }
    await document.loadingTask.destroy();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      return { unreadable: 'is encrypted: keep a copy that opens without a password' };
    return {
      unreadable: `cannot be read as a PDF (${error instanceof Error ? error.message.replace(/\.$/, '') : 'broken'})`,
    };
  }
  if (tables.size > 0)
    return { unreadable: `has text in the encoding ${[...tables].join(', ')}, which cannot be read` };
  if (pages.every((page) => page.trim() === ''))
    return { unreadable: 'holds no text, only images: keep a copy with a text layer (OCR)' };
  let at = 0;
  const starts = pages.map((page) => {
    const start = at;
    at += codePoints(page) + 1;
    return start;
  });
  return { text: pages.join('\f'), extractor: `factrail-pdf/1 ${packageVersion('unpdf')}`, pages: starts };
}
