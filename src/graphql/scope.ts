/**
 * A scope: the graph as of one revision, weighed for one time. All that an answer shows is loaded through the scope
 * that it started with, in batches, so that one answer never mixes two states of the graph.
 */
import DataLoader from 'dataloader';
import { NEWSROOM, type Restriction } from '../domain/audience.ts';
import type { Interval } from '../domain/edtf.ts';
import { claimId } from '../domain/ids.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Reader } from '../graph/client.ts';
import { askSiblings } from '../graph/lookups/siblings.ts';
import { mapInPieces } from '../graph/pause.ts';
import { askAssertionClaims } from '../questions/assertion/assertion.ts';
import { askAudiences } from '../questions/audience/audience.ts';
import { askClaims } from '../questions/claim/claim.ts';
import { askNeighbours } from '../questions/claim/neighbours.ts';
import { askNotDenied, type BesideRow } from '../questions/denials/denials.ts';
import { askEntities, resolveEntity } from '../questions/entity/entity.ts';
import { askFilings } from '../questions/filing/filing.ts';
import { askReviews, askReviewsOf } from '../questions/review/review.ts';
import { askRevisions } from '../questions/revision/revision.ts';
import type { ClaimRow, EntityRow, FilingRow, ReviewRow, RevisionRow, SourceRow } from '../questions/rows.ts';
import { askSources } from '../questions/source/source.ts';
import { type ClaimFacts, sourcesOf, weighClaim } from './claim-facts.ts';
import type { Audience } from './generated.ts';
import type { KeptRows } from './kept/rows.ts';

export class Scope {
  readonly reader: Reader;
  readonly revision: number;
  readonly validDuring: Interval | null;
  readonly vocabulary: Vocabulary;
  /** It shows the revision that stands now. */
  readonly current: boolean;
  /** Every source loaded so far with all that it derives from. */
  private readonly known = new Map<string, SourceRow>();
  /** Rows of this revision that earlier operations have read; null where none are kept. */
  private readonly kept: KeptRows | null;

  constructor(
    reader: Reader,
    vocabulary: Vocabulary,
    revision: number,
    validDuring: Interval | null,
    current: boolean,
    kept: KeptRows | null = null,
  ) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.revision = revision;
    this.validDuring = validDuring;
    this.current = current;
    this.kept = kept;
  }

  private readonly claimRows = new DataLoader<string, ClaimRow | null>(async (ids) => {
    const missing = ids.filter((id) => !this.kept?.claims.get(id));
    if (missing.length < ids.length) await this.reader.mayWork?.(ids.length - missing.length);
    const rows =
      missing.length === 0 ? [] : await askClaims(this.reader, { ids: missing, revision: this.revision });
    const found = new Map(rows.map((row) => [row.id, row]));
    const claims = ids.map((id) => found.get(id) ?? this.kept?.claims.get(id) ?? null);
    for (const row of rows) this.kept?.keepClaim(row);
    return claims;
  });

  private readonly facts = new DataLoader<string, ClaimFacts | null>(async (ids) => {
    const rows = await Promise.all(ids.map((id) => this.claimRows.load(id)));
    const sources = new Set(rows.flatMap((row) => (row ? sourcesOf(row) : [])));
    // one that is not to be had fails the whole: a claim weighed without a source would stand otherwise
    const had = await Promise.all([...sources].map((id) => this.sources.load(id)));
    if (had.includes(null)) throw new Error('the graph has assertions in a source that it does not have');
    return mapInPieces(rows, (row) => row && this.factsOf(row));
  });
  /** Facts that what is kept was enough for; null where they are loaded. A claim stays with either, and has one object in a scope. */
  private readonly made = new Map<string, ClaimFacts | null>();

  private readonly sources = new DataLoader<string, SourceRow | null>(async (ids) => {
    const missing = ids.filter((id) => !this.know(id));
    if (missing.length > 0)
      for (const row of await askSources(this.reader, { ids: missing, revision: this.revision })) {
        this.known.set(row.id, row);
        this.kept?.keepSource(row);
      }
    return ids.map((id) => this.known.get(id) ?? null);
  });

  private readonly entities = new DataLoader<string, EntityRow | null>(async (ids) =>
    aligned(ids, await askEntities(this.reader, { ids, revision: this.revision }), (row) => row.asked),
  );

  /** Takes a source and all that it derives from out of what is kept; false where any of it is not there. */
  private know(id: string): boolean {
    if (this.known.has(id)) return true;
    const found = new Map<string, SourceRow>();
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next) || this.known.has(next)) continue;
      const row = this.kept?.sources.get(next);
      if (!row) return false;
      found.set(next, row);
      queue.push(...row.derivedFrom);
    }
    for (const [known, row] of found) this.known.set(known, row);
    return true;
  }

  /** `known` has the sources of the row, and what they derive from. */
  private factsOf(row: ClaimRow): ClaimFacts {
    const weighed = this.validDuring ? undefined : this.kept?.weighed.get(row);
    const made = weighed ?? weighClaim(row, this.known, this.vocabulary, this.validDuring);
    if (!weighed && !this.validDuring) this.kept?.weighed.set(row, made);
    return { row, scope: this, sources: this.known, ...made };
  }

  /** A claim's facts where all that they need is at hand. */
  private atHand(id: string): ClaimFacts | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const row = this.kept?.claims.get(id);
    const facts = row && sourcesOf(row).every((id) => this.know(id)) ? this.factsOf(row) : null;
    this.made.set(id, facts);
    return facts;
  }

  private readonly filings = new DataLoader<string, FilingRow | null>(async (ids) =>
    aligned(ids, await askFilings(this.reader, ids), (row) => row.id),
  );

  private readonly reviews = new DataLoader<string, ReviewRow | null>(async (ids) =>
    aligned(ids, await askReviews(this.reader, { ids, revision: this.revision }), (row) => row.id),
  );

  private readonly reviewIds = new DataLoader<string, string[]>(async (claims) => {
    const found = await askReviewsOf(this.reader, { claims, revision: this.revision });
    const byClaim = new Map(found.map((row) => [row.claim, row.reviews]));
    return claims.map((claim) => byClaim.get(claim) ?? []);
  });

  private readonly revisions = new DataLoader<number, RevisionRow | null>(async (numbers) =>
    aligned(numbers, await askRevisions(this.reader, numbers), (row) => row.number),
  );

  private readonly siblingIds = new DataLoader<{ subject: string; predicate: string }, string[], string>(
    async (pairs) => {
      const rows = await askSiblings(this.reader, { pairs, revision: this.revision });
      const key = (pair: { subject: string; predicate: string }) => `${pair.subject} ${pair.predicate}`;
      const byKey = new Map(rows.map((row) => [key(row), row.claims]));
      return pairs.map((pair) => byKey.get(key(pair)) ?? []);
    },
    { cacheKeyFn: (pair) => `${pair.subject} ${pair.predicate}` },
  );

  private readonly neighbourIds = new DataLoader<
    { claim: string; party: string; predicates: readonly string[] },
    string[],
    string
  >(
    async (rows) => {
      const found = await askNeighbours(this.reader, { rows, revision: this.revision });
      const byClaim = new Map(found.map((row) => [row.claim, row.neighbours]));
      return rows.map((row) => byClaim.get(row.claim) ?? []);
    },
    { cacheKeyFn: (row) => row.claim },
  );

  private readonly notDeniedIds = new DataLoader<BesideRow, string[], string>(
    async (rows) => {
      const found = await askNotDenied(this.reader, { rows, revision: this.revision });
      const byKey = new Map(found.map((row) => [`${row.claim} ${row.speaker}`, row.ids]));
      return rows.map((row) => byKey.get(`${row.claim} ${row.speaker}`) ?? []);
    },
    { cacheKeyFn: (row) => `${row.claim} ${row.speaker}` },
  );

  private readonly audiences = new DataLoader<string, { id: string; restriction: Restriction } | null>(
    async (ids) =>
      aligned(ids, await askAudiences(this.reader, { ids, revision: this.revision }), (row) => row.id),
  );

  private readonly assertionClaims = new DataLoader<string, { claim: string; assertion: string } | null>(
    async (ids) => aligned(ids, await askAssertionClaims(this.reader, ids), (row) => row.id),
  );

  /**
   * The one entity that an id, name or alias means. `argument` names the argument in errors. Throws NotFound with the
   * nearest, or Ambiguous with the candidates.
   */
  async named(name: string, argument: string, types: string[] | null = null): Promise<EntityRow> {
    const key = `${types?.join() ?? ''} ${name}`;
    const known = this.kept?.entities.get(key);
    if (known) return known;
    const row = await resolveEntity(this.reader, name, argument, this.revision, types);
    this.kept?.keepEntity(key, row);
    return row;
  }

  /** A claim with what its live assertions make of it; null where there is none, or nothing live about it. */
  async claim(id: string): Promise<ClaimFacts | null> {
    return (await this.claims([id]))[0] ?? null;
  }

  /**
   * A claim under the id that it has since its parties were joined into others: permalinks outlive a merge. Null where
   * nothing is live there either.
   */
  async movedClaim(id: string): Promise<ClaimFacts | null> {
    const row = await this.claimRows.load(id);
    if (!row) return null;
    const party = async (known: EntityRow) => (await this.entity(known.id))?.id ?? known.id;
    const subject = await party(row.subject);
    const object = row.object ? await party(row.object) : null;
    const { predicate, value, episode } = row;
    const ids = [{ subject, object }, ...(object === null ? [] : [{ subject: object, object: subject }])].map(
      (parties) => claimId({ ...parties, predicate, value, episode }),
    );
    // the other way round is the same claim for a symmetric predicate alone
    const tried = this.vocabulary.predicates.get(predicate)?.symmetric ? ids : ids.slice(0, 1);
    return (await this.claims(tried.filter((other) => other !== id)))[0] ?? null;
  }

  /** Claims in the order of their ids' list; those of which nothing is live are left out. */
  async claims(ids: readonly string[]): Promise<ClaimFacts[]> {
    const found = await mapInPieces(ids, (id) => this.atHand(id));
    const missing = ids.filter((_, i) => !found[i]);
    if (missing.length < ids.length) await this.reader.mayWork?.(ids.length - missing.length);
    const read = await Promise.all(missing.map((id) => this.facts.load(id)));
    let next = 0;
    return found
      .map((facts) => facts ?? read[next++] ?? null)
      .filter((facts) => facts !== null && facts.row.assertions.length > 0) as ClaimFacts[];
  }

  source(id: string): Promise<SourceRow | null> {
    return this.sources.load(id);
  }

  /** At once where all were read already, as those behind a claim's assertions were; those that are not there are left out. */
  sourceList(ids: readonly string[]): SourceRow[] | Promise<SourceRow[]> {
    const known = ids.map((id) => this.known.get(id));
    if (!known.includes(undefined)) return known as SourceRow[];
    return Promise.all(ids.map((id) => this.source(id))).then((rows) => rows.filter((row) => row !== null));
  }

  entity(id: string): Promise<EntityRow | null> {
    return this.entities.load(id);
  }

  filing(id: string): Promise<FilingRow | null> {
    return this.filings.load(id);
  }

  /** A review as it stood; null where there is none. */
  review(id: string): Promise<ReviewRow | null> {
    return this.reviews.load(id);
  }

  async reviewList(ids: readonly string[]): Promise<ReviewRow[]> {
    return (await Promise.all(ids.map((id) => this.review(id)))).filter((row) => row !== null);
  }

  /** The ids of the reviews of a claim, 20 at most. */
  reviewsOf(claim: string): Promise<string[]> {
    return this.reviewIds.load(claim);
  }

  /** Who may see a filing, an assertion or a source. */
  async audience(id: string): Promise<Audience> {
    const restriction = (await this.audiences.load(id))?.restriction ?? null;
    if (restriction === null) return { kind: 'PUBLIC', until: null };
    return restriction === NEWSROOM
      ? { kind: 'NEWSROOM', until: null }
      : { kind: 'EMBARGOED', until: restriction };
  }

  /** Takes in what was loaded of this revision together with what was loaded of others. */
  prime(claims: readonly ClaimRow[], sources: readonly SourceRow[]): void {
    for (const row of claims) this.claimRows.prime(row.id, row);
    for (const row of sources) this.known.set(row.id, row);
  }

  revisionRow(number: number): Promise<RevisionRow | null> {
    return this.revisions.load(number);
  }

  /** The other live claims of a claim's subject and predicate. */
  async siblings(row: ClaimRow): Promise<ClaimFacts[]> {
    const ids = await this.siblingIds.load({ subject: row.subject.id, predicate: row.predicate });
    return this.claims(ids.filter((id) => id !== row.id));
  }

  async neighbours(row: ClaimRow): Promise<ClaimFacts[]> {
    const predicates = this.vocabulary.predicates.get(row.predicate)?.beside ?? [];
    if (predicates.length === 0) return [];
    return this.claims(await this.neighbourIds.load({ claim: row.id, party: row.subject.id, predicates }));
  }

  /** Ids of asserted claims that a speaker does not deny, nearest first; one more than are shown where there are more. */
  notDenied(row: BesideRow): Promise<string[]> {
    return this.notDeniedIds.load(row);
  }

  /** The claim of an assertion's or a passage's id, and the assertion; null where there is none. */
  claimOf(id: string): Promise<{ claim: string; assertion: string } | null> {
    return this.assertionClaims.load(id);
  }
}

function aligned<K, Row>(keys: readonly K[], rows: readonly Row[], keyOf: (row: Row) => K): (Row | null)[] {
  const byKey = new Map<K, Row>();
  for (const row of rows) if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row);
  return keys.map((key) => byKey.get(key) ?? null);
}
