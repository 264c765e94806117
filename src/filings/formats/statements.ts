/** The Cypher of exports with the shape of each row. The texts are in `cypher/`. All take the revision as of which they answer. */
import { z } from 'zod';
import { MODALITIES, STANCES } from '../../domain/stances.ts';
import { defineQuestion } from '../../graph/client.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const text = z.string();
const maybe = z.string().nullable();
const number = z.number().nullable();

export const filings = defineQuestion(
  cypher('filings'),
  z.object({
    id: text,
    title: text,
    story: maybe,
    preparedBy: maybe,
    note: maybe,
    /** Who may see it, as the graph keeps it; null: everybody. */
    audience: maybe,
    turn: z.number(),
    live: z.boolean(),
    /** It declares a review. */
    reviews: z.boolean(),
  }),
);
export const reviews = defineQuestion(cypher('reviews'), z.object({ content: text }));
export const entities = defineQuestion(cypher('entities'), z.object({ id: text, content: text }));
export const sources = defineQuestion(
  cypher('sources'),
  z.object({ id: text, content: text, audience: maybe }),
);
export const identities = defineQuestion(
  cypher('identities'),
  z.object({ same: z.boolean(), keep: text, other: text, reason: text }),
);

const assertion = z.object({
  id: text,
  key: text,
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  during: maybe,
  duringText: maybe,
  page: number,
  paragraph: number,
  locator: maybe,
  via: maybe,
  note: maybe,
  paraphrase: maybe,
  relaysIn: maybe,
  relaysBy: maybe,
  relaysStance: maybe,
  audience: maybe,
  filedSubject: maybe,
  filedObject: maybe,
  filedBy: maybe,
  by: text,
  source: text,
  /** It stands at that revision. */
  live: z.boolean(),
  exact: maybe,
  prefix: maybe,
  suffix: maybe,
  start: number,
  end: number,
  /** The key of what it repeats, and the filing that brought that. */
  relays: maybe,
  relaysOf: maybe,
});
const claim = z.object({
  id: text,
  predicate: text,
  subject: text,
  object: maybe,
  value: maybe,
  episode: z.number(),
  assertions: z.array(assertion),
});
export type ExportedAssertion = z.output<typeof assertion>;
export type ExportedClaim = z.output<typeof claim>;
export const claims = defineQuestion(cypher('claims'), claim);

export const strangers = defineQuestion(
  cypher('strangers'),
  z.object({ id: text, type: maybe, name: maybe, kind: maybe, title: maybe, open: z.boolean() }),
);
export const strayOrigins = defineQuestion(
  cypher('stray-origins'),
  z.object({ source: text, kind: text, title: text, origin: text, open: z.boolean() }),
);

const thing = z.object({
  id: text,
  type: text,
  name: text,
  aliases: z.array(text),
  values: z.array(
    z.object({
      predicate: text,
      value: text,
      said: z.array(z.object({ id: text, since: z.number(), source: text })),
    }),
  ),
});
export type ThingRow = z.output<typeof thing>;
export const allThings = defineQuestion(cypher('all-things'), thing);

const document = z.object({
  id: text,
  kind: text,
  title: text,
  url: maybe,
  published: maybe,
  language: maybe,
  publisher: maybe,
});
export type DocumentRow = z.output<typeof document>;
export const allSources = defineQuestion(cypher('all-sources'), document);

const party = z.object({ id: text, type: text, name: text });
const said = z.object({
  id: text,
  since: z.number(),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  during: maybe,
  page: number,
  paragraph: number,
  locator: maybe,
  paraphrase: maybe,
  note: maybe,
  quote: maybe,
  by: text,
  byName: text,
  source: text,
  sourceTitle: text,
  url: maybe,
  published: maybe,
});
const wholeClaim = z.object({
  id: text,
  predicate: text,
  value: maybe,
  episode: z.number(),
  subject: party,
  object: party.nullable(),
  assertions: z.array(said),
});
export type ClaimRow = z.output<typeof wholeClaim>;
export type SaidRow = z.output<typeof said>;
export const allClaims = defineQuestion(cypher('all-claims'), wholeClaim);

const reviewContent = z.object({ headline: maybe, rating: text, date: text, summary: text, url: maybe });
const published = z.object({ title: text, url: maybe, published: maybe });
const reviewed = z.object({
  id: text,
  content: text.transform((json) => reviewContent.parse(JSON.parse(json))),
  by: party,
  /** Of the headline; null without one. */
  source: published.nullable(),
  claims: z.array(
    z.object({
      predicate: text,
      value: maybe,
      subject: text,
      object: maybe,
      said: z.array(published.extend({ by: text, type: text })),
    }),
  ),
});
export type ReviewedRow = z.output<typeof reviewed>;
export const allReviews = defineQuestion(cypher('all-reviews'), reviewed);

const quoted = z.object({
  id: text,
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  during: maybe,
  page: number,
  passage: z.object({ exact: text, prefix: maybe, suffix: maybe, start: number, end: number }),
  by: party,
  subject: party,
  object: party.nullable(),
  predicate: text,
  value: maybe,
  episode: z.number(),
  source: z.object({ id: text, kind: text, title: text, url: maybe }),
});
export type QuotedRow = z.output<typeof quoted>;
export const allPassages = defineQuestion(cypher('all-passages'), quoted);

export const revisionTimes = defineQuestion(
  cypher('revision-times'),
  z.object({ number: z.number(), at: text }),
);
