import { present } from '../models.ts';
import type { Complete } from './complete.ts';

export const revision: Complete<'Revision'> = {
  filing: async ({ filing, scope }) =>
    filing === null ? null : { row: present(await scope.filing(filing), filing), scope },
};
