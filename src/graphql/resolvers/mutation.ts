import { applyFiling } from '../../filings/apply.ts';
import { identityFiling } from '../../filings/identity-filing.ts';
import { type Reading, readFiling } from '../../filings/read.ts';
import { type RetractionKind, retract } from '../../filings/retract.ts';
import type { Context } from '../context.ts';
import type { Complete } from './complete.ts';

async function apply(reading: Reading, context: Context) {
  const { graph, captures, name } = context.editor();
  const applied = await applyFiling(graph, reading, { captures, by: name });
  return { ...applied, scope: context.scopeAt(applied.revision) };
}

const take =
  (kind: RetractionKind) =>
  (_: unknown, { id, reason }: { id: string; reason: string }, context: Context) => {
    const { graph, name } = context.editor();
    return retract(graph, kind, id, { reason, by: name });
  };

export const mutation: Complete<'Mutation'> = {
  applyFiling: (_, { content, name }, context) =>
    apply(readFiling(Buffer.from(content), name ?? 'filing.yaml'), context),
  retractFiling: take('filing'),
  retractSource: take('source'),
  retractAssertion: take('assertion'),
  sameEntity: (_, { keep, other, reason }, context) =>
    apply(identityFiling('same', keep, other, reason), context),
  differentEntity: (_, { a, b, reason }, context) =>
    apply(identityFiling('different', a, b, reason), context),
};
