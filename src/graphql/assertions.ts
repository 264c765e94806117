/** assertions: the page of all that somebody says, be it for a claim or against it. */
import { askAssertions, countAssertions } from '../questions/assertions/assertions.ts';
import { findCase } from '../questions/cases/cases.ts';
import { pageOfAssertions } from './assertion-pages.ts';
import type { Context } from './context.ts';
import type { QueryAssertionsArgs } from './generated.ts';
import type { AssertionConnectionModel } from './models.ts';

export async function answerAssertions(
  _: unknown,
  args: Omit<QueryAssertionsArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<AssertionConnectionModel> {
  const scope = await context.scope(args.asOf, args.validDuring);
  const { reader } = context;
  const filter = {
    by: (await scope.named(args.by, 'by')).id,
    about: args.about ? (await scope.named(args.about, 'about')).id : null,
    case: args.case ? await findCase(reader, args.case, scope.revision) : null,
    stances: args.stance ?? null,
    revision: scope.revision,
  };
  return pageOfAssertions(
    'assertions',
    scope,
    args,
    (after, limit) => askAssertions(reader, filter, after, limit),
    () => countAssertions(reader, filter),
  );
}
