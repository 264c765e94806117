/** The trail of a claim as a picture: what is said of it, in which documents, and whose word it is in the end. */
import { pageOf, withParams } from '../links.ts';
import type { ClaimPageQuery } from '../operations.ts';
import type { View } from '../page.tsx';
import { STANCES } from '../words.ts';
import { draw, type Edge, type Node } from './draw.tsx';

type Claim = ClaimPageQuery['claim'];
type Trail = Claim['trail'];
type Kind = Trail['edges'][number]['kind'];

/** What is drawn. Words, archived copies and filings are in the steps beneath; here they would hide the way. */
const DRAWN: Partial<Record<Kind, string>> = {
  SAID_IN: '',
  RELAYS: 'repeats',
  IN: 'in',
  DERIVED_FROM: 'derives from',
  ROOT: 'whose word it is',
};
const KINDS: Partial<Record<Trail['nodes'][number]['kind'], string>> = {
  CLAIM: 'Claim',
  ASSERTION: 'Said',
  SOURCE: 'Document',
  AGENT: 'Speaker, at the root',
};
const STEP = 24;

/** At most `most` nodes, the first assertions with their whole way first. Null where nothing is to be seen. */
export async function trailPicture(claim: Claim, view: View, most: number) {
  const { nodes, edges, lines } = claim.trail;
  const all = new Map(nodes.filter(({ kind }) => KINDS[kind] !== undefined).map((node) => [node.id, node]));
  const drawn = edges.filter(
    ({ kind, from, to }) => DRAWN[kind] !== undefined && all.has(from) && all.has(to),
  );
  const kept = new Set<string>([claim.id]);
  for (const { assertion } of lines) {
    const way = reached(assertion.id, drawn);
    if (kept.size > 1 && new Set([...kept, ...way]).size > most) break;
    for (const id of way) kept.add(id);
  }
  if (kept.size < 3) return null;
  const wanted = new Set([claim.id, ...drawn.flatMap(({ from, to }) => [from, to])]);
  const left = wanted.size - kept.size;
  const stances = new Map(lines.map(({ assertion }) => [assertion.id, assertion.stance]));
  const label = (id: string) => all.get(id)?.label ?? id;
  const picked = drawn.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return draw({
    id: 'trail-picture',
    title: 'A picture of the trail',
    description:
      'From the claim on top down to whose word it is. A whole line supports it; a dashed line with a cross denies it; a dotted line bends it.',
    across: false,
    nodes: [...kept].flatMap((id): Node[] => {
      const node = all.get(id);
      if (!node) return [];
      const { kind } = node;
      return [
        {
          id,
          label: node.label,
          kind: KINDS[kind] ?? '',
          look: kind.toLowerCase(),
          href: kind === 'SOURCE' || kind === 'AGENT' ? pageOf(id, view.pin) : null,
          ...(kind === 'CLAIM' ? { standing: claim.standing } : {}),
        },
      ];
    }),
    edges: picked.map(({ from, to, kind, certain }): Edge => {
      const stance = stances.get(kind === 'SAID_IN' ? to : from);
      const look = kind === 'SAID_IN' ? `stance-${(stance ?? 'ASSERTS').toLowerCase()}` : kind.toLowerCase();
      const said =
        kind === 'SAID_IN' && stance
          ? { ASSERTS: '', DENIES: '✕ denies', QUALIFIES: 'bends', DECLINES_COMMENT: 'no comment' }[stance]
          : DRAWN[kind];
      return { from, to, label: `${said ?? ''}${certain ? '' : ', or may be'}`, look };
    }),
    words: picked.map(({ from, to, kind, certain }) => {
      const stance = stances.get(to);
      if (kind === 'SAID_IN') return `${label(to)}: ${stance ? STANCES[stance] : ''}`;
      return `${label(from)} – ${DRAWN[kind]}${certain ? '' : ' (it may be)'}: ${label(to)}`;
    }),
    more:
      left > 0
        ? { left, href: `${withParams(view.address, { asOf: view.pin, nodes: most + STEP })}#trail-picture` }
        : null,
  });
}

/** All that lies on the ways from a node. */
function reached(start: string, edges: readonly { from: string; to: string }[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const { from, to } of edges) if (from === id) seen.add(to);
  return seen;
}
