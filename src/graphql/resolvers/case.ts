import { revisionOf } from '../revisions.ts';
import type { Complete } from './complete.ts';

export const caseType: Complete<'Case'> = {
  changed: ({ changed, scope }) => revisionOf(scope, changed),
};
