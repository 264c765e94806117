/**
 * The shape of a filing as it is written, in YAML or as JSON Lines records. The JSON Schema that editors complete
 * from is made of these (`factrail filing-schema`), so each description is what a reporter reads.
 */
import { z } from 'zod';
import { type Audience, instantOf } from '../domain/audience.ts';
import { MODALITIES, SOURCE_KINDS, STANCES } from '../domain/stances.ts';

export const MEDIA_TYPES = ['text/plain', 'text/html', 'application/pdf'] as const;

const MAX_TEXT = 10_000;
const TOO_LONG = 'is longer than 10,000 characters: shorten it';

const text = (what: string) =>
  z
    .union([z.string(), z.number()], { error: 'must be text' })
    .transform((value) => String(value).normalize('NFC').trim())
    .pipe(z.string().min(1, 'is empty').max(MAX_TEXT, TOO_LONG))
    .describe(what);

// words that must be kept as they are, character for character
const verbatim = (what: string) =>
  z
    .union([z.string(), z.number()], { error: 'must be text' })
    .transform(String)
    .pipe(z.string().regex(/\S/, 'is empty').max(MAX_TEXT, TOO_LONG))
    .describe(what);

const MOST = 999_999_999;

const whole = (what: string, least: number) => {
  const error = `must be a whole number from ${least} to 999,999,999, in digits`;
  return z
    .union([z.number(), z.string().regex(/^\d{1,15}$/, error)], { error })
    .transform(Number)
    .pipe(z.number().int(error).min(least, error).max(MOST, error))
    .describe(what);
};

const id = (what: string) =>
  text(what).pipe(
    z.string().regex(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+([-._][a-z0-9]+)*$/, {
      error: 'must be an id: kind/name in a-z, 0-9 and "-", as in company/netflix',
      abort: true,
    }),
  );

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const list = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
const oneOf = <const T extends readonly string[]>(names: T, what: string) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` }).describe(what);

const ADDRESS = 'must be an http or https address, as in https://example.org/page';
const address = (what: string) =>
  text(what).pipe(
    z
      .string()
      .regex(/^https?:\/\/[^\s]+$/, { error: ADDRESS, abort: true })
      .refine((url) => URL.canParse(url), ADDRESS),
  );

const INSTANT = 'must be an instant with its time zone, as in 2026-12-01T06:00:00Z';

const AUDIENCE = 'must be PUBLIC, NEWSROOM, or { embargoed_until: an instant }';

/** Who may see it. What it gives can be read again as it is. */
const audience = (what: string) =>
  optional(
    z.union(
      [
        z
          .enum(['PUBLIC', 'NEWSROOM'], { error: AUDIENCE })
          .transform((word): Audience => (word === 'PUBLIC' ? null : word)),
        z.strictObject({
          embargoed_until: text('Until when only the newsroom sees it: an instant with its time zone.')
            .pipe(z.string().refine((value) => instantOf(value) !== null, INSTANT))
            .transform((value) => instantOf(value) ?? value),
        }),
      ],
      { error: AUDIENCE },
    ),
  ).describe(`${what}: PUBLIC unless said, NEWSROOM, or { embargoed_until: 2026-12-01T06:00:00Z }.`);

/** What one review may judge and rest on: a reader can follow no more, and every answer weighs all of it. */
const MOST_REVIEWED = 20;
const MOST_RELIED = 100;

export const SHA256 = /^[0-9a-f]{64}$/;

export const entityShape = z.strictObject({
  id: id('The entity’s id: its type’s prefix, a slash, a name. It keeps its meaning for ever.'),
  type: text('Its type, from schema/vocabulary.yaml.'),
  name: text('The name to show.'),
  aliases: list(text('Another name that readers use.')).describe(
    'Other names, by which it can be found too.',
  ),
});

const captureShape = z.strictObject({
  sha256: text('SHA-256 of the bytes of the archived copy, in hex.').pipe(
    z.string().regex(SHA256, 'must be 64 hex digits, in lower case'),
  ),
  file: optional(text('The archived copy, beside the filing; without it, it is looked for by its hash.')),
  media_type: optional(oneOf(MEDIA_TYPES, 'What the copy is; text/plain unless said.')),
  retrieved: optional(text('The day it was retrieved, EDTF.')),
});

export const sourceShape = z.strictObject({
  id: id('source/ and a name. It keeps its meaning for ever.'),
  kind: oneOf(SOURCE_KINDS, 'What kind of document it is.'),
  title: text('Its title as it stands on it.'),
  url: optional(address('Where it is to be had.')),
  publisher: optional(id('The entity that published it.')),
  author: list(id('An entity that wrote it.')).describe('The entities that wrote it.'),
  published: optional(text('When it was published, EDTF.')),
  language: optional(
    text('BCP 47, such as en or fr.').pipe(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag, such as en or pt-BR'),
    ),
  ),
  derived_from: list(id('A source that this one copies, quotes or shows.')).describe(
    'The sources that this one copies, quotes or shows.',
  ),
  capture: optional(captureShape).describe('The archived copy.'),
  audience: audience('Who may see the source, and what is said in it'),
});

const relaysShape = z.union(
  [
    id('The source in which the assertion stands that this one repeats.').transform((source) => ({
      in: source,
      by: null as string | null,
      stance: null as (typeof STANCES)[number] | null,
    })),
    z.strictObject({
      in: id('The source in which the relayed assertion stands.'),
      by: optional(id('Its speaker, where several speak of this claim there.')),
      stance: optional(oneOf(STANCES, 'Its stance, where one speaker has several there.')),
    }),
  ],
  {
    // text that is no id says so itself
    error: ({ input }) =>
      typeof input === 'string' ? undefined : 'must be a source’s id, or { in, by, stance }',
  },
);

export const assertionShape = z.strictObject({
  by: id('The entity that says so.'),
  stance: oneOf(STANCES, 'What it does to the claim.'),
  modality: oneOf(MODALITIES, 'In what manner it says so.'),
  during: optional(text('When the claim held, says the speaker: EDTF.')),
  during_text: optional(text('The same in the reporter’s own wording.')),
  in: id('The source in which it is said.'),
  page: optional(whole('The page, from 1.', 1)),
  paragraph: optional(whole('The paragraph, from 1.', 1)),
  locator: optional(text('Any other way to find the place, such as "Dkt. 1, caption".')),
  quote: optional(verbatim('The exact words. Either quote or paraphrase.')),
  prefix: optional(verbatim('The words just before the quote.')),
  suffix: optional(verbatim('The words just after the quote.')),
  start: optional(whole('Offset of the quote in the capture’s canonical text, in code points, from 0.', 0)),
  end: optional(whole('Offset one past its last code point.', 1)),
  paraphrase: optional(text('The sense in your own words. Either quote or paraphrase.')),
  relays: optional(relaysShape).describe('The assertion of this claim that this one repeats, by its source.'),
  via: optional(
    z.union([z.literal('none'), id('One of the origins of the source.')], {
      error: 'must be a source’s id, or none',
    }),
  ).describe(
    'Without relays: which origin of the source this is taken from; none where the source says it itself.',
  ),
  note: optional(text('A remark of the newsroom on this assertion.')),
  audience: audience('Who may see the assertion'),
});

export const claimShape = z.strictObject({
  subject: id('The entity that the claim is about.'),
  predicate: text('A predicate of schema/vocabulary.yaml.'),
  object: optional(id('The entity that it is related to. Either object or value.')),
  value: optional(text('The value, as the predicate’s value type says. Either object or value.')),
  episode: optional(whole('2, 3 … for a second, third episode of the same thing.', 1)),
  assertions: z
    .array(assertionShape, { error: 'must be a list of assertions' })
    .min(1, 'is empty: a claim needs an assertion')
    .describe('Who says so, or denies it.'),
});

const reviewedShape = claimShape
  .omit({ assertions: true })
  .describe('A claim of this filing or of the graph, of which something is said.');

const reliedShape = z.strictObject({
  in: id('The source in which the assertion stands.'),
  by: optional(id('Its speaker, where not all who speak of the claim there are meant.')),
  stance: optional(oneOf(STANCES, 'Its stance, where not all of them are meant.')),
  claim: optional(whole('Which of the claims it is about, from 1; needed where there are several.', 1)),
});

export const reviewShape = z.strictObject({
  id: id('review/ and a name.'),
  claims: z
    .array(reviewedShape, { error: 'must be a list of claims' })
    .min(1, 'is empty: a review is of one claim or more')
    .max(MOST_REVIEWED, `has more than ${MOST_REVIEWED} claims: make several reviews of it`)
    .describe('The claims that are judged.'),
  headline: optional(text('The sentence that is judged, as it was published.')),
  in: optional(id('The source in which the headline stands.')),
  rating: text('The verdict: a rating of schema/vocabulary.yaml.'),
  by: id('The entity that judges: the newsroom.'),
  date: text('The day of the verdict, EDTF.'),
  summary: text('The verdict and its grounds in a few sentences.'),
  url: optional(address('Where the review is published.')),
  relies_on: z
    .array(reliedShape, { error: 'must be a list of { in, by, stance, claim }' })
    .min(1, 'is empty: name what the verdict rests on')
    .max(MOST_RELIED, `has more than ${MOST_RELIED} entries: name what the verdict rests on`)
    .describe('The assertions of these claims that the verdict rests on.'),
});

export const headShape = z.strictObject({
  id: text('The filing’s name for ever: a-z, 0-9 and "-".').pipe(
    z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a-z, 0-9 and "-", as in klein-2024-unsealed')
      .max(120, 'is longer than 120 characters: shorten it'),
  ),
  title: text('What it brings, in a line.'),
  case: optional(
    text('The story that it belongs to.').pipe(
      z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a-z, 0-9 and "-", as in netflix-facebook'),
    ),
  ),
  prepared_by: optional(text('Who prepared it.')),
  note: optional(text('A remark of the newsroom.')),
  audience: audience('Who may see the filing, and all of it'),
});

export const identityShape = z
  .strictObject({
    same: optional(
      z.array(id('An entity.')).length(2, 'must be two ids: the one to keep, and the one that is the same'),
    ).describe('Two entities that are one: the first is kept.'),
    different: optional(z.array(id('An entity.')).length(2, 'must be two ids')).describe(
      'Two entities that are not one.',
    ),
    reason: text('Why.'),
  })
  .describe('That two entities are one, or are not.');

/** In JSON Lines alone: takes back what the lines before it brought, as `factrail retract` does. */
export const retractShape = z
  .strictObject({
    id: text('The id of a filing (filing/…), or of an assertion (assertion/…).').pipe(
      z.string().regex(/^(filing|assertion)\/[a-z0-9]+([-._][a-z0-9]+)*$/, {
        error: 'must be the id of a filing or an assertion',
        abort: true,
      }),
    ),
    reason: text('Why.'),
  })
  .describe('Takes a filing or an assertion back.');

export const filingShape = z
  .strictObject({
    filing: headShape,
    entities: list(entityShape).describe('Entities that this filing brings.'),
    sources: list(sourceShape).describe('Sources that this filing brings.'),
    claims: list(claimShape).describe('Claims, each with who asserts or denies it.'),
    reviews: list(reviewShape).describe('The newsroom’s own verdicts on claims or on a headline.'),
    identities: list(identityShape).describe(
      'Entities that are one, or are not; a filing of these holds nothing else.',
    ),
  })
  .describe('A Factrail filing: the newsroom’s unit of change. See docs/filings.md.');

export type WrittenFiling = z.output<typeof filingShape>;
export type WrittenClaim = z.output<typeof claimShape>;
export type WrittenAssertion = z.output<typeof assertionShape>;
export type WrittenSource = z.output<typeof sourceShape>;
export type WrittenReview = z.output<typeof reviewShape>;
export type WrittenEntity = z.output<typeof entityShape>;
