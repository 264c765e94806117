/** Identities in a filing, and how claims are shown once entities are held to be one. */
import { contradictory } from '../domain/identities.ts';
import type { ClaimKey } from '../domain/ids.ts';
import type { Predicate } from '../domain/vocabulary.ts';
import type { AssertionRecord, ClaimRecord, IdentityRecord, Placed } from './content.ts';
import type { WrittenFiling } from './format.ts';
import type { Path } from './read.ts';
import type { Report } from './report.ts';
import type { World } from './world.ts';

/** A claim as the filing wrote it, and as it is shown. */
export type ClaimPair = { written: ClaimRecord; shown: ClaimRecord };

export function shownKey(
  key: ClaimKey,
  predicate: Pick<Predicate, 'symmetric'>,
  world: Pick<World, 'canonical'>,
): ClaimKey {
  const subject = world.canonical(key.subject);
  const object = key.object === null ? null : world.canonical(key.object);
  const swap = predicate.symmetric && object !== null && object < subject;
  return { ...key, subject: swap ? (object as string) : subject, object: swap ? subject : object };
}

/** The parts of an assertion that are shown otherwise than filed. */
export function shownAs(
  record: { by: string },
  claim: ClaimPair,
  world: World,
): Pick<AssertionRecord, 'claim' | 'by' | 'filed'> {
  const by = world.canonical(record.by);
  const { written, shown } = claim;
  const asFiled = written.id === shown.id && by === record.by;
  return {
    claim: shown,
    by,
    filed: asFiled ? null : { subject: written.subject, object: written.object, by: record.by },
  };
}

type Entities = { entity(id: string, path: Path): string | null };

export function checkIdentities(
  filing: WrittenFiling,
  check: Entities,
  world: World,
  report: Report,
): Placed<IdentityRecord>[] {
  const records = filing.identities.flatMap((written, i): Placed<IdentityRecord>[] => {
    const path: Path = ['identities', i];
    const { same, different, reason } = written;
    if ((same === null) === (different === null)) {
      report.error('BAD_VALUE', path, 'give `same` or `different`, one of the two');
      return [];
    }
    const [keep = '', other = ''] = same ?? different ?? [];
    const key = same ? 'same' : 'different';
    const [a, b] = [check.entity(keep, [...path, key, 0]), check.entity(other, [...path, key, 1])];
    if (keep === other)
      report.error('BAD_VALUE', [...path, key, 1], `${keep} is named twice: name two entities`);
    else if (same && a && b && a !== b)
      report.error(
        'TWO_MEANINGS',
        [...path, key, 1],
        `${keep} is a ${a} and ${other} a ${b}: entities of two types cannot be one`,
      );
    return [{ kind: same ? 'SAME' : 'DIFFERENT', keep, other, reason, path }];
  });
  const { entities, sources, claims, reviews } = filing;
  if (records.length > 0 && entities.length + sources.length + claims.length + reviews.length > 0)
    report.error(
      'IDENTITIES_ALONE',
      ['identities'],
      'a filing of identities holds nothing else, so that it can be undone by itself: give them a filing of their own',
    );
  const own = `filing/${filing.filing.id}`;
  const others = world.identities.filter((i) => i.filing !== own);
  for (const clash of contradictory([...others, ...records])) {
    const here = records.find((record) => record === clash);
    report.error(
      'IDENTITY_CONFLICT',
      here?.path ?? ['identities'],
      here
        ? `${clash.keep} and ${clash.other} are to be kept apart, and by other identities they are one: take this out, or retract or take out what makes them one`
        : `${clash.keep} and ${clash.other} would be one, and a filing keeps them apart: retract that first`,
    );
  }
  return records;
}
