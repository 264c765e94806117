/**
 * apply: a filing goes in wholly, in one transaction, or not at all. The clock is locked first, so that checks and
 * changes see the same graph; the revision is written last.
 */
import { parseEdtf } from '../domain/edtf.ts';
import { InvalidFiling, type Issue } from '../domain/errors.ts';
import { nameKey } from '../domain/names.ts';
import type { Verification } from '../domain/quotes.ts';
import { vocabulary as theVocabulary, type Vocabulary } from '../domain/vocabulary.ts';
import type { Graph, Writer } from '../graph/client.ts';
import { checkOpen } from '../graph/open.ts';
import { type CaptureStore, checkQuotes, keepCaptures, type QuoteFinding } from './captures.ts';
import { type Action, type Changes, changesOf } from './changes.ts';
import {
  type AssertionRecord,
  type EntityRecord,
  type FilingContent,
  passageId,
  type SourceRecord,
} from './content.ts';
import { changeReviews } from './link-reviews.ts';
import { batches, loadWorld } from './load.ts';
import { applyIdentities } from './merge.ts';
import type { Reading } from './read.ts';
import { reindex } from './reindex.ts';
import { relink } from './relink.ts';
import { isAlive, underWay } from './staging.ts';
import * as statements from './statements.ts';
import { validateFiling } from './validate.ts';

export type Applied = {
  filing: string;
  action: Action;
  /** The revision that the filing made, or that stands where it changed nothing. */
  revision: number;
  assertions: { added: number; ended: number };
  warnings: Issue[];
};

export type ApplyOptions = {
  captures: CaptureStore;
  /** Who applies it; kept with the revision. */
  by?: string;
  vocabulary?: Vocabulary;
};

/** Applies one filing. Throws InvalidFiling with every issue, and then nothing is changed. */
export async function applyFiling(graph: Graph, reading: Reading, options: ApplyOptions): Promise<Applied> {
  const vocabulary = options.vocabulary ?? theVocabulary;
  const { filing } = reading;
  if (!filing) throw invalid(reading.file, reading.issues);
  return graph.write(async (writer) => {
    const at = new Date().toISOString();
    const revision = await lockForFiling(writer, at);
    const world = await loadWorld(writer, [filing], vocabulary, revision);
    const { content, report } = validateFiling(reading, world, vocabulary);
    const findings = content
      ? await checkQuotes(content, reading.file, options.captures, world, report)
      : null;
    if (!content || !findings || report.failed)
      throw invalid(reading.file, [...reading.issues, ...report.issues]);
    await keepCaptures(findings, options.captures);
    const changes = changesOf(content.id, content, world);
    for (const { path } of changes.withheld as FilingContent['assertions'])
      report.warning(
        'RETRACTED_BEFORE',
        path,
        'this assertion was retracted and stays out: change its words or note to file it anew',
      );
    const warnings = [...reading.issues, ...report.issues];
    const summary = { filing: content.id, action: changes.action, warnings };
    if (changes.action === 'NONE') return { ...summary, revision, assertions: { added: 0, ended: 0 } };
    await putHead(writer, content, revision + 1);
    await writeChanges(writer, content, changes, findings, revision + 1);
    await writer.run(statements.tick, {
      revision: revision + 1,
      at,
      action: changes.action === 'AMEND' ? 'AMENDED' : 'APPLIED',
      filing: content.id,
      target: content.id,
      title: content.title,
      hash: content.hash,
      by: options.by ?? content.preparedBy,
      reason: null,
    });
    return {
      ...summary,
      revision: revision + 1,
      assertions: { added: changes.assert.length, ended: changes.end.length },
    };
  });
}

/**
 * Locks the clock and answers the revision that stands. Throws Conflict while an import is under way: its revision is
 * the next, and must not be made by another.
 */
export async function lockForFiling(writer: Writer, at: string): Promise<number> {
  const [clock] = await writer.run(statements.lockClock, { at });
  if (clock) checkOpen(clock);
  if (clock?.stagingFiling != null)
    throw underWay(
      clock.stagingFiling,
      clock.stagingLines ?? 0,
      isAlive(clock.stagingToken, clock.stagingAt),
    );
  return clock?.revision ?? 0;
}

export function invalid(file: string, issues: Issue[]): InvalidFiling {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const place = first ? `${first.file}:${first.line}:${first.column}: ${first.message}${more}` : file;
  return new InvalidFiling(`the filing cannot go in: ${place}`, issues);
}

export type Head = Pick<FilingContent, 'id' | 'title' | 'case' | 'preparedBy' | 'note' | 'hash'>;

export async function putHead(writer: Writer, head: Head, revision: number): Promise<void> {
  const { id, title, case: story, preparedBy, note, hash } = head;
  await writer.run(statements.putFiling, { id, title, case: story, preparedBy, note, hash, revision });
}

/** Writes what a filing changes; `content` null is a retraction. The filing itself and the clock are the caller's. */
export async function writeChanges(
  writer: Writer,
  content: FilingContent | null,
  changes: Changes,
  findings: QuoteFinding,
  revision: number,
): Promise<void> {
  const { filing } = changes;
  // entities and sources must be there before anything refers to them
  // what it declared before is as all its declarations have it, and names of joined entities hang on it
  const fresh = new Set(changes.declare.map((d) => d.target));
  const entities = (content?.entities ?? [])
    .filter(({ id }) => fresh.has(id))
    .map(({ path: _, ...entity }) => entityRow(entity));
  for (const rows of batches(entities)) await writer.run(statements.putEntities, { rows });
  const sources = (content?.sources ?? [])
    .filter(({ id }) => fresh.has(id))
    .map(({ path: _, ...source }) => sourceRow(source));
  for (const rows of batches(sources)) await writer.run(statements.putSources, { rows });
  const declared = new Set(changes.declare.map((d) => d.target));
  const reviews = (content?.reviews ?? []).filter((review) => declared.has(review.id));
  for (const rows of batches(reviews.map(({ id }) => ({ id }))))
    await writer.run(statements.putReviews, { rows });
  for (const rows of batches(changes.undeclare))
    await writer.run(statements.endDeclarations, { filing, rows, revision });
  // by its rating a review is found; of anything else it is null, which is not stored
  const rating = new Map(reviews.map((review) => [review.id, review.rating]));
  for (const rows of batches(changes.declare.map((d) => ({ ...d, rating: rating.get(d.target) ?? null }))))
    await writer.run(statements.putDeclarations, { filing, rows, revision });
  // what only this filing declares is settled by what was just written
  const shared = [...changes.undeclare, ...changes.declare.filter((d) => d.known)].map((d) => d.target);
  await settleDeclared(writer, [...new Set(shared)]);
  for (const rows of batches(changes.underive))
    await writer.run(statements.endDerivations, { filing, rows, revision });
  for (const rows of batches(changes.derive))
    await writer.run(statements.putDerivations, { filing, rows, revision });
  const captures = (content?.sources ?? []).flatMap((s) => (s.capture ? [captureRow(s, findings)] : []));
  for (const rows of batches(captures)) await writer.run(statements.putCaptures, { rows });

  const moved = await applyIdentities(writer, changes, revision);
  await settleDeclared(writer, moved.declared);
  const claims = new Map(changes.assert.map(({ record }) => [record.claim.id, record.claim]));
  for (const rows of batches(claims.values())) await writer.run(statements.putClaims, { rows });
  for (const ids of batches(changes.end)) await writer.run(statements.endAssertions, { ids, revision });
  const ended = await putAssertions(writer, changes, findings, revision);

  const rederived = [...new Set([...changes.derive, ...changes.underive].map((d) => d.source))];
  const touched = new Set([...claims.keys(), ...ended, ...moved.claims]);
  for (const ids of batches(rederived))
    for (const row of await writer.read(statements.touchedClaims, { sources: ids, revision }))
      touched.add(row.claim);
  await relink(writer, touched, revision);
  await changeReviews(writer, changes, reviews, revision);
  await reindex(writer, touched, revision);
}

/** Writes the new assertions; answers the claims of those that ended. */
async function putAssertions(
  writer: Writer,
  changes: Changes,
  findings: QuoteFinding,
  revision: number,
): Promise<string[]> {
  const ids = new Map<string, string>();
  for (const keys of batches(changes.assert.map(({ record }) => record.key)))
    for (const row of await writer.read(statements.lives, { keys }))
      ids.set(row.key, `${row.key}.${row.lives + 1}`);
  const idOf = (key: string) => ids.get(key) ?? key;
  const rows = changes.assert.map(({ record }) => assertionRow(record, idOf(record.key), findings));
  for (const batch of batches(rows))
    await writer.run(statements.putAssertions, { filing: changes.filing, rows: batch, revision });
  const relays = changes.assert.flatMap(({ record, relays: target }) =>
    target === null ? [] : [{ id: idOf(record.key), relays: idOf(target) }],
  );
  for (const batch of batches(relays)) await writer.run(statements.putRelays, { rows: batch });
  const claims: string[] = [];
  for (const batch of batches(changes.end))
    for (const row of await writer.read(statements.claimsOf, { ids: batch })) claims.push(row.claim);
  return claims;
}

/** Brings entities and sources to what all live declarations say of them together. */
export async function settleDeclared(writer: Writer, ids: string[]): Promise<void> {
  const entities: ReturnType<typeof entityRow>[] = [];
  const sources: ReturnType<typeof sourceRow>[] = [];
  for (const batch of batches(ids))
    for (const { contents, joined } of await writer.read(statements.liveDeclarations, { ids: batch })) {
      const records = contents.sort().map((json) => JSON.parse(json) as EntityRecord | SourceRecord);
      const [first] = records;
      if (!first) continue;
      if ('aliases' in first) {
        const others = joined
          .map((json) => JSON.parse(json) as EntityRecord)
          .flatMap((other) => [other.name, ...other.aliases]);
        const names = [...records.flatMap((r) => ('aliases' in r ? r.aliases : [])), ...others];
        const aliases = [...new Set(names)].filter((name) => name !== first.name).sort();
        entities.push(entityRow({ ...first, aliases }));
      } else sources.push(sourceRow(records.map((r) => r as SourceRecord).reduce(merged)));
    }
  for (const rows of batches(entities)) await writer.run(statements.putEntities, { rows });
  for (const rows of batches(sources)) await writer.run(statements.putSources, { rows });
}

/** Two declarations of one source: they agree where both speak, so the first word counts. */
function merged(a: SourceRecord, b: SourceRecord): SourceRecord {
  return {
    ...a,
    url: a.url ?? b.url,
    publisher: a.publisher ?? b.publisher,
    published: a.published ?? b.published,
    language: a.language ?? b.language,
    authors: [...new Set([...a.authors, ...b.authors])].sort(),
  };
}

function entityRow(entity: EntityRecord) {
  const keys = [...new Set([entity.name, ...entity.aliases].map(nameKey))].filter((key) => key !== '');
  return { ...entity, keys };
}

function sourceRow(source: SourceRecord) {
  const { capture: _, derivedFrom: __, ...row } = source;
  return { ...row, publishedFrom: source.published === null ? null : parseEdtf(source.published).earliest };
}

function captureRow(source: SourceRecord, findings: QuoteFinding) {
  const sha256 = source.capture?.sha256 ?? '';
  const text = findings.captures.get(sha256);
  return {
    id: `capture/${sha256}`,
    source: source.id,
    sha256,
    mediaType: source.capture?.mediaType ?? 'text/plain',
    retrieved: source.capture?.retrieved ?? null,
    textSha256: text?.textSha256 ?? null,
    extractor: text?.extractor ?? null,
    bytes: text?.bytes ?? null,
  };
}

function assertionRow(a: AssertionRecord, id: string, findings: QuoteFinding) {
  const time = a.during === null ? null : parseEdtf(a.during);
  const found = findings.quotes.get(a.key);
  const verification: Verification = found?.verification ?? 'UNVERIFIED';
  return {
    id,
    key: a.key,
    claim: a.claim.id,
    by: a.by,
    source: a.source,
    stance: a.stance,
    modality: a.modality,
    during: a.during,
    duringText: a.duringText,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    paraphrase: a.paraphrase,
    via: a.via,
    filedSubject: a.filed?.subject ?? null,
    filedObject: a.filed?.object ?? null,
    filedBy: a.filed?.by ?? null,
    relaysIn: a.relays?.in ?? null,
    relaysBy: a.relays?.by ?? null,
    relaysStance: a.relays?.stance ?? null,
    note: a.note,
    page: a.page,
    paragraph: a.paragraph,
    locator: a.locator,
    passage: a.quote && {
      id: passageId(a, a.quote),
      exact: a.quote.exact,
      prefix: a.quote.prefix,
      suffix: a.quote.suffix,
      start: found?.start ?? a.quote.start,
      end: found?.end ?? a.quote.end,
      verification,
    },
  };
}
