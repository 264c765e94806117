/**
 * The steps by which graphs of before come to the schema of this program. Each may be cut off anywhere and run again, and
 * works a page a transaction. A new step is a new entry at the end, with SCHEMA of src/graph/open.ts one higher.
 */
import { z } from 'zod';
import { defineChange, defineQuestion, type Graph, type Writer } from '../../graph/client.ts';
import { hasNewsroom } from '../../graph/lookups/newsroom-reader.ts';
import { readState } from '../../graph/lookups/state.ts';
import { inNewsroom, writerInNewsroom } from '../../graph/newsroom.ts';
import { type ClaimState, reindexAnew, weakOf } from '../reindex.ts';

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

const claimsOfApproximateTimes = defineQuestion(
  cypher('claims-of-approximate-times'),
  z.object({ assertion: z.string(), claim: z.string().nullable() }),
);

const PAGE = 5000;

export type Step = {
  /** What the graph has afterwards, in words. */
  what: string;
  /** `check` is called first in each transaction. */
  run(graph: Graph, check: (writer: Writer) => Promise<void>): Promise<void>;
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
    async run(graph, check) {
      await reindexApproximate(graph, graph, check, (writer) => writer);
      if (await hasNewsroom(graph))
        await reindexApproximate(graph, inNewsroom(graph), check, writerInNewsroom);
    },
  },
];

/** Writes anew what the index has of claims with approximate times, of one of the two graphs. */
async function reindexApproximate(
  graph: Graph,
  part: Graph,
  check: (writer: Writer) => Promise<void>,
  writerOf: (writer: Writer) => Writer,
): Promise<void> {
  for (let after = ''; ; ) {
    const page = await part.read(claimsOfApproximateTimes, { after, limit: PAGE });
    const claims = new Set(page.flatMap(({ claim }) => (claim === null ? [] : [claim])));
    if (claims.size > 0)
      await graph.write(async (writer) => {
        await check(writer);
        const inner = writerOf(writer);
        const { revision } = await readState(inner);
        await reindexAnew(inner, [...claims], revision);
      });
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last.assertion;
  }
}
