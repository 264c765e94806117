/** What of the newsroom's graph everybody sees: each filing's projection, brought to the public graph in the same transaction. */
import { InvalidFiling, type Issue } from '../../domain/errors.ts';
import { embargoesOf, type Projection, projectionOf } from '../audience.ts';
import type { FilingContent } from '../content.ts';
import type { WrittenFiling } from '../format.ts';
import { batches } from '../load.ts';
import type { Path, Reading } from '../read.ts';
import { retractionTarget } from '../statements.ts';
import type { Side, Sides } from './change.ts';
import * as statements from './statements.ts';

/** A filing that the newsroom's graph has. */
export type Filed = {
  reading: Reading;
  filing: WrittenFiling;
  content: FilingContent;
  /** Places of assertions that were retracted one by one. */
  withheld: Path[];
};

export type Into = {
  /** Applies a filing to one side; assertions at `withheld` stay out. */
  apply(side: Side, reading: Reading, withheld: Path[]): Promise<unknown>;
  /** Takes a filing back on one side. */
  retract(side: Side, id: string, reason: string): Promise<unknown>;
};

/** What everybody is told: not that there still is such a filing. */
const WITHDRAWN = 'withdrawn';

/** Keeps who may see what of a filing, and brings the public graph to what everybody may see of it now. */
export async function publish(sides: Sides, newsroom: Side, filed: Filed, into: Into): Promise<void> {
  const { filing, content } = filed;
  await keepAudiences(newsroom, content);
  const [before] = await newsroom.writer.read(statements.publication, { filing: content.id });
  // what was published stays so, also where the clock goes back
  const at = [sides.at, before?.publishedTo ?? ''].reduce((a, b) => (a > b ? a : b));
  const embargoes = embargoesOf(filing);
  const next = embargoes.find((instant) => instant > at) ?? null;
  const over = embargoes.filter((instant) => instant <= at).at(-1) ?? null;
  const head = content.restricted.find(({ target }) => target === content.id);
  await newsroom.writer.run(statements.putPublication, {
    filing: content.id,
    audience: head?.restriction ?? null,
    publishedTo: [over, before?.publishedTo ?? null].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)),
    embargo: next,
    written: next === null ? null : JSON.stringify(withoutFiles(filing)),
  });
  const projection = projectionOf(filing, at);
  if (projection) await project(sides.open, filed, projection, into);
  else {
    const [target] = await sides.open.writer.read(retractionTarget, { id: content.id });
    if (target && target.until === null) await into.retract(sides.open, content.id, WITHDRAWN);
  }
}

async function project(open: Side, filed: Filed, projection: Projection, into: Into): Promise<void> {
  const { reading } = filed;
  const { filing, pathOf } = projection;
  const held = new Set(filed.withheld.map((path) => path.join()));
  const withheld = filing.claims.flatMap((claim, i) =>
    claim.assertions.flatMap((_, j) => {
      const path = ['claims', i, 'assertions', j];
      return held.has(pathOf(path).join()) ? [path] : [];
    }),
  );
  try {
    await into.apply(open, projected(reading, projection), withheld);
  } catch (error) {
    if (error instanceof InvalidFiling) throw leaning(error);
    throw error;
  }
}

/** A projection as a reading: what is wrong with it is told at its place in the whole. */
export function projected(reading: Reading, { filing, pathOf }: Projection): Reading {
  return { ...reading, filing, issues: [], placeOf: (path) => reading.placeOf(pathOf(path)) };
}

/** The filing is right as a whole, so what everybody may see of it leans on something that they may not. */
const leaning = (error: InvalidFiling) => new InvalidFiling(error.message, leaningIssues(error.issues));

/** The same of the faults of a projection. */
export function leaningIssues(faults: Issue[]): Issue[] {
  return faults
    .filter((issue) => issue.severity === 'error')
    .map((issue) => ({
      ...issue,
      code: 'LEANS_ON_RESTRICTED',
      message: `everybody may see this, and it leans on what they may not, so that to them: ${issue.message}. Give this an audience too, or make public what it leans on`,
    }));
}

async function keepAudiences({ writer }: Side, content: FilingContent): Promise<void> {
  const restriction = new Map(content.restricted.map((r) => [r.target, r.restriction]));
  const row = (target: string) => ({ target, restriction: restriction.get(target) ?? null });
  const declared = [...content.entities, ...content.sources].map(({ id }) => row(id));
  const assertions = content.assertions.map(({ key }) => row(key));
  const filing = content.id;
  for (const rows of batches(declared))
    await writer.run(statements.putAudiences, { filing, declared: rows, assertions: [] });
  for (const rows of batches(assertions))
    await writer.run(statements.putAudiences, { filing, declared: [], assertions: rows });
}

/** Files beside a filing may be gone when an embargo is over; by then the captures are kept by their hash. */
function withoutFiles(filing: WrittenFiling): WrittenFiling {
  const sources = filing.sources.map((source) => ({
    ...source,
    capture: source.capture && { ...source.capture, file: null },
  }));
  return { ...filing, sources };
}
