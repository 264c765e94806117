/** One batch of an import: its records are checked as a filing of their own, and staged with how far the import is. */
import { Conflict, type Issue } from '../domain/errors.ts';
import { vocabulary } from '../domain/vocabulary.ts';
import type { Writer } from '../graph/client.ts';
import { invalid, writeChanges } from './apply.ts';
import { type CaptureStore, checkQuotes, type QuoteFinding } from './captures.ts';
import { changesOf } from './changes.ts';
import { addToSum, type FilingContent, recordTexts, sumHex } from './content.ts';
import type { WrittenFiling } from './format.ts';
import { columnOf, type JsonRecord, type Line } from './jsonl.ts';
import { loadWorld } from './load.ts';
import type { Path, Reading } from './read.ts';
import type { Remembered } from './remembered.ts';
import { type Counts, lockForImport, saveStaging } from './staging.ts';
import * as statements from './statements.ts';
import { validateFiling } from './validate.ts';
import { World } from './world.ts';

export type Rejected = { line: number; position: number; text: string; issues: Issue[] };
/** Something of a line that goes in without it. */
export type LeftOut = { line: number; position: number; issue: Issue };
export type Head = WrittenFiling['filing'];
export type Item = { line: Line; record: JsonRecord };

/** An import under way. */
export type Run = {
  id: string;
  /** Its number among all imports of this graph; kept where it is cut off and goes on. */
  number: number;
  revision: number;
  token: string;
  resumeAt: number;
  /** It goes on with what was cut off. */
  resumed: boolean;
  digest: string;
  sum: bigint;
  counts: Counts;
  stood: boolean;
  /** The graph had no such filing before this import, not even one that was taken back. */
  fresh: boolean;
  hash: string;
  remembered: Remembered;
};

/** What a batch needs of the import's options. */
export type BatchOptions = {
  captures: CaptureStore;
  onReject?: (rejected: Rejected[]) => Promise<void> | void;
  onLeftOut?: (leftOut: LeftOut[]) => Promise<void> | void;
};

/** Lines that were read since the last batch. */
export type Batch = { items: Item[]; misread: Rejected[]; leftOut: LeftOut[] };

export type Step = Pick<Run, 'resumeAt' | 'digest' | 'sum' | 'counts'>;

/** Stages one batch and says how far the import is, in one transaction. */
export async function stageBatch(
  writer: Writer,
  run: Run,
  head: Head,
  file: string,
  at: Line,
  { items: batch, misread, leftOut }: Batch,
  options: BatchOptions,
): Promise<Step> {
  const { token } = await lockForImport(writer);
  if (token !== run.token)
    throw new Conflict(`another process has taken the import of ${run.id} over`, { filing: run.id });
  const { content, rejected, changes, findings, warnings, inLines, world } = await checkBatch(
    writer,
    run,
    head,
    file,
    batch,
    options,
  );
  const all = [...misread, ...rejected].sort((a, b) => a.position - b.position);
  if (all.length > 0) await options.onReject?.(all);
  if (leftOut.length > 0) await options.onLeftOut?.(leftOut);
  if (content && changes) {
    run.remembered.forget(changes);
    await writeChanges(writer, content, changes, findings, run.revision, { world, fresh: run.fresh });
    const { entities, sources, reviews, assertions } = content;
    const targets = [...entities, ...sources, ...reviews].map((record) => record.id);
    if (run.stood)
      await writer.run(statements.markSeen, {
        filing: run.id,
        keys: assertions.map((a) => a.key),
        targets,
        number: run.number,
      });
  }
  const counts: Counts = {
    records: run.counts.records + inLines,
    leftOut: run.counts.leftOut + leftOut.length,
    rejected: run.counts.rejected + all.length,
    added: run.counts.added + (changes ? changes.assert.length + changes.declare.length : 0),
    ended: run.counts.ended + (changes?.undeclare.length ?? 0),
    warnings: run.counts.warnings + warnings,
  };
  const step: Step = {
    resumeAt: at.position,
    digest: at.digest(),
    sum: addToSum(run.sum, content ? recordTexts(content) : []),
    counts,
  };
  await saveStaging(
    writer,
    {
      filing: run.id,
      number: run.number,
      lines: step.resumeAt,
      digest: step.digest,
      sum: sumHex(step.sum),
      counts,
    },
    run.token,
  );
  return step;
}

export const NO_FINDINGS: QuoteFinding = { captures: new Map(), quotes: new Map() };

const isDeclaration = (record: JsonRecord) => 'entity' in record || 'source' in record;

/** Checks a batch; records at fault are taken out, and those that need these with them, until the rest is right. */
async function checkBatch(
  writer: Writer,
  run: Run,
  head: Head,
  file: string,
  batch: Item[],
  options: BatchOptions,
) {
  const rejected = new Map<number, Rejected>();
  let items = batch;
  while (items.length > 0) {
    const reading = readingOf(items, head, file);
    const world = await loadWorld(writer, [reading.filing as WrittenFiling], vocabulary, run.revision, {
      partial: true,
      remembered: run.remembered,
    });
    const { content, report } = validateFiling(reading, world, vocabulary);
    const findings = content
      ? await checkQuotes(content, file, options.captures, world, report)
      : NO_FINDINGS;
    const errors = report.issues.filter((issue) => issue.severity === 'error');
    if (content && errors.length === 0) {
      await loadStanding(writer, run, content, world);
      return {
        content,
        rejected: [...rejected.values()],
        findings,
        changes: changesOf(run.id, content, world),
        warnings: report.issues.length,
        inLines: items.length,
        world,
      };
    }
    const faults = new Map<number, Issue[]>();
    for (const { position = 0, ...issue } of errors)
      faults.set(position, [...(faults.get(position) ?? []), issue]);
    const faulty = items.filter(({ line }) => faults.has(line.position));
    const claiming = new Set(
      faulty.flatMap(({ line, record }) => (isDeclaration(record) ? [] : [line.position])),
    );
    for (const [position, { line }] of new Map(faulty.map((item) => [item.line.position, item]))) {
      const issues = faults.get(position) ?? [];
      const before = rejected.get(position);
      if (before) before.issues.push(...issues);
      else rejected.set(position, { line: line.number, position, text: line.text, issues });
    }
    // a line may have brought several records: what it claims goes out as a whole, and then what it declares, which
    // later lines may name, only if that is at fault itself
    const left = items.filter(
      ({ line, record }) =>
        !faults.has(line.position) || (claiming.has(line.position) && isDeclaration(record)),
    );
    if (left.length === items.length) throw invalid(file, errors);
    items = left;
  }
  return {
    content: null,
    rejected: [...rejected.values()],
    findings: NO_FINDINGS,
    changes: null,
    warnings: 0,
    inLines: 0,
    world: new World(),
  };
}

/** The batch as a filing of its own, whose parts stand at their lines. */
export function readingOf(items: Item[], head: Head, file: string): Reading {
  const placed: Record<'entities' | 'sources' | 'claims' | 'reviews' | 'identities', { line: Line }[]> = {
    entities: [],
    sources: [],
    claims: [],
    reviews: [],
    identities: [],
  };
  const filing: WrittenFiling = {
    filing: head,
    entities: [],
    sources: [],
    claims: [],
    reviews: [],
    identities: [],
  };
  for (const { line, record } of items) {
    const [list, value] =
      'entity' in record
        ? (['entities', record.entity] as const)
        : 'source' in record
          ? (['sources', record.source] as const)
          : 'claim' in record
            ? (['claims', record.claim] as const)
            : 'review' in record
              ? (['reviews', record.review] as const)
              : 'identity' in record
                ? (['identities', record.identity] as const)
                : [null, null];
    if (list === null) continue;
    (filing[list] as unknown[]).push(value);
    placed[list].push({ line });
  }
  const placeOf = (path: Path) => {
    const line = placed[path[0] as 'claims']?.[Number(path[1])]?.line ?? items[0]?.line;
    const key = path.findLast((step) => typeof step === 'string');
    return {
      line: line?.number ?? 1,
      position: line?.position ?? 0,
      column: line && typeof key === 'string' ? columnOf(line.text, key) : 1,
    };
  };
  return { file, filing, issues: [], placeOf };
}

/** What stands of the filing, as far as this batch names it, so that the difference is that of the batch. */
async function loadStanding(writer: Writer, run: Run, content: FilingContent, world: World): Promise<void> {
  // of a filing that is new, all lives are of this import, and loaded with their claims
  const own = new Map(
    [...world.assertions.values()].flat().flatMap((a) => (a.filing === run.id ? [[a.key, a.id]] : [])),
  );
  const keys = content.assertions.flatMap((a) =>
    run.fresh || world.claims.get(a.claim.id) === null ? [] : [a.key],
  );
  const targets = [...content.entities, ...content.sources].flatMap(({ id }) =>
    world.entities.has(id) || world.sources.has(id) ? [id] : [],
  );
  targets.push(...content.reviews.map(({ id }) => id));
  const nothing = { declarations: [], assertions: [], withheld: [] };
  const brought = content.assertions.flatMap(({ key }) => {
    const id = run.fresh ? own.get(key) : undefined;
    return id === undefined ? [] : [{ id, key }];
  });
  const [standing] =
    keys.length + targets.length > 0
      ? await writer.read(statements.batchStanding, { filing: run.id, keys, targets })
      : [nothing];
  if (!standing) return;
  const { assertions } = standing;
  const all = { ...standing, assertions: [...assertions, ...brought] };
  world.filings.set(run.id, { id: run.id, hash: '', live: true, identities: [], ...all });
}
