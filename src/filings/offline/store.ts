/**
 * What a first load has so far, in tables on disk. What can still change (entities, sources, declarations, claims) is kept
 * until the end; what cannot (assertions and what hangs on them) goes to its CSV file at once.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimRecord, SourceRecord } from '../content.ts';
import type { ClaimState } from '../reindex.ts';
import type { ClockRow } from '../statements.ts';
import { CsvWriter } from './csv.ts';
import { csvFiles, type Outputs } from './outputs.ts';
import { openTables, type Table } from './table.ts';

/** Claims that are in memory before they are written. */
const CLAIMS = 2_000;
/** Each filing is in memory while the file is read: an import is of few. */
export const MOST_FILINGS = 20_000;

export type StoredEntity = { id: string; type: string; name: string; aliases: string[]; keys: string[] };
export type StoredSource = Omit<SourceRecord, 'derivedFrom' | 'capture'> & { publishedFrom: string | null };
export type StoredDeclaration = {
  filing: string;
  target: string;
  content: string;
  rating: string | null;
  since: number;
  until: number | null;
};
export type StoredDerivation = {
  filing: string;
  source: string;
  origin: string;
  since: number;
  until: number | null;
};
export type StoredEdge = { since: number; until: number | null } & Omit<ClaimState, 'live'>;
export type StoredClaim = ClaimRecord & {
  stateSince: number | null;
  state: string | null;
  standing: string | null;
  weak: number | null;
  priorStanding: string | null;
  priorWeak: number | null;
  priorSince: number | null;
  edges: StoredEdge[];
};
export type StoredCapture = {
  id: string;
  sha256: string;
  mediaType: string;
  retrieved: string | null;
  textSha256: string | null;
  extractor: string | null;
  bytes: number | null;
  sources: string[];
};
export type StoredPassage = Record<string, string | number | null> & { id: string; verification: string };

export type StoredFiling = {
  id: string;
  title: string;
  case: string | null;
  preparedBy: string | null;
  note: string | null;
  hash: string;
  since: number;
  changed: number;
  /** Assertions that it brings. */
  brought: number;
  /** Live declarations of it. */
  declared: number;
};

const TABLES = [
  'entities',
  'named',
  'names',
  'sources',
  'captures',
  'captured',
  'reviews',
  'declarations',
  'derivations',
  'derived',
  'claims',
  'assertions',
  'keys',
  'said',
  'relays',
  'passages',
  'seen',
] as const;

export class Store {
  readonly clock: ClockRow;
  readonly filings = new Map<string, StoredFiling>();
  readonly out: Outputs;
  /** How much of a filing that is amended stood before, less what was ended or seen since. */
  unseen = { assertions: 0, declarations: 0 };
  /**
   * By their ids: entities, sources, captures, reviews, claims, passages. `named`: ids by look-up key, `names`: all keys. `captured`: captures
   * by source. `declarations` by target. `derivations` by source, `derived`: sources by origin. `assertions` by claim,
   * `keys`: the filing of each by its key, `said`: claims by the source they are spoken of in. `relays`: what each
   * assertion relays. `seen`: what an amending import has seen.
   */
  readonly tables: Record<(typeof TABLES)[number], Table>;
  readonly csv: CsvWriter;
  /** Claims that were written last: several statements of a batch change each. */
  private readonly lastClaims = new Map<string, StoredClaim>();

  /** `folder` is there and is empty. */
  constructor(folder: string, schema: number) {
    for (const name of ['tables', 'csv']) mkdirSync(join(folder, name));
    this.csv = new CsvWriter(join(folder, 'csv'));
    this.out = csvFiles(this.csv);
    this.tables = openTables(TABLES, (name) => join(folder, 'tables', name));
    this.clock = {
      revision: 0,
      written: 0,
      stagingFiling: null,
      stagingLines: null,
      stagingDigest: null,
      stagingSum: null,
      stagingToken: null,
      stagingAt: null,
      stagingCounts: null,
      stagings: 0,
      newsroom: null,
      newsroomToken: null,
      newsroomAt: null,
      schema,
      closedFor: null,
      lease: 0,
    };
  }

  entity = (id: string) => parsed<StoredEntity>(this.tables.entities.get(id));
  source = (id: string) => parsed<StoredSource>(this.tables.sources.get(id));
  claim = (id: string) => this.lastClaims.get(id) ?? parsed<StoredClaim>(this.tables.claims.get(id));

  /** In the place of what was known of it; it goes to its table with others. */
  keepClaim(claim: StoredClaim): void {
    this.lastClaims.set(claim.id, claim);
    if (this.lastClaims.size >= CLAIMS) this.settle();
  }

  /** Writes what was kept in memory to its table. */
  settle(): void {
    for (const [id, claim] of this.lastClaims) this.tables.claims.put(id, JSON.stringify(claim));
    this.lastClaims.clear();
  }

  declarationsOf(target: string): StoredDeclaration[] {
    return this.tables.declarations.all(target).map((json) => JSON.parse(json) as StoredDeclaration);
  }

  derivationsOf(source: string): StoredDerivation[] {
    return this.tables.derivations.all(source).map((json) => JSON.parse(json) as StoredDerivation);
  }

  close(): void {
    for (const table of Object.values(this.tables)) table.close();
  }
}

function parsed<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T);
}
