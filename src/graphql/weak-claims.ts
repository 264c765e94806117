/** weakClaims: the page of claims that rest on few roots, with copies folded under what they copy. */
import { BadUserInput } from '../domain/errors.ts';
import type { Standing } from '../domain/standing.ts';
import { foldCopies, weakness, weaknessAbove } from '../domain/weakness.ts';
import { findCase } from '../questions/cases/cases.ts';
import type { AssertionRow } from '../questions/rows.ts';
import {
  askUnweighed,
  askWeakClaims,
  countWeakClaims,
  type WeakFilter,
  type WeakPlace,
} from '../questions/weak-claims/weak-claims.ts';
import { type ClaimFacts, rootOf } from './claim-facts.ts';
import { MOST_WEIGHED } from './claim-pages.ts';
import type { Context } from './context.ts';
import type { QueryWeakClaimsArgs } from './generated.ts';
import type { FoldedRootModel, WeakClaimConnectionModel } from './models.ts';
import { checkFirst, connection, decode } from './page.ts';
import type { Scope } from './scope.ts';

/** What is weak unless the question says otherwise: asserted, and not on record. */
const WEAK: Standing[] = ['SINGLE_SOURCE', 'DISPUTED', 'CORROBORATED'];
const MOST_ROOTS = 1000;

type Args = Omit<QueryWeakClaimsArgs, 'first' | 'maxIndependentRoots'> & {
  first?: number | null;
  maxIndependentRoots?: number | null;
};

export async function answerWeakClaims(
  _: unknown,
  args: Args,
  context: Context,
): Promise<WeakClaimConnectionModel> {
  const first = checkFirst(args.first);
  const after = decode('weakClaims', args.after, 2);
  const most = args.maxIndependentRoots ?? 1;
  if (most < 1 || most > MOST_ROOTS)
    throw new BadUserInput(
      'maxIndependentRoots',
      `maxIndependentRoots: must be 1 to ${MOST_ROOTS}, and is ${most}`,
    );
  const scope = await context.scope(args.asOf, args.validDuring);
  const filter: WeakFilter = {
    entity: args.entity == null ? null : (await scope.named(args.entity, 'entity')).id,
    case: args.case == null ? null : await findCase(context.reader, args.case, scope.revision),
    standing: args.standing ?? WEAK,
    below: weaknessAbove(most),
    revision: scope.revision,
    current: scope.current,
  };
  const weighed = await weighedPlaces(scope, filter);
  const indexed = scope.validDuring === null;
  const from = after ? { weak: Number(after[0]), id: String(after[1]) } : { weak: -1, id: '' };
  const known = indexed ? await askWeakClaims(context.reader, filter, from, first + 1) : [];
  const places = [...known, ...weighed.filter((place) => compare(place, from) > 0)].sort(compare);
  const claims = await scope.claims(places.slice(0, first).map((place) => place.id));
  const answers = connection(
    'weakClaims',
    claims,
    places.length > first,
    after !== null,
    (claim) => [weaknessOf(claim), claim.row.id],
    (claim) => ({ claim }),
    async () => weighed.length + (indexed ? await countWeakClaims(context.reader, filter) : 0),
  );
  return Object.assign(answers, { revision: scope.revision });
}

const compare = (a: WeakPlace, b: WeakPlace) => a.weak - b.weak || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const weaknessOf = ({ weight }: ClaimFacts) => weakness(weight.independentRoots.length, weight.hearsayDepth);

/**
 * Claims that must be weighed, since the index does not have their state: at a given time all of them, as of an earlier
 * revision those that changed since. Throws BadUserInput where they are too many.
 */
async function weighedPlaces(scope: Scope, filter: WeakFilter): Promise<WeakPlace[]> {
  if (scope.current && !scope.validDuring) return [];
  const { entity, case: story, revision } = filter;
  const ids = await askUnweighed(scope.reader, {
    entity,
    case: story,
    revision,
    all: scope.validDuring !== null,
    limit: MOST_WEIGHED + 1,
  });
  if (ids.length > MOST_WEIGHED)
    throw new BadUserInput(
      scope.validDuring ? 'validDuring' : 'asOf',
      `more than ${MOST_WEIGHED} claims would have to be weighed: give an entity or a case`,
    );
  return (await scope.claims(ids))
    .filter((claim) => claim.assertions.length > 0 && filter.standing.includes(claim.weight.standing))
    .map((claim) => ({ id: claim.row.id, weak: weaknessOf(claim) }))
    .filter(({ weak }) => weak < filter.below);
}

/** The independent roots of a claim, each with its own words and their copies. */
export function foldsOf(claim: ClaimFacts): FoldedRootModel[] {
  const supporting = claim.assertions.filter((a) => a.stance === 'ASSERTS');
  const byId = new Map(supporting.map((a) => [a.id, a]));
  const rows = (ids: string[]) =>
    ids.map((id) => byId.get(id)).filter((row): row is AssertionRow => row !== undefined);
  const counted = new Map(supporting.map((a) => [a.id, rootOf(claim, a)]));
  return foldCopies(claim.weight.independentRoots, counted).map(({ root, firstHand, copies }) => ({
    claim,
    ids: root,
    firstHand: rows(firstHand),
    copies: rows(copies),
  }));
}
