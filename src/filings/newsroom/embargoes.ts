/** Embargoes: what is filed under one is published when its instant has come, as a change of the public graph. */
import { Conflict, InvalidFiling } from '../../domain/errors.ts';
import type { Graph } from '../../graph/client.ts';
import { newsroomOf } from '../../graph/lookups/newsroom-reader.ts';
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
export async function publishDue(
  graph: Graph,
  options: ApplyOptions,
  onPublished: (published: Published) => void = () => {},
): Promise<Published[]> {
  const newsroom = await newsroomOf(graph);
  if (newsroom === graph) return [];
  const at = new Date().toISOString();
  const due = await newsroom.read(statements.dueEmbargoes, { at, limit: PAGE });
  const published: Published[] = [];
  for (const { filing, written, embargo } of due) {
    let fault: string | null = null;
    try {
      await applyFiling(graph, readingOf(filing, written), options);
    } catch (error) {
      // an import is under way, or was cut off: it is published after it
      if (error instanceof Conflict) return published;
      if (!(error instanceof InvalidFiling)) throw error;
      fault = error.message;
    }
    const one = { filing, embargo, fault };
    onPublished(one);
    published.push(one);
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

/** Milliseconds between looks at what is due: another process may have filed an embargo, or the clock have jumped. */
const LOOK_MS = 30_000;

/**
 * Publishes what is due, now and whenever an embargo is over, until `stop` is called, which waits for what is under way.
 * What goes wrong is told and tried again.
 */
export function publishInTime(
  graph: Graph,
  options: ApplyOptions,
  tell: { published(one: Published): void; failed(error: unknown): void },
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    let wait = LOOK_MS;
    try {
      await publishDue(graph, options, tell.published);
      const next = await nextEmbargo(graph);
      if (next !== null) wait = Math.max(0, Math.min(wait, next - Date.now()));
    } catch (error) {
      tell.failed(error);
    }
    if (stopped) return;
    timer = setTimeout(() => {
      working = look();
    }, wait);
    timer.unref();
  };
  let working = look();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}

function readingOf(filing: string, written: string): Reading {
  return {
    file: filing,
    filing: filingShape.parse(JSON.parse(written)),
    issues: [],
    placeOf: () => ({ line: 1, column: 1 }),
  };
}
