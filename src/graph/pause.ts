/** Long work in pieces: the event loop turns between them, so that whoever else is being answered is not held up. */
import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds that a piece may take. */
const PIECE = 5;

/** Returns what is called after each small step of one piece of work; it is a promise where others should have a turn. */
export function inPieces(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < PIECE) return undefined;
    return turn().then(() => {
      began = performance.now();
    });
  };
}

/** What `map` would make of a list, in pieces. */
export async function mapInPieces<T, R>(list: readonly T[], make: (entry: T) => R): Promise<R[]> {
  const made: R[] = [];
  const step = inPieces();
  for (const entry of list) {
    made.push(make(entry));
    const pause = step();
    if (pause) await pause;
  }
  return made;
}
