/** /case/NAME: a story, its time line, what in it cannot both be right, and the filings that made it. */
import { operation } from '../documents.ts';
import { pageOf, withParams } from '../links.ts';
import type { CasePageQuery, CasePageQueryVariables } from '../operations.ts';
import { Disagreements, NOT_COMPARED } from '../parts/conflicts.tsx';
import { Left } from '../parts/left.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Pager } from '../parts/pager.tsx';
import { Legend } from '../parts/standing.tsx';
import { Timeline } from '../pictures/timeline.tsx';
import { numberIn, type PageMaker } from '../request.ts';
import { runInParts } from '../run.ts';
import { count, dayOf } from '../words.ts';

const CASE = operation<CasePageQuery, CasePageQueryVariables>('CasePage');

export const casePage: PageMaker = async ({ execute, view, params, name }) => {
  const variables = {
    name,
    asOf: view.pin,
    first: 50,
    after: params.get('after'),
    moments: numberIn(params, 'moments', 25, 100),
    compared: true,
    dated: true,
  };
  const { data, sent, refused } = await runInParts(execute, CASE, variables, {
    compared: 'conflicts',
    dated: 'timeline',
  });
  const { conflicts, filings, timeline, graph } = data;
  const counts = [
    count(filings.totalCount, 'filing'),
    ...(timeline ? [count(timeline.totalCount, 'dated claim')] : []),
    ...(conflicts ? [count(conflicts.totalCount, 'conflict')] : []),
  ];
  return {
    title: name,
    description: `The case ${name}: ${count(filings.totalCount, 'filing')}`,
    view,
    clock: graph,
    body: (
      <article class="case-page">
        <p class="kicker">Case</p>
        <h1 dir="auto">{name}</h1>
        <p>
          {counts.join(', ')}.{' '}
          <a href={withParams('/review', { case: name, asOf: view.pin })}>
            Work through what is weak or in conflict
          </a>
        </p>
        {timeline && <Timeline timeline={timeline} view={view} />}
        <Left refused={refused.dated} what="There is no time line" />
        <Left refused={refused.compared} what={NOT_COMPARED} />
        {conflicts && conflicts.nodes.length > 0 && (
          <section>
            <h2>What cannot both be right</h2>
            <Disagreements conflicts={conflicts.nodes} view={view} level={3} />
            {conflicts.totalCount > conflicts.nodes.length && (
              <p>
                <a href={withParams('/review', { case: name, asOf: view.pin })}>
                  All {conflicts.totalCount} conflicts
                </a>
              </p>
            )}
          </section>
        )}
        <section>
          <h2>Its filings</h2>
          <ol class="changes">
            {filings.nodes.map(({ id, title, preparedBy, since, until }) => (
              <li key={id}>
                <a href={pageOf(id, view.pin)} dir="auto">
                  {title}
                </a>
                <br />
                <span class="aside">
                  revision {since.number}, {dayOf(since.at)}
                  {preparedBy && `, prepared by ${preparedBy}`}
                  {until && `; taken back at revision ${until.number}, ${dayOf(until.at)}`}
                </span>
              </li>
            ))}
          </ol>
          <Pager
            info={filings.pageInfo}
            total={filings.totalCount}
            shown={filings.nodes.length}
            view={view}
            what="filings"
          />
        </section>
        <Legend used={(timeline?.nodes ?? []).map(({ claim }) => claim.standing)} />
        <OperationBox operation={CASE} variables={sent} />
      </article>
    ),
  };
};
