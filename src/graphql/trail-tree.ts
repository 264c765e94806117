/** A trail as data: everything from the claim down to its roots, each thing once, and how it hangs together in PROV. */
import { said } from '../domain/wording.ts';
import type { AssertionRow, FilingRow, SourceRow } from '../questions/rows.ts';
import { type ClaimFacts, repeatedBy, rootOf } from './claim-facts.ts';
import type { TrailEdge, TrailNode } from './generated.ts';
import { capital, named, rootLabel } from './naming.ts';
import { MOST_LINES } from './trail.ts';

type Tree = { nodes: TrailNode[]; edges: TrailEdge[] };

const PROV = {
  SAID_IN: 'prov:wasDerivedFrom',
  RELAYS: 'prov:wasQuotedFrom',
  QUOTES: 'prov:wasDerivedFrom',
  IN: 'prov:wasDerivedFrom',
  BY: 'prov:wasAttributedTo',
  BROUGHT_BY: 'prov:wasGeneratedBy',
  PRIMARY_SOURCE: 'prov:hadPrimarySource',
  PASSAGE_OF: 'prov:wasQuotedFrom',
  DERIVED_FROM: 'prov:wasDerivedFrom',
  PUBLISHED_BY: 'prov:wasAttributedTo',
  WRITTEN_BY: 'prov:wasAttributedTo',
  CAPTURE_OF: 'prov:specializationOf',
} as const;

/** The tree of the assertions that lines show, and of those that these go back to. */
export async function treeOf(claim: ClaimFacts): Promise<Tree> {
  const { assertions, derivations } = reached(claim);
  const filings = await Promise.all(
    [...new Set(assertions.map((a) => a.filing))].map((id) => claim.scope.filing(id)),
  );
  const tree = new Drawing();
  const roots = new Set<string>();
  const repeatable = [...assertions, ...claim.row.withdrawn];
  /** Of what was taken back. */
  const documents: string[] = [];
  tree.node(claim.row.id, 'CLAIM', claim.sentence);
  for (const filing of filings) if (filing) drawFiling(tree, filing);
  for (const a of assertions) {
    tree.node(
      a.id,
      'ASSERTION',
      capital(said(a.stance, a.modality, a.by.name).replace(/,? (that|whether)$/, '')),
    );
    tree.edge(claim.row.id, a.id, 'SAID_IN');
    drawAgent(tree, a.by);
    tree.edge(a.id, a.by.id, 'BY');
    tree.edge(a.id, a.source, 'IN');
    tree.edge(a.id, a.filing, 'BROUGHT_BY');
    if (a.passage) {
      tree.node(a.passage.id, 'PASSAGE', `“${a.passage.exact}”`);
      tree.edge(a.id, a.passage.id, 'QUOTES');
      tree.edge(a.passage.id, a.source, 'PASSAGE_OF');
    }
    // what was taken back is not shown: the document that had it is
    const { live, gone } = repeatedBy(claim, a);
    if (gone && !live) documents.push(gone.source);
    const repeated = live?.id ?? gone?.source;
    if (repeated !== undefined) tree.edge(a.id, repeated, 'RELAYS');
    // of another time than is asked: it is on the way, and does not count itself
    if (!claim.weight.counted.has(a.id)) continue;
    const root = rootOf(claim, a);
    for (const id of root.roots) {
      roots.add(id);
      if (!claim.sources.has(id)) tree.node(id, 'AGENT', rootLabel(claim, id));
      tree.root(a.id, id, root.roots.length === 1);
    }
    const end = root.derived.at(-1) ?? repeatable.find((other) => other.id === root.relayed.at(-1))?.source;
    if (end !== undefined && root.roots.length === 1 && !root.roots.includes(end))
      tree.edge(a.id, end, 'PRIMARY_SOURCE');
  }
  for (const [from, to] of derivations) tree.edge(from, to, 'DERIVED_FROM');
  const sources = new Set([
    ...assertions.map((a) => a.source),
    ...documents,
    ...derivations.flat(),
    ...roots,
  ]);
  for (const id of sources) {
    const source = claim.sources.get(id);
    if (source) drawSource(tree, source);
  }
  return tree.done(roots);
}

function drawFiling(tree: Drawing, filing: FilingRow) {
  tree.node(filing.id, 'FILING', filing.title);
}

function drawAgent(tree: Drawing, { id, name }: { id: string; name: string }) {
  tree.node(id, 'AGENT', name);
}

function drawSource(tree: Drawing, source: SourceRow) {
  tree.node(source.id, 'SOURCE', capital(named(source)));
  if (source.publisher) {
    drawAgent(tree, source.publisher);
    tree.edge(source.id, source.publisher.id, 'PUBLISHED_BY');
  }
  for (const author of source.authors) {
    drawAgent(tree, author);
    tree.edge(source.id, author.id, 'WRITTEN_BY');
  }
  for (const capture of source.captures) {
    tree.node(
      capture.id,
      'CAPTURE',
      `Archived copy (${capture.mediaType}), SHA-256 ${capture.sha256.slice(0, 12)}…`,
    );
    tree.edge(capture.id, source.id, 'CAPTURE_OF');
  }
}

/** Nodes and edges, each once. */
class Drawing {
  private readonly nodes = new Map<string, Omit<TrailNode, 'root'>>();
  private readonly edges = new Map<string, TrailEdge>();

  node(id: string, kind: TrailNode['kind'], label: string) {
    const prov = kind === 'AGENT' ? 'prov:Agent' : kind === 'FILING' ? 'prov:Activity' : 'prov:Entity';
    if (!this.nodes.has(id)) this.nodes.set(id, { id, kind, label, prov });
  }

  edge(from: string, to: string, kind: keyof typeof PROV) {
    this.put({ from, to, kind, prov: PROV[kind], certain: true });
  }

  /** PROV has an agent for whoever speaks, and a primary source for a document. */
  root(from: string, to: string, certain: boolean) {
    const prov = to.startsWith('source/') ? 'prov:hadPrimarySource' : 'prov:wasAttributedTo';
    this.put({ from, to, kind: 'ROOT', prov, certain });
  }

  private put(edge: TrailEdge) {
    this.edges.set(`${edge.from} ${edge.kind} ${edge.to}`, edge);
  }

  done(roots: ReadonlySet<string>): Tree {
    const nodes = [...this.nodes.values()].map((node) => ({ ...node, root: roots.has(node.id) }));
    // what is too far to be shown
    const edges = [...this.edges.values()].filter(
      ({ from, to }) => this.nodes.has(from) && this.nodes.has(to),
    );
    return { nodes, edges };
  }
}

/**
 * The assertions shown, those on whom they rest, and the derivations by which they may have it. What a source derives
 * from for other things that it says is left out: as for roots, an origin counts only where no assertion on file in
 * the source says which way it took.
 */
function reached(claim: ClaimFacts): { assertions: AssertionRow[]; derivations: [string, string][] } {
  const live = claim.row.assertions;
  const byId = new Map(live.map((a) => [a.id, a]));
  const gone = new Map(claim.row.withdrawn.map((a) => [a.id, a]));
  const shown = new Map(claim.assertions.slice(0, MOST_LINES).map((a) => [a.id, a]));
  const derivations = new Map<string, [string, string]>();
  const followed = new Set<string>();
  const assertions = [...shown.values()];
  const show = (a: AssertionRow) => {
    if (!shown.has(a.id)) assertions.push(a);
    shown.set(a.id, a);
  };
  const derive = (from: string, origins: readonly string[], stance: string) => {
    for (const to of origins) {
      derivations.set(`${from} ${to}`, [from, to]);
      follow(to, stance);
    }
  };
  const follow = (id: string, stance: string) => {
    if (followed.has(`${stance} ${id}`)) return;
    followed.add(`${stance} ${id}`);
    const there = live.filter((a) => a.source === id && a.stance === stance);
    for (const a of there) show(a);
    if (there.length === 0) derive(id, claim.sources.get(id)?.derivedFrom ?? [], stance);
  };
  /** Over what was taken back to what lies behind it, as the line tells it. */
  const beyond = (a: AssertionRow) => {
    const { relayed, derived } = rootOf(claim, a);
    let from: string | null = null;
    for (const id of relayed) {
      const next = byId.get(id);
      const source: string | undefined = next?.source ?? gone.get(id)?.source;
      if (next) show(next);
      if (from !== null && source !== undefined && from !== source) derive(from, [source], a.stance);
      from = gone.has(id) && source !== undefined ? source : null;
    }
    if (from === null) return;
    for (const source of derived) {
      derive(from, [source], a.stance);
      from = source;
    }
  };
  // the list grows while it is gone through
  for (const a of assertions) {
    const derivedFrom = claim.sources.get(a.source)?.derivedFrom ?? [];
    const { live: relayed } = repeatedBy(claim, a);
    if (relayed) show(relayed);
    const origins = relayed
      ? derivedFrom.filter((id) => id === relayed.source)
      : a.via === null
        ? derivedFrom
        : a.via === 'none'
          ? []
          : [a.via];
    derive(a.source, origins, a.stance);
    beyond(a);
  }
  return { assertions, derivations: [...derivations.values()] };
}

/** How many assertions neither lines nor tree show. */
export function omittedOf(claim: ClaimFacts): number {
  return Math.max(0, claim.assertions.length - MOST_LINES);
}
