/**
 * validate: what a filing says, checked against the vocabulary and the world. Every fault is reported, not the
 * first; `content` is there when there is none. It reads nothing: the world is given.
 */
import { prefixOf } from '../domain/ids.ts';
import { nameKey, nearWord } from '../domain/names.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { bareSources, restrictedIn } from './audience.ts';
import {
  contentHash,
  type EntityRecord,
  type FilingContent,
  type Placed,
  type SourceRecord,
} from './content.ts';
import type { WrittenEntity, WrittenFiling, WrittenSource } from './format.ts';
import type { Path, Reading } from './read.ts';
import { onceOnly, type Report, reportOf } from './report.ts';
import { checkClaims } from './validate-claims.ts';
import { checkIdentities } from './validate-identities.ts';
import { checkDerivation, checkRelays } from './validate-links.ts';
import { Names } from './validate-names.ts';
import { checkReviews } from './validate-reviews.ts';
import type { World } from './world.ts';

export type Validation = { content: FilingContent | null; report: Report };

/** `reading.filing` must be there: faults of form are `read`'s. */
export function validateFiling(reading: Reading, world: World, vocabulary: Vocabulary): Validation {
  const report = reportOf(reading);
  const { filing } = reading;
  if (!filing) return { content: null, report };
  const names = new Names(filing, world, vocabulary, report);
  const entities = checkEntities(filing, names, world, vocabulary, report);
  const sources = checkSources(filing, names, world, report);
  const id = `filing/${filing.filing.id}`;
  const assertions = checkClaims(id, filing, names, world, vocabulary, report);
  const reviews = checkReviews(id, filing, assertions, names, world, vocabulary, report);
  const identities = checkIdentities(filing, names, world, report);
  const head = {
    id,
    title: filing.filing.title,
    case: filing.filing.case,
    preparedBy: filing.filing.prepared_by,
    note: filing.filing.note,
    entities,
    sources,
    reviews,
    assertions,
    identities,
    restricted: restrictedIn(filing, assertions),
  };
  const { claims } = filing;
  if (entities.length + sources.length + claims.length + reviews.length + filing.identities.length === 0)
    report.error('EMPTY', ['filing'], 'the filing brings nothing: give entities, sources or claims');
  for (const i of bareSources(filing))
    report.warning(
      'PUBLIC_SOURCE',
      ['sources', i],
      `everybody will see ${filing.sources[i]?.id}, though nothing that is said in it: give it an audience too, unless that is meant`,
    );
  const content: FilingContent = { ...head, hash: contentHash(head) };
  checkDerivation(content, filing, world, report);
  checkRelays(content, world, report);
  report.issues.sort((a, b) => a.line - b.line || a.column - b.column);
  return { content: report.failed ? null : content, report };
}

function checkEntities(
  filing: WrittenFiling,
  names: Names,
  world: World,
  vocabulary: Vocabulary,
  report: Report,
): Placed<EntityRecord>[] {
  const once = onceOnly(report);
  return filing.entities.map((entity, i) => {
    const path: Path = ['entities', i];
    const { id, type, name } = entity;
    once(id, [...path, 'id']);
    const declared = vocabulary.entityTypes.get(type);
    const known = world.entities.get(id);
    if (!declared) {
      const known = [...vocabulary.entityTypes.keys()];
      const near = nearWord(type, known);
      const hint = near ? `did you mean ${near}?` : `the types are ${known.join(', ')}`;
      report.error('UNKNOWN_TYPE', [...path, 'type'], `${type} is no entity type: ${hint}`);
    } else if (prefixOf(id) !== declared.prefix && (known?.type ?? type) === type)
      report.error(
        'ID_PREFIX',
        [...path, 'id'],
        `${id} is of type ${type}, so its id starts with ${declared.prefix}/: write ${declared.prefix}/${id.slice(id.indexOf('/') + 1)}, or correct the type`,
      );
    if (known && declared && known.type !== type)
      report.error(
        'TWO_MEANINGS',
        [...path, 'type'],
        `${id} is known as a ${known.type}: write that type, or use another id for another thing`,
      );
    else if (known && known.name !== name)
      report.error(
        'TWO_MEANINGS',
        [...path, 'name'],
        `${id} is known by the name "${known.name}": write that name and put "${name}" under aliases, or use another id if it is another`,
      );
    const unfindable = (text: string, where: Path) => {
      if (nameKey(text) === '')
        report.error(
          'BAD_VALUE',
          where,
          'a name needs a letter or a digit, or nobody can look it up: write one',
        );
    };
    unfindable(name, [...path, 'name']);
    entity.aliases.forEach((alias, j) => {
      unfindable(alias, [...path, 'aliases', j]);
    });
    if (!known) probablyKnown(entity, path, names, world, report);
    const aliases = [...new Set(entity.aliases)].filter((alias) => alias !== name).sort();
    return { id, type, name, aliases, path };
  });
}

function probablyKnown(entity: WrittenEntity, path: Path, names: Names, world: World, report: Report): void {
  const others = new Set([entity.name, ...entity.aliases].flatMap((name) => world.named(name)));
  for (const other of others) {
    const known = world.entities.get(other);
    if (known?.type !== entity.type || names.declares(other) || world.keptApart(other, entity.id)) continue;
    if (world.canonical(other) === world.canonical(entity.id)) continue;
    report.warning(
      'PROBABLY_SAME',
      [...path, 'id'],
      `${entity.id} is probably ${other} ("${known.name}"), which bears the same name: use that id if it is`,
    );
  }
}

function checkSources(
  filing: WrittenFiling,
  names: Names,
  world: World,
  report: Report,
): Placed<SourceRecord>[] {
  const once = onceOnly(report);
  return filing.sources.map((source, i) => {
    const path: Path = ['sources', i];
    once(source.id, [...path, 'id']);
    if (prefixOf(source.id) !== 'source')
      report.error('ID_PREFIX', [...path, 'id'], `a source’s id starts with source/, not ${source.id}`);
    sameAsKnown(source, path, world, report);
    if (source.publisher) names.entity(source.publisher, [...path, 'publisher']);
    source.author.forEach((author, j) => {
      names.entity(author, [...path, 'author', j]);
    });
    if (source.published) names.time(source.published, [...path, 'published']);
    if (source.capture?.retrieved) names.time(source.capture.retrieved, [...path, 'capture', 'retrieved']);
    source.derived_from.forEach((origin, j) => {
      names.source(origin, [...path, 'derived_from', j]);
    });
    return {
      id: source.id,
      kind: source.kind,
      title: source.title,
      url: source.url,
      publisher: source.publisher,
      authors: [...new Set(source.author)].sort(),
      published: source.published,
      language: source.language,
      derivedFrom: [...new Set(source.derived_from)].sort(),
      capture: source.capture && {
        sha256: source.capture.sha256,
        file: source.capture.file,
        mediaType: source.capture.media_type ?? 'text/plain',
        retrieved: source.capture.retrieved,
      },
      path,
    };
  });
}

/** An id, once used, keeps its meaning. */
function sameAsKnown(source: WrittenSource, path: Path, world: World, report: Report): void {
  const known = world.sources.get(source.id);
  if (!known) return;
  for (const key of ['kind', 'title', 'url', 'publisher', 'published'] as const)
    if (known[key] != null && source[key] !== null && known[key] !== source[key])
      report.error(
        'TWO_MEANINGS',
        [...path, key],
        `${source.id} is known with the ${key} "${known[key]}": write that, or use another id if it is another document`,
      );
}
