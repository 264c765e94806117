import { applyFiling } from '../../filings/apply.ts';
import { identityFiling } from '../../filings/identity-filing.ts';
import { type Reading, readFiling } from '../../filings/read.ts';
import { type RetractionKind, retract } from '../../filings/retract.ts';
import type { Context } from '../context.ts';
import type { Complete } from './complete.ts';

async function apply(reading: Reading, context: Context) {
  const { graph, captures, name, audit } = context.editor();
  const applied = await applyFiling(graph, reading, { captures, by: name });
  audit({ what: applied.action, target: applied.filing, revision: applied.revision });
  return { ...applied, scope: context.scopeAt(applied.revision) };
}

const take =
  (kind: RetractionKind) =>
  async (_: unknown, { id, reason }: { id: string; reason: string }, context: Context) => {
    const { graph, name, audit } = context.editor();
    const retracted = await retract(graph, kind, id, { reason, by: name });
    audit({ what: 'RETRACT', target: id, revision: retracted.revision });
    return retracted;
  };

export const mutation: Complete<'Mutation'> = {
  applyFiling(_, { content, name }, context) {
    // who may not do it is told so first, and nothing of the filing
    context.editor();
    return apply(readFiling(Buffer.from(content), name ?? 'filing.yaml'), context);
  },
  retractFiling: take('filing'),
  retractSource: take('source'),
  retractAssertion: take('assertion'),
  sameEntity: (_, { keep, other, reason }, context) =>
    apply(identityFiling('same', keep, other, reason), context),
  differentEntity: (_, { a, b, reason }, context) =>
    apply(identityFiling('different', a, b, reason), context),
};
