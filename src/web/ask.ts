/** Answers, and the addresses that pin them: `/answer?q=…` reads a question, `/answer?question=…&…` is a reading again. */
import { Kind, type TypeNode } from 'graphql';
import { type Execute, operationOf, operations } from '../graphql/server.ts';
import { operation } from './documents.ts';
import { withParams } from './links.ts';
import type {
  AnswerQuery,
  AnswerQueryVariables,
  AskQuery,
  AskQueryVariables,
  ReadFragment,
} from './operations.ts';
import { Refused, run } from './run.ts';

export const ASK = operation<AskQuery, AskQueryVariables>('Ask');
export const ANSWER = operation<AnswerQuery, AnswerQueryVariables>('Answer');

/** Lines on a page, so that its operation stays within what anybody may ask. */
export const MOST_LINES = 20;

export async function askQuestion(execute: Execute, variables: AskQueryVariables) {
  const { ask, graph } = await run(execute, ASK, variables);
  return { answer: ask, graph };
}

export async function askReading(execute: Execute, variables: AnswerQueryVariables) {
  const { answer, graph } = await run(execute, ANSWER, variables);
  return { answer, graph };
}

/** The variable `question` of a question about a question has another name in an address, where `question` is its own. */
const RENAMED: Record<string, string> = { question: 'of' };

/**
 * The variables of a reading from its address, by the types that its operation gives them. Throws Refused where there is no
 * such question, or where a value is none of its type.
 */
export function variablesIn(question: string, params: URLSearchParams): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const [name, type] of variablesOf(question)) {
    const key = RENAMED[name] ?? name;
    const written = params.getAll(key).filter((value) => value !== '');
    const [first] = written;
    if (first === undefined) continue;
    variables[name] = listed(type)
      ? written.map((value) => valueFrom(named(type), value))
      : valueFrom(named(type), first);
  }
  return variables;
}

/** The address of a reading. Null as `asOf` leaves it to the newest state. */
export function addressOf(
  { question, variables }: Pick<ReadFragment, 'question' | 'variables'>,
  more: Record<string, string | number | null> = {},
): string {
  const params: Record<string, string | readonly string[] | null> = { question };
  const all = { ...(variables as Record<string, unknown>), ...more };
  for (const [name] of variablesOf(question)) {
    const value = all[name];
    if (value === undefined) continue;
    params[RENAMED[name] ?? name] = Array.isArray(value)
      ? value.map(String)
      : value === null
        ? null
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value);
  }
  return withParams('/answer', params);
}

/** Whether a question can be asked as of a revision: one about a retraction is always about now. */
export const takesAsOf = (question: string) => variablesOf(question).some(([name]) => name === 'asOf');

function variablesOf(question: string): [string, TypeNode][] {
  if (!operations.has(question))
    throw new Refused(
      'BAD_USER_INPUT',
      `there is no question "${question}"; there are ${[...operations.keys()].join(', ')}`,
    );
  const [definition] = operationOf(question).document.definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION
    ? (definition.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type])
    : [];
}

const bare = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);
const listed = (type: TypeNode): boolean => bare(type).kind === Kind.LIST_TYPE;
function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

/** What cannot be read is left as written: GraphQL says what is wrong with it. */
function valueFrom(type: string, written: string): unknown {
  if (type === 'Int' || type === 'AsOf') return /^\d{1,9}$/.test(written) ? Number(written) : written;
  if (type === 'Boolean') return written === 'true' ? true : written === 'false' ? false : written;
  if (type !== 'JSON') return written;
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

export type PageOfAnswers = { total: number; next: string | null };

/** How many answers there are in all, and the cursor of the next: from the list that the operation's result holds. */
export function pageOfAnswers(data: unknown, depth = 0): PageOfAnswers | null {
  if (typeof data !== 'object' || data === null || depth > 2) return null;
  const { totalCount, pageInfo } = data as {
    totalCount?: unknown;
    pageInfo?: { hasNextPage?: unknown; endCursor?: unknown };
  };
  if (typeof totalCount === 'number' && pageInfo)
    return { total: totalCount, next: pageInfo.hasNextPage === true ? String(pageInfo.endCursor) : null };
  for (const value of Object.values(data)) {
    const found = pageOfAnswers(value, depth + 1);
    if (found) return found;
  }
  return null;
}
