/** Pages of several parts are answered without those that were refused, and never without the rest. */
import { expect, test } from 'vitest';
import { operation } from '../../src/web/documents.ts';
import type { FilingPageQuery, FilingPageQueryVariables } from '../../src/web/operations.ts';
import { Refused, runInParts } from '../../src/web/run.ts';

const FILING = operation<FilingPageQuery, FilingPageQueryVariables>('FilingPage');
const VARIABLES = {
  id: 'filing/a',
  key: 'filing/a',
  asOf: null,
  first: 40,
  after: null,
  impact: true,
  count: true,
};
const PARTS = { impact: 'retractionImpact', count: 'filing.claims.totalCount' };
const COUNT = { code: 'QUERY_TOO_COSTLY', path: ['filing', 'claims', 'totalCount'] };
const IMPACT = { code: 'BAD_USER_INPUT', path: ['retractionImpact'] };
const PAGE = { code: 'GRAPH_UNAVAILABLE', path: ['filing', 'claims', 'nodes', 3, 'standing'] };

/** Answers as GraphQL does: a field that is asked for and fails takes the whole answer with it. */
function failing(...faults: { code: string; path: (string | number)[] }[]) {
  const asked: Record<string, unknown>[] = [];
  const execute = async (_: string, variables: Record<string, unknown>) => {
    asked.push(variables);
    const errors = faults
      .filter((fault) => fault !== COUNT || variables.count)
      .filter(({ path }) => path[0] !== 'retractionImpact' || variables.impact)
      .map(({ code, path }) => ({ message: `${code} at ${path.at(-1)}`, path, extensions: { code } }));
    return { data: errors.length > 0 ? null : { filing: { id: 'filing/a' } }, errors };
  };
  return { asked, run: () => runInParts(execute as never, FILING, VARIABLES, PARTS) };
}

test('a page that lacks nothing is asked once', async () => {
  const { asked, run } = failing();
  expect(await run()).toEqual({ data: { filing: { id: 'filing/a' } }, sent: VARIABLES, refused: {} });
  expect(asked).toEqual([VARIABLES]);
});

test('what was refused is left out, all of it at once, and told', async () => {
  const { asked, run } = failing(COUNT, IMPACT);
  const { data, sent, refused } = await run();
  expect(data).toEqual({ filing: { id: 'filing/a' } });
  expect(sent).toEqual({ ...VARIABLES, count: false, impact: false });
  expect(refused.count?.message).toBe('QUERY_TOO_COSTLY at totalCount');
  expect(refused.impact?.code).toBe('BAD_USER_INPUT');
  expect(asked).toEqual([VARIABLES, sent]);
});

test('the rest is not done without', async () => {
  const { asked, run } = failing(COUNT, PAGE);
  await expect(run()).rejects.toThrow(Refused);
  await expect(run()).rejects.toMatchObject({
    code: 'GRAPH_UNAVAILABLE',
    field: 'filing.claims.nodes.standing',
  });
  expect(asked).toEqual([VARIABLES, VARIABLES]);
});

test('what is not there is missed: as the rest says it, or where the rest does not, as a part does', async () => {
  const gone = { code: 'NOT_FOUND', path: ['retractionImpact'] };
  const alone = failing(gone);
  await expect(alone.run()).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'retractionImpact' });
  expect(alone.asked.at(-1)).toMatchObject({ impact: false });
  const filing = { code: 'NOT_FOUND', path: ['filing'] };
  await expect(failing(gone, filing).run()).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'filing' });
});

test('a part that fails though it was not asked for ends it', async () => {
  const { asked, run } = failing({ ...COUNT });
  await expect(run()).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  expect(asked).toHaveLength(2);
});
