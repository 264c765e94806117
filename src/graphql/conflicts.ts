/** conflicts: all that cannot both be right about an entity or in a case, each once. */
import { type CONFLICT_KINDS, type Conflict, conflictsAmong, wordingConflicts } from '../domain/conflicts.ts';
import { BadUserInput } from '../domain/errors.ts';
import { contentId } from '../domain/ids.ts';
import { alteredQuotations } from '../domain/quotations.ts';
import { mapInPieces } from '../graph/pause.ts';
import { findCase } from '../questions/cases/cases.ts';
import {
  askConflictCandidates,
  askQuotations,
  type ConflictsArgs,
} from '../questions/conflicts/conflicts.ts';
import { conflictModel, weighedClaim } from './cautions.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { MOST_WEIGHED } from './claim-pages.ts';
import type { Context } from './context.ts';
import type { QueryConflictsArgs } from './generated.ts';
import type { ConflictConnectionModel, ConflictModel } from './models.ts';
import { pageOf } from './page.ts';
import type { Scope } from './scope.ts';

/** Quotations that are compared across claims. */
const MOST_QUOTATIONS = 5_000;

export async function answerConflicts(
  _: unknown,
  args: Omit<QueryConflictsArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<ConflictConnectionModel> {
  const scope = await context.scope(args.asOf, args.validDuring);
  const of = await entityOrCase(context, args, scope);
  const { conflicts, capped } = await conflictsOfAll(scope, of);
  const wanted = conflicts.filter(({ kind }) => !args.kind || args.kind.includes(kind));
  const page = pageOf('conflicts', wanted, args, conflictId);
  return Object.assign(page, { revision: scope.revision, wordingsCapped: capped });
}

/** What a list is about: an entity by its name, or a case. Throws BadUserInput unless one of the two is given. */
export async function entityOrCase(
  context: Context,
  args: { entity?: string | null; case?: string | null },
  scope: Scope,
): Promise<ConflictsArgs> {
  if ((args.entity == null) === (args.case == null))
    throw new BadUserInput('entity', 'entity: give entity or case, one of the two');
  const { revision } = scope;
  if (args.entity != null) {
    const entity = await scope.named(args.entity, 'entity');
    return { entity: entity.id, case: null, revision };
  }
  return { entity: null, case: await findCase(context.reader, args.case ?? '', revision), revision };
}

async function conflictsOfAll(
  scope: Scope,
  of: ConflictsArgs,
): Promise<{ conflicts: ConflictModel[]; capped: boolean }> {
  const functional = [...scope.vocabulary.predicates.values()].filter((p) => p.functional).map((p) => p.name);
  const [ids, quotations] = await Promise.all([
    askConflictCandidates(scope.reader, { ...of, functional, limit: MOST_WEIGHED + 1 }),
    askQuotations(scope.reader, { ...of, limit: MOST_QUOTATIONS + 1 }),
  ]);
  if (ids.length > MOST_WEIGHED)
    throw new BadUserInput(
      of.entity === null ? 'case' : 'entity',
      `more than ${MOST_WEIGHED} claims would have to be weighed: ask for one of the entities that take part`,
    );
  const claimOf = new Map(quotations.map((q) => [q.id, q.claim]));
  const altered = alteredQuotations(quotations)
    .flat()
    .flatMap((wording) => wording.quotations);
  const quoted = [...new Set(altered.flatMap((id) => claimOf.get(id) ?? []))];
  const [claims, quoting] = await Promise.all([scope.claims(ids), scope.claims(quoted)]);
  const found = [...(await withinGroups(scope, claims)), ...across(quoting)];
  // a wording within one claim is found by both
  const conflicts = [...new Map(found.map((conflict) => [conflictId(conflict), conflict])).values()];
  return { conflicts: conflicts.sort(byKind), capped: quotations.length > MOST_QUOTATIONS };
}

/** Conflicts of claims and, where one value can be right, with all their siblings. */
async function withinGroups(scope: Scope, claims: ClaimFacts[]): Promise<ConflictModel[]> {
  const groups = await Promise.all(
    claims.map(async (claim) =>
      claim.predicate?.functional ? [claim, ...(await scope.siblings(claim.row))] : [claim],
    ),
  );
  const byKey = new Map<string, ClaimFacts[]>();
  for (const group of groups) {
    const [claim] = group;
    if (!claim) continue;
    const key = claim.predicate?.functional ? `${claim.row.subject.id} ${claim.row.predicate}` : claim.row.id;
    if (!byKey.has(key))
      byKey.set(
        key,
        group.sort((a, b) => (a.row.id < b.row.id ? -1 : 1)),
      );
  }
  const asked = new Set(claims.map((claim) => claim.row.id));
  const found = await mapInPieces([...byKey.values()], (group) => {
    const predicate = group[0]?.predicate;
    if (!predicate) return [];
    // what a sibling outside of the question has within itself is not asked for
    return conflictsAmong(group.map(weighedClaim), predicate)
      .filter(({ sides }) => sides.some((side) => asked.has(side.claim)))
      .map((conflict) => conflictModel(conflict, group));
  });
  return found.flat();
}

function across(claims: ClaimFacts[]): ConflictModel[] {
  const found: Conflict[] = wordingConflicts(claims.map(weighedClaim));
  return found.map((conflict) => conflictModel(conflict, claims));
}

function conflictId({ kind, sides }: ConflictModel): string {
  return contentId([kind, ...sides.map((side) => [side.claim.row.id, side.label]).sort()]);
}

const ORDER = ['DENIAL', 'VALUE', 'TIME', 'WORDING'] satisfies (typeof CONFLICT_KINDS)[number][];

function byKind(a: ConflictModel, b: ConflictModel): number {
  const key = ({ kind, sides }: ConflictModel) =>
    `${ORDER.indexOf(kind)} ${sides[0]?.claim.sentence} ${sides[0]?.claim.row.id}`;
  return key(a) < key(b) ? -1 : 1;
}
