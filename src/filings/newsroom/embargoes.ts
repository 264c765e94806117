/** Embargoes: what is filed under one is published when its instant has come, as a change of the public graph. */
import { FactrailError } from '../../domain/errors.ts';
import type { Graph } from '../../graph/client.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-state.ts';
import { type ApplyOptions, applyFiling } from '../apply.ts';
import { filingShape } from '../format.ts';
import type { Reading } from '../read.ts';
import * as statements from './statements.ts';

const PAGE = 100;

export type Published = {
  filing: string;
  /** Since when it was to be public. */
  embargo: string;
  /** Why it is not public all the same; null where it is. */
  fault: string | null;
};

/**
 * Publishes what is due. What cannot be published, since it leans on something that everybody may not see, is told and
 * stays as it is. Applying again what was filed does it: the newsroom's graph has it already, and to everybody it opens.
 */
export async function publishDue(graph: Graph, options: ApplyOptions): Promise<Published[]> {
  const newsroom = await newsroomOf(graph);
  if (newsroom === graph) return [];
  const at = new Date().toISOString();
  const due = await newsroom.read(statements.dueEmbargoes, { at, limit: PAGE });
  const published: Published[] = [];
  for (const { filing, written, embargo } of due) {
    const fault = await applyFiling(graph, readingOf(filing, written), options).then(
      () => null,
      (error: unknown) => {
        // another process may be at it, or the graph be gone: that is no fault of the filing
        if (error instanceof FactrailError && error.code === 'INVALID_FILING') return error.message;
        throw error;
      },
    );
    published.push({ filing, embargo, fault });
  }
  return published;
}

/** When the next embargo is over, in milliseconds since 1970; null where none is under way. */
export async function nextEmbargo(graph: Graph): Promise<number | null> {
  const newsroom = await newsroomOf(graph);
  if (newsroom === graph) return null;
  const [next] = await newsroom.read(statements.nextEmbargo, { at: new Date().toISOString() });
  return next ? Date.parse(next.embargo) : null;
}

function readingOf(filing: string, written: string): Reading {
  return {
    file: filing,
    filing: filingShape.parse(JSON.parse(written)),
    issues: [],
    placeOf: () => ({ line: 1, column: 1 }),
  };
}
