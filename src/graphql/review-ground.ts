/**
 * What is beneath reviews, when their verdicts were given and as asked. Each verdict has a revision of its own; the
 * claims and sources of all reviews of a page are loaded together, whatever their revisions, so that a page takes a
 * fixed number of trips however long it is.
 */
import DataLoader from 'dataloader';
import {
  type Beneath,
  type Ground,
  keyOfLife,
  NO_GROUND,
  type StaleKind,
  staleReasons,
} from '../domain/reviews.ts';
import type { Reader } from '../graph/client.ts';
import { askClaimsThen, askEnds, askSourcesThen, type Then } from '../questions/review/review.ts';
import type { ClaimRow, ReviewRow, SourceRow } from '../questions/rows.ts';
import { type ClaimFacts, sourcesOf } from './claim-facts.ts';
import type { Context } from './context.ts';
import { type AssertionModel, assertionModel } from './models.ts';
import type { Scope } from './scope.ts';

export type Reason = {
  kind: StaleKind;
  /** As shown now. */
  claim: string;
  sentence: string;
  before: Ground;
  now: Ground;
  /** As it stood then; null for the other kinds. */
  relied: AssertionModel | null;
  /** The revision that ended it; null for the other kinds. */
  ended: number | null;
  scope: Scope;
};

export type ReviewGround = {
  reliesOn: AssertionModel[];
  reasons: Reason[];
};

const loaders = new WeakMap<Scope, DataLoader<ReviewRow, ReviewGround, string>>();

/** The ground of a review that a scope shows. */
export function groundOf(row: ReviewRow, scope: Scope, context: Context): Promise<ReviewGround> {
  let loader = loaders.get(scope);
  if (!loader) {
    loader = new DataLoader((rows: readonly ReviewRow[]) => load(rows, scope, context), {
      cacheKeyFn: (review: ReviewRow) => review.id,
    });
    loaders.set(scope, loader);
  }
  return loader.load(row);
}

async function load(rows: readonly ReviewRow[], scope: Scope, context: Context): Promise<ReviewGround[]> {
  await primeThen(rows, scope, context);
  const now = context.scopeBefore(scope, scope.revision);
  const beneath = await Promise.all(
    rows.map((row) => beneathOf(row, now, context.scopeBefore(scope, row.changed))),
  );
  const keys = new Set(beneath.flatMap((one) => one.reasons.flatMap((reason) => reason.assertion ?? [])));
  const ended = new Map<string, number>();
  if (keys.size > 0)
    for (const row of await askEnds(scope.reader, { keys: [...keys], revision: scope.revision }))
      ended.set(row.key, row.ended);
  return beneath.map(({ claims, reasons, reliesOn }) => ({
    reliesOn,
    reasons: reasons.flatMap(({ kind, claim: at, assertion }) => {
      const claim = claims[at];
      if (!claim) return [];
      const relied = assertion === null ? null : reliesOn.find(({ row }) => keyOfLife(row.id) === assertion);
      return [
        {
          kind,
          claim: claim.id,
          sentence: claim.sentence,
          before: claim.before,
          now: claim.now,
          relied: relied ?? null,
          ended: assertion === null ? null : (ended.get(assertion) ?? null),
          scope,
        },
      ];
    }),
  }));
}

async function beneathOf(row: ReviewRow, now: Scope, then: Scope) {
  const relied = new Set(row.relied);
  const reliesOn: ReviewGround['reliesOn'] = [];
  const claims = await Promise.all(
    row.claimsThen.map(async (id, i) => {
      const shown = row.claims[i] ?? id;
      const [earlier, after] = await Promise.all([then.claim(id), now.claim(shown)]);
      const mine = earlier?.assertions.filter((a) => relied.has(keyOfLife(a.id))) ?? [];
      if (earlier) reliesOn.push(...mine.map((a) => assertionModel(a, earlier)));
      return {
        id: shown,
        sentence: (after ?? earlier)?.sentence ?? shown,
        before: ground(earlier),
        now: ground(after),
        relied: mine.map((a) => keyOfLife(a.id)),
        live: new Set(after?.assertions.map((a) => keyOfLife(a.id))),
      } satisfies Beneath & { id: string; sentence: string };
    }),
  );
  return { claims, reasons: staleReasons(claims), reliesOn };
}

const ground = (claim: ClaimFacts | null): Ground =>
  claim ? { standing: claim.weight.standing, roots: claim.weight.independentRoots.length } : NO_GROUND;

/** Loads the claims of all rows, each as of its row's own revision, into the scopes of these, in two trips. */
function primeThen(rows: readonly ReviewRow[], scope: Scope, context: Context): Promise<void> {
  const wanted = rows.flatMap((row) => row.claimsThen.map((id) => ({ id, revision: row.changed })));
  return primeAt(scope.reader, wanted, (revision) => context.scopeBefore(scope, revision));
}

/** Loads claims with their sources, each as of a revision of its own, into the scopes of these, in two trips. */
export async function primeAt(
  reader: Reader,
  rows: Then[],
  scopeAt: (revision: number) => Scope,
): Promise<void> {
  const claims = await askClaimsThen(reader, distinct(rows));
  const wanted = claims.flatMap(({ revision, claim }) => sourcesOf(claim).map((id) => ({ id, revision })));
  const sources = wanted.length > 0 ? await askSourcesThen(reader, distinct(wanted)) : [];
  const byRevision = new Map<number, { claims: ClaimRow[]; sources: SourceRow[] }>();
  const at = (revision: number) => {
    const found = byRevision.get(revision) ?? { claims: [], sources: [] };
    byRevision.set(revision, found);
    return found;
  };
  for (const { revision, claim } of claims) at(revision).claims.push(claim);
  for (const { revision, source } of sources) at(revision).sources.push(source);
  for (const [revision, loaded] of byRevision) scopeAt(revision).prime(loaded.claims, loaded.sources);
}

function distinct(rows: Then[]): Then[] {
  return [...new Map(rows.map((row) => [`${row.revision} ${row.id}`, row])).values()];
}
