/**
 * Joining and parting entities. Live assertions about what is now shown under another entity, or by it, end and live on
 * there, in the same revision, and what was taken back and matters to roots goes with them; answers as of before keep the
 * old ones. What the filing wrote stays on each assertion, so that it can be undone.
 */
import { canonicalIds, type Identity } from '../domain/identities.ts';
import { type ClaimKey, claimId } from '../domain/ids.ts';
import { vocabulary } from '../domain/vocabulary.ts';
import type { Writer } from '../graph/client.ts';
import { canonicalOf } from './canonical.ts';
import type { Changes } from './changes.ts';
import { moveReviews } from './link-reviews.ts';
import { batches } from './load.ts';
import * as statements from './statements.ts';
import { shownKey } from './validate-identities.ts';

export type Moved = {
  /** Claims that lost or gained assertions. */
  claims: string[];
  /** Entities and sources whose names, publisher or authors are to be settled anew. */
  declared: string[];
};

export async function applyIdentities(writer: Writer, changes: Changes, revision: number): Promise<Moved> {
  const { filing, identify, unidentify } = changes;
  if (identify.length + unidentify.length === 0) return { claims: [], declared: [] };
  const named = [...new Set([...identify, ...unidentify].flatMap((i) => [i.keep, i.other]))];
  const before: Identity[] = await writer.read(statements.knownIdentities, { ids: named });
  await writer.run(statements.endIdentities, { filing, rows: unidentify, revision });
  await writer.run(statements.putIdentities, { filing, rows: identify, revision });
  const around = [...new Set([...named, ...before.flatMap((i) => [i.keep, i.other])])];
  const after: Identity[] = await writer.read(statements.knownIdentities, { ids: around });
  const [was, is] = [canonicalIds(before), canonicalIds(after)];
  const members = [...new Set([...around, ...after.flatMap((i) => [i.keep, i.other])])];
  const top = (id: string) => is.get(id) ?? id;
  const rows = members
    .filter((id) => (was.get(id) ?? id) !== top(id))
    .map((id) => ({ id, into: top(id) === id ? null : top(id) }));
  if (rows.length === 0) return { claims: [], declared: [] };
  await writer.run(statements.putMerged, { rows, revision });
  const claims = await moveAssertions(writer, members, revision);
  claims.push(...(await moveReviews(writer, members, revision)));
  const sources = (await writer.read(statements.declaredBy, { entities: members })).map((row) => row.id);
  return { claims, declared: [...members, ...sources] };
}

/** Lets each touched assertion live on where it is shown now. Answers the claims that this touches. */
async function moveAssertions(writer: Writer, members: string[], revision: number): Promise<string[]> {
  const touching = await writer.read(statements.touchingAssertions, { entities: members });
  // what else an assertion names may have been joined to another before
  const top = await canonicalOf(
    writer,
    touching.flatMap((a) => [a.subject, a.by, ...(a.object === null ? [] : [a.object])]),
  );
  const moving = touching.flatMap((a) => {
    const shown = shownKey(
      keyOf(a),
      { symmetric: vocabulary.predicates.get(a.predicate)?.symmetric ?? false },
      { canonical: top },
    );
    const by = top(a.by);
    const claim = { ...shown, id: claimId(shown) };
    return claim.id === a.claim && by === a.shownBy ? [] : [{ a, claim, by }];
  });
  for (const batch of batches(new Map(moving.map(({ claim }) => [claim.id, claim])).values()))
    await writer.run(statements.putClaims, { rows: batch });
  const lives = new Map<string, number>();
  for (const keys of batches(moving.map(({ a }) => a.key)))
    for (const row of await writer.read(statements.lives, { keys })) lives.set(row.key, row.lives);
  const newIds = new Map(moving.map(({ a }) => [a.id, `${a.key}.${(lives.get(a.key) ?? 0) + 1}`]));
  const rows = moving.map(({ a, claim, by }) => {
    const asFiled = claim.subject === a.subject && claim.object === a.object && by === a.by;
    const filed = asFiled
      ? { filedSubject: null, filedObject: null, filedBy: null }
      : { filedSubject: a.subject, filedObject: a.object, filedBy: a.by };
    return { old: a.id, id: newIds.get(a.id), claim: claim.id, by, ...filed };
  });
  for (const batch of batches(rows)) await writer.run(statements.moveAssertions, { rows: batch, revision });
  // a relay is of one claim, so what is relayed has moved as well, or was there already
  const relays = moving.flatMap(({ a }) =>
    a.relays === null ? [] : [{ id: newIds.get(a.id), relays: newIds.get(a.relays) ?? a.relays }],
  );
  for (const batch of batches(relays)) await writer.run(statements.putRelays, { rows: batch });
  return moving.flatMap(({ a, claim }) => [a.claim, claim.id]);
}

const keyOf = ({ subject, predicate, object, value, episode }: ClaimKey): ClaimKey => ({
  subject,
  predicate,
  object,
  value,
  episode,
});
