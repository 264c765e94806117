/**
 * The promises of audits.test.ts that a seed cannot prove, on random graphs: FACTRAIL_AUDITS of them, 2 unless said.
 * Numbers, once given, keep their meaning.
 */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkIndex } from '../../src/filings/check-index.ts';
import { retract } from '../../src/filings/retract.ts';
import { anyModel, expected, filingOf, type Model, type Said } from './random-graphs.ts';
import { applyObject, emptyGraph, testGraph, testServer } from './support.ts';

const graph = testGraph();
const { ask } = await testServer(graph);
beforeAll(() => emptyGraph(graph));

type Claim = {
  id: string;
  object: { id: string };
  standing: string;
  independentRoots: number;
  assertions: { nodes: { id: string; stance: string; source: { id: string } }[] };
};
type List = { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const ARGS = 'asOf: $asOf, first: $first, after: $after';
/** Every list that shows assertions of a story, and how to get at their ids. */
const LISTS: { name: string; query: string; ids: (node: never) => string[] }[] = [
  {
    name: 'claims',
    query: `claims(filing: $run, ${ARGS}) { ${PAGE} nodes { assertions(first: 100) { nodes { id } } } }`,
    ids: (node: { assertions: { nodes: { id: string }[] } }) => node.assertions.nodes.map((a) => a.id),
  },
  {
    name: 'weakClaims',
    query: `weakClaims(case: $run, maxIndependentRoots: 9, standing: [UNSUPPORTED, DENIED, ESTABLISHED, DISPUTED, CORROBORATED, SINGLE_SOURCE], ${ARGS}) {
      ${PAGE} nodes { claim { assertions(first: 100) { nodes { id } } } } }`,
    ids: (node: { claim: { assertions: { nodes: { id: string }[] } } }) =>
      node.claim.assertions.nodes.map((a) => a.id),
  },
  {
    name: 'denials',
    query: `denials(case: $run, ${ARGS}) { ${PAGE} nodes { assertion { id } } }`,
    ids: (node: { assertion: { id: string } }) => [node.assertion.id],
  },
  {
    name: 'whoSaid',
    query: `whoSaid(words: $run, ${ARGS}) { ${PAGE} nodes { assertion { id } } }`,
    ids: (node: { assertion: { id: string } }) => [node.assertion.id],
  },
];

async function claimsOf(run: string, asOf: number): Promise<Claim[]> {
  const { data, errors } = await ask(
    `query ($run: ID!, $asOf: AsOf) { claims(filing: $run, first: 50, asOf: $asOf) { nodes { id object { id } standing
      independentRoots assertions(first: 100) { nodes { id stance source { id } } } } } }`,
    { run, asOf },
  );
  expect(errors).toBeUndefined();
  return data.claims.nodes;
}

/** All ids of assertions in a list, a page at a time; `between` is done after each page. */
async function walk(
  list: (typeof LISTS)[number],
  variables: { run: string; asOf: number; first: number },
  between: (page: number) => Promise<void> = async () => {},
): Promise<string[]> {
  const type = list.name === 'claims' ? 'ID!' : 'String!';
  const found: string[] = [];
  for (let after: string | null = null, page = 1; ; page++) {
    const answer: { data: Record<string, List>; errors?: unknown } = await ask(
      `query ($run: ${type}, $asOf: AsOf, $first: Int, $after: String) { ${list.query} }`,
      { ...variables, after },
    );
    expect(answer.errors).toBeUndefined();
    const { nodes, pageInfo } = answer.data[list.name] as List;
    found.push(...(nodes as never[]).flatMap(list.ids));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
    await between(page);
  }
}

/** T30 roots and T31 standings are those of the plain walk; T32 each answer has a live assertion. */
async function audit(
  model: Model,
  run: string,
  asOf: number,
  gone = new Map<Said[], Said[]>(),
): Promise<Claim[]> {
  const claims = await claimsOf(run, asOf);
  expect(claims).toHaveLength(model.claims.filter((said) => said.length > 0).length);
  for (const claim of claims) {
    const said = model.claims[Number(claim.object.id.split('-').at(-1))] ?? [];
    expect(claim.assertions.nodes).toHaveLength(said.length);
    expect(said.length).toBeGreaterThan(0);
    const { roots, standing } = expected(said, model.sources, gone.get(said));
    expect({ roots: claim.independentRoots, standing: claim.standing }).toEqual({ roots, standing });
  }
  return claims;
}

const runs = Number(process.env.FACTRAIL_AUDITS ?? 2);

test(
  'T30–T35 on random graphs',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyModel, fc.nat(), async (model, pick) => {
        const run = `r${randomBytes(6).toString('hex')}`;
        const before = (await applyObject(graph, filingOf(model, run))).revision;
        const claims = await audit(model, run, before);
        const all = claims.flatMap((claim) => claim.assertions.nodes);
        const against = all.filter((a) => a.stance !== 'ASSERTS').map((a) => a.id);
        const ended = all[pick % all.length];
        if (!ended) throw new Error('no assertion');
        const at = { run, asOf: before, first: 2 };
        let now = before;
        for (const list of LISTS) {
          const ids = list.name === 'denials' ? against : all.map((a) => a.id);
          // T34 each item once as of then, whatever is written between the pages; T33 the retracted one among them
          const found = await walk(list, at, async (page) => {
            if (page !== 1) return;
            if (now === before)
              now = (await retract(graph, 'assertion', ended.id, { reason: 'audit', by: null })).revision;
            else now = (await applyObject(graph, filingOf(model, `${run}x${now}`))).revision;
          });
          expect(found.sort(), list.name).toEqual([...ids].sort());
        }
        if (now === before)
          now = (await retract(graph, 'assertion', ended.id, { reason: 'audit', by: null })).revision;
        // T33 as of now it appears in nothing
        for (const list of LISTS) {
          const found = await walk(list, { run, asOf: now, first: 50 });
          expect(found, list.name).not.toContain(ended.id);
          const ids = (list.name === 'denials' ? against : all.map((a) => a.id)).filter(
            (id) => id !== ended.id,
          );
          expect(found.sort(), list.name).toEqual([...ids].sort());
        }
        // T35 what is left is weighed anew, and what was is as it was
        const place = (a: { source: number }) => `source/${run}-${a.source}`;
        const claim = claims.find((c) => c.assertions.nodes.includes(ended));
        const index = Number(claim?.object.id.split('-').at(-1));
        const isEnded = (a: { source: number }) => place(a) === ended.source.id;
        const left = model.claims.map((said, i) => (i === index ? said.filter((a) => !isEnded(a)) : said));
        const gone = new Map([[left[index] ?? [], model.claims[index]?.filter(isEnded) ?? []]]);
        await audit({ ...model, claims: left }, run, now, gone);
        await audit(model, run, before);
        expect((await checkIndex(graph, now)).wrong).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  60_000 + runs * 30_000,
);
