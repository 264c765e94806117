import { quoteLink } from '../../domain/text-fragment.ts';
import { present, sourceModel } from '../models.ts';
import type { Complete } from './complete.ts';

export const passage: Complete<'Passage'> = {
  id: ({ row }) => row.id,
  exact: ({ row }) => row.exact,
  prefix: ({ row }) => row.prefix,
  suffix: ({ row }) => row.suffix,
  start: ({ row }) => row.start,
  end: ({ row }) => row.end,
  page: ({ row }) => row.page,
  paragraph: ({ row }) => row.paragraph,
  locator: ({ row }) => row.locator,
  verification: ({ row }) => row.verification,
  link: async ({ row, source, scope }) => {
    const { url, captures } = present(await scope.source(source), source);
    return quoteLink(
      url,
      row,
      captures.some((capture) => capture.mediaType === 'application/pdf'),
    );
  },
  source: async ({ source, scope }) => sourceModel(present(await scope.source(source), source), scope),
};
