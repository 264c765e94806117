import type { Change } from '../../domain/answer-changes.ts';
import type { AnswerChangeModel, AnswerDiffModel } from '../models.ts';
import { pageOf } from '../page.ts';
import { revisionOf } from '../revisions.ts';
import type { Complete } from './complete.ts';

const changeIn = (diff: AnswerDiffModel, change: Change): AnswerChangeModel => ({ ...change, diff });

/** One of two paths is, or is within, the other. */
const within = (a: string, b: string) =>
  a === b ||
  (a.startsWith(b) && /^[.[]/.test(a.slice(b.length))) ||
  (b.startsWith(a) && /^[.[]/.test(b.slice(a.length)));

export const answerDiff: Complete<'AnswerDiff'> = {
  changes: (diff, args) =>
    pageOf(
      'AnswerDiff.changes',
      diff.changes.map((change) => changeIn(diff, change)),
      args,
      (change) => change.path,
    ),
  steps: (diff) => diff.steps.map((step) => ({ step, diff })),
};

export const answerStep: Complete<'AnswerStep'> = {
  revision: ({ step, diff }) => revisionOf(diff.scope, step.revision),
  after: ({ step }) => step.after,
  exact: ({ step }) => step.revision - step.after === 1,
  changes: ({ step, diff }) => step.changes.map((change) => changeIn(diff, change)),
};

export const answerChange: Complete<'AnswerChange'> = {
  revisions: ({ path, diff }) =>
    Promise.all(
      diff.steps
        .filter((step) => step.changes.some((change) => within(change.path, path)))
        .map((step) => revisionOf(diff.scope, step.revision)),
    ),
};
