/** /review: an editor's desk. What is in conflict, what rests on too little, which verdicts have to be looked at again. */
import { operation } from '../documents.ts';
import { caseOf, pageOf, withParams } from '../links.ts';
import type {
  ReviewAllQuery,
  ReviewAllQueryVariables,
  ReviewCaseQuery,
  ReviewCaseQueryVariables,
  VerdictsFragment,
  WeakFragment,
} from '../operations.ts';
import type { Page, View } from '../page.tsx';
import { Disagreements, NOT_COMPARED } from '../parts/conflicts.tsx';
import { Left } from '../parts/left.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Pager } from '../parts/pager.tsx';
import { Verdict } from '../parts/reviews.tsx';
import { Legend, StandingLine } from '../parts/standing.tsx';
import type { PageMaker } from '../request.ts';
import { run, runInParts } from '../run.ts';
import { count } from '../words.ts';

const CASE = operation<ReviewCaseQuery, ReviewCaseQueryVariables>('ReviewCase');
const ALL = operation<ReviewAllQuery, ReviewAllQueryVariables>('ReviewAll');

export const reviewPage: PageMaker = async ({ execute, view, params }): Promise<Page> => {
  const name = params.get('case');
  const list = { asOf: view.pin, first: 20, after: params.get('after') };
  if (name) {
    const variables = { ...list, name, compared: true };
    const { data, sent, refused } = await runInParts(execute, CASE, variables, { compared: 'conflicts' });
    const { conflicts, weakClaims, reviews, graph } = data;
    return {
      title: `For review: ${name}`,
      view,
      clock: graph,
      body: (
        <article class="review-page">
          <p class="kicker">For review</p>
          <h1>
            Case{' '}
            <a href={caseOf(name, view.pin)} dir="auto">
              {name}
            </a>
          </h1>
          <Contents
            conflicts={conflicts?.totalCount}
            weak={weakClaims.totalCount}
            reviews={reviews.totalCount}
          />
          <Left refused={refused.compared} what={NOT_COMPARED} />
          {conflicts && (
            <section id="conflicts">
              <h2>{count(conflicts.totalCount, 'conflict')}</h2>
              {conflicts.nodes.length === 0 && <p>Nothing in this case disagrees.</p>}
              <Disagreements conflicts={conflicts.nodes} view={view} level={3} />
              {conflicts.totalCount > conflicts.nodes.length && (
                <p class="note">The first {conflicts.nodes.length} are shown.</p>
              )}
            </section>
          )}
          <Weak weak={weakClaims} view={view} />
          <Verdicts reviews={reviews} view={view} title="Reviews" />
          <Legend used={weakClaims.nodes.map(({ claim }) => claim.standing)} />
          <OperationBox operation={CASE} variables={sent} />
        </article>
      ),
    };
  }
  const { cases, weakClaims, reviews, graph } = await run(execute, ALL, list);
  return {
    title: 'For review',
    view,
    clock: graph,
    body: (
      <article class="review-page">
        <p class="kicker">For review</p>
        <h1>What an editor should look at</h1>
        <section>
          <h2>By case, with its conflicts</h2>
          {cases.nodes.length === 0 && <p>No case is on file yet.</p>}
          <ul class="plain-list">
            {cases.nodes.map(({ name: story, filings }) => (
              <li key={story}>
                <a href={withParams('/review', { case: story, asOf: view.pin })} dir="auto">
                  {story}
                </a>{' '}
                <span class="aside">{count(filings, 'filing')}</span>
              </li>
            ))}
          </ul>
          {cases.totalCount > cases.nodes.length && <p class="note">{cases.totalCount} in all.</p>}
        </section>
        <Verdicts reviews={reviews} view={view} title="Reviews to be looked at again" />
        <Weak weak={weakClaims} view={view} />
        <Legend used={weakClaims.nodes.map(({ claim }) => claim.standing)} />
        <OperationBox operation={ALL} variables={list} />
      </article>
    ),
  };
};

type Counts = { conflicts: number | undefined; weak: number; reviews: number };

function Contents({ conflicts, weak, reviews }: Counts) {
  return (
    <nav class="contents" aria-label="On this page">
      {conflicts !== undefined && <a href="#conflicts">{count(conflicts, 'conflict')}</a>}
      <a href="#weak">{count(weak, 'weak claim')}</a>
      <a href="#reviews">{count(reviews, 'review')}</a>
    </nav>
  );
}

function Weak({ weak, view }: { weak: WeakFragment; view: View }) {
  return (
    <section id="weak">
      <h2>{count(weak.totalCount, 'claim rests', 'claims rest')} on one root</h2>
      <p class="note">
        Weakest first: those that nobody on file says first hand, the farthest from their root before the
        others.
      </p>
      <ul class="weak-list">
        {weak.nodes.map(({ claim, assertionCount, roots }) => (
          <li key={claim.id}>
            <h3>
              <a href={pageOf(claim.id, view.pin)} dir="auto">
                {claim.sentence}
              </a>
            </h3>
            <StandingLine standing={claim.standing} words={claim.standingInWords} />
            <p class="meta" dir="auto">
              {count(assertionCount, 'assertion')}, all going back to{' '}
              {roots.map(({ root }) => root.label).join('; ')}
              {claim.hearsayDepth ? `; ${count(claim.hearsayDepth, 'step')} of hearsay at least` : ''}
              {claim.denials.totalCount > 0 ? `; ${count(claim.denials.totalCount, 'denial')}` : ''}.
            </p>
            {claim.warnings.length > 0 && (
              <details>
                <summary>{count(claim.warnings.length, 'caution')}</summary>
                <ul class="warnings">
                  {claim.warnings.map(({ kind, sentence }) => (
                    <li key={`${kind} ${sentence}`} dir="auto">
                      {sentence}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <Pager
        info={weak.pageInfo}
        total={weak.totalCount}
        shown={weak.nodes.length}
        view={view}
        what="claims"
      />
    </section>
  );
}

function Verdicts({ reviews, view, title }: { reviews: VerdictsFragment; view: View; title: string }) {
  return (
    <section id="reviews">
      <h2>{title}</h2>
      {reviews.nodes.length === 0 && <p>None.</p>}
      {reviews.nodes.map((review) => (
        <div key={review.id}>
          <Verdict review={review} />
          <ul class="plain-list">
            {review.claims.map(({ id, sentence }) => (
              <li key={id}>
                <a href={pageOf(id, view.pin)} dir="auto">
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
