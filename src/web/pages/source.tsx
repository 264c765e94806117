/** /source/ID: a document, every claim that rests on it, and what its retraction would do. */
import { operation } from '../documents.ts';
import { outside, pageOf } from '../links.ts';
import type { SourcePageQuery, SourcePageQueryVariables } from '../operations.ts';
import { ClaimList } from '../parts/claim-list.tsx';
import { Documents } from '../parts/document.tsx';
import { Impact, NO_IMPACT } from '../parts/impact.tsx';
import { Left } from '../parts/left.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Legend } from '../parts/standing.tsx';
import { type PageMaker, Redirect } from '../request.ts';
import { runInParts } from '../run.ts';
import { count, countOrMany, KINDS } from '../words.ts';

const SOURCE = operation<SourcePageQuery, SourcePageQueryVariables>('SourcePage');

export const sourcePage: PageMaker = async ({ execute, view, params, name }) => {
  const id = /^(source\/|https?:)/.test(name) ? name : `source/${name}`;
  const variables = {
    id,
    key: id,
    asOf: view.pin,
    first: 40,
    after: params.get('after'),
    // what a retraction would do is always about the newest state
    impact: view.pin === null && id.startsWith('source/'),
    count: true,
  };
  const { data, sent, refused } = await runInParts(execute, SOURCE, variables, {
    // what is taken back already cannot be taken back
    impact: 'retractionImpact',
    count: 'source.claims.totalCount',
  });
  const { source, retractionImpact, graph } = data;
  if (source.id !== id) return new Redirect(pageOf(source.id, view.pin));
  const { nodes, totalCount } = source.claims;
  const { publisher, authors, published, captures, kind } = source;
  const url = outside(source.url);
  return {
    title: source.title,
    description: `${KINDS[kind]}: ${countOrMany(totalCount, 'claim rests', 'claims rest')} on it`,
    view,
    clock: graph,
    body: (
      <article class="source-page">
        <p class="kicker">{KINDS[kind]}</p>
        <h1 dir="auto">{source.title}</h1>
        <dl class="facts">
          {publisher && (
            <div>
              <dt>Published by</dt>
              <dd>
                <a href={pageOf(publisher.id, view.pin)} dir="auto">
                  {publisher.name}
                </a>
              </dd>
            </div>
          )}
          {authors.length > 0 && (
            <div>
              <dt>Written by</dt>
              <dd>
                {authors.map((author, i) => (
                  <span key={author.id}>
                    {i > 0 && ', '}
                    <a href={pageOf(author.id, view.pin)} dir="auto">
                      {author.name}
                    </a>
                  </span>
                ))}
              </dd>
            </div>
          )}
          <div>
            <dt>Date</dt>
            <dd>{published?.words ?? 'not known'}</dd>
          </div>
          <div>
            <dt>Address</dt>
            <dd>
              {url ? (
                <a href={url} rel="noopener noreferrer" class="address">
                  {url}
                </a>
              ) : (
                'none on file'
              )}
            </dd>
          </div>
          <div>
            <dt>{captures.length === 1 ? 'Archived copy' : 'Archived copies'}</dt>
            <dd>
              {captures.length === 0 && 'none on file: its quotations cannot be verified'}
              {captures.map(({ id: capture, sha256, mediaType, bytes, retrieved, extractor }) => (
                <p key={capture} class="capture">
                  SHA-256 <code class="hash">{sha256}</code>{' '}
                  <span class="aside">
                    {mediaType}
                    {bytes === null ? '' : `, ${count(bytes, 'byte')}`}
                    {retrieved ? `, retrieved ${retrieved.words}` : ''}
                    {extractor ? `, read by ${extractor}` : ''}
                  </span>
                </p>
              ))}
            </dd>
          </div>
        </dl>
        <Documents title="It copies, quotes or shows" sources={source.derivedFrom} view={view} />
        <Documents title="It is copied, quoted or shown by" sources={source.derivedBy} view={view} />
        <section>
          <h2>
            {totalCount === 0
              ? 'No claim on file rests on it'
              : `${countOrMany(totalCount, 'claim rests', 'claims rest')} on it`}
          </h2>
          <ClaimList claims={source.claims} uncounted={refused.count} view={view} />
        </section>
        {retractionImpact && <Impact impact={retractionImpact} what="source" />}
        <Left refused={refused.impact} what={NO_IMPACT} but="BAD_USER_INPUT" />
        <Legend used={nodes.map(({ standing }) => standing)} />
        <OperationBox operation={SOURCE} variables={sent} />
      </article>
    ),
  };
};
