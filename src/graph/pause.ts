/** Long work in pieces: the event loop turns between them, so that whoever else is being answered is not held up. */
import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds that a piece may take. */
const PIECE = 5;

/** What `map` would make of a list, in pieces. */
export async function mapInPieces<T, R>(list: readonly T[], make: (entry: T) => R): Promise<R[]> {
  const made: R[] = [];
  let began = performance.now();
  for (const entry of list) {
    made.push(make(entry));
    if (performance.now() - began < PIECE) continue;
    await turn();
    began = performance.now();
  }
  return made;
}
