import type { Edge, PathSearch } from '../../src/domain/paths.ts';

/** Every path without a repeated entity, found by breadth and plainly, sorted and cut. */
export function bruteForcePaths(
  edges: readonly Pick<Edge, 'subject' | 'object'>[],
  { from, to, hops, count, closed }: PathSearch,
): string[][] {
  const found: string[][] = [];
  let level = [[from]];
  for (let i = 0; i < hops; i++) {
    const longer = level.flatMap((path) => {
      const last = path.at(-1);
      const next = edges.flatMap((e) =>
        e.subject === last ? [e.object] : e.object === last ? [e.subject] : [],
      );
      return [...new Set(next)].filter((id) => !path.includes(id)).map((id) => [...path, id]);
    });
    found.push(...longer.filter((path) => path.at(-1) === to));
    level = longer.filter((path) => path.at(-1) !== to && !closed.has(path.at(-1) ?? ''));
  }
  const key = (path: string[]) => path.join(' ');
  return found.sort((a, b) => a.length - b.length || (key(a) < key(b) ? -1 : 1)).slice(0, count);
}
