/** What the ids and times of a filing mean: declared in it, known to the world, or at fault. */
import { BadEdtf, parseEdtf } from '../domain/edtf.ts';
import { prefixOf } from '../domain/ids.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { WrittenFiling } from './format.ts';
import type { Path } from './read.ts';
import { didYouMean, type Report } from './report.ts';
import type { World } from './world.ts';

/** Ids that are not there for which the nearest is looked up: each costs a look at every id known. */
const MAX_HINTS = 50;

export class Names {
  private readonly world: World;
  private readonly vocabulary: Vocabulary;
  private readonly report: Report;
  private readonly types = new Map<string, string>();
  private readonly sources = new Set<string>();
  private readonly hints = new Map<string, string>();

  constructor(filing: WrittenFiling, world: World, vocabulary: Vocabulary, report: Report) {
    this.world = world;
    this.vocabulary = vocabulary;
    this.report = report;
    for (const entity of filing.entities) this.types.set(entity.id, entity.type);
    for (const source of filing.sources) this.sources.add(source.id);
  }

  /** Does the filing itself declare this entity? */
  declares(entity: string): boolean {
    return this.types.has(entity);
  }

  /** The type of an entity that this filing or the world has; reports it where neither has. null too for a type that is in doubt. */
  entity(id: string, path: Path): string | null {
    const type = this.types.get(id) ?? this.world.entities.get(id)?.type;
    if (type !== undefined) {
      // a type that is none, or that does not go with the id, is told where it is declared
      return this.vocabulary.entityTypes.get(type)?.prefix === prefixOf(id) ? type : null;
    }
    const isSource = this.sources.has(id) || this.world.sources.has(id);
    this.report.error(
      'DANGLING',
      path,
      isSource
        ? `${id} is a source; an entity is needed here, such as who speaks in it`
        : `there is no entity ${id}${this.hint(id, false)} Declare it under entities, or correct the id`,
    );
    return null;
  }

  source(id: string, path: Path): boolean {
    if (this.sources.has(id) || this.world.sources.has(id)) return true;
    const isEntity = this.types.has(id) || this.world.entities.has(id);
    this.report.error(
      'DANGLING',
      path,
      isEntity
        ? `${id} is an entity; a source is needed here, the document in which it stands`
        : `there is no source ${id}${this.hint(id, true)} Declare it under sources, or correct the id`,
    );
    return false;
  }

  time(text: string, path: Path): void {
    try {
      parseEdtf(text);
    } catch (error) {
      if (!(error instanceof BadEdtf)) throw error;
      this.badTime(error.message, path);
    }
  }

  badTime(message: string, path: Path): void {
    if (message.includes('ends before it starts'))
      this.report.error('INTERVAL_REVERSED', path, `${message}: write the earlier time first`);
    else this.report.error('BAD_EDTF', path, message);
  }

  private hint(id: string, source: boolean): string {
    const known = this.hints.get(id);
    if (known !== undefined) return known;
    if (this.hints.size >= MAX_HINTS) return '.';
    const all = [...(source ? this.sources : this.types.keys()), ...this.world.ids()];
    const hint = didYouMean(
      id,
      all.filter((candidate) => (prefixOf(candidate) === 'source') === source),
    );
    this.hints.set(id, hint);
    return hint;
  }
}
