/** retractionImpact, and previewFiling: what a change would do, without doing it. */
import { BadUserInput } from '../domain/errors.ts';
import { prefixOf } from '../domain/ids.ts';
import { planBoth } from '../filings/newsroom/plan.ts';
import { readFiling } from '../filings/read.ts';
import { impactOf, type RetractionKind } from '../filings/retract.ts';
import type { Context } from './context.ts';
import type { QueryPreviewFilingArgs, QueryRetractionImpactArgs } from './generated.ts';
import type { FilingPlanModel, RetractionImpactConnectionModel } from './models.ts';
import { pageOf } from './page.ts';

/** All that would end is in memory at once, with all that stands beside it. */
const MOST_ENDING = 20_000;
const KINDS: RetractionKind[] = ['filing', 'source', 'assertion'];

export async function answerRetractionImpact(
  _: unknown,
  args: Omit<QueryRetractionImpactArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<RetractionImpactConnectionModel> {
  const kind = KINDS.find((k) => k === prefixOf(args.id));
  if (!kind)
    throw new BadUserInput('id', `id: give the id of a filing, a source or an assertion, not "${args.id}"`);
  const { claims, ends, revision } = await impactOf(
    context.reader,
    kind,
    args.id,
    context.vocabulary,
    MOST_ENDING,
  );
  const wanted = claims.filter((c) => !args.effect || args.effect.includes(c.effect));
  return Object.assign(
    pageOf('retractionImpact', wanted, args, (c) => c.claim.id),
    { ends, revision },
  );
}

export function answerPreviewFiling(
  _: unknown,
  args: Omit<QueryPreviewFilingArgs, 'name'> & { name?: string | null },
  context: Context,
): Promise<FilingPlanModel> {
  const reading = readFiling(Buffer.from(args.content), args.name ?? 'filing.yaml');
  return planBoth(context.reader, context.open, reading, {
    captures: context.captures(),
    vocabulary: context.vocabulary,
  });
}
