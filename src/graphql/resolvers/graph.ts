import { checkFirst } from '../page.ts';
import type { Complete } from './complete.ts';

export const graph: Complete<'Graph'> = {
  newsroom: (_, __, context) => context.newsroom(),
  changes: async ({ revision }, { first }, context) => {
    const scope = context.scopeAt(revision);
    const numbers = Array.from({ length: Math.min(checkFirst(first), revision) }, (_, i) => revision - i);
    const rows = await Promise.all(numbers.map((number) => scope.revisionRow(number)));
    return rows.filter((row) => row !== null).map((row) => ({ ...row, scope }));
  },
};
