/** The page, from 1, on which a code point stands; `pages` are the code points at which pages start. */
export function pageAt(pages: number[], point: number): number {
  const next = pages.findIndex((start) => start > point);
  return next < 0 ? pages.length : next;
}
