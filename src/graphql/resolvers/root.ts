import { rootOf } from '../claim-facts.ts';
import { assertionModel, sourceModel } from '../models.ts';
import { rootLabel } from '../naming.ts';
import type { Complete } from './complete.ts';

export const root: Complete<'Root'> = {
  speaker: async ({ ids, claim }) => {
    const [id] = ids;
    const row = id === undefined || id.startsWith('source/') ? null : await claim.scope.entity(id);
    return row && { ...row, scope: claim.scope };
  },
  source: async ({ ids, claim }) => {
    const [id] = ids;
    const row = id?.startsWith('source/') ? await claim.scope.source(id) : null;
    return row && sourceModel(row, claim.scope);
  },
  label: ({ ids, claim }) => rootLabel(claim, ids[0] ?? ''),
  alternatives: ({ ids, claim }) => ids.slice(1).map((id) => ({ ids: [id], claim })),
  assertions: ({ ids, claim }) =>
    claim.assertions
      .filter((a) => rootOf(claim, a).roots.some((id) => ids.includes(id)))
      .map((row) => assertionModel(row, claim)),
};
