import { standingInWords } from '../../domain/wording.ts';
import type { AssertionRow } from '../../questions/rows.ts';
import { conflictsIn, rootsIn, warningsOf } from '../cautions.ts';
import { duringOf } from '../claim-facts.ts';
import { type AssertionModel, assertionModel, type ClaimModel } from '../models.ts';
import { pageOf } from '../page.ts';
import type { Complete } from './complete.ts';

const assertionsOf = (claim: ClaimModel, keep: (a: AssertionRow) => boolean): AssertionModel[] =>
  claim.assertions.filter(keep).map((row) => assertionModel(row, claim));
const idOf = (a: AssertionModel) => a.row.id;

export const claim: Complete<'Claim'> = {
  id: ({ row }) => row.id,
  subject: ({ row, scope }) => ({ ...row.subject, scope }),
  predicate: ({ row }) => row.predicate,
  object: ({ row, scope }) => row.object && { ...row.object, scope },
  value: ({ row }) => row.value,
  episode: ({ row }) => row.episode,
  standing: ({ weight }) => weight.standing,
  standingInWords: (claim) => {
    const count = (stance: string) => claim.assertions.filter((a) => a.stance === stance).length;
    const firm = claim.assertions.find(
      (a) => a.stance === 'ASSERTS' && ['ADMITTED', 'RECORDED', 'RULED'].includes(a.modality),
    );
    return standingInWords(claim.weight.standing, {
      roots: claim.weight.independentRoots.length,
      asserts: count('ASSERTS'),
      denials: count('DENIES'),
      firm: firm ? `${firm.modality.toLowerCase()} by ${firm.by.name}` : null,
    });
  },
  independentRoots: ({ weight }) => weight.independentRoots.length,
  roots: (claim) => rootsIn(claim),
  hearsayDepth: ({ weight }) => weight.hearsayDepth,
  during: (claim) => duringOf(claim),
  assertions: (claim, args) =>
    pageOf(
      'Claim.assertions',
      assertionsOf(claim, (a) => !args.stance || args.stance.includes(a.stance)),
      args,
      idOf,
    ),
  denials: (claim, args) =>
    pageOf(
      'Claim.denials',
      assertionsOf(claim, (a) => a.stance === 'DENIES'),
      args,
      idOf,
    ),
  qualifications: (claim, args) =>
    pageOf(
      'Claim.qualifications',
      assertionsOf(claim, (a) => a.stance === 'QUALIFIES' || a.stance === 'DECLINES_COMMENT'),
      args,
      idOf,
    ),
  neighbours: ({ row, scope }) => scope.neighbours(row),
  conflicts: (claim) => conflictsIn(claim),
  warnings: (claim) => warningsOf(claim),
  reviews: async ({ row, scope }) => {
    const reviews = await scope.reviewList(await scope.reviewsOf(row.id));
    return reviews.map((review) => ({ row: review, scope }));
  },
  trail: (claim) => ({ claim }),
};
