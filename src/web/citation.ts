/** What a reporter pastes under a story: the words, whose they are, where they stand, and where that can be checked. */
import type { DocumentFragment, WordsFragment } from './operations.ts';

/** `permalink` is the page that shows the words as of the revision cited. */
export function citationOf(said: WordsFragment, revision: number, permalink: string): string {
  const { by, passage, paraphrase, source } = said;
  const place = placeOf(said);
  const words = passage ? `“${passage.exact}”` : `${paraphrase ?? ''} [paraphrase]`;
  const by_ = source.authors.some(({ id }) => id === by.id) ? by.name : `${by.name}, in`;
  return [
    `${words} ${by_}: ${documentIn(source)}${place ? `, ${place}` : ''}.`,
    source.url ? `${source.url}.` : null,
    ...source.captures.slice(0, 1).map(({ sha256 }) => `Archived copy: SHA-256 ${sha256}.`),
    `Factrail, revision ${revision}: ${permalink}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

export function documentIn({ title, publisher, authors, published }: DocumentFragment): string {
  const from = [authors.map(({ name }) => name).join(', '), publisher?.name, published?.words].filter(
    Boolean,
  );
  return `“${title}”${from.length > 0 ? ` (${[...new Set(from)].join('; ')})` : ''}`;
}

/** Page, paragraph or any other place; empty where none is given. */
export function placeOf({ passage, page, paragraph, locator }: WordsFragment): string {
  const at = {
    page: passage?.page ?? page,
    paragraph: passage?.paragraph ?? paragraph,
    locator: passage?.locator ?? locator,
  };
  return [
    at.page === null ? null : `page ${at.page}`,
    at.paragraph === null ? null : `paragraph ${at.paragraph}`,
    at.locator,
  ]
    .filter(Boolean)
    .join(', ');
}
