/** cases: the stories that filings belong to. */
import { askCases } from '../questions/cases/cases.ts';
import type { Context } from './context.ts';
import type { QueryCasesArgs } from './generated.ts';
import type { CaseConnectionModel } from './models.ts';
import { pageOf } from './page.ts';

export async function answerCases(
  _: unknown,
  args: Omit<QueryCasesArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<CaseConnectionModel> {
  const scope = await context.scope(args.asOf);
  const rows = await askCases(context.reader, scope.revision);
  return pageOf(
    'cases',
    rows.map((row) => ({ ...row, scope })),
    args,
    (row) => row.name,
  );
}
