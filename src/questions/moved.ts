/** The index on claims, asked as of the revision that stood when an answer was begun. */
import { GraphUnavailable } from '../domain/errors.ts';

/**
 * The rows as they are. Throws GraphUnavailable where one is of a claim that has changed twice since: the index has its state
 * of now and of the change before, and no older one, so that nobody can say by it how the claim stood.
 */
export function notMoved<Row extends { moved: boolean }>(rows: Row[]): Row[] {
  if (rows.some((row) => row.moved))
    throw new GraphUnavailable('the graph was changed twice while this was answered: ask again', {
      retryAfter: 1,
    });
  return rows;
}
