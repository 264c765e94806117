/**
 * Native JSON Lines: the graph as filings, one after the other, each from its head to the next. Imported into an empty
 * graph they make the same graph (`factrail hash`). What live assertions hang on though it was taken back comes as well,
 * and is taken back again by `retract` records at the end. What stands is written in one order, by ids, whatever the graph
 * was made from. Memory is bounded by the number of filings.
 */

import { type Audience, NEWSROOM } from '../../domain/audience.ts';
import type { Graph } from '../../graph/client.ts';
import type { ReviewRecord, SourceRecord } from '../content.ts';
import { sorted } from './sorted.ts';
import type { ExportedAssertion, ExportedClaim } from './statements.ts';
import * as statements from './statements.ts';

/** The filing that declares what no filing in its place declares; taken back at the end. */
const NAMES = 'factrail-export-names';
/** Characters of one record; an import takes lines of up to a million. */
const MOST = 500_000;

type Head = {
  id: string;
  title: string;
  story: string | null;
  preparedBy: string | null;
  note: string | null;
  audience: string | null;
};
type Filing = Head & { turn: number; live: boolean; reviews: boolean };

const line = (record: unknown) => `${JSON.stringify(record)}\n`;
const REASON = 'it was taken back where this was exported from';

/** The lines of an export as of a revision. */
export async function* exportNative(graph: Graph, revision: number): AsyncGenerator<string> {
  const filings = await graph.read(statements.filings, { revision });
  const turns = new Map(filings.map((filing) => [filing.id, filing.turn]));
  const names = yield* declareStrangers(graph, filings, revision);
  const retract: string[] = [];
  const again: Filing[] = [];
  for (const filing of filings) {
    const late = yield* writeFiling(graph, filing, revision, turns, retract);
    if (late) again.push(filing);
  }
  // those of which a part repeats what came after them, or reviews it: now in full
  for (const filing of again) yield* writeFiling(graph, filing, revision, null, []);
  retract.push(...names);
  for (const id of retract) yield line({ retract: { id, reason: REASON } });
}

/** Writes one filing; answers whether some of it must wait for filings after it. `turns` null: nothing waits. */
async function* writeFiling(
  graph: Graph,
  filing: Filing,
  revision: number,
  turns: ReadonlyMap<string, number> | null,
  retract: string[],
): AsyncGenerator<string, boolean> {
  const params = { filing: filing.id, revision };
  let headed = false;
  const head = function* () {
    if (!headed) yield line({ filing: writtenHead(filing) });
    headed = true;
  };
  if (filing.live) {
    yield* head();
    for await (const { content } of sorted(graph.stream(statements.entities, params), ({ id }) => id))
      yield line({ entity: JSON.parse(content) });
    yield* writeSources(graph, params);
    for await (const { same, keep, other, reason } of graph.stream(statements.identities, params))
      yield line({ identity: { [same ? 'same' : 'different']: [keep, other], reason } });
  }
  let waits = false;
  for await (const claim of sorted(graph.stream(statements.claims, params), ({ id }) => id)) {
    const all = inOrder(claim.assertions);
    const late = turns ? lateOnes(all, filing, turns) : new Set<string>();
    if (late.size > 0) waits = true;
    const now = all.filter((a) => !late.has(a.key));
    for (const a of now) if (filing.live && !a.live && turns) retract.push(a.key);
    for (const record of recordsOf(claim, now)) {
      yield* head();
      yield line({ claim: record });
    }
  }
  if (headed && !filing.live && turns) retract.push(filing.id);
  if (filing.live && turns === null)
    for await (const { content } of graph.stream(statements.reviews, params))
      yield line({ review: writtenReview(JSON.parse(content)) });
  return (waits || filing.reviews) && filing.live;
}

/** Sources so that each comes after those that it derives from. */
async function* writeSources(graph: Graph, params: { filing: string; revision: number }) {
  const derived = new Map<string, SourceRecord>();
  const audiences = new Map<string, string>();
  const record = (id: string, source: SourceRecord) =>
    line({
      source: {
        ...writtenSource(source),
        ...given({ audience: writtenAudience(audiences.get(id) ?? null) }),
      },
    });
  const sources = sorted(graph.stream(statements.sources, params), ({ id }) => id);
  for await (const { id, content, audience } of sources) {
    const source = JSON.parse(content) as SourceRecord;
    if (audience !== null) audiences.set(id, audience);
    if (source.derivedFrom.length > 0) derived.set(id, source);
    else yield record(id, source);
  }
  const done = new Set<string>();
  for (const start of derived.keys()) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const source = derived.get(id);
      const next = source?.derivedFrom.find((origin) => derived.has(origin) && !done.has(origin));
      if (source && next !== undefined && !done.has(id)) stack.push(next);
      else {
        stack.pop();
        if (source && !done.has(id)) yield record(id, source);
        done.add(id);
      }
    }
  }
}

type Strangers = {
  entities: Map<string, object>;
  sources: Map<string, { id: string; kind: string; title: string; derived_from: string[] }>;
};

/** What is named before any filing declares it; answers the filings that declare it here. */
async function* declareStrangers(
  graph: Graph,
  filings: Filing[],
  revision: number,
): AsyncGenerator<string, string[]> {
  const none = (): Strangers => ({ entities: new Map(), sources: new Map() });
  const [open, shut] = [none(), none()];
  for (const { id: filing, turn } of filings) {
    for await (const row of graph.stream(statements.strangers, { filing, turn, revision })) {
      const { id, type, name, kind, title } = row;
      const { entities, sources } = row.open ? open : shut;
      if (type !== null && name !== null) entities.set(id, { id, type, name });
      if (kind !== null && title !== null && !sources.has(id))
        sources.set(id, { id, kind, title, derived_from: [] });
    }
    for await (const row of graph.stream(statements.strayOrigins, { filing, turn, revision })) {
      const { source: id, kind, title, origin } = row;
      const { sources } = row.open ? open : shut;
      const known = sources.get(id) ?? { id, kind, title, derived_from: [] };
      sources.set(id, { ...known, derived_from: [...known.derived_from, origin] });
    }
  }
  const title = 'Names that are used before, or without, being declared';
  return [
    ...(yield* writeStrangers({ id: NAMES, title }, open)),
    // what nobody has declared for everybody is not for everybody here either
    ...(yield* writeStrangers({ id: `${NAMES}-newsroom`, title, audience: NEWSROOM }, shut)),
  ];
}

function* writeStrangers(
  filing: { id: string; title: string; audience?: string },
  { entities, sources }: Strangers,
): Generator<string, string[]> {
  if (entities.size + sources.size === 0) return [];
  yield line({ filing });
  for (const entity of entities.values()) yield line({ entity });
  for (const source of sources.values()) if (source.derived_from.length === 0) yield line({ source });
  for (const source of sources.values()) if (source.derived_from.length > 0) yield line({ source });
  return [`filing/${filing.id}`];
}

/** Each key once, its standing life before others, and each after what it repeats. */
function inOrder(assertions: ExportedAssertion[]): ExportedAssertion[] {
  const byKey = new Map<string, ExportedAssertion>();
  for (const a of assertions) if (a.live || !byKey.has(a.key)) byKey.set(a.key, a);
  const done = new Set<string>();
  const ordered: ExportedAssertion[] = [];
  const visit = (a: ExportedAssertion) => {
    if (done.has(a.key)) return;
    done.add(a.key);
    const relayed = a.relays === null ? undefined : byKey.get(a.relays);
    if (relayed) visit(relayed);
    ordered.push(a);
  };
  for (const a of byKey.values()) visit(a);
  return ordered;
}

/** Keys of those that repeat what a later filing brings, and of those that repeat these. */
function lateOnes(
  ordered: ExportedAssertion[],
  filing: Filing,
  turns: ReadonlyMap<string, number>,
): Set<string> {
  const late = new Set<string>();
  for (const { key, relays, relaysOf } of ordered) {
    if (relays === null || relaysOf === null) continue;
    if (late.has(relays) || (turns.get(relaysOf) ?? 0) > filing.turn) late.add(key);
  }
  return late;
}

/** A claim's records: one for each way in which the filing wrote it, and more where it would be too long. */
function* recordsOf(claim: ExportedClaim, assertions: ExportedAssertion[]) {
  const { predicate, value, episode } = claim;
  let open: { subject: string; object: string | null; assertions: object[]; size: number } | null = null;
  const record = ({ subject, object, assertions: list }: NonNullable<typeof open>) => ({
    subject,
    predicate,
    ...(object === null ? { value } : { object }),
    ...(episode === 1 ? {} : { episode }),
    assertions: list,
  });
  for (const a of assertions) {
    const filed = a.filedSubject !== null;
    const subject = filed ? (a.filedSubject ?? '') : claim.subject;
    const object = filed ? a.filedObject : claim.object;
    const written = writtenAssertion(a);
    const size = JSON.stringify(written).length;
    if (open && (open.subject !== subject || open.object !== object || open.size + size > MOST)) {
      yield record(open);
      open = null;
    }
    open ??= { subject, object, assertions: [], size: 0 };
    open.assertions.push(written);
    open.size += size;
  }
  if (open) yield record(open);
}

function writtenAssertion(a: ExportedAssertion): object {
  const { stance, modality, during, page, paragraph, locator, via, note, paraphrase } = a;
  const relays = a.relaysIn === null ? null : { in: a.relaysIn, by: a.relaysBy, stance: a.relaysStance };
  return given({
    by: a.filedBy ?? a.by,
    stance,
    modality,
    during,
    during_text: a.duringText,
    in: a.source,
    page,
    paragraph,
    locator,
    quote: a.exact,
    prefix: a.prefix,
    suffix: a.suffix,
    start: a.start,
    end: a.end,
    paraphrase,
    relays: relays && given(relays),
    via,
    note,
    audience: writtenAudience(a.audience),
  });
}

function writtenReview(review: ReviewRecord): object {
  const { claims, source, reliesOn, ...rest } = review;
  return given({
    ...rest,
    in: source,
    claims: claims.map(({ episode, ...claim }) =>
      given({ ...claim, episode: episode === 1 ? null : episode }),
    ),
    relies_on: reliesOn.map(given),
  });
}

function writtenHead({ id, title, story, preparedBy, note, audience }: Head): object {
  return given({
    id: id.slice('filing/'.length),
    title,
    case: story,
    prepared_by: preparedBy,
    note,
    audience: writtenAudience(audience),
  });
}

/** As a filing writes it. What is confidential is never written without it: an import would let everybody see it. */
const writtenAudience = (restriction: string | null): Audience =>
  restriction === null || restriction === NEWSROOM ? restriction : { embargoed_until: restriction };

export function writtenSource(source: SourceRecord): object {
  const { authors, derivedFrom, capture, ...rest } = source;
  return given({
    ...rest,
    author: authors.length > 0 ? authors : null,
    derived_from: derivedFrom.length > 0 ? derivedFrom : null,
    capture:
      capture &&
      given({ sha256: capture.sha256, media_type: capture.mediaType, retrieved: capture.retrieved }),
  });
}

/** Without what is null. */
export function given(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}
