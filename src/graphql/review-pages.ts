/** Pages of reviews, whichever list they are of. */
import { BadUserInput } from '../domain/errors.ts';
import { noSuchReview } from '../questions/review/review.ts';
import { askReviewPage, countReviews, type ReviewFilter } from '../questions/reviews/reviews.ts';
import { findSource } from '../questions/source/find-source.ts';
import { weighedPage } from './claim-pages.ts';
import type { Context } from './context.ts';
import type { QueryReviewArgs, QueryReviewsArgs } from './generated.ts';
import type { ReviewModel } from './models.ts';
import { type Connection, checkFirst, connection, decode, type PageArgs } from './page.ts';
import { groundOf } from './review-ground.ts';
import type { Scope } from './scope.ts';

const ANY: Omit<ReviewFilter, 'revision'> = {
  claim: null,
  entity: null,
  reviewer: null,
  source: null,
  filing: null,
  case: null,
  rating: null,
};

type Wanted = Partial<Omit<ReviewFilter, 'revision'>> & { stale?: boolean | null };

/** A page of reviews. Those that are stale, or are not, are found by weighing; a list too long for that is refused. */
export async function pageOfReviews(
  list: string,
  scope: Scope,
  context: Context,
  { stale = null, ...wanted }: Wanted,
  args: PageArgs,
): Promise<Connection<ReviewModel>> {
  const first = checkFirst(args.first);
  const after = decode(list, args.after, 1);
  const filter = { ...ANY, ...wanted, revision: scope.revision };
  const page = (from: string, most: number) =>
    weighedPage(
      from,
      most,
      (at, limit) => askReviewPage(scope.reader, filter, at, limit),
      async (ids) => {
        const rows = await scope.reviewList(ids);
        return Promise.all(
          rows.map(async (row) => ({
            row,
            scope,
            kept: stale === null || (await groundOf(row, scope, context)).reasons.length > 0 === stale,
          })),
        );
      },
      ({ kept }) => kept,
      (most) =>
        new BadUserInput('stale', `more than ${most} reviews would have to be weighed: narrow the question`),
    );
  const found = await page(String(after?.[0] ?? ''), first);
  return connection(
    list,
    found.rows,
    found.more,
    after !== null,
    ({ row }) => [row.id],
    ({ row }) => ({ row, scope }),
    async () =>
      stale === null ? countReviews(scope.reader, filter) : (await page('', Infinity)).rows.length,
  );
}

export async function answerReviews(_: unknown, args: QueryReviewsArgs, context: Context) {
  const scope = await context.scope(args.asOf);
  const { reader, vocabulary } = context;
  for (const name of args.rating ?? [])
    if (!vocabulary.ratings.has(name))
      throw new BadUserInput(
        'rating',
        `rating: ${name} is none of schema/vocabulary.yaml, which has ${[...vocabulary.ratings.keys()].join(', ')}`,
      );
  const entity = async (name: string | null | undefined, argument: string) =>
    name == null ? null : (await scope.named(name, argument)).id;
  return pageOfReviews(
    'reviews',
    scope,
    context,
    {
      claim: args.claim ?? null,
      entity: await entity(args.entity, 'entity'),
      reviewer: await entity(args.reviewer, 'reviewer'),
      source: args.source == null ? null : await findSource(reader, args.source, scope.revision),
      case: args.case ?? null,
      rating: args.rating ?? null,
      stale: args.stale ?? null,
    },
    args,
  );
}

/** Throws NotFound, with the nearest, where no live filing declares the review. */
export async function answerReview(
  _: unknown,
  args: QueryReviewArgs,
  context: Context,
): Promise<ReviewModel> {
  const scope = await context.scope(args.asOf);
  const id = args.id.startsWith('review/') ? args.id : `review/${args.id}`;
  const row = await scope.review(id);
  if (!row) throw await noSuchReview(context.reader, id, scope.revision);
  return { row, scope };
}
