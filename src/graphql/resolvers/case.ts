import { present } from '../models.ts';
import type { Complete } from './complete.ts';

export const caseType: Complete<'Case'> = {
  changed: async ({ changed, scope }) => ({
    ...present(await scope.revisionRow(changed), `revision ${changed}`),
    scope,
  }),
};
