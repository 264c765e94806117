import { parseEdtf } from '../../domain/edtf.ts';
import { rootOf } from '../claim-facts.ts';
import { present } from '../models.ts';
import { revisionOf } from '../revisions.ts';
import type { Complete } from './complete.ts';

export const assertion: Complete<'Assertion'> = {
  id: ({ row }) => row.id,
  audience: ({ row, claim }) => claim.scope.audience(row.id),
  by: ({ row, claim }) => ({ ...row.by, scope: claim.scope }),
  stance: ({ row }) => row.stance,
  modality: ({ row }) => row.modality,
  during: ({ row }) =>
    row.during === null ? null : { interval: parseEdtf(row.during), text: row.duringText },
  source: ({ row, claim }) => ({
    row: present(claim.sources.get(row.source), row.source),
    scope: claim.scope,
  }),
  passage: ({ row, claim }) => row.passage && { row: row.passage, source: row.source, scope: claim.scope },
  paraphrase: ({ row }) => row.paraphrase,
  page: ({ row }) => row.page,
  paragraph: ({ row }) => row.paragraph,
  locator: ({ row }) => row.locator,
  relays: ({ row, claim }) => {
    // one that was retracted is not among the live ones
    const relayed = claim.row.assertions.find((other) => other.id === row.relays);
    return relayed ? { row: relayed, claim } : null;
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
  note: ({ row }) => row.note,
};
