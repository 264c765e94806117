/**
 * Whether the graph may be worked on: it is of a schema that this program knows, and nobody is restoring or migrating it.
 * The one node GraphState says so: every question reads it with the revision, and every change when it has the clock. It
 * is written with the clock locked.
 */
import { z } from 'zod';
import { GraphUnavailable } from '../domain/errors.ts';

/** The schema that this program writes: the last step of src/filings/migrations. */
export const SCHEMA = 3;

export const openShape = {
  /** 0 in graphs that were made before schemas were counted. */
  schema: z.number(),
  /** What is done to the graph as a whole at this time; null where it is open. */
  closedFor: z.enum(['RESTORE', 'MIGRATION']).nullable(),
};

export type OpenState = { schema: number; closedFor: 'RESTORE' | 'MIGRATION' | null };

/** The graph answers, and says that it may not be worked on. */
export class GraphClosed extends GraphUnavailable {}

/** Throws GraphClosed where the graph is newer than this program. */
export function checkSchema({ schema }: Pick<OpenState, 'schema'>): void {
  if (schema > SCHEMA)
    throw new GraphClosed(
      `the graph has schema ${schema}, and this program knows ${SCHEMA}: a newer Factrail has worked on it; use that one`,
    );
}

/** Throws GraphClosed where nobody may ask or change the graph now. */
export function checkOpen(state: OpenState): void {
  checkSchema(state);
  if (state.closedFor === 'RESTORE')
    throw new GraphClosed(
      'the graph is being restored, or a restore was cut off: when none is under way, run factrail restore FILE again, or factrail restore --abandon',
      { retryAfter: 30 },
    );
  if (state.closedFor === 'MIGRATION')
    throw new GraphClosed(
      'the graph is being brought to a newer schema: try again later; the next start of the newer program goes on where one was cut off',
      { retryAfter: 30 },
    );
}
