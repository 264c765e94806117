/** /claim/ID: one claim, all its receipts, its picture, and what stands beside it. */
import { operation } from '../documents.ts';
import { pageOf } from '../links.ts';
import type { ClaimPageQuery, ClaimPageQueryVariables } from '../operations.ts';
import { ClaimBody } from '../parts/claim.tsx';
import { Disagreements } from '../parts/conflicts.tsx';
import { OperationBox } from '../parts/operation.tsx';
import { Legend, StandingLine } from '../parts/standing.tsx';
import { Receipt } from '../parts/words.tsx';
import { trailPicture } from '../pictures/trail.tsx';
import { numberIn, type PageMaker, Redirect } from '../request.ts';
import { run } from '../run.ts';
import { count } from '../words.ts';

const CLAIM = operation<ClaimPageQuery, ClaimPageQueryVariables>('ClaimPage');

export const claimPage: PageMaker = async ({ execute, view, params, name }) => {
  const id = name.startsWith('claim/') ? name : `claim/${name}`;
  const variables = { id, asOf: view.pin, validDuring: params.get('validDuring') };
  const { claim, graph } = await run(execute, CLAIM, variables);
  if (claim.id !== id) return new Redirect(pageOf(claim.id, view.pin));
  const place = { view, clock: graph, claim: claim.id };
  const picture = await trailPicture(claim, view, numberIn(params, 'nodes', 16, 120));
  return {
    title: claim.sentence,
    description: `${claim.sentence}. ${claim.standingInWords}`,
    view,
    clock: graph,
    body: (
      <article class="claim-page">
        <p class="kicker">Claim</p>
        <h1 dir="auto">{claim.sentence}</h1>
        <p class="parties">
          <a href={pageOf(claim.subject.id, view.pin)} dir="auto">
            {claim.subject.name}
          </a>
          {claim.object && (
            <>
              {' · '}
              <a href={pageOf(claim.object.id, view.pin)} dir="auto">
                {claim.object.name}
              </a>
            </>
          )}
        </p>
        <ClaimBody claim={claim} place={place} level={2} open />
        {picture}
        {claim.conflicts.length > 0 && (
          <section>
            <h2>What cannot both be right</h2>
            <Disagreements conflicts={claim.conflicts} view={view} level={3} />
          </section>
        )}
        {claim.neighbours.length > 0 && (
          <section>
            <h2>Easily taken for this claim</h2>
            <p class="note">A denial of one of these is no denial of the claim above.</p>
            {claim.neighbours.map((neighbour) => (
              <section key={neighbour.id} class="neighbour">
                <h3>
                  <a href={pageOf(neighbour.id, view.pin)} dir="auto">
                    {neighbour.sentence}
                  </a>
                </h3>
                <StandingLine standing={neighbour.standing} words={neighbour.standingInWords} />
                {neighbour.denials.nodes.length > 0 && (
                  <details>
                    <summary>{count(neighbour.denials.totalCount, 'denial')}, in their words</summary>
                    {neighbour.denials.nodes.map((said) => (
                      <Receipt key={said.id} said={said} place={{ ...place, claim: neighbour.id }} />
                    ))}
                  </details>
                )}
              </section>
            ))}
          </section>
        )}
        <Legend used={[claim.standing, ...claim.neighbours.map(({ standing }) => standing)]} />
        <OperationBox operation={CLAIM} variables={variables} />
      </article>
    ),
  };
};
