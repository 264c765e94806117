/** /filing/ID: what came in together, since when, by whom, and what taking it back would do. */
import { operation } from '../documents.ts';
import { caseOf, pageOf } from '../links.ts';
import type { FilingPageQuery, FilingPageQueryVariables } from '../operations.ts';
import { ClaimList } from '../parts/claim-list.tsx';
import { Impact, NO_IMPACT } from '../parts/impact.tsx';
import { Left } from '../parts/left.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Legend } from '../parts/standing.tsx';
import { type PageMaker, Redirect } from '../request.ts';
import { runInParts } from '../run.ts';
import { count, countOrMany, minuteOf } from '../words.ts';

const FILING = operation<FilingPageQuery, FilingPageQueryVariables>('FilingPage');

export const filingPage: PageMaker = async ({ execute, view, params, name }) => {
  const id = name.startsWith('filing/') ? name : `filing/${name}`;
  const variables = {
    id,
    key: id,
    asOf: view.pin,
    first: 40,
    after: params.get('after'),
    impact: view.pin === null,
    count: true,
  };
  const { data, sent, refused } = await runInParts(execute, FILING, variables, {
    // what is taken back already cannot be taken back
    impact: 'retractionImpact',
    count: 'filing.claims.totalCount',
  });
  const { filing, retractionImpact, graph } = data;
  if (filing.id !== id) return new Redirect(pageOf(filing.id, view.pin));
  const { since, changed, until, claims, reviews } = filing;
  return {
    title: filing.title,
    description: `A filing of ${countOrMany(claims.totalCount, 'claim')}`,
    view,
    clock: graph,
    body: (
      <article class="filing-page">
        <p class="kicker">Filing</p>
        <h1 dir="auto">{filing.title}</h1>
        {until && (
          <p class="notice">
            <strong>Taken back</strong> at revision {until.number}, {minuteOf(until.at)}
            {until.reason && <span dir="auto">: {until.reason}</span>}
          </p>
        )}
        <dl class="facts">
          <div>
            <dt>Prepared by</dt>
            <dd dir="auto">{filing.preparedBy ?? 'not said'}</dd>
          </div>
          {filing.case && (
            <div>
              <dt>Case</dt>
              <dd>
                <a href={caseOf(filing.case, view.pin)}>{filing.case}</a>
              </dd>
            </div>
          )}
          <div>
            <dt>On file since</dt>
            <dd>
              revision {since.number}, {minuteOf(since.at)}
              {since.by && `, by ${since.by}`}
            </dd>
          </div>
          {changed.number !== since.number && (
            <div>
              <dt>Last changed</dt>
              <dd>
                revision {changed.number}, {minuteOf(changed.at)}
                {changed.reason && <span dir="auto">: {changed.reason}</span>}
              </dd>
            </div>
          )}
          <div>
            <dt>Hash of its content</dt>
            <dd>
              <code class="hash">{filing.hash}</code>
            </dd>
          </div>
          {filing.note && (
            <div>
              <dt>Note</dt>
              <dd dir="auto">{filing.note}</dd>
            </div>
          )}
        </dl>
        {reviews.nodes.length > 0 && (
          <section>
            <h2>{count(reviews.totalCount, 'review')}</h2>
            <ul class="plain-list">
              {reviews.nodes.map((review) => (
                <li key={review.id} dir="auto">
                  <strong>{review.rating.label}</strong>:{' '}
                  {review.headline ?? review.claims.map(({ sentence }) => sentence).join('; ')}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>It has something to say on {countOrMany(claims.totalCount, 'claim')}</h2>
          <ClaimList claims={claims} uncounted={refused.count} view={view} />
        </section>
        {retractionImpact && <Impact impact={retractionImpact} what="filing" />}
        <Left refused={refused.impact} what={NO_IMPACT} but="BAD_USER_INPUT" />
        <Legend used={claims.nodes.map(({ standing }) => standing)} />
        <OperationBox operation={FILING} variables={sent} />
      </article>
    ),
  };
};
