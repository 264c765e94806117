/** /entity/ID: an entity's names, its surroundings as a picture, its time line, and its claims. */
import { operation } from '../documents.ts';
import { pageOf } from '../links.ts';
import type { EntityPageQuery, EntityPageQueryVariables } from '../operations.ts';
import { ClaimList } from '../parts/claim-list.tsx';
import { Left } from '../parts/left.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Legend } from '../parts/standing.tsx';
import { surroundingsPicture } from '../pictures/surroundings.tsx';
import { Timeline } from '../pictures/timeline.tsx';
import { numberIn, type PageMaker, Redirect } from '../request.ts';
import { runInParts } from '../run.ts';
import { count, countOrMany } from '../words.ts';

const ENTITY = operation<EntityPageQuery, EntityPageQueryVariables>('EntityPage');

const TYPES: Record<string, string> = { CourtCase: 'Court case', Api: 'API' };

export const entityPage: PageMaker = async ({ execute, view, params, name }) => {
  const variables = {
    id: name,
    asOf: view.pin,
    first: 40,
    after: params.get('after'),
    moments: numberIn(params, 'moments', 20, 100),
    standing: null,
    count: true,
    dated: true,
  };
  const { data, sent, refused } = await runInParts(execute, ENTITY, variables, {
    count: 'entity.claims.totalCount',
    dated: 'timeline',
  });
  const { entity, timeline, graph } = data;
  // joined into another, or asked for by one of its names
  if (entity.id !== name) return new Redirect(pageOf(entity.id, view.pin));
  const { nodes, totalCount } = entity.claims;
  const picture = await surroundingsPicture(entity, view, numberIn(params, 'nodes', 12, 60));
  return {
    title: entity.name,
    description: `${entity.name}: ${countOrMany(totalCount, 'claim')} on file`,
    view,
    clock: graph,
    body: (
      <article class="entity-page">
        <p class="kicker">{TYPES[entity.type] ?? entity.type}</p>
        <h1 dir="auto">{entity.name}</h1>
        {entity.aliases.length > 0 && (
          <p class="aliases">
            Also found as{' '}
            {entity.aliases.map((alias, i) => (
              <span key={alias}>
                {i > 0 && ', '}
                <bdi>{alias}</bdi>
              </span>
            ))}
          </p>
        )}
        {totalCount === 0 && <p class="lead">No claim on file is about it.</p>}
        {picture}
        {timeline && <Timeline timeline={timeline} view={view} />}
        <Left refused={refused.dated} what="There is no time line" />
        {nodes.length > 0 && (
          <section>
            <h2>{totalCount === undefined ? 'Its claims' : count(totalCount, 'claim')}</h2>
            <ClaimList claims={entity.claims} uncounted={refused.count} view={view} />
          </section>
        )}
        <Legend used={nodes.map(({ standing }) => standing)} />
        <OperationBox operation={ENTITY} variables={sent} />
      </article>
    ),
  };
};
