/** The trail of a claim as a picture: what is said of it, in which documents, and whose word it is in the end. */
import { pageOf, withParams } from '../links.ts';
import type { ClaimPageQuery, Stance } from '../operations.ts';
import type { View } from '../page.tsx';
import { startOf } from '../parts/trail.tsx';
import { STANCES } from '../words.ts';
import { draw, type Edge, type Node } from './draw.tsx';

type Claim = ClaimPageQuery['claim'];
type Trail = Claim['trail'];

/** How a line leads on, in the picture's words. */
const LEADS = { RELAYS: 'repeats', DERIVED_FROM: 'derives from', ROOT: 'whose word it is' } as const;
const BEARS: Record<Stance, string> = {
  ASSERTS: '',
  DENIES: '✕ denies',
  QUALIFIES: 'bends',
  DECLINES_COMMENT: 'no comment',
};
const STEP = 24;

/**
 * What is drawn: the claim, each assertion in one box with its document, documents behind these of which no words are on
 * file, and whose word it is in the end. At most `most` boxes, whole ways first. Null where nothing is to be seen.
 */
export async function trailPicture(claim: Claim, view: View, most: number) {
  const { nodes, edges, lines } = claim.trail;
  const all = new Map(nodes.map((node) => [node.id, node]));
  const label = (id: string) => all.get(id)?.label ?? id;
  const sourceOf = new Map(edges.filter(({ kind }) => kind === 'IN').map(({ from, to }) => [from, to]));
  const stances = new Map(lines.map((line) => [line.assertion.id, startOf(line)?.stance]));
  const drawn = drawnEdges(edges, sourceOf);
  const wanted = new Set([claim.id, ...drawn.flatMap(({ from, to }) => [from, to])]);
  const kept = new Set<string>([claim.id]);
  for (const { assertion } of lines) {
    const way = reached(assertion.id, drawn);
    if (kept.size > 1 && new Set([...kept, ...way]).size > most) break;
    for (const id of way) kept.add(id);
  }
  if (kept.size < 3) return null;
  const picked = drawn.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const boxOf = (id: string): Node => {
    const source = sourceOf.get(id);
    if (id === claim.id)
      return { id, label: label(id), kind: 'Claim', look: 'claim', href: null, standing: claim.standing };
    if (source)
      return {
        id,
        label: `${label(id)}, in ${uncapped(label(source))}`,
        kind: 'Said',
        look: 'source',
        href: pageOf(source, view.pin),
      };
    const agent = all.get(id)?.kind === 'AGENT';
    return {
      id,
      label: label(id),
      kind: agent ? 'Speaker, at the root' : 'Document',
      look: agent ? 'agent' : 'source',
      href: pageOf(id, view.pin),
    };
  };
  const left = wanted.size - kept.size;
  return draw({
    id: 'trail-picture',
    title: 'A picture of the trail',
    description:
      'From the claim on top down to whose word it is. A whole line supports it, a dashed line with a cross denies it, a dotted line bends it.',
    across: false,
    nodes: [...kept].map(boxOf),
    edges: picked.map(({ from, to, kind, certain }): Edge => {
      const stance = kind === 'SAID_IN' ? (stances.get(to) ?? 'ASSERTS') : null;
      return {
        from,
        to,
        label: `${stance ? BEARS[stance] : (LEADS[kind as keyof typeof LEADS] ?? '')}${certain ? '' : ', or may be'}`,
        look: stance ? `stance-${stance.toLowerCase()}` : kind.toLowerCase(),
      };
    }),
    words: picked.map(({ from, to, kind, certain }) => {
      const said = (id: string) => boxOf(id).label;
      const stance = stances.get(to);
      if (kind === 'SAID_IN') return `${said(to)}: ${stance ? STANCES[stance] : ''}`;
      return `${said(from)} – ${LEADS[kind as keyof typeof LEADS]}${certain ? '' : ' (it may be)'} – ${said(to)}`;
    }),
    more:
      left > 0
        ? { left, href: `${withParams(view.address, { asOf: view.pin, nodes: most + STEP })}#trail-picture` }
        : null,
  });
}

/** Lines between boxes. Where one assertion repeats another, its root and its document's origin follow from that one. */
function drawnEdges(edges: Trail['edges'], sourceOf: ReadonlyMap<string, string>): Trail['edges'] {
  const relaying = new Set(edges.filter(({ kind }) => kind === 'RELAYS').map(({ from }) => from));
  const spoken = new Set(sourceOf.values());
  return edges.flatMap((edge) => {
    const { kind, from, to } = edge;
    if (kind === 'SAID_IN' || kind === 'RELAYS') return [edge];
    if (kind === 'ROOT') return relaying.has(from) ? [] : [edge];
    if (kind !== 'DERIVED_FROM' || spoken.has(to)) return [];
    // a document with words on file is drawn in the boxes of these
    const starts = [...sourceOf].filter(([, source]) => source === from).map(([assertion]) => assertion);
    return (spoken.has(from) ? starts : [from]).map((start) => ({ ...edge, from: start }));
  });
}

const uncapped = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** All that lies on the ways from a node. */
function reached(start: string, edges: readonly { from: string; to: string }[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const { from, to } of edges) if (from === id) seen.add(to);
  return seen;
}
