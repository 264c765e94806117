/** Claims of a first load, with what the index has of them, and reviews: as their `.cypher` files write them. */
import type { ClaimRecord } from '../content.ts';
import type { ClaimState } from '../reindex.ts';
import * as statements from '../statements.ts';
import type { StandingAssertion } from '../world.ts';
import { type Answers, answering } from './answers.ts';
import { NotOffline } from './not-offline.ts';
import type { Store, StoredClaim, StoredEdge } from './store.ts';

type Stated = ClaimState & { claim: string; state: string; weak: number | null };
type ReviewRow = {
  filing: string;
  review: string;
  by: string;
  source: string | null;
  claims: { claim: string; position: number }[];
  relies: { claim: string; in: string; by: string | null; stance: string | null }[];
};
const NO_STATE = { stateSince: null, state: null, standing: null, weak: null };
const NO_PRIOR = { priorStanding: null, priorWeak: null, priorSince: null };

export function claimWrites(store: Store): Answers {
  const { tables, out } = store;
  const { answers, each } = answering();
  const changed = (id: string, change: (claim: StoredClaim) => void) => {
    const claim = store.claim(id);
    if (!claim) throw new NotOffline(`there is no claim ${id}`);
    change(claim);
    store.keepClaim(claim);
  };

  each<ClaimRecord & ClaimState & { state: string; weak: number | null }>(
    statements.createClaims,
    (row, { revision }) => {
      const { state, standing, weak } = row;
      const edges = row.object === null ? [] : [edgeOf(row, revision)];
      const made: StoredClaim = {
        ...partsOf(row),
        stateSince: revision,
        state,
        standing,
        weak,
        ...NO_PRIOR,
        edges,
      };
      store.keepClaim(made);
    },
  );
  each<ClaimRecord>(statements.putClaims, (row) => {
    const made: StoredClaim = { ...partsOf(row), ...NO_STATE, ...NO_PRIOR, edges: [] };
    if (!store.claim(row.id)) store.keepClaim(made);
  });
  each<Stated>(statements.putEdges, (row, { revision }) =>
    changed(row.claim, (claim) => {
      if (claim.object !== null) claim.edges.push(edgeOf(row, revision));
    }),
  );
  each<Stated>(statements.endEdges, (row, { revision }) =>
    changed(row.claim, (claim) => {
      claim.edges = claim.edges
        .filter((edge) => edge.until !== null || edge.since !== revision)
        .map((edge) => (edge.until === null ? { ...edge, until: revision } : edge));
    }),
  );
  each<Stated>(statements.putStates, (row, { revision }) =>
    changed(row.claim, (claim) => {
      if ((claim.stateSince ?? 0) < revision) {
        claim.priorStanding = claim.standing;
        claim.priorWeak = claim.weak;
        claim.priorSince = claim.stateSince ?? 0;
      }
      Object.assign(claim, {
        stateSince: revision,
        state: row.state,
        standing: row.standing,
        weak: row.weak,
      });
    }),
  );
  each<ReviewRow>(
    statements.putReviewLinks,
    ({ filing, review, by, source, claims, relies }, { revision }) => {
      out.reviewBy.add(review, by, filing, revision);
      for (const { claim, position } of claims) out.reviewOf.add(review, claim, filing, position, revision);
      if (source !== null) out.reviewIn.add(review, source, filing, revision);
      const relied = relies.flatMap((r) =>
        tables.assertions
          .all(r.claim)
          .map((json) => JSON.parse(json) as StandingAssertion)
          .filter(
            (a) =>
              a.source === r.in &&
              (r.stance === null || a.stance === r.stance) &&
              (r.by === null || a.by === r.by),
          )
          .map((a) => a.id),
      );
      for (const id of new Set(relied)) out.reliesOn.add(review, id, filing, revision);
    },
  );
  return answers;
}

const partsOf = ({ id, subject, predicate, object, value, episode }: ClaimRecord) => ({
  id,
  subject,
  predicate,
  object,
  value,
  episode,
});

function edgeOf(state: ClaimState, since: number): StoredEdge {
  const { standing, roots, depth, denials, earliest, latest } = state;
  return { since, until: null, standing, roots, depth, denials, earliest, latest };
}
