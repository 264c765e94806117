import { present } from '../models.ts';
import type { Complete } from './complete.ts';

const words = (a: { words: string; paraphrased: boolean }) => (a.paraphrased ? a.words : `“${a.words}”`);

export const issue: Complete<'Issue'> = {
  severity: ({ severity }) => (severity === 'error' ? 'ERROR' : 'WARNING'),
};

export const filingPlan: Complete<'FilingPlan'> = {
  action: ({ action }) => (action === 'RETRACT' ? null : action),
  newEntities: ({ adds }) => adds.entities,
  newSources: ({ adds }) => adds.sources,
  newClaims: ({ adds }) => adds.claims.map((claim) => claim.sentence),
  newReviews: ({ reviews }) => reviews.added,
  changedReviews: ({ reviews }) => reviews.changed,
  endedReviews: ({ reviews }) => reviews.ended,
  added: ({ adds }) => adds.assertions,
  ended: ({ ends }) => ends,
  changes: ({ standing }) => standing,
};

export const confirmation: Complete<'PlannedConfirmation'> = {
  claim: ({ claim }) => claim.sentence,
  words: ({ assertion }) => words(assertion),
};

export const plannedSide: Complete<'PlannedSide'> = {
  claim: ({ claim }) => claim.sentence,
  words: ({ assertions }) => assertions.map(words),
};

export const claimEffect: Complete<'ClaimEffect'> = {
  id: ({ claim }) => claim.id,
  claim: ({ claim }) => claim.sentence,
  standingBefore: ({ before }) => before.standing,
  standingAfter: ({ after }) => after.standing,
  rootsBefore: ({ before }) => before.roots,
  rootsAfter: ({ after }) => after.roots,
  assertionsAfter: ({ after }) => after.assertions,
};

export const appliedFiling: Complete<'AppliedFiling'> = {
  filing: async ({ filing, scope }) => ({ row: present(await scope.filing(filing), filing), scope }),
  action: ({ action }) => (action === 'RETRACT' ? 'NONE' : action),
  added: ({ assertions }) => assertions.added,
  ended: ({ assertions }) => assertions.ended,
};
