/**
 * Relays that outlive what they relay. Where the relayed assertion ends and another takes its place in the same source
 * (its filing was amended, or retracted and filed again), what repeats it ends too and lives on with its relay drawn to
 * the new one: left cut, a copy would count as a root of its own.
 */
import type { Writer } from '../graph/client.ts';
import { batches } from './load.ts';
import * as statements from './statements.ts';

/** Answers whether anything was moved. */
export async function relink(writer: Writer, claims: Iterable<string>, revision: number): Promise<boolean> {
  let moved = false;
  // each round may cut the relays of those that repeat what it moved; a chain has an end
  for (const batch of batches(claims)) while (await relinkOnce(writer, batch, revision)) moved = true;
  return moved;
}

async function relinkOnce(writer: Writer, claims: string[], revision: number): Promise<boolean> {
  const cut = (await writer.read(statements.cutRelays, { claims })).flatMap((row) => {
    const same = row.candidates.filter((candidate) => candidate.stance === row.stance);
    // as `relays` is read when it is filed: the same stance before another, and only where it is one
    const [target, ...more] = same.length > 0 ? same : row.candidates;
    return target && more.length === 0 ? [{ row, target }] : [];
  });
  if (cut.length === 0) return false;
  const lives = await writer.read(statements.lives, { keys: cut.map(({ row }) => row.key) });
  const count = new Map(lives.map((life) => [life.key, life.lives]));
  const moved = cut.map(({ row, target }) => {
    const { id: old, claim, by, filedSubject, filedObject, filedBy } = row;
    return {
      old,
      id: `${row.key}.${(count.get(row.key) ?? 0) + 1}`,
      claim,
      by,
      filedSubject,
      filedObject,
      filedBy,
      target: target.id,
    };
  });
  const gone = new Set(moved.map((row) => row.old));
  await writer.run(statements.moveAssertions, { rows: moved, revision });
  // one that moves in this very round is relayed in its new life
  const relays = moved.map(({ id, target }) => ({
    id,
    relays: gone.has(target) ? (moved.find((row) => row.old === target)?.id ?? target) : target,
  }));
  await writer.run(statements.putRelays, { rows: relays });
  return true;
}
