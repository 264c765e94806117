/**
 * The steps by which graphs of before come to the schema of this program. Each may be cut off anywhere and run again, and
 * works a page a transaction. A new step is a new entry at the end, with SCHEMA of src/graph/open.ts one higher.
 */
import { z } from 'zod';
import { defineChange, defineQuestion, type Graph, type Writer } from '../../graph/client.ts';
import { hasNewsroom } from '../../graph/lookups/newsroom-reader.ts';
import { readState } from '../../graph/lookups/state.ts';
import { inNewsroom, writerInNewsroom } from '../../graph/newsroom.ts';
import { type ClaimState, reindex, reindexAnew, weakOf } from '../reindex.ts';
import { clock } from '../statements.ts';

const cypher = (name: string) => new URL(`./cypher/${name}.cypher`, import.meta.url);
const filingCaseIndex = defineQuestion(
  cypher('filing-case-index'),
  z.object({ properties: z.array(z.string()) }),
);
const dropFilingCase = defineChange(cypher('drop-filing-case'), z.object({}));
const claimsWithoutWeakness = defineQuestion(
  cypher('claims-without-weakness'),
  z.object({ claim: z.string(), state: z.string().nullable() }),
);
const putWeakness = defineChange(cypher('put-weakness'), z.object({ done: z.number() }));

const assertionOfClaim = z.object({ assertion: z.string(), claim: z.string().nullable() });
const claimsOfApproximateTimes = defineQuestion(cypher('claims-of-approximate-times'), assertionOfClaim);
const claimsOfWithdrawn = defineQuestion(cypher('claims-of-withdrawn'), assertionOfClaim);

const PAGE = 5000;

export type Step = {
  /** What the graph has afterwards, in words. */
  what: string;
  /** `check` is called first in each transaction. */
  run(graph: Graph, check: Check): Promise<void>;
};

/** Step n brings a graph of schema n - 1 to n. */
export const STEPS: readonly Step[] = [
  {
    what: 'the index on cases goes on by the id, and each claim knows its weakness',
    async run(graph, check) {
      const [index] = await graph.read(filingCaseIndex, {});
      // two definitions had one name, of which the first was made
      if (index && !index.properties.includes('id')) await graph.admin(dropFilingCase.cypher);
      for (let after = ''; ; ) {
        const page = await graph.read(claimsWithoutWeakness, { after, limit: PAGE });
        const rows = page.flatMap(({ claim, state }) =>
          state === null ? [] : [{ claim, weak: weakOf(JSON.parse(state) as ClaimState) }],
        );
        if (rows.length > 0)
          await graph.write(async (writer) => {
            await check(writer);
            await writer.run(putWeakness, { rows });
          });
        const last = page.at(-1);
        if (page.length < PAGE || last === undefined) return;
        after = last.claim;
      }
    },
  },
  {
    // and programs of before show a change at once: from here on it waits for the leases of servers
    what: 'the index leads to approximate times as widely as they are read',
    run: (graph, check) => reindexBoth(graph, check, claimsOfApproximateTimes),
  },
  {
    what: 'who repeats what was taken back is no root of their own',
    run: (graph, check) => reindexBoth(graph, check, claimsOfWithdrawn),
  },
];

type ClaimsOf = typeof claimsOfWithdrawn;
type Check = (writer: Writer) => Promise<void>;

/** Writes anew what the index has of the claims that a statement finds, in both graphs where there are two. */
async function reindexBoth(graph: Graph, check: Check, found: ClaimsOf): Promise<void> {
  await reindexPart(graph, graph, check, (writer) => writer, found);
  if (await hasNewsroom(graph)) await reindexPart(graph, inNewsroom(graph), check, writerInNewsroom, found);
}

async function reindexPart(
  graph: Graph,
  part: Graph,
  check: Check,
  writerOf: (writer: Writer) => Writer,
  found: ClaimsOf,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await part.read(found, { after, limit: PAGE });
    const claims = new Set(page.flatMap(({ claim }) => (claim === null ? [] : [claim])));
    if (claims.size > 0)
      await graph.write(async (writer) => {
        await check(writer);
        const inner = writerOf(writer);
        const { revision } = await readState(inner);
        await reindexAnew(inner, [...claims], revision);
        // what an import that was cut off has brought of them is of the revision to come
        const staged = (await inner.read(clock, {}))[0]?.stagingFiling ?? null;
        if (staged !== null) await reindex(inner, claims, revision + 1);
      });
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last.assertion;
  }
}
