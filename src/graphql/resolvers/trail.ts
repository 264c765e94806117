import { rootOf } from '../claim-facts.ts';
import { assertionModel, sourceModel } from '../models.ts';
import { linesOf } from '../trail.ts';
import { omittedOf, treeOf } from '../trail-tree.ts';
import type { Complete } from './complete.ts';

export const trail: Complete<'Trail'> = {
  revision: ({ claim }) => claim.scope.revision,
  lines: ({ claim }) => linesOf(claim).map((line) => ({ claim, line })),
  nodes: async ({ claim }) => (await treeOf(claim)).nodes,
  edges: async ({ claim }) => (await treeOf(claim)).edges,
  omitted: ({ claim }) => omittedOf(claim),
};

export const trailLine: Complete<'TrailLine'> = {
  assertion: ({ claim, line }) => assertionModel(line.assertion, claim),
  sentence: ({ line }) => line.sentence,
  steps: ({ claim, line }) => line.steps.map((step) => ({ claim, step })),
  roots: ({ claim, line }) => [{ ids: rootOf(claim, line.assertion).roots, claim }],
  depth: ({ claim, line }) => rootOf(claim, line.assertion).depth,
};

export const trailStep: Complete<'TrailStep'> = {
  number: ({ step }) => step.number,
  kind: ({ step }) => step.kind,
  sentence: ({ step }) => step.sentence,
  assertion: ({ claim, step }) => step.assertion && assertionModel(step.assertion, claim),
  source: ({ claim, step }) => sourceModel(step.source, claim.scope),
};
