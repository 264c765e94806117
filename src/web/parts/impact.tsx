/** What taking something back would do, before anybody does it. */
import { pageOf } from '../links.ts';
import type { ClaimEffectKind, ImpactFragment } from '../operations.ts';
import { count, STANDINGS } from '../words.ts';

const EFFECTS: Record<ClaimEffectKind, { title: string; means: string }> = {
  FALLS: { title: 'Would fall', means: 'nobody would assert it any more' },
  WEAKENS: { title: 'Would weaken', means: 'a lesser standing, fewer roots, or nobody as near to its root' },
  SURVIVES: { title: 'Would survive', means: 'as it is' },
  STRENGTHENS: {
    title: 'Would strengthen',
    means: 'a better standing, more roots, or somebody nearer to its root',
  },
  NEW: { title: 'Would be new', means: 'not there before' },
};

/** Where it is not told. */
export const NO_IMPACT = 'What taking it back would do is not told here';

export function Impact({ impact, what }: { impact: ImpactFragment; what: string }) {
  const kinds = (Object.keys(EFFECTS) as ClaimEffectKind[]).filter((kind) =>
    impact.nodes.some(({ effect }) => effect === kind),
  );
  return (
    <section class="impact">
      <h2>If this {what} were taken back</h2>
      <p>
        {count(impact.ends, 'assertion')} would end; {count(impact.totalCount, 'claim is', 'claims are')}{' '}
        touched.
        {impact.totalCount > impact.nodes.length && ` The first ${impact.nodes.length} are shown.`}
      </p>
      {kinds.map((kind) => {
        const rows = impact.nodes.filter(({ effect }) => effect === kind);
        return (
          <section key={kind} class={`effect ${kind.toLowerCase()}`}>
            <h3>
              {EFFECTS[kind].title}: {rows.length} <span class="aside">({EFFECTS[kind].means})</span>
            </h3>
            <ul class="plain-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <a href={pageOf(row.id)} dir="auto">
                    {row.claim}
                  </a>{' '}
                  <span class="aside">
                    {STANDINGS[row.standingBefore].word}
                    {row.standingAfter !== row.standingBefore && ` → ${STANDINGS[row.standingAfter].word}`},
                    roots {row.rootsBefore}
                    {row.rootsAfter !== row.rootsBefore && ` → ${row.rootsAfter}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
