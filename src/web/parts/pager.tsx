/** From page to page of a long list, by plain links. */
import { withParams } from '../links.ts';
import type { View } from '../page.tsx';
import { count } from '../words.ts';

type Info = { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };

export function Pager({
  info,
  total,
  shown,
  view,
  what,
}: {
  info: Info;
  /** How many there are in all; not said where they were not counted. */
  total: number | undefined;
  shown: number;
  view: View;
  what: string;
}) {
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  const pinned = withParams(view.address, { asOf: view.pin });
  return (
    <nav class="pager" aria-label={`Pages of ${what}`}>
      <span>
        {total === undefined
          ? `${shown} ${what}`
          : `${shown} of ${count(total, what.replace(/s$/, ''), what)}`}{' '}
        on this page
      </span>
      {info.hasPreviousPage && <a href={withParams(pinned, { after: null })}>Back to the first</a>}
      {info.hasNextPage && (
        <a rel="next" href={withParams(pinned, { after: info.endCursor })}>
          Next {what}
        </a>
      )}
    </nav>
  );
}
