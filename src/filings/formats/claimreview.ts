/**
 * ClaimReview in (schema.org): reviews of others, as JSON-LD. The fact-checker RATED the claim, rating and claim in its own
 * words; and whoever is said to have claimed it STATED it, says the fact-checker. A file is a review, an array or lines of
 * them, a `@graph`, or a DataFeed.
 */
import { firstPass, type Incoming, type Line } from '../jsonl.ts';
import { type Json, list, object, textOf } from './bods.ts';
import { Builder, cut, edtfOf } from './builder.ts';
import { objectsOf, within } from './objects.ts';
import { type ImportSettings, safeId } from './settings.ts';

const USED = new Set(
  '@context @type @id id type url claimReviewed reviewRating author datePublished reviewBody itemReviewed inLanguage name headline'.split(
    ' ',
  ),
);
const USED_ITEM = new Set('@type @id id type author datePublished appearance firstAppearance'.split(' '));
const USED_RATING = new Set(
  '@type @id id type alternateName name ratingValue bestRating worstRating ratingExplanation'.split(' '),
);
const USED_PARTY = new Set('@type @id id type name'.split(' '));

export async function* readClaimReview(file: string, settings: ImportSettings): AsyncGenerator<Incoming> {
  const builder = new Builder(file, settings);
  yield builder.head('ClaimReview');
  // a document is many reviews: each has a place of its own, so that an import can go on between two of them
  let position = 0;
  for await (const document of objectsOf(file, firstPass())) {
    let all: Json;
    try {
      all = object(JSON.parse(document.text));
    } catch {
      const line = { ...document, position: ++position };
      builder.refuse(
        line,
        'JSON_SYNTAX',
        '',
        'this is no JSON: a file is a ClaimReview, or an array, lines or a @graph of them',
      );
      yield builder.take(line);
      continue;
    }
    for (const review of reviewsIn(all)) {
      const known = textOf(review.claimReviewed) ?? textOf(review.url) ?? textOf(review.headline) ?? '';
      const { number, text } = within(document, JSON.stringify(known));
      const line = { ...document, number, text, position: ++position };
      readReview(builder, line, review);
      yield builder.take({ ...line, text: JSON.stringify(review) });
    }
  }
}

/** The reviews of a document; the document itself where it holds none, which is refused. */
function reviewsIn(all: Json): Json[] {
  if (all['@graph'] !== undefined) {
    const nodes = list(all['@graph']).map(object);
    const byId = new Map(nodes.flatMap((node) => (textOf(node['@id']) ? [[textOf(node['@id']), node]] : [])));
    return nodes.map((node) => (isReview(node) ? (resolved(node, byId, 0) as Json) : node));
  }
  if (all.dataFeedElement !== undefined)
    return list(all.dataFeedElement).flatMap((element) => list(object(element).item ?? element).map(object));
  if (isReview(all)) return [all];
  // of a page that says which review it is about
  const inside = Object.values(all).flatMap((value) => list(value).map(object).filter(isReview));
  return inside.length > 0 ? inside : [all];
}

const MOST_DEEP = 4;

/** What a node of a graph names by its @id alone, in its place. */
function resolved(value: unknown, byId: ReadonlyMap<unknown, Json>, depth: number): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, byId, depth));
  if (value === null || typeof value !== 'object' || depth > MOST_DEEP) return value;
  const keys = Object.keys(value);
  const named = keys.length === 1 ? byId.get(textOf(object(value)['@id'])) : undefined;
  if (named !== undefined) return resolved(named, byId, depth + 1);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, byId, depth + 1)]));
}

const typesOf = (node: Json) =>
  [...list(node['@type']), ...list(node.type)].map((type) =>
    (textOf(type) ?? '').replace(/^(https?:\/\/schema\.org\/|schema:)/, ''),
  );
const isReview = (node: Json) => typesOf(node).includes('ClaimReview');

function readReview(builder: Builder, line: Line, review: Json): void {
  if (!isReview(review)) {
    const types = typesOf(review).join(', ') || 'of no @type';
    builder.refuse(line, 'BAD_ROW', '"@type"', `this is ${types}, and no ClaimReview`);
    return;
  }
  const claimed = textOf(review.claimReviewed);
  const rating = object(list(review.reviewRating)[0]);
  const { alternateName, ratingValue, bestRating, worstRating } = rating;
  // the words are the verdict; where there are none, the number is
  const verdict = textOf(alternateName) ?? textOf(rating.name) ?? textOf(ratingValue);
  if (claimed === undefined || verdict === undefined) {
    const missing =
      claimed === undefined
        ? '`claimReviewed` that is one text'
        : '`reviewRating` with an `alternateName` or a `ratingValue`';
    builder.refuse(line, 'BAD_ROW', '', `the review has no ${missing}`);
    return;
  }
  const authors = list(review.author).flatMap((author) => partyOf(builder, line, author) ?? []);
  const by = authors[0] ?? builder.publisher(line);
  if (authors.length > 1)
    builder.leaveOut(line, 'author', `author: ${authors.length - 1} more than the first, who speaks`);
  const item = object(list(review.itemReviewed)[0]);
  const url = textOf(review.url) ?? textOf(review['@id']);
  const { page, origins } = documents(builder, line, review, item, url, by);
  const scale = [ratingValue, worstRating, bestRating].map(textOf);
  const numbers =
    scale[0] === undefined
      ? ''
      : ` (${scale[0]}${scale[1] && scale[2] ? `, from ${scale[1]} to ${scale[2]}` : ''})`;
  const explained = textOf(rating.ratingExplanation);
  const day = dateOf(builder, line, 'datePublished', review.datePublished);
  const body = textOf(review.reviewBody);
  builder.claim(
    line,
    { subject: by, predicate: 'RATED', value: cut(`${verdict}: “${claimed}”`) },
    {
      by,
      in: page,
      via: 'none',
      modality: 'REPORTED',
      during: day,
      paraphrase: `${verdict}${numbers}: ${claimed}${explained ? ` — ${explained}` : ''}${body ? `\n${body}` : ''}`,
    },
    '"claimReviewed"',
  );
  const stated = dateOf(builder, line, 'itemReviewed.datePublished', item.datePublished);
  for (const author of list(item.author)) {
    const speaker = partyOf(builder, line, author);
    if (speaker === undefined) {
      builder.leaveOut(line, 'author', 'itemReviewed.author: one without a name');
      continue;
    }
    leftOver(builder, line, object(author), USED_PARTY, 'itemReviewed.author.');
    builder.claim(
      line,
      { subject: speaker, predicate: 'STATED', value: cut(claimed) },
      {
        by,
        in: page,
        via: origins.length === 1 ? origins[0] : origins.length === 0 ? 'none' : undefined,
        modality: 'REPORTED',
        during: stated,
        paraphrase: `Names this as the claim that it reviews: ${claimed}`,
      },
      '"author"',
    );
  }
  if (list(item.author).length === 0 && stated !== undefined)
    builder.leaveOut(line, 'itemReviewed', `itemReviewed.datePublished: ${stated}, but not who claimed it`);
  for (const [property, all] of Object.entries({
    reviewRating: review.reviewRating,
    itemReviewed: review.itemReviewed,
  }))
    if (list(all).length > 1)
      builder.leaveOut(line, property, `${property}: ${list(all).length - 1} more than the first`);
  leftOver(builder, line, review, USED, '');
  leftOver(builder, line, item, USED_ITEM, 'itemReviewed.');
  leftOver(builder, line, rating, USED_RATING, 'reviewRating.');
  leftOver(builder, line, object(list(review.author)[0]), USED_PARTY, 'author.');
}

/** Tells what of a part was not used. */
function leftOver(builder: Builder, line: Line, part: Json, used: ReadonlySet<string>, where: string): void {
  for (const key of Object.keys(part))
    if (!used.has(key) && list(part[key]).length > 0)
      builder.leaveOut(line, key, `${where}${key}: no predicate of the vocabulary is for it`);
}

function dateOf(builder: Builder, line: Line, property: string, written: unknown): string | undefined {
  const text = textOf(written);
  const date = text === undefined ? undefined : edtfOf(text);
  if (text !== undefined && date === undefined)
    builder.leaveOut(line, text, `${property}: "${text}" is no date that can be read`);
  return date;
}

/** The review's page, and where it says that the claim appeared: it draws on these. */
function documents(
  builder: Builder,
  line: Line,
  review: Json,
  item: Json,
  url: string | undefined,
  by: string,
): { page: string; origins: string[] } {
  const origins: string[] = [];
  for (const one of [...list(item.firstAppearance), ...list(item.appearance)]) {
    const { url: address, '@id': id, name, headline, datePublished } = object(one);
    const at = textOf(address) ?? textOf(id) ?? textOf(one);
    const title = textOf(name) ?? textOf(headline) ?? at;
    if (title === undefined) {
      builder.leaveOut(line, 'appearance', 'itemReviewed.appearance: one without an address or a name');
      continue;
    }
    const origin = safeId('source', at ?? title);
    builder.source(line, { id: origin, kind: 'OTHER', title, url: at, published: textOf(datePublished) });
    if (!origins.includes(origin)) origins.push(origin);
  }
  if (url === undefined) return { page: builder.dataset(line), origins: [] };
  const page = safeId('source', url);
  const fresh = builder.source(line, {
    id: page,
    kind: 'ARTICLE',
    title: textOf(review.headline) ?? textOf(review.name) ?? url,
    url,
    published: edtfOf(textOf(review.datePublished) ?? ''),
    publisher: by,
    language: textOf(review.inLanguage),
    derived_from: origins.filter((origin) => origin !== page),
  });
  // a page of several reviews is declared once, with what the first names
  if (!fresh && origins.length > 0)
    builder.leaveOut(
      line,
      'appearance',
      `appearance: the page ${url} has come already, with what it draws on`,
    );
  return { page, origins: fresh ? origins.filter((origin) => origin !== page) : [] };
}

/** A person or organisation of a name, declared; undefined where none is named. */
function partyOf(builder: Builder, line: Line, written: unknown): string | undefined {
  const { name, '@type': type } = object(written);
  const called = textOf(name) ?? textOf(written);
  if (called === undefined) return undefined;
  const person = list(type).map(textOf).includes('Person');
  if (!person) return builder.organization(line, called);
  const id = safeId('person', called);
  builder.entity(line, id, 'Person', called);
  return id;
}
