/** The vocabulary of `schema/vocabulary.yaml`: entity types and predicates, checked when it is read. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { VALUE_TYPES } from './values.ts';

const entityType = z.strictObject({
  prefix: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  description: z.string(),
  followTheMoney: z.string(),
});

export const ACCESS_ROLES = [
  'HELD',
  'GRANTED',
  'OFFERED',
  'PARTY',
  'PART',
  'RETURN',
  'TERM',
  'SCOPE',
] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];
/** Roles that lead from one entity to another, so that their predicates cannot have a value. */
const LINKING: ReadonlySet<AccessRole> = new Set(['HELD', 'GRANTED', 'OFFERED', 'PARTY', 'PART']);

const phrases = z
  .array(z.string().regex(/\b[SO]\b/, 'a phrase has S or O in the place of what is known'))
  .default([]);

const predicate = z
  .strictObject({
    label: z.string(),
    inverse: z.string(),
    description: z.string(),
    subject: z.array(z.string()).min(1),
    object: z.array(z.string()).min(1).optional(),
    value: z.enum(VALUE_TYPES).optional(),
    functional: z.boolean(),
    symmetric: z.boolean(),
    /** It happens at one time: two dates that cannot be the same are a conflict. */
    event: z.boolean().default(false),
    /** Its values are wordings of one utterance: an excerpt agrees with the whole, other words are a conflict. */
    wording: z.boolean().default(false),
    /** What it tells of who was let in to whose data; see the head of the vocabulary. */
    accessRole: z.enum(ACCESS_ROLES).optional(),
    followTheMoney: z.string(),
    /** Phrases that `ask` knows the predicate by, with S, O and V in the places of subject, object and value. */
    askedWith: phrases,
    /** The same for phrases that tell of the beginning of what the predicate says, and so cannot be asked of a time. */
    begunWith: phrases,
    /** Predicates whose claims about the same parties are shown beside a claim of this one. */
    beside: z.array(z.string()).default([]),
  })
  .refine(
    (p) => (p.object === undefined) !== (p.value === undefined),
    'give `object` or `value`, one of the two',
  )
  .refine(
    (p) => !p.accessRole || !LINKING.has(p.accessRole) || (p.object !== undefined && !p.symmetric),
    'this accessRole leads from a subject to an object: the predicate needs an object, and cannot be symmetric',
  )
  .refine((p) => !p.symmetric || p.object !== undefined, 'a symmetric predicate needs an object');

const rating = z.strictObject({
  label: z.string(),
  description: z.string(),
  /** For ratingValue of ClaimReview; null off the scale. */
  value: z.int().nullable(),
});

const ratingName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .refine((name) => !/^(TRUE|FALSE|NULL|YES|NO|ON|OFF)$/.test(name), 'unquoted, YAML takes it for no text');

const file = z.strictObject({
  entityTypes: z.record(z.string().regex(/^[A-Z][A-Za-z]+$/), entityType),
  predicates: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), predicate),
  ratings: z.record(ratingName, rating).default({}),
});

export type EntityType = z.infer<typeof entityType> & { name: string };
export type Predicate = z.infer<typeof predicate> & { name: string };

export type Rating = z.infer<typeof rating> & { name: string };

export type Vocabulary = {
  entityTypes: ReadonlyMap<string, EntityType>;
  predicates: ReadonlyMap<string, Predicate>;
  /** From worst to best, then those off the scale. */
  ratings: ReadonlyMap<string, Rating>;
  /** The least and the greatest value of the scale; null where no rating is on it. */
  scale: { worst: number; best: number } | null;
  typeOfPrefix(prefix: string): EntityType | undefined;
  /** The predicates of an access role, by name. */
  inAccessRole(role: AccessRole): string[];
};

/** Reads a vocabulary. Throws an Error that names the entry at fault. */
export function readVocabulary(text: string): Vocabulary {
  const parsed = file.safeParse(parse(text));
  if (!parsed.success) throw new Error(`schema/vocabulary.yaml: ${z.prettifyError(parsed.error)}`);
  const entityTypes = named(parsed.data.entityTypes);
  const predicates = named(parsed.data.predicates);
  const byPrefix = new Map<string, EntityType>();
  for (const type of entityTypes.values()) {
    const other = byPrefix.get(type.prefix);
    if (other)
      throw new Error(`schema/vocabulary.yaml: ${type.name} has the prefix of ${other.name}: ${type.prefix}`);
    byPrefix.set(type.prefix, type);
  }
  for (const entry of predicates.values()) {
    for (const type of [...entry.subject, ...(entry.object ?? [])])
      if (!entityTypes.has(type))
        throw new Error(`schema/vocabulary.yaml: ${entry.name} names no entity type: ${type}`);
    for (const other of entry.beside)
      if (!predicates.has(other))
        throw new Error(`schema/vocabulary.yaml: ${entry.name} is beside no predicate: ${other}`);
  }
  const ratings = named(parsed.data.ratings);
  const scale = scaleOf([...ratings.values()]);
  return {
    entityTypes,
    predicates,
    ratings,
    scale,
    typeOfPrefix: (prefix) => byPrefix.get(prefix),
    inAccessRole: (role) =>
      [...predicates.values()].filter((entry) => entry.accessRole === role).map((entry) => entry.name),
  };
}

/** Throws an Error that names the rating which is out of order. */
function scaleOf(ratings: Rating[]): Vocabulary['scale'] {
  let best: number | null = null;
  let off: string | null = null;
  for (const { name, value } of ratings) {
    if (value === null) off = name;
    else if (off !== null)
      throw new Error(
        `schema/vocabulary.yaml: ${name} is on the scale and stands after ${off}, which is off it`,
      );
    else if (best !== null && value <= best)
      throw new Error(
        `schema/vocabulary.yaml: ${name} has no greater value than the rating before it: ${value}`,
      );
    best = value ?? best;
  }
  const worst = ratings[0]?.value ?? null;
  return worst === null || best === null ? null : { worst, best };
}

/** The predicates beside one, and those that have it beside them. */
export function besideEitherWay(vocabulary: Vocabulary, predicate: string): string[] {
  const found = new Set(vocabulary.predicates.get(predicate)?.beside ?? []);
  for (const other of vocabulary.predicates.values())
    if (other.beside.includes(predicate)) found.add(other.name);
  found.delete(predicate);
  return [...found].sort();
}

function named<T>(entries: Record<string, T>): Map<string, T & { name: string }> {
  return new Map(Object.entries(entries).map(([name, entry]) => [name, { ...entry, name }]));
}

export const vocabulary: Vocabulary = readVocabulary(
  readFileSync(new URL('../../schema/vocabulary.yaml', import.meta.url), 'utf8'),
);
