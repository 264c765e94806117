/** search: hits of three kinds in one list, best first. */
import { BadUserInput } from '../domain/errors.ts';
import { fuzzyWords } from '../domain/names.ts';
import { askSearch, type SearchRow } from '../questions/search/search.ts';
import type { Context } from './context.ts';
import type { QuerySearchArgs } from './generated.ts';
import { assertionModel, type SearchConnectionModel, type SearchHitModel, sourceModel } from './models.ts';
import { pageOf } from './page.ts';
import type { Scope } from './scope.ts';

export async function answerSearch(
  _: unknown,
  args: Omit<QuerySearchArgs, 'first'> & { first?: number | null },
  context: Context,
): Promise<SearchConnectionModel> {
  const words = fuzzyWords(args.text);
  if (words === '' || args.text.length > 500)
    throw new BadUserInput('text', 'text: give words of letters or digits, 500 characters at most');
  const scope = await context.scope(args.asOf);
  const rows = await askSearch(context.reader, {
    words,
    kinds: args.kinds ?? null,
    revision: scope.revision,
  });
  const { edges, pageInfo } = pageOf('search', rows, args, (row) => row.id);
  const hits = await Promise.all(
    edges.map(async ({ cursor, node: row }) => ({ cursor, score: row.score, node: await hitOf(row, scope) })),
  );
  const found = hits.flatMap((hit) => (hit.node ? [{ ...hit, node: hit.node }] : []));
  return { edges: found, nodes: found.map((hit) => hit.node), pageInfo, totalCount: () => rows.length };
}

async function hitOf(row: SearchRow, scope: Scope): Promise<SearchHitModel | null> {
  if (row.kind === 'ENTITY') {
    const entity = await scope.entity(row.id);
    return entity && { hit: 'ENTITY', ...entity, scope };
  }
  if (row.kind === 'SOURCE') {
    const source = await scope.source(row.id);
    return source && { hit: 'SOURCE', ...sourceModel(source, scope) };
  }
  const claim = row.claim === null ? null : await scope.claim(row.claim);
  const assertion = claim?.row.assertions.find((a) => a.id === row.id);
  return claim && assertion ? { hit: 'ASSERTION', ...assertionModel(assertion, claim) } : null;
}
