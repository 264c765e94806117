/** ClaimReview out (schema.org): the newsroom's own reviews, as one JSON-LD document of a `@graph`. */
import { vocabulary } from '../../domain/vocabulary.ts';
import { claimSentence } from '../../domain/wording.ts';
import type { Graph } from '../../graph/client.ts';
import { given } from './native.ts';
import type { Stamp } from './stamp.ts';
import type { ReviewedRow } from './statements.ts';
import * as statements from './statements.ts';

export async function* exportClaimReview(graph: Graph, stamp: Stamp): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  let parting = '\n';
  for await (const row of graph.stream(statements.allReviews, { revision: stamp.revision })) {
    yield `${parting}${JSON.stringify(claimReview(row, stamp))}`;
    parting = ',\n';
  }
  yield '\n]}\n';
}

function claimReview({ id, content, by, source, claims }: ReviewedRow, { at, licence }: Stamp): object {
  const { headline, rating, date, summary, url } = content;
  const sentences = claims.map((claim) =>
    claimSentence(
      claim.subject,
      vocabulary.predicates.get(claim.predicate),
      claim.predicate,
      claim.object ?? claim.value ?? '',
    ),
  );
  const said = claims.flatMap((claim) => claim.said);
  const documents = source ? [source] : said;
  return given({
    '@type': 'ClaimReview',
    identifier: id,
    url,
    claimReviewed: headline ?? sentences.join('; '),
    reviewRating: ratingOf(rating),
    author: agent(by.type, by.name),
    datePublished: isoDate(date),
    reviewBody: summary,
    itemReviewed: given({
      '@type': 'Claim',
      author: source || said.length === 0 ? null : unique(said.map((one) => agent(one.type, one.by))),
      datePublished: source ? isoDate(source.published) : null,
      appearance:
        documents.length === 0
          ? null
          : unique(
              documents.map((one) =>
                given({
                  '@type': 'CreativeWork',
                  name: one.title,
                  url: one.url,
                  datePublished: isoDate(one.published),
                }),
              ),
            ),
    }),
    // of the markup itself, not of the review
    sdDatePublished: at,
    sdLicense: licence,
  });
}

/** The scale's numbers; a verdict off the scale has its words only. */
function ratingOf(name: string): object {
  const rating = vocabulary.ratings.get(name);
  const { value = null } = rating ?? {};
  return given({
    '@type': 'Rating',
    ratingValue: value,
    bestRating: value === null ? null : (vocabulary.scale?.best ?? null),
    worstRating: value === null ? null : (vocabulary.scale?.worst ?? null),
    alternateName: rating?.label ?? name,
    ratingExplanation: rating?.description ?? null,
  });
}

function agent(type: string, name: string): object {
  return { '@type': type === 'Person' ? 'Person' : 'Organization', name };
}

function unique(objects: object[]): object[] {
  return [...new Map(objects.map((one) => [JSON.stringify(one), one])).values()];
}

/** schema.org's dates are ISO 8601: what EDTF has beyond that is left out. */
const isoDate = (edtf: string | null): string | null =>
  edtf !== null && /^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : null;
