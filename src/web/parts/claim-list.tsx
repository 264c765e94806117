/** A page of claims, one line each, with the way to the next. */
import type { ClaimPageFragment } from '../operations.ts';
import type { View } from '../page.tsx';
import type { Refused } from '../run.ts';
import { ClaimLine } from './claim.tsx';
import { Left } from './left.tsx';
import { Pager } from './pager.tsx';

type Claim = ClaimPageFragment['nodes'][number] & { denials?: { totalCount: number } };
type Claims = Omit<ClaimPageFragment, 'nodes'> & { nodes: Claim[] };

/** `uncounted` is why they were not counted. How many deny a claim is said where the page asks for it. */
export function ClaimList({
  claims,
  uncounted,
  view,
}: {
  claims: Claims;
  uncounted: Refused | undefined;
  view: View;
}) {
  const { nodes, totalCount, pageInfo } = claims;
  return (
    <>
      <Left refused={uncounted} what="They are not counted" />
      <ul class="claim-list">
        {nodes.map((claim) => (
          <ClaimLine
            key={claim.id}
            claim={claim}
            place={{ view }}
            {...(claim.denials && { denials: claim.denials.totalCount })}
          />
        ))}
      </ul>
      <Pager info={pageInfo} total={totalCount} shown={nodes.length} view={view} what="claims" />
    </>
  );
}
