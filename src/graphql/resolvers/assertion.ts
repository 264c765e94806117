import { parseEdtf } from '../../domain/edtf.ts';
import { repeatedBy, rootOf } from '../claim-facts.ts';
import { assertionModel, present, sourceModel } from '../models.ts';
import { revisionOf } from '../revisions.ts';
import { lineOf } from '../trail.ts';
import type { Complete } from './complete.ts';

export const assertion: Complete<'Assertion'> = {
  sentence: ({ row, claim }) => lineOf(claim, row).sentence,
  audience: ({ row, claim }) => claim.scope.audience(row.id),
  by: ({ row, claim }) => ({ ...row.by, scope: claim.scope }),
  during: ({ row }) =>
    row.during === null ? null : { interval: parseEdtf(row.during), text: row.duringText },
  source: ({ row, claim }) => sourceModel(present(claim.sources.get(row.source), row.source), claim.scope),
  passage: ({ row, claim }) => row.passage && { row: row.passage, source: row.source, scope: claim.scope },
  relays: ({ row, claim }) => {
    const { live } = repeatedBy(claim, row);
    return live && assertionModel(live, claim);
  },
  roots: ({ row, claim }) => [{ ids: rootOf(claim, row).roots, claim }],
  depth: ({ row, claim }) => rootOf(claim, row).depth,
  filing: async ({ row, claim }) => ({
    row: present(await claim.scope.filing(row.filing), row.filing),
    scope: claim.scope,
  }),
  since: ({ row, claim }) => revisionOf(claim.scope, row.since),
  // one that ended after the asked revision stood then
  until: ({ row, claim }) =>
    row.until === null || row.until > claim.scope.revision ? null : revisionOf(claim.scope, row.until),
};
