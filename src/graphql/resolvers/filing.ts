import { pageOfClaims } from '../claim-pages.ts';
import { pageOfReviews } from '../review-pages.ts';
import { revisionOf } from '../revisions.ts';
import type { Complete } from './complete.ts';

export const filing: Complete<'Filing'> = {
  id: ({ row }) => row.id,
  audience: ({ row, scope }) => scope.audience(row.id),
  title: ({ row }) => row.title,
  case: ({ row }) => row.case,
  preparedBy: ({ row }) => row.preparedBy,
  note: ({ row }) => row.note,
  hash: ({ row }) => row.hash,
  since: ({ row, scope }) => revisionOf(scope, row.since),
  changed: ({ row, scope }) => revisionOf(scope, row.changed),
  until: ({ row, scope }) =>
    row.until === null || row.until > scope.revision ? null : revisionOf(scope, row.until),
  reviews: ({ row, scope }, args, context) =>
    pageOfReviews('Filing.reviews', scope, context, { filing: row.id }, args),
  claims: ({ row, scope }, args) => pageOfClaims('Filing.claims', scope, { filing: row.id }, args),
};
