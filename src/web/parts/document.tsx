/** Documents in a list, each leading to its page. */
import type { DocumentFragment } from '../operations.ts';
import type { View } from '../page.tsx';
import { DocumentLine } from './words.tsx';

export function Documents({
  title,
  sources,
  view,
}: {
  title: string;
  sources: readonly DocumentFragment[];
  view: View;
}) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain-list">
        {sources.map((source) => (
          <li key={source.id}>
            <DocumentLine source={source} place={{ view }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
