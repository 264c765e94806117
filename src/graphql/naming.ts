/** How sources and roots are named in sentences. */
import { sourceInWords } from '../domain/wording.ts';
import type { SourceRow, WithdrawnRow } from '../questions/rows.ts';
import type { ClaimFacts } from './claim-facts.ts';

/** The document by kind, title and whose it is; the last is left out where it is the speaker, who is named beside it. */
export function named(source: SourceRow, speaker?: string): string {
  const author = voices(source).join(', ');
  return sourceInWords({
    kind: source.kind,
    title: source.title,
    publisher: null,
    author: author === '' || author === speaker ? null : author,
  });
}

/** Whose the document is, by name: its authors, else its publisher. */
export function voices(source: SourceRow): string[] {
  if (source.authors.length > 0) return source.authors.map((a) => a.name);
  return source.publisher ? [source.publisher.name] : [];
}

/** The name of a root: an entity that speaks or writes behind the claim, or a source's title. */
export function rootLabel(claim: ClaimFacts, id: string): string {
  const source = claim.sources.get(id);
  if (source) return source.title;
  for (const a of claim.row.assertions) if (a.by.id === id) return a.by.name;
  for (const { authors, publisher } of claim.sources.values()) {
    const entity = [...authors, ...(publisher ? [publisher] : [])].find((e) => e.id === id);
    if (entity) return entity.name;
  }
  return id;
}

/** Of what is no longer on file. */
export const takenBack = ({ until }: WithdrawnRow) => `taken back at revision ${until}`;

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
