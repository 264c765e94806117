import { parseEdtf } from '../../domain/edtf.ts';
import { askDerivedBy } from '../../questions/source/derived-by.ts';
import { pageOfClaims } from '../claim-pages.ts';
import { type SourceModel, sourceModel } from '../models.ts';
import type { Complete } from './complete.ts';

const models = (scope: SourceModel['scope'], ids: readonly string[]) => {
  const rows = scope.sourceList(ids);
  const model = (row: SourceModel['row']) => sourceModel(row, scope);
  return rows instanceof Promise ? rows.then((all) => all.map(model)) : rows.map(model);
};

export const source: Complete<'Source'> = {
  audience: ({ row, scope }) => scope.audience(row.id),
  publisher: ({ row, scope }) => row.publisher && { ...row.publisher, scope },
  authors: ({ row, scope }) => row.authors.map((author) => ({ ...author, scope })),
  published: ({ row }) =>
    row.published === null ? null : { interval: parseEdtf(row.published), text: null },
  derivedFrom: ({ row, scope }) => models(scope, row.derivedFrom),
  derivedBy: async ({ row, scope }) =>
    models(scope, await askDerivedBy(scope.reader, { id: row.id, revision: scope.revision })),
  claims: ({ row, scope }, args) => pageOfClaims('Source.claims', scope, { source: row.id }, args),
};
