/** Revisions: as answers show them, and which one a question is asked as of. */
import { BadUserInput } from '../domain/errors.ts';
import type { Reader } from '../graph/client.ts';
import { askRevisionAt } from '../questions/revision/revision.ts';
import { present, type RevisionModel } from './models.ts';
import type { AsOf } from './scalars.ts';
import type { Scope } from './scope.ts';

/** The revision of a number that something on file bears. */
export async function revisionOf(scope: Scope, number: number): Promise<RevisionModel> {
  return { ...present(await scope.revisionRow(number), `revision ${number}`), scope };
}

// a day alone means its end in UTC, and begins 14 hours before UTC's where it begins first
const AHEAD_MS = (24 + 14) * 3600 * 1000;

/** The revision that is meant, where `current` stands. Throws BadUserInput for one that is yet to come, and for such an instant. */
export async function revisionAsOf(reader: Reader, asOf: AsOf, current: number): Promise<number> {
  if ('instant' in asOf) {
    if (Date.parse(asOf.instant) > Date.now() + AHEAD_MS)
      throw new BadUserInput(
        'asOf',
        `asOf: ${asOf.instant} is yet to come: leave asOf out to ask as of now, or give a revision up to ${current}`,
      );
    return Math.min(current, await askRevisionAt(reader, asOf.instant));
  }
  if (asOf.revision > current)
    throw new BadUserInput(
      'asOf',
      `asOf: revision ${asOf.revision} is yet to come; the graph stands at ${current}`,
    );
  return asOf.revision;
}
