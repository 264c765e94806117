import { parseEdtf } from '../../domain/edtf.ts';
import { notDeniedBy } from '../denials.ts';
import { present } from '../models.ts';
import { lineOf } from '../trail.ts';
import type { Complete } from './complete.ts';

export const denial: Complete<'Denial'> = {
  sentence: ({ claim, row }) => lineOf(claim, row).sentence,
  stance: ({ row }) => row.stance as 'DENIES',
  speaker: ({ claim, row }) => ({ ...row.by, scope: claim.scope }),
  words: ({ row }) => row.passage?.exact ?? row.paraphrase ?? '',
  verbatim: ({ row }) => row.passage !== null,
  during: ({ row }) =>
    row.during === null ? null : { interval: parseEdtf(row.during), text: row.duringText },
  published: async ({ claim, row }) => {
    const { published } = present(await claim.scope.source(row.source), row.source);
    return published === null ? null : { interval: parseEdtf(published), text: null };
  },
  assertion: (denial) => denial,
  notDenied: async (denial) => (await notDeniedBy(denial)).claims,
  moreNotDenied: async (denial) => (await notDeniedBy(denial)).more,
};
