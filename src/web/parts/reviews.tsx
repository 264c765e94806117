/** The newsroom's own verdicts, and what has changed beneath them since. */
import { outside } from '../links.ts';
import type { ReceiptFragment, VerdictsFragment } from '../operations.ts';
import { STANDINGS } from '../words.ts';

type Whole = ReceiptFragment['reviews'][number];
type Because = VerdictsFragment['nodes'][number]['staleBecause'];
/** Why it is stale is told on the editor's desk. */
type Review = Omit<Whole, 'reviewer' | 'url'> &
  Partial<Pick<Whole, 'reviewer' | 'url'>> & { staleBecause?: Because };

export function Reviews({ reviews, level }: { reviews: readonly Review[]; level: 2 | 3 }) {
  if (reviews.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section class="reviews">
      <Heading class="column-title">The newsroom’s verdict</Heading>
      {reviews.map((review) => (
        <Verdict key={review.id} review={review} />
      ))}
    </section>
  );
}

export function Verdict({ review }: { review: Review }) {
  const { rating, headline, summary, reviewer, date, stale, staleBecause = [] } = review;
  const url = outside(review.url);
  return (
    <div class="verdict" id={review.id.replace('/', '-')}>
      <p>
        <strong>{rating.label}</strong>
        {headline && (
          <>
            , of the headline <q dir="auto">{headline}</q>
          </>
        )}
        <span class="aside">
          {' '}
          {reviewer && <span dir="auto">{reviewer.name}</span>}
          {reviewer ? ', ' : ''}
          {date.words}
        </span>
      </p>
      <p dir="auto">{summary}</p>
      {url && (
        <p>
          <a href={url} rel="noopener noreferrer">
            The review as published
          </a>
        </p>
      )}
      {stale && (
        <div class="stale">
          <p>
            <strong>To be looked at again:</strong> what it rests on has changed since.
          </p>
          <ul>
            {staleBecause.map((reason) => (
              <li key={`${reason.kind} ${reason.claimInWords}`} dir="auto">
                {reason.claimInWords}: {because(reason)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function because({ kind, standingThen, standingNow, rootsThen, rootsNow }: Because[number]): string {
  if (kind === 'RELIED_ON_ENDED') return 'an assertion that the verdict rests on was taken back or replaced';
  if (kind === 'ROOTS') return `independent roots then ${rootsThen}, now ${rootsNow}`;
  return `${STANDINGS[standingThen].word.toLowerCase()} then, ${STANDINGS[standingNow].word.toLowerCase()} now`;
}
