/** Records as the rows that are written. */
import { parseEdtf } from '../domain/edtf.ts';
import { nameKey } from '../domain/names.ts';
import type { Verification } from '../domain/quotes.ts';
import type { QuoteFinding } from './captures.ts';
import { type AssertionRecord, type EntityRecord, passageId, type SourceRecord } from './content.ts';

/** Two declarations of one source: they agree where both speak, so the first word counts. */
export function merged(a: SourceRecord, b: SourceRecord): SourceRecord {
  return {
    ...a,
    url: a.url ?? b.url,
    publisher: a.publisher ?? b.publisher,
    published: a.published ?? b.published,
    language: a.language ?? b.language,
    authors: [...new Set([...a.authors, ...b.authors])].sort(),
  };
}

export function entityRow(entity: EntityRecord) {
  const keys = [...new Set([entity.name, ...entity.aliases].map(nameKey))].filter((key) => key !== '');
  return { ...entity, keys };
}

export function sourceRow(source: SourceRecord) {
  const { capture: _, derivedFrom: __, ...row } = source;
  return { ...row, publishedFrom: source.published === null ? null : parseEdtf(source.published).earliest };
}

export function captureRow(source: SourceRecord, findings: QuoteFinding) {
  const sha256 = source.capture?.sha256 ?? '';
  const text = findings.captures.get(sha256);
  return {
    id: `capture/${sha256}`,
    source: source.id,
    sha256,
    mediaType: source.capture?.mediaType ?? 'text/plain',
    retrieved: source.capture?.retrieved ?? null,
    textSha256: text?.textSha256 ?? null,
    extractor: text?.extractor ?? null,
    bytes: text?.bytes ?? null,
  };
}

export function assertionRow(a: AssertionRecord, id: string, findings: QuoteFinding) {
  const time = a.during === null ? null : parseEdtf(a.during);
  const found = findings.quotes.get(a.key);
  const verification: Verification = found?.verification ?? 'UNVERIFIED';
  return {
    id,
    key: a.key,
    claim: a.claim.id,
    by: a.by,
    source: a.source,
    stance: a.stance,
    modality: a.modality,
    during: a.during,
    duringText: a.duringText,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    paraphrase: a.paraphrase,
    via: a.via,
    filedSubject: a.filed?.subject ?? null,
    filedObject: a.filed?.object ?? null,
    filedBy: a.filed?.by ?? null,
    relaysIn: a.relays?.in ?? null,
    relaysBy: a.relays?.by ?? null,
    relaysStance: a.relays?.stance ?? null,
    note: a.note,
    page: a.page,
    paragraph: a.paragraph,
    locator: a.locator,
    passage: a.quote && {
      id: passageId(a, a.quote),
      exact: a.quote.exact,
      prefix: a.quote.prefix,
      suffix: a.quote.suffix,
      start: found?.start ?? a.quote.start,
      end: found?.end ?? a.quote.end,
      verification,
    },
  };
}
