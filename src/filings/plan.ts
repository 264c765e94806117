/**
 * plan: what a filing would add, confirm, contradict and change, before it goes in. It reads the graph and writes
 * nothing; the filing is checked exactly as apply checks it.
 */
import type { Issue } from '../domain/errors.ts';
import { prefixOf } from '../domain/ids.ts';
import { vocabulary as theVocabulary, type Vocabulary } from '../domain/vocabulary.ts';
import type { Reader } from '../graph/client.ts';
import { askSiblings } from '../graph/lookups/siblings.ts';
import { type CaptureStore, checkQuotes } from './captures.ts';
import { type Action, type Changes, changesOf } from './changes.ts';
import type { ClaimRecord, FilingContent } from './content.ts';
import {
  type ClaimEffect,
  type ClaimParts,
  type Confirmation,
  type Contradiction,
  confirmations,
  contradictions,
  effectOn,
} from './effects.ts';
import { batches, loadClaims, loadWorld, partsOf } from './load.ts';
import type { Reading } from './read.ts';
import { claimsOf, currentRevision, touchedClaims } from './statements.ts';
import { validateFiling } from './validate.ts';
import type { World } from './world.ts';

export type Plan = {
  filing: string | null;
  /** What apply would do; null where the filing cannot go in. */
  action: Action | null;
  issues: Issue[];
  /** The revision that it was planned against. */
  revision: number;
  adds: { entities: string[]; sources: string[]; claims: ClaimParts[]; assertions: number };
  /** Ids of reviews that nobody has declared before, that would say something else, and that nobody would declare. */
  reviews: { added: string[]; changed: string[]; ended: string[] };
  /** Assertions that would end, since the filing no longer has them. */
  ends: number;
  /** Assertions that stand already and stay as they are. */
  unchanged: number;
  confirms: Confirmation[];
  contradicts: Contradiction[];
  /** Claims whose standing or number of roots would change; new ones are among `adds`. */
  standing: ClaimEffect[];
};

export async function planFiling(
  reader: Reader,
  reading: Reading,
  options: { captures: CaptureStore; vocabulary?: Vocabulary },
): Promise<Plan> {
  const vocabulary = options.vocabulary ?? theVocabulary;
  const revision = (await reader.read(currentRevision, {}))[0]?.revision ?? 0;
  const { filing } = reading;
  if (!filing) return emptyPlan(null, reading.issues, revision);
  const id = `filing/${filing.filing.id}`;
  const world = await loadWorld(reader, [filing], vocabulary, revision);
  const { content, report } = validateFiling(reading, world, vocabulary);
  if (content) await checkQuotes(content, reading.file, options.captures, world, report);
  const issues = [...reading.issues, ...report.issues];
  if (!content || report.failed) return emptyPlan(id, issues, revision);
  const changes = changesOf(content.id, content, world);
  const plan: Plan = {
    ...emptyPlan(id, issues, revision),
    action: changes.action,
    unchanged: content.assertions.length - changes.assert.length,
    ends: changes.end.length,
    reviews: plannedReviews(changes, world),
  };
  if (changes.action === 'NONE') return plan;
  plan.adds = {
    entities: content.entities.map((e) => e.id).filter((entity) => !world.entities.has(entity)),
    sources: content.sources.map((s) => s.id).filter((source) => !world.sources.has(source)),
    claims: [],
    assertions: changes.assert.length,
  };
  await planClaims(reader, content, changes, world, vocabulary, revision, plan);
  return plan;
}

function plannedReviews({ filing, declare, undeclare }: Changes, world: World): Plan['reviews'] {
  const of = (list: { target: string }[]) =>
    [...new Set(list.map((d) => d.target).filter((id) => prefixOf(id) === 'review'))].sort();
  const now = of(declare);
  const then = new Set(of(undeclare));
  const elsewhere = (id: string) => (world.reviews.get(id) ?? []).some((d) => d.filing !== filing);
  return {
    added: now.filter((id) => !then.has(id) && !elsewhere(id)),
    changed: now.filter((id) => then.has(id)),
    ended: [...then].filter((id) => !now.includes(id) && !elsewhere(id)),
  };
}

export function emptyPlan(filing: string | null, issues: Issue[], revision: number): Plan {
  return {
    filing,
    action: null,
    issues,
    revision,
    adds: { entities: [], sources: [], claims: [], assertions: 0 },
    reviews: { added: [], changed: [], ended: [] },
    ends: 0,
    unchanged: 0,
    confirms: [],
    contradicts: [],
    standing: [],
  };
}

async function planClaims(
  reader: Reader,
  content: FilingContent,
  changes: Changes,
  world: World,
  vocabulary: Vocabulary,
  revision: number,
  plan: Plan,
): Promise<void> {
  const records = new Map<string, ClaimRecord>(
    changes.assert.map(({ record }) => [record.claim.id, record.claim]),
  );
  const ended = new Set(changes.end);
  const touched = new Set(records.keys());
  for (const [claim, list] of world.assertions) if (list.some((a) => ended.has(a.id))) touched.add(claim);
  const moved = [...new Set([...changes.derive, ...changes.underive].map((d) => d.source))];
  for (const sources of batches(moved))
    for (const row of await reader.read(touchedClaims, { sources, revision })) touched.add(row.claim);
  for (const claim of await claimsOfEnded(reader, changes.end)) touched.add(claim);
  const functional = [...records.values()].filter((c) => vocabulary.predicates.get(c.predicate)?.functional);
  const siblings = await siblingsOf(reader, functional, revision);
  await loadClaims(reader, world, [...touched, ...[...siblings.values()].flat()], revision);

  const after = world.copy();
  after.apply(content);
  const names = await partsOf(
    reader,
    [...touched, ...[...siblings.values()].flat()],
    records,
    after,
    vocabulary,
  );
  const fresh = new Set(changes.assert.map(({ record }) => record.key));
  for (const id of [...touched].sort()) {
    const parts = names.get(id);
    if (!parts) continue;
    const [was, is] = [world.sideOf(id), after.sideOf(id)];
    const effect = effectOn(parts, was, is);
    if (effect.effect === 'NEW') plan.adds.claims.push(parts);
    else if (effect.before.standing !== effect.after.standing || effect.before.roots !== effect.after.roots)
      plan.standing.push(effect);
    plan.confirms.push(...confirmations(parts, was, is, fresh));
    const predicate = vocabulary.predicates.get(parts.predicate);
    if (!predicate) continue;
    const beside = [
      ...(siblings.get(`${parts.subject} ${parts.predicate}`) ?? []),
      ...[...records.keys()].filter((other) => isSibling(records.get(other), parts)),
    ];
    const others = [...new Set(beside)]
      .filter((other) => other !== id)
      .flatMap((other) => {
        const of = names.get(other);
        return of ? [{ parts: of, side: after.sideOf(other) }] : [];
      });
    for (const found of contradictions({ parts, side: is }, others, predicate, fresh)) {
      // a conflict of values is found from each of its sides: told once
      const told = (c: Contradiction) =>
        `${c.kind} ${c.sides
          .map((s) => `${s.claim.id} ${s.label}`)
          .sort()
          .join()}`;
      if (!plan.contradicts.some((c) => told(c) === told(found))) plan.contradicts.push(found);
    }
  }
}

const isSibling = (a: ClaimRecord | undefined, b: ClaimParts) =>
  a?.subject === b.subject && a.predicate === b.predicate;

async function siblingsOf(
  reader: Reader,
  claims: ClaimRecord[],
  revision: number,
): Promise<Map<string, string[]>> {
  const pairs = [
    ...new Map(
      claims.map((c) => [`${c.subject} ${c.predicate}`, { subject: c.subject, predicate: c.predicate }]),
    ).values(),
  ];
  const found = new Map<string, string[]>();
  for (const batch of batches(pairs))
    for (const row of await askSiblings(reader, { pairs: batch, revision }))
      found.set(`${row.subject} ${row.predicate}`, row.claims);
  return found;
}

async function claimsOfEnded(reader: Reader, ids: string[]): Promise<string[]> {
  const claims: string[] = [];
  for (const batch of batches(ids))
    for (const row of await reader.read(claimsOf, { ids: batch })) claims.push(row.claim);
  return claims;
}
