/**
 * The links of reviews to claims, reviewer and headline's source: as entities are shown, whatever the filing wrote. Where
 * entities are joined or parted, the links end and begin anew in the same revision; answers as of before keep the old ones.
 */
import { type ClaimKey, claimId, prefixOf } from '../domain/ids.ts';
import { vocabulary } from '../domain/vocabulary.ts';
import type { Writer } from '../graph/client.ts';
import { canonicalOf } from './canonical.ts';
import type { Changes } from './changes.ts';
import type { ReviewRecord } from './content.ts';
import { batches } from './load.ts';
import * as statements from './statements.ts';
import { shownKey } from './validate-identities.ts';

/** Ends the links of reviews that a filing no longer declares so, and links those that it declares. Their claims are there. */
export async function changeReviews(
  writer: Writer,
  { filing, undeclare }: Changes,
  declared: ReviewRecord[],
  revision: number,
): Promise<void> {
  const gone = undeclare.filter(({ target }) => prefixOf(target) === 'review');
  for (const batch of batches(gone))
    await writer.run(statements.endReviewLinks, {
      rows: batch.map(({ target }) => ({ filing, review: target })),
      types: ['OF', 'BY', 'IN', 'RELIES_ON'],
      revision,
    });
  const canonical = await canonicalOf(writer, declared.flatMap(entitiesOf));
  const rows = declared.map((review) => rowOf(filing, review, canonical));
  await putLinks(writer, rows, revision);
}

/**
 * Draws the links of live reviews anew that are now shown elsewhere, since these entities were joined or parted.
 * Answers the claims that they lead to: one of these may be new, where all that was said of it is retracted.
 */
export async function moveReviews(writer: Writer, members: string[], revision: number): Promise<string[]> {
  const touching = await writer.read(statements.touchingReviews, { entities: members });
  const declared = touching.map((row) => ({ ...row, review: JSON.parse(row.content) as ReviewRecord }));
  // who judges, or what the claim is about, may have been joined to another before
  const canonical = await canonicalOf(
    writer,
    declared.flatMap(({ review }) => entitiesOf(review)),
  );
  const moving = declared.flatMap(({ filing, review, claims, by }) => {
    const row = rowOf(filing, review, canonical);
    const same = row.by === by && row.claims.every(({ claim }, i) => claim === claims[i]);
    return same ? [] : [row];
  });
  const shown = new Map(
    moving.flatMap((row) => row.claims.map(({ claim, key }) => [claim, { ...key, id: claim }])),
  );
  for (const rows of batches(shown.values())) await writer.run(statements.putClaims, { rows });
  for (const batch of batches(moving))
    await writer.run(statements.endReviewLinks, {
      rows: batch.map(({ filing, review }) => ({ filing, review })),
      types: ['OF', 'BY'],
      revision,
    });
  // what a verdict rests on are the very assertions that it was given on, wherever they live on
  await putLinks(
    writer,
    moving.map((row) => ({ ...row, source: null, relies: [] })),
    revision,
  );
  return [...shown.keys()];
}

type Row = {
  filing: string;
  review: string;
  by: string;
  source: string | null;
  claims: { claim: string; position: number; key: ClaimKey }[];
  relies: { claim: string; in: string; by: string | null; stance: string | null }[];
};

async function putLinks(writer: Writer, links: Row[], revision: number): Promise<void> {
  for (const batch of batches(links)) {
    const rows = batch.map(({ claims, ...row }) => ({
      ...row,
      claims: claims.map(({ claim, position }) => ({ claim, position })),
    }));
    await writer.run(statements.putReviewLinks, { rows, revision });
  }
}

function rowOf(filing: string, review: ReviewRecord, canonical: (id: string) => string): Row {
  const claims = review.claims.map((written, i) => {
    const symmetric = vocabulary.predicates.get(written.predicate)?.symmetric ?? false;
    const key = shownKey(written, { symmetric }, { canonical });
    return { claim: claimId(key), position: i + 1, key };
  });
  const relies = review.reliesOn.map((relied) => ({
    claim: claims[relied.claim - 1]?.claim ?? '',
    in: relied.in,
    by: relied.by && canonical(relied.by),
    stance: relied.stance,
  }));
  return { filing, review: review.id, by: canonical(review.by), source: review.source, claims, relies };
}

function entitiesOf({ by, claims, reliesOn }: ReviewRecord): string[] {
  const speakers = reliesOn.flatMap((relied) => relied.by ?? []);
  return [
    by,
    ...speakers,
    ...claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
  ];
}
