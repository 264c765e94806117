/** What a careful reader must know of a claim: its roots by name, its conflicts, and warnings. */
import { type Conflict, conflictsOf, type WeighedClaim } from '../domain/conflicts.ts';
import { parseEdtf } from '../domain/edtf.ts';
import { independentRoots } from '../domain/roots.ts';
import { sentence, timeInWords } from '../domain/wording.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { Warning } from './generated.ts';
import { assertionModel, type ConflictModel, type ConflictSideModel, type RootModel } from './models.ts';
import { named, rootLabel, takenBack } from './naming.ts';

/** The independent roots, each with all that it may be. */
export function rootsIn(claim: ClaimFacts): RootModel[] {
  return claim.weight.independentRoots.map((ids) => ({ ids, claim }));
}

/** A claim as conflicts are found by. */
export const weighedClaim = (claim: ClaimFacts): WeighedClaim => ({
  id: claim.row.id,
  object: claim.row.object?.id ?? null,
  value: claim.row.value,
  episode: claim.row.episode,
  assertions: claim.weighed,
  roots: claim.weight.counted,
  quotes: new Map(claim.assertions.flatMap((a) => (a.passage ? [[a.id, a.passage.exact]] : []))),
});

export async function conflictsIn(claim: ClaimFacts): Promise<ConflictModel[]> {
  const { predicate, scope, row } = claim;
  if (!predicate) return [];
  const siblings = predicate.functional ? await scope.siblings(row) : [];
  const conflicts = conflictsOf(weighedClaim(claim), siblings.map(weighedClaim), predicate);
  return conflicts.map((conflict) => conflictModel(conflict, [claim, ...siblings]));
}

/** A conflict with the claims that its sides are of, which must be among those given. */
export function conflictModel({ kind, sides }: Conflict, claims: readonly ClaimFacts[]): ConflictModel {
  const byId = new Map(claims.map((claim) => [claim.row.id, claim]));
  const claimOf = new Map(claims.flatMap((claim) => claim.assertions.map((a) => [a.id, claim])));
  return {
    kind,
    sides: sides.flatMap((side) => {
      const claim = byId.get(side.claim);
      if (!claim) return [];
      const roots = side.assertions.flatMap((id) => claimOf.get(id)?.weight.counted.get(id) ?? []);
      return [
        {
          ...side,
          claim,
          label: kind === 'VALUE' ? (claim.row.object?.name ?? side.label) : side.label,
          assertions: side.assertions.flatMap((id) => {
            const of = claimOf.get(id);
            const row = of?.assertions.find((a) => a.id === id);
            return of && row ? [assertionModel(row, of)] : [];
          }),
          roots: independentRoots(roots).map((ids) => ({ ids, claim })),
        },
      ];
    }),
  };
}

export function conflictSentence({ kind, sides }: ConflictModel): string {
  const roots = (n: number) => `${n} independent ${n === 1 ? 'root' : 'roots'}`;
  if (kind === 'DENIAL') {
    const [asserted, denied] = sides;
    const n = denied?.assertions.length ?? 0;
    return `Asserted from ${roots(asserted?.independentRoots ?? 0)}, and denied in ${n} ${n === 1 ? 'assertion' : 'assertions'}.`;
  }
  const label = (side: ConflictSideModel) =>
    kind === 'TIME'
      ? timeInWords(parseEdtf(side.label))
      : kind === 'WORDING'
        ? `“${side.label}”`
        : side.label;
  const listed = sides.map((side) => `${label(side)} (${roots(side.independentRoots)})`).join('; ');
  if (kind === 'WORDING') return `One utterance is quoted in differing words: ${listed}.`;
  return `${kind === 'TIME' ? 'The times given' : 'The values given'} cannot all be right: ${listed}.`;
}

export async function warningsOf(claim: ClaimFacts): Promise<Warning[]> {
  const asserts = claim.assertions.filter((a) => a.stance === 'ASSERTS');
  const roots = claim.weight.independentRoots;
  const warnings: Warning[] = [];
  const warn = (kind: Warning['kind'], sentence: string) => warnings.push({ kind, sentence });
  const [only] = roots;
  if (roots.length === 1 && only && asserts.length > 1)
    warn(
      'COPIES_OF_ONE_ROOT',
      `All ${asserts.length} assertions go back to one root: ${only.map((id) => rootLabel(claim, id)).join(' or ')}.`,
    );
  const depth = claim.weight.hearsayDepth;
  if (depth !== null && depth > 0)
    warn(
      'HEARSAY',
      `Nobody on file says it first hand: the nearest is ${depth} ${depth === 1 ? 'step' : 'steps'} from its root.`,
    );
  const counted = [...claim.weight.counted.values()];
  for (const gone of claim.row.withdrawn) {
    const source = claim.sources.get(gone.source);
    const copies = counted.filter((root) => root.withdrawn.includes(gone.id)).length;
    if (source && copies > 0)
      warn(
        'RETRACTED_ORIGIN',
        sentence(
          `What ${copies === 1 ? '1 assertion goes' : `${copies} assertions go`} back to, in ${named(source)}, was ${takenBack(gone)}`,
        ),
      );
  }
  const unverified = claim.assertions.filter((a) => a.passage?.verification === 'UNVERIFIED').length;
  if (unverified > 0)
    warn(
      'UNVERIFIED_QUOTE',
      `${unverified} ${unverified === 1 ? 'quote was' : 'quotes were'} not compared with an archived copy by Factrail.`,
    );
  for (const conflict of await conflictsIn(claim)) warn('CONFLICT', conflictSentence(conflict));
  for (const neighbour of await claim.scope.neighbours(claim.row))
    if (neighbour.assertions.some((a) => a.stance === 'DENIES'))
      warn(
        'NEIGHBOUR_DENIED',
        sentence(`A neighbouring claim is denied, and this one is not it: ${neighbour.sentence}`),
      );
  return warnings;
}
