/** What a filing says, in canonical records: the same content gives the same keys and the same hash. */

import type { Identity } from '../domain/identities.ts';
import { type ClaimKey, canonicalJson, contentId, sha256Hex } from '../domain/ids.ts';
import type { Modality, Stance } from '../domain/stances.ts';
import type { Path } from './read.ts';

export type EntityRecord = { id: string; type: string; name: string; aliases: string[] };

export type CaptureRecord = {
  sha256: string;
  file: string | null;
  mediaType: string;
  retrieved: string | null;
};

export type SourceRecord = {
  id: string;
  kind: string;
  title: string;
  url: string | null;
  publisher: string | null;
  authors: string[];
  published: string | null;
  language: string | null;
  derivedFrom: string[];
  capture: CaptureRecord | null;
};

export type QuoteRecord = {
  exact: string;
  prefix: string | null;
  suffix: string | null;
  /** Code points of the canonical text; null until found in a capture. */
  start: number | null;
  end: number | null;
};

export type RelaysRecord = { in: string; by: string | null; stance: Stance | null };

export type ClaimRecord = ClaimKey & { id: string };

/** One of the assertions that a review rests on: `claim` is the place of its claim in the review, from 1. */
export type ReliedRecord = { claim: number; in: string; by: string | null; stance: Stance | null };

/** The newsroom's verdict, as it was filed: entities that are held to be one since are not put in for each other. */
export type ReviewRecord = {
  id: string;
  claims: ClaimKey[];
  headline: string | null;
  /** The source in which the headline stands. */
  source: string | null;
  rating: string;
  by: string;
  date: string;
  summary: string;
  url: string | null;
  reliesOn: ReliedRecord[];
};

/** That two entities are one, or are not. */
export type IdentityRecord = Identity & { reason: string };

export type AssertionRecord = {
  /** Hash of all that it says, with its filing: the id of its first life. */
  key: string;
  claim: ClaimRecord;
  by: string;
  stance: Stance;
  modality: Modality;
  during: string | null;
  duringText: string | null;
  source: string;
  page: number | null;
  paragraph: number | null;
  locator: string | null;
  quote: QuoteRecord | null;
  paraphrase: string | null;
  relays: RelaysRecord | null;
  /** Which origin of its source it is taken from; 'none' where the source says it itself; null where not said. */
  via: string | null;
  note: string | null;
  /** What the filing wrote, where the newsroom holds that entity to be another; null where it is shown as written. */
  filed: { subject: string | null; object: string | null; by: string | null } | null;
};

export type Restricted = { target: string; restriction: string };

/** A record with the path in the file at which it is written. */
export type Placed<T> = T & { path: Path };

export type FilingContent = {
  /** filing/ and the written id. */
  id: string;
  title: string;
  case: string | null;
  preparedBy: string | null;
  note: string | null;
  entities: Placed<EntityRecord>[];
  sources: Placed<SourceRecord>[];
  reviews: Placed<ReviewRecord>[];
  assertions: Placed<AssertionRecord>[];
  identities: Placed<IdentityRecord>[];
  /** What not everybody may see, each by its id (of an assertion its key), narrowest where several rules meet. */
  restricted: Restricted[];
  /** The sum of the SHA-256 of its head and records, in hex: it does not depend on the file's order or format. */
  hash: string;
};

/** Offsets are left out: they follow from the quote and the capture, which may come to hand later. */
export function assertionKey(filing: string, a: Omit<AssertionRecord, 'key' | 'filed'>): string {
  const { claim, quote, ...rest } = a;
  const words = quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
  return `assertion/${contentId({ ...rest, filing, claim: claim.id, quote: words })}`;
}

/** The passage that an assertion quotes: the same words at the same place of one source are one passage. */
export function passageId(
  a: Pick<AssertionRecord, 'source' | 'page' | 'paragraph' | 'locator'>,
  quote: QuoteRecord,
): string {
  const { source, page, paragraph, locator } = a;
  const { exact, prefix, suffix } = quote;
  return `passage/${contentId({ source, page, paragraph, locator, exact, prefix, suffix })}`;
}

/** The content that a declaration edge keeps: what one filing says of an entity, a source or a review. */
export function declaration(
  record: Placed<EntityRecord> | Placed<SourceRecord> | Placed<ReviewRecord>,
): string {
  const { path: _, ...content } = record;
  if (!('capture' in content) || !content.capture) return canonicalJson(content);
  const { file: __, ...capture } = content.capture;
  return canonicalJson({ ...content, capture });
}

/** The canonical text of each record of a filing: what its hash is made of, and nothing else. */
export function recordTexts(
  content: Pick<
    FilingContent,
    'id' | 'entities' | 'sources' | 'reviews' | 'assertions' | 'identities' | 'restricted'
  >,
): string[] {
  return [
    ...[...content.entities, ...content.sources, ...content.reviews].map(declaration),
    ...content.assertions.map((a) => a.key),
    ...content.identities.map(({ path: _, ...identity }) => canonicalJson(identity)),
    ...content.restricted.map((restricted) => canonicalJson({ restricted })),
  ];
}

export function headText(head: Pick<FilingContent, 'id' | 'title' | 'case' | 'preparedBy' | 'note'>): string {
  const { id, title, case: story, preparedBy, note } = head;
  return canonicalJson({ id, title, case: story, preparedBy, note });
}

/** Adds the SHA-256 of each text to a sum modulo 2^256: the order of records does not matter, nor how they come. */
export function addToSum(sum: bigint, texts: Iterable<string>): bigint {
  let total = sum;
  for (const text of texts) total += BigInt(`0x${sha256Hex(text)}`);
  return total % (1n << 256n);
}

export const sumHex = (sum: bigint) => sum.toString(16).padStart(64, '0');

export function contentHash(content: Omit<FilingContent, 'hash'>): string {
  return sumHex(addToSum(0n, [headText(content), ...recordTexts(content)]));
}
