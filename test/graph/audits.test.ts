/**
 * What a trail guarantees, each promise under a fixed number, over every live claim of the seeded graph. A number, once
 * given, keeps its meaning.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { seededGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);

type Source = { id: string; derivedFrom: { id: string }[] };
type Line = {
  sentence: string;
  depth: number;
  roots: {
    label: string;
    speaker: { id: string } | null;
    source: { id: string } | null;
    alternatives: { label: string }[];
  }[];
  assertion: {
    id: string;
    stance: string;
    by: { id: string; name: string };
    source: Source;
    passage: { exact: string; start: number | null; end: number | null } | null;
    paraphrase: string | null;
    filing: { id: string; until: unknown };
    since: { number: number };
    until: unknown;
  };
  steps: {
    number: number;
    kind: string;
    sentence: string;
    source: Source;
    assertion: { id: string } | null;
  }[];
};
type Claim = {
  id: string;
  sentence: string;
  standing: string;
  independentRoots: number;
  hearsayDepth: number | null;
  value: string | null;
  object: { id: string } | null;
  roots: Line['roots'];
  denials: { nodes: { stance: string }[] };
  assertions: { totalCount: number };
  trail: {
    revision: number;
    lines: Line[];
    omitted: number;
    nodes: { id: string; kind: string; label: string; prov: string; root: boolean }[];
    edges: { from: string; to: string; kind: string; prov: string; certain: boolean }[];
  };
};
const claims: Claim[] = [];
let revision = 0;

const SOURCE = 'source { id derivedFrom { id } }';
const ROOTS = 'roots { label speaker { id } source { id } alternatives { label } }';
const QUERY = `query ($filing: ID!, $after: String) { graph { revision } claims(filing: $filing, first: 25, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  id sentence standing independentRoots hearsayDepth value object { id } ${ROOTS} denials(first: 100) { nodes { stance } } assertions { totalCount }
  trail { revision omitted nodes { id kind label prov root } edges { from to kind prov certain } lines { sentence depth ${ROOTS} assertion { id stance by { id name } ${SOURCE} passage { exact start end } paraphrase filing { id until { number } } since { number } until { number } }
  steps { number kind sentence ${SOURCE} assertion { id } } } } } } }`;

beforeAll(async () => {
  await seededGraph(graph);
  const { data } = await ask('{ filings(first: 100) { nodes { id } } }');
  const seen = new Set<string>();
  for (const { id } of data.filings.nodes as { id: string }[])
    for (let after: string | null = null, more = true; more; ) {
      const page: {
        data: {
          graph: { revision: number };
          claims: { nodes: Claim[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
        errors?: unknown;
      } = await ask(QUERY, { filing: id, after });
      expect(page.errors).toBeUndefined();
      revision = page.data.graph.revision;
      for (const claim of page.data.claims.nodes) if (!seen.has(claim.id)) claims.push(claim);
      for (const claim of page.data.claims.nodes) seen.add(claim.id);
      more = page.data.claims.pageInfo.hasNextPage;
      after = page.data.claims.pageInfo.endCursor;
    }
});

const lines = () => claims.flatMap((claim) => claim.trail.lines.map((line) => ({ claim, line })));

describe('a trail', () => {
  test('T01 there are claims to audit', () => expect(claims.length).toBeGreaterThan(200));
  test('T02 every claim has a live assertion, and a line for each (100 at most)', () => {
    for (const { assertions, trail } of claims)
      expect(trail.lines).toHaveLength(Math.min(assertions.totalCount, 100));
    for (const { assertions } of claims) expect(assertions.totalCount).toBeGreaterThan(0);
  });
  test('T03 every line has a speaker, a source, a filing that stands, and since when', () => {
    for (const {
      line: { assertion },
    } of lines()) {
      expect(assertion.by.name).not.toBe('');
      expect(assertion.source.id).toMatch(/^source\//);
      expect(assertion.filing.until).toBeNull();
      expect(assertion.until).toBeNull();
      expect(assertion.since.number).toBeLessThanOrEqual(revision);
    }
  });
  test('T04 every line has words: a quote or a paraphrase, never both, never neither', () => {
    for (const {
      line: { assertion },
    } of lines())
      expect((assertion.passage === null) !== (assertion.paraphrase === null)).toBe(true);
  });
  test('T05 a quote with offsets is as long as they say, in code points', () => {
    for (const {
      line: {
        assertion: { passage },
      },
    } of lines())
      if (passage?.start != null) expect(passage.end).toBe(passage.start + [...passage.exact].length);
  });
  test('T06 the first step is the assertion in its own source, and steps are numbered from 1', () => {
    for (const { line } of lines()) {
      expect(line.steps[0]).toMatchObject({
        kind: 'SAYS',
        source: { id: line.assertion.source.id },
        assertion: { id: line.assertion.id },
      });
      expect(line.steps.map((step) => step.number)).toEqual(line.steps.map((_, i) => i + 1));
    }
  });
  test('T07 the depth is the number of steps after the first', () => {
    for (const { line } of lines()) expect(line.depth).toBe(line.steps.length - 1);
  });
  test('T08 each derived step follows a derivation that is on file, without a circle', () => {
    for (const { line } of lines()) {
      line.steps.forEach((step, i) => {
        if (step.kind === 'DERIVED_FROM')
          expect(line.steps[i - 1]?.source.derivedFrom.map((s) => s.id)).toContain(step.source.id);
      });
      const derived = line.steps.filter((step) => step.kind === 'DERIVED_FROM').map((step) => step.source.id);
      expect(new Set(derived).size).toBe(derived.length);
    }
  });
  test('T09 every line ends at a root, and every root is someone or a document', () => {
    for (const { line } of lines()) {
      expect(line.roots).toHaveLength(1);
      for (const root of line.roots) expect((root.speaker === null) !== (root.source === null)).toBe(true);
    }
  });
  test('T10 the number of independent roots is that of the roots shown, and no root is shown twice', () => {
    for (const claim of claims) {
      expect(claim.roots).toHaveLength(claim.independentRoots);
      const ids = claim.roots.map((root) => root.speaker?.id ?? root.source?.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  test('T11 no more roots than assertions that assert', () => {
    for (const claim of claims)
      expect(claim.independentRoots).toBeLessThanOrEqual(
        claim.trail.lines.filter((line) => line.assertion.stance === 'ASSERTS').length,
      );
  });
  test('T12 denials deny', () => {
    for (const claim of claims)
      for (const denial of claim.denials.nodes) expect(denial.stance).toBe('DENIES');
  });
  test('T13 the standing is what the design makes of assertions and denials', () => {
    for (const claim of claims) {
      const asserted = claim.trail.lines.some((line) => line.assertion.stance === 'ASSERTS');
      const denied = claim.denials.nodes.length > 0;
      if (!asserted) expect(claim.standing).toBe(denied ? 'DENIED' : 'UNSUPPORTED');
      else
        expect([
          'ESTABLISHED',
          ...(denied ? ['DISPUTED'] : [claim.independentRoots > 1 ? 'CORROBORATED' : 'SINGLE_SOURCE']),
        ]).toContain(claim.standing);
    }
  });
  test('T14 the least depth of what asserts is told, and null only where nothing does', () => {
    for (const claim of claims) {
      const depths = claim.trail.lines
        .filter((line) => line.assertion.stance === 'ASSERTS')
        .map((line) => line.depth);
      expect(claim.hearsayDepth).toBe(depths.length > 0 ? Math.min(...depths) : null);
    }
  });
  test('T15 a claim has an object or a value', () => {
    for (const claim of claims) expect((claim.object === null) !== (claim.value === null)).toBe(true);
  });
  test('T16 every sentence is one: it ends, names the speaker, and holds no null', () => {
    for (const { line } of lines()) {
      expect(line.sentence).toMatch(/[.!?…]$/);
      expect(line.sentence).not.toMatch(/null|undefined|\.\.$/);
    }
  });
  test('T17 all of a trail is of one revision, the one that the answer is of', () => {
    for (const claim of claims) expect(claim.trail.revision).toBe(revision);
  });
  test('T18 the tree holds each thing once, and no edge of it dangles', () => {
    for (const { trail } of claims) {
      const ids = new Set(trail.nodes.map((node) => node.id));
      expect(ids.size).toBe(trail.nodes.length);
      expect(new Set(trail.edges.map((e) => `${e.from} ${e.kind} ${e.to}`)).size).toBe(trail.edges.length);
      for (const { from, to } of trail.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
      for (const { label } of trail.nodes) expect(label).not.toMatch(/null|undefined|^$/);
    }
  });
  test('T19 whatever is in the tree is reached from the claim, but for archived copies, which lead to their source', () => {
    for (const { id, trail } of claims) {
      const reached = new Set([id]);
      for (const node of reached) for (const e of trail.edges) if (e.from === node) reached.add(e.to);
      for (const node of trail.nodes) if (node.kind !== 'CAPTURE') expect(reached).toContain(node.id);
    }
  });
  test('T20 the roots of the tree are those of the lines, and every step of a line is in it', () => {
    for (const { trail } of claims) {
      const shown = trail.lines.flatMap((line) => line.roots.map((r) => r.speaker?.id ?? r.source?.id));
      const roots = trail.nodes.filter((node) => node.root).map((node) => node.id);
      expect(roots).toEqual(expect.arrayContaining(shown));
      const edges = new Set(trail.edges.map((e) => `${e.from} ${e.to}`));
      for (const { steps } of trail.lines)
        steps.forEach((step, i) => {
          const before = steps[i - 1];
          if (step.kind === 'RELAYS')
            expect(edges).toContain(`${before?.assertion?.id} ${step.assertion?.id}`);
          if (step.kind === 'DERIVED_FROM') expect(edges).toContain(`${before?.source.id} ${step.source.id}`);
        });
    }
  });
  test('T21 the tree can be written as PROV: each relation stands between what PROV lets it stand between', () => {
    const may: Record<string, string> = {
      'prov:wasDerivedFrom': 'prov:Entity prov:Entity',
      'prov:wasQuotedFrom': 'prov:Entity prov:Entity',
      'prov:hadPrimarySource': 'prov:Entity prov:Entity',
      'prov:specializationOf': 'prov:Entity prov:Entity',
      'prov:wasAttributedTo': 'prov:Entity prov:Agent',
      'prov:wasGeneratedBy': 'prov:Entity prov:Activity',
    };
    for (const { trail } of claims) {
      const prov = new Map(trail.nodes.map((node) => [node.id, node.prov]));
      for (const e of trail.edges) expect(`${prov.get(e.from)} ${prov.get(e.to)}`).toBe(may[e.prov]);
    }
  });
});
