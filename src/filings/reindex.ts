/**
 * The index: on each claim what its live assertions make of it now, and on its ends the typed edge by which
 * questions enter. Edges are kept by revision, so a question as of an earlier one finds the edges of then.
 */
import { type Interval, widened } from '../domain/edtf.ts';
import { canonicalJson } from '../domain/ids.ts';
import type { Standing } from '../domain/standing.ts';
import { weakness } from '../domain/weakness.ts';
import type { Reader, Writer } from '../graph/client.ts';
import { weighSide } from './effects.ts';
import { batches, loadClaims } from './load.ts';
import { claimStates, clearIndex, endEdges, putEdges, putStates, turnsOf } from './statements.ts';
import { type ClaimSide, type IndexedClaim, World } from './world.ts';

export type ClaimState = {
  live: boolean;
  standing: Standing;
  roots: number;
  depth: number | null;
  denials: number;
  /** The hull of the times that its ASSERTS assertions give, as wide as approximate ones are read; null where one of them leaves that side open. */
  earliest: string | null;
  latest: string | null;
};

/** What the live assertions of one claim make of it. */
export function stateOf(side: ClaimSide): ClaimState {
  const { live, standing, independentRoots, hearsayDepth } = weighSide(side);
  const times = live.filter((a) => a.stance === 'ASSERTS').map((a) => a.during);
  return {
    live: live.length > 0,
    standing,
    roots: independentRoots.length,
    depth: hearsayDepth,
    denials: live.filter((a) => a.stance === 'DENIES').length,
    earliest: bound(times, 'earliest', (a, b) => a < b),
    latest: bound(times, 'latest', (a, b) => a > b),
  };
}

/** What lists of weak claims are sorted by; null where nothing live is said of it. */
export function weakOf(state: ClaimState): number | null {
  return state.live ? weakness(state.roots, state.depth) : null;
}

function bound(
  times: (Interval | null)[],
  side: 'earliest' | 'latest',
  wider: (a: string, b: string) => boolean,
): string | null {
  let hull: string | null = null;
  for (const time of times) {
    // as wide as an approximate time is read, or the index would not lead to it
    const day = time === null ? null : widened(time)[side];
    if (day === null) return null;
    if (hull === null || wider(day, hull)) hull = day;
  }
  return hull;
}

/** States of claims as of a revision. */
export async function statesOf(
  reader: Reader,
  claims: string[],
  revision: number,
): Promise<Map<string, ClaimState>> {
  const world = new World();
  await loadClaims(reader, world, claims, revision);
  return new Map(claims.map((claim) => [claim, stateOf(world.sideOf(claim))]));
}

/** Brings the index of these claims up to `revision`; touches none whose state is as it was. */
export async function reindex(writer: Writer, claims: Iterable<string>, revision: number): Promise<void> {
  for (const batch of batches(claims)) {
    const states = await statesOf(writer, batch, revision);
    const before = await writer.read(claimStates, { claims: batch });
    await putIndex(
      writer,
      before.flatMap((claim) => {
        const state = states.get(claim.id);
        return state ? [{ claim, state }] : [];
      }),
      revision,
    );
  }
}

/** Forgets what the index has of claims, and writes it as it came to be, revision by revision up to this one. */
export async function reindexAnew(writer: Writer, claims: string[], revision: number): Promise<void> {
  for (const batch of batches(claims)) {
    await writer.run(clearIndex, { claims: batch });
    for (const { turn, claims: turned } of await writer.read(turnsOf, { claims: batch, revision }))
      await reindex(writer, turned, turn);
  }
}

/** Writes what the index has of claims anew, where their state is another than it had. */
export async function putIndex(
  writer: Pick<Writer, 'run'>,
  changed: { claim: IndexedClaim; state: ClaimState }[],
  revision: number,
): Promise<void> {
  for (const batch of batches(changed)) {
    const rows = batch.flatMap(({ claim, state }) => {
      const json = canonicalJson(state);
      if (json === claim.state) return [];
      const wasLinked = claim.linked && claim.state !== null && (JSON.parse(claim.state) as ClaimState).live;
      const { id, predicate, linked } = claim;
      return [{ claim: id, predicate, linked, wasLinked, ...state, state: json, weak: weakOf(state) }];
    });
    const [ending, beginning] = [
      rows.filter((row) => row.wasLinked),
      rows.filter((row) => row.linked && row.live),
    ];
    if (ending.length > 0) await writer.run(endEdges, { rows: ending, revision });
    if (beginning.length > 0) await writer.run(putEdges, { rows: beginning, revision });
    if (rows.length > 0) await writer.run(putStates, { rows, revision });
  }
}

/** Writes the states of claims as of a revision, where their edges are right already. */
export async function restate(writer: Writer, claims: string[], revision: number): Promise<void> {
  const states = await statesOf(writer, claims, revision);
  const rows = [...states].map(([claim, state]) => ({
    claim,
    ...state,
    state: canonicalJson(state),
    weak: weakOf(state),
  }));
  await writer.run(putStates, { rows, revision });
}
