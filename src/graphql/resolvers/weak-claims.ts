import { repeatedBy, rootOf } from '../claim-facts.ts';
import { assertionModel, sourceModel } from '../models.ts';
import { foldsOf } from '../weak-claims.ts';
import type { Complete } from './complete.ts';

/** So many assertions are shown under a root; the count tells of more. */
const MOST_SHOWN = 100;

export const weakClaim: Complete<'WeakClaim'> = {
  independentRoots: ({ claim }) => claim.weight.independentRoots.length,
  assertionCount: ({ claim }) => claim.assertions.filter((a) => a.stance === 'ASSERTS').length,
  roots: ({ claim }) => foldsOf(claim),
};

export const foldedRoot: Complete<'FoldedRoot'> = {
  root: ({ claim, ids }) => ({ claim, ids }),
  firstHand: ({ claim, firstHand }) =>
    firstHand.slice(0, MOST_SHOWN).map((row) => assertionModel(row, claim)),
  copyCount: ({ copies }) => copies.length,
  copies: ({ claim, copies }) => copies.slice(0, MOST_SHOWN).map((row) => assertionModel(row, claim)),
};

export const foldedCopy: Complete<'FoldedCopy'> = {
  assertion: (assertion) => assertion,
  depth: ({ row, claim }) => rootOf(claim, row).depth,
  copyOf: ({ row, claim }) => {
    const { live } = repeatedBy(claim, row);
    return live && assertionModel(live, claim);
  },
  from: async ({ row, claim }) => {
    const { live, gone } = repeatedBy(claim, row);
    const id = (live ?? gone)?.source ?? rootOf(claim, row).derived[0];
    const source = id === undefined ? null : await claim.scope.source(id);
    return source && sourceModel(source, claim.scope);
  },
};
