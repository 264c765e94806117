/**
 * answerDiff: what changed in an answer between two states of the graph, and which filing did it. The question is asked
 * as of both; where the answers differ, it is asked in between, by halves, until each change is pinned to a revision.
 */
import { execute, type GraphQLSchema } from 'graphql';
import { type Change, changesBetween, type Json } from '../domain/answer-changes.ts';
import { BadUserInput } from '../domain/errors.ts';
import { canonicalJson } from '../domain/ids.ts';
import type { Context } from './context.ts';
import { AFTER, AS_OF, type Diffable, diffable, MOST_PAGES, NEXT_PAGE, TYPE } from './diffable.ts';
import type { QueryAnswerDiffArgs } from './generated.ts';
import type { AnswerDiffModel } from './models.ts';

/** States that one diff asks for at most. */
const MOST_ASKED = 64;

export type Step = { revision: number; after: number; changes: Change[] };
type Answer = { data: Json; capped: string[] };

export async function answerDiff(
  args: QueryAnswerDiffArgs,
  context: Context,
  schema: GraphQLSchema,
): Promise<AnswerDiffModel> {
  const variables = variablesOf(args.variables);
  context.inner.admit(args.question, variables);
  const question = diffable(schema, args.question, variables);
  const [from, to] = await Promise.all([context.scope(args.from), context.scope(args.to)]);
  if (from.revision > to.revision)
    throw new BadUserInput(
      'from',
      `from: revision ${from.revision} is after revision ${to.revision}: give the earlier state first`,
    );
  const known = new Map<number, Promise<Answer>>();
  const at = (revision: number) => {
    const answer = known.get(revision) ?? ask(schema, question, variables, revision, context);
    known.set(revision, answer);
    return answer;
  };
  const [before, after] = [await at(from.revision), await at(to.revision)];
  // a state in between may take as many pages as one, and each as much as the first
  const state =
    context.inner.costOf(question.document, variables) * (question.paged.length > 0 ? MOST_PAGES : 1);
  const mayAsk = () => known.size < MOST_ASKED && context.inner.fits(state);
  const steps = await stepsBetween(from.revision, to.revision, at, mayAsk);
  return {
    from: from.revision,
    to: to.revision,
    changes: changesBetween(before.data, after.data),
    steps,
    capped: [...new Set([...before.capped, ...after.capped])].sort(),
    scope: to,
  };
}

/** The steps by which the answer came from one state to the other; one of several revisions where no more may be asked. */
async function stepsBetween(
  low: number,
  high: number,
  at: (revision: number) => Promise<Answer>,
  mayAsk: () => boolean,
): Promise<Step[]> {
  const [a, b] = [await at(low), await at(high)];
  if (canonicalJson(a.data) === canonicalJson(b.data)) return [];
  if (high - low === 1 || !mayAsk())
    return [{ revision: high, after: low, changes: changesBetween(a.data, b.data) }];
  const middle = Math.floor((low + high) / 2);
  return [
    ...(await stepsBetween(low, middle, at, mayAsk)),
    ...(await stepsBetween(middle, high, at, mayAsk)),
  ];
}

function variablesOf(variables: unknown): Record<string, unknown> {
  if (variables == null) return {};
  if (typeof variables !== 'object' || Array.isArray(variables))
    throw new BadUserInput('variables', 'variables: give an object, such as {"api": "Titan API"}');
  return variables as Record<string, unknown>;
}

/** Asks the question as of a revision, page after page where the list is paged by us. */
async function ask(
  schema: GraphQLSchema,
  { document, paged: [list] }: Diffable,
  variables: Record<string, unknown>,
  revision: number,
  context: Context,
): Promise<Answer> {
  const cost = context.inner.costOf(document, variables);
  let whole: Record<string, Json> | null = null;
  const capped: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    context.inner.spend(cost);
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: { ...variables, [AS_OF]: revision, [AFTER]: after },
    });
    const [error] = result.errors ?? [];
    if (error) {
      // what is not there yet, or not any more, has an empty answer; all else is the asker's to know
      const code = (error.originalError as { code?: unknown } | undefined)?.code;
      if (code === 'NOT_FOUND') return { data: null, capped: [] };
      throw error.originalError ?? new BadUserInput('variables', `variables: ${error.message}`);
    }
    const data = JSON.parse(JSON.stringify(result.data)) as Record<string, Json>;
    const page = list === undefined ? null : (data[list] as Record<string, Json>);
    const more = page?.[NEXT_PAGE] as { hasNextPage: boolean; endCursor: string } | undefined;
    if (whole === null) whole = data;
    else if (list !== undefined && page) join(whole[list] as Record<string, Json>, page);
    if (!more?.hasNextPage) break;
    after = more.endCursor;
    if (pages === MOST_PAGES - 1 && list !== undefined) capped.push(list);
  }
  return { data: whole && stripped(whole, '', list ?? '', capped), capped };
}

function join(whole: Record<string, Json>, page: Record<string, Json>): void {
  for (const [key, value] of Object.entries(page))
    if (Array.isArray(value) && Array.isArray(whole[key])) whole[key] = [...whole[key], ...value];
}

/** Without what was asked for to page; lists that go on are noted. */
function stripped(value: Json, path: string, paged: string, capped: string[]): Json {
  if (Array.isArray(value)) return value.map((entry) => stripped(entry, `${path}[]`, paged, capped));
  if (value === null || typeof value !== 'object') return value;
  const more = (value[NEXT_PAGE] as { hasNextPage?: boolean } | undefined)?.hasNextPage;
  if (more && path !== paged) capped.push(path);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== NEXT_PAGE && key !== TYPE)
      .map(([key, part]) => [key, stripped(part, path === '' ? key : `${path}.${key}`, paged, capped)]),
  );
}
