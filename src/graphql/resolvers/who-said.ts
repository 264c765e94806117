import { assertionModel } from '../models.ts';
import { lineOf } from '../trail.ts';
import type { Complete } from './complete.ts';

export const said: Complete<'Said'> = {
  words: ({ said }) => said.text,
  verbatim: ({ said }) => said.verbatim,
  phrase: ({ match }) => match.phrase,
  missing: ({ match }) => match.missing,
  speaker: ({ claim, row }) => ({ ...row.by, scope: claim.scope }),
  assertion: ({ claim, row }) => assertionModel(row, claim),
  trail: ({ claim, row }) => ({ claim, line: lineOf(claim, row) }),
};
