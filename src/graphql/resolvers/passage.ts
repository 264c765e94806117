import { present } from '../models.ts';
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
  source: async ({ source, scope }) => ({ row: present(await scope.source(source), source), scope }),
};
