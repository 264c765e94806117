/** The shapes of what questions answer with: rows as Cypher gives them, parsed once. */
import { z } from 'zod';
import { MODALITIES, SOURCE_KINDS, STANCES } from '../domain/stances.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int();

export const entityRow = z.object({ id: text, type: text, name: text, aliases: z.array(text) });
export type EntityRow = z.infer<typeof entityRow>;

export const passageRow = z.object({
  id: text,
  exact: text,
  prefix: maybe,
  suffix: maybe,
  start: count.nullable(),
  end: count.nullable(),
  page: count.nullable(),
  paragraph: count.nullable(),
  locator: maybe,
  verification: z.enum(['VERIFIED', 'NORMALISED', 'UNVERIFIED']),
});
export type PassageRow = z.infer<typeof passageRow>;

export const assertionRow = z.object({
  id: text,
  claim: text,
  by: entityRow,
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  during: maybe,
  duringText: maybe,
  source: text,
  passage: passageRow.nullable(),
  paraphrase: maybe,
  page: count.nullable(),
  paragraph: count.nullable(),
  locator: maybe,
  relays: maybe,
  via: maybe,
  filing: text,
  since: count,
  until: count.nullable(),
  note: maybe,
});
export type AssertionRow = z.infer<typeof assertionRow>;

/** An assertion with the claim that it is about, which is also its place in lists that are grouped by claim. */
export type AssertionPlace = { claim: string; id: string };

/** What was retracted by the asked revision, or taken back and is still repeated: enough to follow the way through it, and no words. */
const withdrawnRow = z.object({
  id: text,
  stance: z.enum(STANCES),
  by: text,
  source: text,
  relays: maybe,
  via: maybe,
  until: count,
  retracted: z.boolean(),
});
export type WithdrawnRow = z.infer<typeof withdrawnRow>;

/**
 * A claim with all its assertions that are live at the asked revision, oldest first, and those that were retracted, or taken
 * back and that a live one repeats, however far.
 */
export const claimRow = z.object({
  id: text,
  predicate: text,
  value: maybe,
  episode: count,
  subject: entityRow,
  object: entityRow.nullable(),
  assertions: z.array(assertionRow),
  withdrawn: z.array(withdrawnRow),
});
export type ClaimRow = z.infer<typeof claimRow>;

export const captureRow = z.object({
  id: text,
  sha256: text,
  textSha256: maybe,
  extractor: maybe,
  mediaType: text,
  bytes: count.nullable(),
  retrieved: maybe,
});
export type CaptureRow = z.infer<typeof captureRow>;

export const sourceRow = z.object({
  id: text,
  kind: z.enum(SOURCE_KINDS),
  title: text,
  url: maybe,
  published: maybe,
  language: maybe,
  publisher: entityRow.nullable(),
  authors: z.array(entityRow),
  derivedFrom: z.array(text),
  captures: z.array(captureRow),
});
export type SourceRow = z.infer<typeof sourceRow>;

export const filingRow = z.object({
  id: text,
  title: text,
  case: maybe,
  preparedBy: maybe,
  note: maybe,
  hash: text,
  since: count,
  changed: count,
  until: count.nullable(),
});
export type FilingRow = z.infer<typeof filingRow>;

const reviewContent = z.object({
  headline: maybe,
  source: maybe,
  rating: text,
  by: text,
  date: text,
  summary: text,
  url: maybe,
});

/**
 * A review as one filing declares it. `claims` as shown at the asked revision and `claimsThen` at `changed`, each by its
 * place in the review; `relied` are keys of assertions, whose first lives have them as ids.
 */
export const reviewRow = z.object({
  id: text,
  content: text.transform((json) => reviewContent.parse(JSON.parse(json))),
  since: count,
  changed: count,
  filing: text,
  claims: z.array(text),
  claimsThen: z.array(text),
  relied: z.array(text),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const revisionRow = z.object({
  number: count,
  at: text,
  action: z.enum(['APPLIED', 'AMENDED', 'RETRACTED']),
  filing: maybe,
  target: text,
  by: maybe,
  reason: maybe,
});
export type RevisionRow = z.infer<typeof revisionRow>;

export const totalRow = z.object({ total: count });
