/**
 * Staging: how an import larger than one transaction stays atomic. Its batches are written with the revision to come, so
 * that no question sees them, while the clock holds all other writers off; one last write advances the clock and reveals
 * all of it. What a kill leaves behind is resumed at the line where it stood, or taken out by `abandon`.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Conflict } from '../domain/errors.ts';
import type { Graph, Writer } from '../graph/client.ts';
import { inNewsroom } from '../graph/newsroom.ts';
import { checkOpen } from '../graph/open.ts';
import { takeClock } from './clock.ts';
import { restate } from './reindex.ts';
import { settleDeclared } from './settle.ts';
import type { ClockRow } from './statements.ts';
import * as statements from './statements.ts';

/** Milliseconds after its last batch for which an import of another machine counts as alive. */
const ALIVE_MS = 60_000;
const PAGE = 1000;

export type Staging = {
  filing: string;
  /** Counts all imports that this graph has seen begin: by it, what this one has seen is told from what others had. */
  number: number;
  /** Lines that are in, with the SHA-256 of these in hex. */
  lines: number;
  digest: string;
  /** The sum of the records so far, in hex. */
  sum: string;
  counts: Counts;
};

export type Counts = {
  records: number;
  rejected: number;
  /** What a format has no place for: told one by one, and not among the rejected. */
  leftOut: number;
  added: number;
  ended: number;
  warnings: number;
};

export const NO_COUNTS: Counts = { records: 0, rejected: 0, leftOut: 0, added: 0, ended: 0, warnings: 0 };

/** Names the process that imports, so that another on the same machine can tell whether it is alive. */
export function newToken(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`;
}

/** Whether an import goes on: by its process where that is of this machine, else by its last sign of life. */
export function isAlive(token: string | null, at: string | null): boolean {
  const [host, pid] = token?.split(' ') ?? [];
  if (host !== hostname() || Number(pid) === process.pid)
    return at !== null && Date.now() - Date.parse(at) < ALIVE_MS;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}

export function underWay(filing: string, lines: number, alive: boolean): Conflict {
  return new Conflict(
    alive
      ? `an import of ${filing} is under way (${lines} lines are in): try again when it is through`
      : `an import of ${filing} was cut off after ${lines} lines: go on with it by factrail import FILE, or take it out by factrail import --abandon`,
    { filing, lines },
  );
}

export async function saveStaging(
  writer: Writer,
  staging: Staging | { filing: null; number: number },
  token: string | null,
): Promise<void> {
  const under = staging.filing === null ? null : staging;
  await writer.run(statements.putStaging, {
    number: staging.number,
    filing: staging.filing,
    lines: under?.lines ?? null,
    digest: under?.digest ?? null,
    sum: under?.sum ?? null,
    counts: under ? JSON.stringify(under.counts) : null,
    token,
    at: under ? new Date().toISOString() : null,
  });
}

export type ImportState = {
  revision: number;
  staging: Staging | null;
  /** How many imports have begun so far. */
  stagings: number;
  token: string | null;
  at: string | null;
  /** Whether there is a newsroom's graph beside this one. */
  newsroom: boolean;
};

/** Locks the clock, for an import. */
export async function lockForImport(writer: Writer): Promise<ImportState> {
  const clock = await takeClock(writer);
  checkOpen(clock);
  return importStateOf(clock);
}

/** What the clock says of an import. */
export function importStateOf(clock: ClockRow | undefined): ImportState {
  const staging =
    clock?.stagingFiling == null
      ? null
      : {
          filing: clock.stagingFiling,
          number: clock.stagings,
          lines: clock.stagingLines ?? 0,
          digest: clock.stagingDigest ?? '',
          sum: clock.stagingSum ?? '0',
          counts: { ...NO_COUNTS, ...(JSON.parse(clock.stagingCounts ?? '{}') as Partial<Counts>) },
        };
  return {
    revision: clock?.revision ?? 0,
    staging,
    stagings: clock?.stagings ?? 0,
    token: clock?.stagingToken ?? null,
    at: clock?.stagingAt ?? null,
    newsroom: clock?.newsroom === 'OPEN',
  };
}

/**
 * Takes out all that an import had staged, a page a transaction; cut off, it goes on when it is called again. Answers
 * the filing, or null where there is no import. Throws Conflict while that import is alive.
 */
export async function abandonImport(graph: Graph): Promise<string | null> {
  const { staging, token, at } = await graph.write((writer) => lockForImport(writer));
  if (!staging) return null;
  if (isAlive(token, at)) throw underWay(staging.filing, staging.lines, true);
  await unstage(graph, staging.filing);
  return staging.filing;
}

/** As `abandonImport`, by the import itself. The public graph's is given up last: until then it can go on. */
export async function unstage(graph: Graph, filing: string): Promise<void> {
  const { newsroom, revision } = await graph.write((writer) => lockForImport(writer));
  if (newsroom) {
    const inner = inNewsroom(graph);
    const there = await inner.write((writer) => lockForImport(writer));
    if (there.staging) await unstageOn(inner, filing, there.revision);
  }
  await unstageOn(graph, filing, revision);
}

async function unstageOn(graph: Graph, filing: string, current: number): Promise<void> {
  const revision = current + 1;
  for (let more = true; more; )
    more = await graph.write(async (writer) => {
      await lockForImport(writer);
      const [page] = await writer.run(statements.unstageReviewLinks, { filing, revision, limit: PAGE });
      return (page?.done ?? 0) > 0;
    });
  for (let more = true; more; )
    more = await graph.write(async (writer) => {
      await lockForImport(writer);
      const [page] = await writer.run(statements.unstageAssertions, { filing, revision, limit: PAGE });
      const claims = [...new Set(page?.claims ?? [])];
      if (claims.length === 0) return false;
      await writer.run(statements.unstageIndex, { claims, revision });
      await writer.run(statements.unstageOrphans, { claims, targets: [] });
      await restate(writer, claims, current);
      return true;
    });
  for (let more = true; more; )
    more = await graph.write(async (writer) => {
      await lockForImport(writer);
      const [page] = await writer.run(statements.unstageDeclarations, { filing, revision, limit: PAGE });
      const targets = [...new Set([...(page?.undeclared ?? []), ...(page?.redeclared ?? [])])];
      if (targets.length === 0) return false;
      await settleDeclared(writer, targets, current);
      await writer.run(statements.unstageOrphans, { claims: [], targets });
      return true;
    });
  await graph.write(async (writer) => {
    const { stagings } = await lockForImport(writer);
    await writer.run(statements.unstageFiling, { filing, revision });
    await saveStaging(writer, { filing: null, number: stagings }, null);
  });
}
