/** Rows of one revision, as they were read: those of the revision that stands are asked for again and again. */
import type { ClaimRow, EntityRow, SourceRow } from '../../questions/rows.ts';
import type { Weighed } from '../claim-facts.ts';
import { Lru } from './lru.ts';

export class KeptRows {
  readonly revision: number;
  readonly claims: Lru<ClaimRow>;
  readonly sources: Lru<SourceRow>;
  /** By the id that was asked for; and by the name, its argument's types before it. */
  readonly entities: Lru<EntityRow>;
  /** What was made of claims, over all time, with the sources of this revision; as long as their rows are kept. */
  readonly weighed = new WeakMap<ClaimRow, Weighed>();

  constructor(revision: number, most: number) {
    this.revision = revision;
    this.claims = new Lru(most);
    this.sources = new Lru(most);
    this.entities = new Lru(most);
  }

  keepClaim(row: ClaimRow): void {
    this.claims.set(row.id, row, 1 + row.assertions.length + row.withdrawn.length);
  }

  keepSource(row: SourceRow): void {
    this.sources.set(row.id, row, 1 + row.derivedFrom.length);
  }

  keepEntity(key: string, row: EntityRow): void {
    this.entities.set(key, row, 1 + row.aliases.length);
  }
}
