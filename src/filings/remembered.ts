/**
 * What an import has loaded of the graph in earlier batches: nobody else writes while it goes on, so that it still holds.
 * Bounded, so that memory stays as it is however large the file.
 */
import type { Changes } from './changes.ts';
import type { EntityRecord, SourceRecord } from './content.ts';
import type { World } from './world.ts';

const MOST = 10_000;

export class Remembered {
  readonly entities = new Map<string, EntityRecord>();
  private readonly sources = new Map<string, SourceRecord>();

  /** What was loaded, but for entities that may be shown as others. */
  keep({ entities, identified, sources }: World): void {
    for (const [id, entity] of entities) if (!identified.has(id)) keep(this.entities, id, entity);
    for (const [id, source] of sources) keep(this.sources, id, source);
  }

  /** A source with all that it derives from; null where one of these must be loaded. */
  withOrigins(id: string): SourceRecord[] | null {
    const found = new Map<string, SourceRecord>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      const source = this.sources.get(next);
      if (!source) return null;
      found.set(next, source);
      open.push(...source.derivedFrom);
    }
    return [...found.values()];
  }

  /** Forgets what these changes touch of what was there before. */
  forget({ declare, undeclare, derive, underive, identify, unidentify }: Changes): void {
    const touched = [
      ...[...declare, ...undeclare].map((d) => d.target),
      ...[...derive, ...underive].map((d) => d.source),
    ];
    for (const id of touched) {
      this.entities.delete(id);
      this.sources.delete(id);
    }
    if (identify.length + unidentify.length === 0) return;
    this.entities.clear();
    this.sources.clear();
  }
}

/** What was not used for longest goes where there are too many. */
function keep<T>(map: Map<string, T>, id: string, row: T): void {
  map.delete(id);
  map.set(id, row);
  if (map.size <= MOST) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
