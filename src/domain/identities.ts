/** Identities: which entities the newsroom holds to be one, and which it keeps apart. Pure. */

export type Identity = { kind: 'SAME' | 'DIFFERENT'; keep: string; other: string };

/**
 * The entity under which each is shown: of all that are held to be one, that which is kept by some filing and joined
 * into no other, and of several such the first by id. Does not depend on the order of filings.
 */
export function canonicalIds(identities: readonly Identity[]): Map<string, string> {
  const same = identities.filter((i) => i.kind === 'SAME');
  const neighbours = new Map<string, Set<string>>();
  for (const { keep, other } of same) {
    neighbours.set(keep, (neighbours.get(keep) ?? new Set()).add(other));
    neighbours.set(other, (neighbours.get(other) ?? new Set()).add(keep));
  }
  const joined = new Set(same.map((i) => i.other));
  const canonical = new Map<string, string>();
  for (const start of neighbours.keys()) {
    if (canonical.has(start)) continue;
    const group = reachable(start, neighbours);
    const kept = group.filter((id) => !joined.has(id));
    const [top = start] = (kept.length > 0 ? kept : group).sort();
    for (const id of group) canonical.set(id, top);
  }
  return canonical;
}

function reachable(start: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const seen = new Set([start]);
  for (const id of seen) for (const next of neighbours.get(id) ?? []) seen.add(next);
  return [...seen];
}

/** Pairs that are kept apart and yet come out as one. */
export function contradictory(identities: readonly Identity[]): Identity[] {
  const canonical = canonicalIds(identities);
  const top = (id: string) => canonical.get(id) ?? id;
  return identities.filter((i) => i.kind === 'DIFFERENT' && top(i.keep) === top(i.other));
}
