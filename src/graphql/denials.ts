/** denials: the page of what speaks against claims, each with the claims that it leaves standing. */
import { BadUserInput } from '../domain/errors.ts';
import type { Stance } from '../domain/stances.ts';
import { besideEitherWay } from '../domain/vocabulary.ts';
import { findCase } from '../questions/cases/cases.ts';
import {
  askDenials,
  countDenials,
  type DenialFilter,
  MOST_NOT_DENIED,
} from '../questions/denials/denials.ts';
import { pageOfAssertions } from './assertion-pages.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { Context } from './context.ts';
import type { QueryDenialsArgs } from './generated.ts';
import type { AssertionModel, DenialConnectionModel } from './models.ts';

const AGAINST: Stance[] = ['DENIES', 'QUALIFIES', 'DECLINES_COMMENT'];

export async function answerDenials(
  _: unknown,
  args: Omit<QueryDenialsArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<DenialConnectionModel> {
  if (!args.entity && !args.claim && !args.case)
    throw new BadUserInput('entity', 'denials: give at least one of entity, claim, case');
  if (args.role && !args.entity)
    throw new BadUserInput('role', 'role: says how the entity takes part: give `entity` as well');
  const scope = await context.scope(args.asOf, args.validDuring);
  const { reader } = context;
  const filter: DenialFilter = {
    claim: args.claim ?? null,
    entity: args.entity ? (await scope.named(args.entity, 'entity')).id : null,
    roles: args.role ?? ['SPEAKER', 'PARTY'],
    case: args.case ? await findCase(reader, args.case, scope.revision) : null,
    stances: args.stance ?? AGAINST,
    revision: scope.revision,
  };
  const answers = await pageOfAssertions(
    'denials',
    scope,
    args,
    (after, limit) => askDenials(reader, filter, after, limit),
    () => countDenials(reader, filter),
  );
  return Object.assign(answers, { revision: scope.revision });
}

/** The claims that a denial leaves standing, and whether there are more. */
export async function notDeniedBy({
  claim,
  row,
}: AssertionModel): Promise<{ claims: ClaimFacts[]; more: boolean }> {
  const { subject, object, predicate, id } = claim.row;
  const ids = await claim.scope.notDenied({
    claim: id,
    speaker: row.by.id,
    parties: [...new Set([subject.id, ...(object ? [object.id] : [])])],
    predicates: [predicate, ...besideEitherWay(claim.scope.vocabulary, predicate)],
  });
  const claims = (await claim.scope.claims(ids)).filter((other) =>
    other.assertions.some((a) => a.stance === 'ASSERTS'),
  );
  return { claims: claims.slice(0, MOST_NOT_DENIED), more: ids.length > MOST_NOT_DENIED };
}
