/** timeline: the times of an entity's or a case's claims, in order. */
import { compatible, mayOverlap, parseEdtf } from '../domain/edtf.ts';
import { BadUserInput } from '../domain/errors.ts';
import { independentRoots } from '../domain/roots.ts';
import { ASSERTED, type Standing } from '../domain/standing.ts';
import { comparePlaces, type Place, placeOf } from '../domain/timeline.ts';
import { findCase } from '../questions/cases/cases.ts';
import { askTimeline } from '../questions/timeline/timeline.ts';
import { conflictsIn } from './cautions.ts';
import { type ClaimFacts, rootOf } from './claim-facts.ts';
import { weighedPage } from './claim-pages.ts';
import type { Context } from './context.ts';
import type { QueryTimelineArgs } from './generated.ts';
import type { ConflictSideModel, TimelineConnectionModel, TimelineEntryModel } from './models.ts';
import { checkFirst, connection, decode, type Keys } from './page.ts';

/** So many dated claims are put in order at most. */
const MOST_DATED = 50_000;

const claimOf = (place: Keys) => String(place[3] ?? '');

export async function answerTimeline(
  _: unknown,
  args: Omit<QueryTimelineArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<TimelineConnectionModel> {
  const first = checkFirst(args.first);
  const after = decode('timeline', args.after, 4);
  if ((args.entity == null) === (args.case == null))
    throw new BadUserInput('entity', 'timeline: give entity or case, one of the two');
  for (const name of args.predicate ?? [])
    if (!context.vocabulary.predicates.has(name))
      throw new BadUserInput('predicate', `predicate: ${name} is none of schema/vocabulary.yaml`);
  const scope = await context.scope(args.asOf, args.validDuring);
  const entity = args.entity == null ? null : await scope.named(args.entity, 'entity');
  const wanted = args.standing ?? ASSERTED;
  // at another revision or time claims may stand otherwise than the index says: they are weighed below
  const indexed = scope.current && !scope.validDuring;
  const places = await placesOf(context, args, entity?.id ?? null, scope.revision, indexed ? wanted : null);
  const page = (from: Keys, most: number) =>
    weighedPage(
      from,
      most,
      async (at, limit) => {
        const start = places.findIndex((place) => comparePlaces(place, at) > 0);
        return start < 0 ? [] : places.slice(start, start + limit);
      },
      async (keys) => {
        const claims = await scope.claims([...new Set(keys.map(claimOf))]);
        const byId = new Map(claims.map((claim) => [claim.row.id, claim]));
        return keys.flatMap((place) => {
          const claim = byId.get(claimOf(place));
          return claim ? [{ place, entry: entryOf(claim, String(place[2] ?? '')) }] : [];
        });
      },
      ({ entry }) =>
        wanted.includes(entry.claim.weight.standing) &&
        (entry.kind === 'DATE' || entry.assertions.length > 0),
    );
  const found = await page(after ?? [], first);
  const answers = connection(
    'timeline',
    found.rows,
    found.more,
    after !== null,
    ({ place }) => [...place],
    ({ entry }) => entry,
    async () => (indexed ? places.length : (await page([], Infinity)).rows.length),
  );
  return Object.assign(answers, {
    entity: entity && { ...entity, scope },
    case: args.case ?? null,
    revision: scope.revision,
  });
}

/** Every entry's place, in order: of all claims where they must be weighed, else of those of the wanted standings. */
async function placesOf(
  context: Context,
  args: Pick<QueryTimelineArgs, 'entity' | 'case' | 'predicate' | 'validDuring'>,
  entity: string | null,
  revision: number,
  standing: readonly Standing[] | null,
): Promise<Place[]> {
  const time = args.validDuring == null ? null : parseEdtf(args.validDuring);
  const dated = [...context.vocabulary.predicates.values()].filter((p) => p.value === 'date');
  const filter = {
    entity,
    case: args.case ?? null,
    predicate: args.predicate ?? null,
    standing,
    dated: dated.map((p) => p.name),
    revision,
  };
  const rows = await askTimeline(context.reader, filter, MOST_DATED + 1);
  if (rows.length === 0 && args.case != null) await findCase(context.reader, args.case, revision);
  if (rows.length > MOST_DATED)
    throw new BadUserInput(
      'predicate',
      `more than ${MOST_DATED} dated claims would have to be put in order: narrow the question by predicate`,
    );
  return rows
    .flatMap(({ claim, value, times }) => (value === null ? times : [value]).map((t) => placeOf(t, claim)))
    .filter(([, , edtf]) => !time || mayOverlap(parseEdtf(edtf), time))
    .sort(comparePlaces);
}

function entryOf(claim: ClaimFacts, edtf: string): TimelineEntryModel {
  const kind = claim.predicate?.value === 'date' ? 'DATE' : 'HELD';
  const assertions = claim.assertions.filter(
    (a) => a.stance === 'ASSERTS' && (kind === 'DATE' || a.during === edtf),
  );
  const text = kind === 'HELD' ? (assertions.find((a) => a.duringText !== null)?.duringText ?? null) : null;
  const roots = independentRoots(assertions.map((a) => rootOf(claim, a)));
  return { claim, kind, during: { interval: parseEdtf(edtf), text }, assertions, roots: roots.length };
}

/** The sides of the claim's conflicts that give another time, one which this entry's rules out. */
export async function disagreementsOf(entry: TimelineEntryModel): Promise<ConflictSideModel[]> {
  const { claim, kind, during } = entry;
  const conflicts = await conflictsIn(claim);
  if (kind === 'DATE')
    return conflicts
      .filter((conflict) => conflict.kind === 'VALUE')
      .flatMap((conflict) => conflict.sides.filter((side) => side.claim !== claim));
  return conflicts
    .filter((conflict) => conflict.kind === 'TIME')
    .flatMap((conflict) => conflict.sides)
    .filter((side) => !compatible(parseEdtf(side.label), during.interval, claim.predicate?.event ?? false));
}
