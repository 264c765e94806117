import { pageOfClaims } from '../claim-pages.ts';
import { type FilingModel, present } from '../models.ts';
import { pageOfReviews } from '../review-pages.ts';
import type { Complete } from './complete.ts';

const revision = async (scope: FilingModel['scope'], number: number) => ({
  ...present(await scope.revisionRow(number), `revision ${number}`),
  scope,
});

export const filing: Complete<'Filing'> = {
  id: ({ row }) => row.id,
  title: ({ row }) => row.title,
  case: ({ row }) => row.case,
  preparedBy: ({ row }) => row.preparedBy,
  note: ({ row }) => row.note,
  hash: ({ row }) => row.hash,
  since: ({ row, scope }) => revision(scope, row.since),
  changed: ({ row, scope }) => revision(scope, row.changed),
  until: ({ row, scope }) =>
    row.until === null || row.until > scope.revision ? null : revision(scope, row.until),
  reviews: ({ row, scope }, args, context) =>
    pageOfReviews('Filing.reviews', scope, context, { filing: row.id }, args),
  claims: ({ row, scope }, args) => pageOfClaims('Filing.claims', scope, { filing: row.id }, args),
};
