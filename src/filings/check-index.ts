/** The proof that index edges and live claims agree, and the rebuilding of the index. */
import { canonicalJson } from '../domain/ids.ts';
import type { Graph, Reader } from '../graph/client.ts';
import { BATCH } from './load.ts';
import { lockForFiling } from './newsroom/change.ts';
import { type ClaimState, reindexAnew, statesOf, weakOf } from './reindex.ts';
import * as statements from './statements.ts';

async function* claimBatches(reader: Reader): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const claims = (await reader.read(statements.allClaims, { after, limit: BATCH })).map((row) => row.claim);
    if (claims.length > 0) yield claims;
    const last = claims.at(-1);
    if (claims.length < BATCH || last === undefined) return;
    after = last;
  }
}

/** Every disagreement between what the index says and what the live assertions make of each claim, in a line each. */
export async function checkIndex(
  reader: Reader,
  revision: number,
): Promise<{ claims: number; wrong: string[] }> {
  let claims = 0;
  const wrong: string[] = [];
  for await (const batch of claimBatches(reader)) {
    claims += batch.length;
    const states = await statesOf(reader, batch, revision);
    for (const row of await reader.read(statements.indexed, { claims: batch })) {
      const state = states.get(row.claim);
      if (!state) continue;
      if (row.state !== canonicalJson(state) && (state.live || row.state !== null))
        wrong.push(`${row.claim}: the index says ${row.state}, the assertions ${canonicalJson(state)}`);
      if (row.weak !== weakOf(state))
        wrong.push(
          `${row.claim}: the index says that its weakness is ${row.weak}, the assertions ${weakOf(state)}`,
        );
      wrong.push(...edgeFaults(row.claim, row.predicate, state, row.linked, row.edges));
    }
  }
  return { claims, wrong };
}

type Edge = { type: string } & Omit<ClaimState, 'live' | 'standing'> & { standing: string };

function edgeFaults(
  claim: string,
  predicate: string,
  state: ClaimState,
  linked: boolean,
  edges: Edge[],
): string[] {
  const faults: string[] = [];
  if (state.live && linked && edges.length === 0) faults.push(`${claim}: no edge, though it is live`);
  if (edges.length > 1) faults.push(`${claim}: ${edges.length} edges, where there can be one`);
  for (const { type, ...edge } of edges) {
    const { live, ...rest } = state;
    if (type !== predicate) faults.push(`${claim}: an edge ${type}, where the predicate is ${predicate}`);
    if (!live) faults.push(`${claim}: an edge, though nothing live is said of it`);
    else if (canonicalJson(edge) !== canonicalJson(rest))
      faults.push(`${claim}: the edge says ${canonicalJson(edge)}, the assertions ${canonicalJson(rest)}`);
  }
  return faults;
}

/**
 * Throws the index away and builds it again as it came to be, revision by revision, a batch of claims a transaction: questions
 * as of earlier revisions enter by it too. Answers how many claims.
 */
export async function rebuildIndex(graph: Graph): Promise<number> {
  let count = 0;
  for await (const batch of claimBatches(graph)) {
    count += batch.length;
    await graph.write(async (writer) => {
      const revision = await lockForFiling(writer);
      await reindexAnew(writer, batch, revision);
    });
  }
  return count;
}
