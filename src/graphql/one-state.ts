/** What is sent for long is of one state of the graph: it ends in an error where the graph is restored meanwhile. */
import { GraphUnavailable } from '../domain/errors.ts';
import type { Reader } from '../graph/client.ts';
import { askNow, type Now } from '../questions/revision/revision.ts';

/** Milliseconds after which the graph is looked at again: far less than a restore waits before it takes anything out. */
const EVERY = 1000;

/**
 * Passes pieces on that were read as of `now` or earlier. Throws GraphUnavailable, in place of a piece that may be of
 * another state, once the graph is closed for a restore or migration, or stands before `now`, as after one.
 */
export async function* ofOneState<T>(
  reader: Reader,
  now: Now,
  pieces: AsyncIterable<T>,
  every = EVERY,
): AsyncGenerator<T> {
  let looked = performance.now();
  const look = async () => {
    if (performance.now() - looked < every) return;
    const { revision, at } = await askNow(reader);
    if (revision < now.revision || (revision === now.revision && at !== now.at))
      throw new GraphUnavailable('the graph was restored while this was sent: ask for it again', {
        retryAfter: 30,
      });
    looked = performance.now();
  };
  for await (const piece of pieces) {
    await look();
    yield piece;
  }
  await look();
}
