import { parseEdtf } from '../../domain/edtf.ts';
import { timeForm } from '../../domain/timeline.ts';
import { assertionModel } from '../models.ts';
import { pageOf } from '../page.ts';
import { disagreementsOf } from '../timeline.ts';
import type { Complete } from './complete.ts';

export const timelineEntry: Complete<'TimelineEntry'> = {
  form: ({ during }) => timeForm(during.interval),
  independentRoots: ({ roots }) => roots,
  assertions: ({ claim, assertions }, args) =>
    pageOf(
      'TimelineEntry.assertions',
      assertions.map((row) => assertionModel(row, claim)),
      args,
      (a) => a.row.id,
    ),
  disagreements: (entry) => disagreementsOf(entry),
};

export const timelineDisagreement: Complete<'TimelineDisagreement'> = {
  during: ({ label }) => ({ interval: parseEdtf(label), text: null }),
};
