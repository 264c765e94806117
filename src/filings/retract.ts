/**
 * retract: takes a filing, a source or an assertion back, in one revision. What it said stays askable as of before;
 * `impactOf` shows first which claims fall, weaken, or survive, and on what.
 */
import { BadUserInput, GraphUnavailable, NotFound, QueryTooCostly } from '../domain/errors.ts';
import { prefixOf } from '../domain/ids.ts';
import { fuzzyWords } from '../domain/names.ts';
import { vocabulary as theVocabulary, type Vocabulary } from '../domain/vocabulary.ts';
import type { Graph, Reader } from '../graph/client.ts';
import { writeChanges } from './apply.ts';
import { type Changes, changesOf } from './changes.ts';
import { type ClaimEffect, effectOn } from './effects.ts';
import { batches, loadClaims, partsOf } from './load.ts';
import { change, type Side } from './newsroom/change.ts';
import { keyOf, liveByKey } from './newsroom/statements.ts';
import * as statements from './statements.ts';
import { World } from './world.ts';

export type RetractionKind = 'filing' | 'source' | 'assertion';

export type Impact = {
  kind: RetractionKind;
  id: string;
  /** The filing's or source's title; the claim's id of an assertion. */
  title: string;
  revision: number;
  /** How many assertions would end. */
  ends: number;
  /** Every claim that is touched: those that fall first, then those that weaken, then those that survive. */
  claims: ClaimEffect[];
};

const ORDER = ['FALLS', 'WEAKENS', 'STRENGTHENS', 'SURVIVES', 'NEW'];

/**
 * What a retraction would do. Throws NotFound for an unknown id, BadUserInput for what is retracted already, and
 * QueryTooCostly for what has more than `most` assertions.
 */
export async function impactOf(
  reader: Reader,
  kind: RetractionKind,
  id: string,
  vocabulary: Vocabulary = theVocabulary,
  most = Infinity,
): Promise<Impact> {
  return (await prepare(reader, kind, id, vocabulary, most)).impact;
}

async function prepare(
  reader: Reader,
  kind: RetractionKind,
  id: string,
  vocabulary: Vocabulary,
  most = Infinity,
) {
  if (prefixOf(id) !== kind) throw new BadUserInput('id', `id: a ${kind}’s id starts with ${kind}/: ${id}`);
  const [target] = await reader.read(statements.retractionTarget, { id });
  if (!target) throw await noSuch(reader, kind, id);
  const revision = (await reader.read(statements.currentRevision, {}))[0]?.revision ?? 0;
  if (target.until !== null && target.until > revision)
    throw new GraphUnavailable(`id: ${id} is being retracted at this moment: ask again`, { retryAfter: 1 });
  if (target.until !== null)
    throw new BadUserInput('id', `id: ${id} was retracted already, at revision ${target.until}`);
  if (target.size > most)
    throw new QueryTooCostly(
      `id: ${id} has ${target.size} assertions, and what a retraction does is told of ${most} at most: ask on the command line, by factrail retract ${kind} ${id}`,
      { limit: 'retracted', cost: target.size, max: most },
    );
  const rows = await reader.read(statements.retractionTargets, { kind, id });
  const world = new World();
  let changes: Changes = emptyChanges(
    id,
    rows.map((row) => row.assertion),
  );
  if (kind === 'filing') {
    for (const row of await reader.read(statements.knownFiling, { id })) world.filings.set(row.id, row);
    changes = changesOf(id, null, world);
  }
  const touched = new Set(rows.map((row) => row.claim));
  const moved = [...new Set(changes.underive.map((d) => d.source))];
  for (const sources of batches(moved))
    for (const row of await reader.read(statements.touchedClaims, { sources, revision }))
      touched.add(row.claim);
  await loadClaims(reader, world, touched, revision);
  const after = afterwards(world, changes, kind !== 'filing');
  const parts = await partsOf(reader, [...touched], new Map(), world, vocabulary);
  const claims = [...parts.values()]
    .map((claim) => effectOn(claim, world.sideOf(claim.id), after.sideOf(claim.id)))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect) || (a.claim.sentence < b.claim.sentence ? -1 : 1),
    );
  const impact: Impact = { kind, id, title: target.title, revision, ends: changes.end.length, claims };
  return { impact, changes };
}

async function noSuch(reader: Reader, kind: RetractionKind, id: string): Promise<NotFound> {
  const words = kind === 'source' ? fuzzyWords(id.slice(id.indexOf('/') + 1)) : '';
  const rows = words === '' ? [] : await reader.read(statements.similarIds, { words: [words] });
  const near = rows.map((row) => row.id).filter((other) => prefixOf(other) === kind);
  const hint = near.length > 0 ? `; nearest: ${near.join(', ')}` : '';
  return new NotFound(`there is no ${kind} ${id}${hint}`, { argument: 'id', nearest: near });
}

function emptyChanges(filing: string, end: string[]): Changes {
  return {
    filing,
    action: 'RETRACT',
    declare: [],
    undeclare: [],
    derive: [],
    underive: [],
    identify: [],
    unidentify: [],
    assert: [],
    end,
    withheld: [],
  };
}

/** The world without what ends. A derivation that another filing declares as well stays. */
function afterwards(world: World, changes: Changes, retracted: boolean): World {
  const after = world.copy();
  const ended = new Set(changes.end);
  after.withdraw((a) => ended.has(a.id), retracted);
  for (const { source, origin } of changes.underive) {
    const known = after.sources.get(source);
    if (known)
      after.sources.set(source, { ...known, derivedFrom: known.derivedFrom.filter((id) => id !== origin) });
  }
  return after;
}

export type Retracted = { id: string; revision: number; ended: number };

export type RetractOptions = { reason: string; by: string | null; vocabulary?: Vocabulary };

/** Takes it back, in both graphs where there are two. Throws as `impactOf` does; nothing is half done. */
export async function retract(
  graph: Graph,
  kind: RetractionKind,
  id: string,
  options: RetractOptions,
): Promise<Retracted> {
  if (options.reason.trim() === '') throw new BadUserInput('reason', 'reason: say why it is taken back');
  return change(graph, false, async ({ open, newsroom, at }) => {
    if (!newsroom) return retractOn(open, at, kind, id, options);
    const there = await openTwin(newsroom, open, kind, id);
    const done = await retractOn(newsroom, at, kind, id, options);
    if (there !== null) await retractOn(open, at, kind, there, options);
    return done;
  });
}

/** The id under which the same stands in the public graph; null where nothing of it does. */
async function openTwin(
  newsroom: Side,
  open: Side,
  kind: RetractionKind,
  id: string,
): Promise<string | null> {
  if (kind === 'assertion') {
    const [known] = await newsroom.writer.read(keyOf, { id });
    return known ? ((await open.writer.read(liveByKey, known))[0]?.id ?? null) : null;
  }
  const [target] = await open.writer.read(statements.retractionTarget, { id });
  return target && target.until === null ? id : null;
}

/** Takes it back in one graph. */
export async function retractOn(
  side: Side,
  at: string,
  kind: RetractionKind,
  id: string,
  { reason, by, vocabulary }: RetractOptions,
): Promise<Retracted> {
  const { writer } = side;
  const revision = side.revision + 1;
  const { changes, impact } = await prepare(writer, kind, id, vocabulary ?? theVocabulary);
  const nothing = { captures: new Map(), quotes: new Map() };
  if (kind === 'filing') await writer.run(statements.endFiling, { id, revision });
  // before what claims make of it is written: by the mark its copies go on to be followed to it
  else
    await writer.run(statements.markRetracted, {
      assertions: changes.end,
      source: kind === 'source' ? id : null,
      revision,
    });
  await writeChanges(writer, null, changes, nothing, revision);
  await writer.run(statements.tick, {
    revision,
    at,
    action: 'RETRACTED',
    filing: kind === 'filing' ? id : null,
    target: id,
    title: impact.title,
    hash: null,
    by,
    reason,
  });
  return { id, revision, ended: changes.end.length };
}
