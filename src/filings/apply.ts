/**
 * apply: a filing goes in wholly, in one transaction, or not at all. The clock is locked first, so that checks and
 * changes see the same graph; the revision is written last.
 */
import { InvalidFiling, type Issue } from '../domain/errors.ts';
import { vocabulary as theVocabulary, type Vocabulary } from '../domain/vocabulary.ts';
import type { Graph, Writer } from '../graph/client.ts';
import { isRestricted } from './audience.ts';
import { type CaptureStore, checkQuotes, keepCaptures, type QuoteFinding } from './captures.ts';
import { type Action, type Changes, changesOf } from './changes.ts';
import type { FilingContent } from './content.ts';
import type { WrittenFiling } from './format.ts';
import { changeReviews } from './link-reviews.ts';
import { batches, loadWorld } from './load.ts';
import { applyIdentities } from './merge.ts';
import { moreSaid } from './more-said.ts';
import { change, type Side } from './newsroom/change.ts';
import { publish } from './newsroom/project.ts';
import { type Pipeline, pipelineOf } from './pipeline.ts';
import type { Path, Reading } from './read.ts';
import { putIndex, reindex } from './reindex.ts';
import { relink } from './relink.ts';
import { retractOn } from './retract.ts';
import { assertionRow, captureRow, entityRow, sourceRow } from './rows.ts';
import { settleDeclared } from './settle.ts';
import * as statements from './statements.ts';
import { validateFiling } from './validate.ts';
import { World } from './world.ts';

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

/**
 * Applies one filing: to the public graph, or where there is a newsroom's, all of it there and to the public graph what
 * everybody may see of it. Throws InvalidFiling with every issue, and then nothing is changed.
 */
export async function applyFiling(graph: Graph, reading: Reading, options: ApplyOptions): Promise<Applied> {
  const { filing } = reading;
  if (!filing) throw invalid(reading.file, reading.issues);
  return change(graph, isRestricted(filing), async (sides) => {
    const { newsroom, open, at } = sides;
    if (!newsroom) return (await applyTo(open, at, reading, filing, options)).applied;
    const { applied, content, withheld } = await applyTo(newsroom, at, reading, filing, options);
    await publish(
      sides,
      newsroom,
      { reading, filing, content, withheld },
      {
        apply: (side, projected, held) =>
          applyTo(side, at, projected, projected.filing ?? filing, options, held),
        retract: (side, id, reason) => retractOn(side, at, 'filing', id, { reason, by: options.by ?? null }),
      },
    );
    return applied;
  });
}

/** Applies a filing to one graph. `held` are places of assertions that stay out, as those that were retracted do. */
async function applyTo(
  { writer, revision }: Side,
  at: string,
  reading: Reading,
  filing: WrittenFiling,
  options: ApplyOptions,
  held: Path[] = [],
): Promise<{ applied: Applied; content: FilingContent; withheld: Path[] }> {
  const vocabulary = options.vocabulary ?? theVocabulary;
  const world = await loadWorld(writer, [filing], vocabulary, revision);
  const { content, report } = validateFiling(reading, world, vocabulary);
  const findings = content ? await checkQuotes(content, reading.file, options.captures, world, report) : null;
  if (!content || !findings || report.failed)
    throw invalid(reading.file, [...reading.issues, ...report.issues]);
  await keepCaptures(findings, options.captures);
  withhold(world, content, held);
  const changes = changesOf(content.id, content, world);
  const withheld = (changes.withheld as FilingContent['assertions']).map(({ path }) => path);
  for (const path of withheld)
    report.warning(
      'RETRACTED_BEFORE',
      path,
      'this assertion was retracted and stays out: change its words or note to file it anew',
    );
  const warnings = [...reading.issues, ...report.issues];
  const { action, assert, end } = changes;
  const as = (made: number, added: number, ended: number) => ({
    applied: { filing: content.id, action, warnings, revision: made, assertions: { added, ended } },
    content,
    withheld,
  });
  if (action === 'NONE') return as(revision, 0, 0);
  await putHead(writer, content, revision + 1);
  await writeChanges(writer, content, changes, findings, revision + 1, { world, fresh: false });
  await writer.run(statements.tick, {
    revision: revision + 1,
    at,
    action: action === 'AMEND' ? 'AMENDED' : 'APPLIED',
    filing: content.id,
    target: content.id,
    title: content.title,
    hash: content.hash,
    by: options.by ?? content.preparedBy,
    reason: null,
  });
  return as(revision + 1, assert.length, end.length);
}

/** Lets assertions stay out that were retracted where this graph never had them. */
function withhold(world: World, content: FilingContent, held: Path[]): void {
  const places = new Set(held.map((path) => path.join()));
  const keys = content.assertions.filter(({ path }) => places.has(path.join())).map(({ key }) => key);
  if (keys.length === 0) return;
  const nothing = { hash: '', live: false, identities: [], declarations: [], assertions: [], withheld: [] };
  const before = world.filings.get(content.id) ?? { id: content.id, ...nothing };
  const standing = new Set(before.assertions.map(({ key }) => key));
  const withheld = [...before.withheld, ...keys.filter((key) => !standing.has(key))];
  world.filings.set(content.id, { ...before, withheld });
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

/** What a filing was checked against; `fresh` where none of its assertions can have had a life before. */
type Checked = { world: World; fresh: boolean };

/**
 * Writes what a filing changes; `content` null is a retraction. The filing itself and the clock are the caller's. `world` is
 * what it was checked against: what that has not, the graph has not, and is not looked for again.
 */
export async function writeChanges(
  writer: Writer,
  content: FilingContent | null,
  changes: Changes,
  findings: QuoteFinding,
  revision: number,
  { world, fresh: firstTime }: Checked = { world: new World(), fresh: false },
): Promise<void> {
  const { filing } = changes;
  const pipeline = pipelineOf(writer);
  // entities and sources must be there before anything refers to them
  // what it declared before is as all its declarations have it, and names of joined entities hang on it
  const fresh = new Set(changes.declare.map((d) => d.target));
  const entities = (content?.entities ?? [])
    .filter(({ id }) => fresh.has(id))
    .map(({ path: _, ...entity }) => entityRow(entity));
  for (const rows of batches(entities)) await pipeline.run(statements.putEntities, { rows });
  const sources = (content?.sources ?? [])
    .filter(({ id }) => fresh.has(id))
    .map(({ path: _, ...source }) => sourceRow(source));
  for (const rows of batches(sources)) await pipeline.run(statements.putSources, { rows });
  const declared = new Set(changes.declare.map((d) => d.target));
  const reviews = (content?.reviews ?? []).filter((review) => declared.has(review.id));
  for (const rows of batches(reviews.map(({ id }) => ({ id }))))
    await pipeline.run(statements.putReviews, { rows });
  for (const rows of batches(changes.undeclare))
    await pipeline.run(statements.endDeclarations, { filing, rows, revision });
  // by its rating a review is found; of anything else it is null, which is not stored
  const rating = new Map(reviews.map((review) => [review.id, review.rating]));
  for (const rows of batches(changes.declare.map((d) => ({ ...d, rating: rating.get(d.target) ?? null }))))
    await pipeline.run(statements.putDeclarations, { filing, rows, revision });
  // what only this filing declares is settled by what was just written
  const shared = [...changes.undeclare, ...changes.declare.filter((d) => d.known)].map((d) => d.target);
  await settleDeclared(writer, [...new Set(shared)], revision);
  for (const rows of batches(changes.underive))
    await pipeline.run(statements.endDerivations, { filing, rows, revision });
  for (const rows of batches(changes.derive))
    await pipeline.run(statements.putDerivations, { filing, rows, revision });
  const captures = (content?.sources ?? []).flatMap((s) => (s.capture ? [captureRow(s, findings)] : []));
  for (const rows of batches(captures)) await pipeline.run(statements.putCaptures, { rows });

  const joined = await applyIdentities(writer, changes, revision);
  await settleDeclared(writer, joined.declared, revision);
  const { created, changed } = moreSaid(content, changes, world);
  for (const rows of batches(created)) await pipeline.run(statements.createClaims, { rows, revision });
  const made = new Set(created.map(({ id }) => id));
  const lived = changes.assert.flatMap(({ record }) =>
    firstTime || made.has(record.claim.id) ? [] : [record.key],
  );
  const claims = new Map(
    changes.assert.flatMap(({ record: { claim } }) => (made.has(claim.id) ? [] : [[claim.id, claim]])),
  );
  const unknown = [...claims.values()].filter(({ id }) => !world.claims.get(id));
  for (const rows of batches(unknown)) await pipeline.run(statements.putClaims, { rows });
  for (const ids of batches(changes.end)) await pipeline.run(statements.endAssertions, { ids, revision });
  const ended = await putAssertions(writer, pipeline, changes, findings, revision, lived);

  // of a source that is new, nothing is said but by this filing
  const added = new Set(changes.declare.flatMap((d) => (d.known ? [] : [d.target])));
  const rederived = new Set(
    [...changes.derive, ...changes.underive].flatMap((d) => (added.has(d.source) ? [] : [d.source])),
  );
  const touched = new Set([...claims.keys(), ...ended, ...joined.claims]);
  for (const ids of batches(rederived))
    for (const row of await writer.read(statements.touchedClaims, { sources: ids, revision }))
      touched.add(row.claim);
  // relays are cut by an end, and drawn anew only in claims of which something repeats another
  const mayMove = changes.end.length + joined.claims.length + joined.declared.length > 0;
  const repeating = new Set(changes.assert.flatMap(({ record: a }) => (a.relays ? [a.claim.id] : [])));
  const cut = [...touched].filter(
    (id) =>
      mayMove || !world.claims.has(id) || repeating.has(id) || world.assertionsOf(id).some((a) => a.repeats),
  );
  const moved = await relink(writer, cut, revision);
  await changeReviews(writer, changes, reviews, revision);
  if (!moved) {
    await putIndex(pipeline, changed, revision);
    for (const { claim } of changed) touched.delete(claim.id);
  }
  await reindex(writer, touched, revision);
  await pipeline.settled();
}

/** Writes the new assertions; answers the claims of those that ended. `lived`: the keys that may have had a life before. */
async function putAssertions(
  writer: Writer,
  pipeline: Pipeline,
  changes: Changes,
  findings: QuoteFinding,
  revision: number,
  lived: string[],
): Promise<string[]> {
  const ids = new Map<string, string>();
  for (const keys of batches(lived))
    for (const row of await writer.read(statements.lives, { keys }))
      ids.set(row.key, `${row.key}.${row.lives + 1}`);
  const idOf = (key: string) => ids.get(key) ?? key;
  const rows = changes.assert.map(({ record }) => assertionRow(record, idOf(record.key), findings));
  for (const batch of batches(rows))
    await pipeline.run(statements.putAssertions, { filing: changes.filing, rows: batch, revision });
  const relays = changes.assert.flatMap(({ record, relays: target }) =>
    target === null ? [] : [{ id: idOf(record.key), relays: idOf(target) }],
  );
  for (const batch of batches(relays)) await pipeline.run(statements.putRelays, { rows: batch });
  const claims: string[] = [];
  for (const batch of batches(changes.end))
    for (const row of await writer.read(statements.claimsOf, { ids: batch })) claims.push(row.claim);
  return claims;
}
