/** answer: a reading by its question and variables, answered as `ask` does. */
import { execute, type GraphQLSchema } from 'graphql';
import { toldReading } from '../domain/ask/told.ts';
import { BadUserInput } from '../domain/errors.ts';
import { linesOf, TOLD } from './ask-lines.ts';
import type { Context } from './context.ts';
import type { QueryAnswerArgs } from './generated.ts';
import type { AskAnswerModel } from './models.ts';
import { operationOf } from './operations.ts';
import { asOfScalar } from './scalars.ts';
import type { Scope } from './scope.ts';

export async function answerReading(
  { question, variables }: QueryAnswerArgs,
  context: Context,
  schema: GraphQLSchema,
): Promise<AskAnswerModel> {
  if (!TOLD.includes(question))
    throw new BadUserInput('question', `question: "${question}" is none of ${TOLD.join(', ')}`);
  const { text, document } = operationOf(question);
  const given = checked(variables, question);
  const result = await execute({ schema, document, contextValue: context, variableValues: given });
  const [error] = result.errors ?? [];
  // without a path it is about the variables: graphql-js says which, and what is wrong
  if (error && error.path === undefined) throw new BadUserInput('variables', error.message);
  if (error) throw error.originalError ?? error;
  const data = JSON.parse(JSON.stringify(result.data));
  const scope = await scopeOf(given, context);
  const sentence = toldReading({ question, variables: given, name: await namesIn(given, scope) });
  return {
    question: sentence,
    refusal: null,
    reading: { question, sentence, operation: text, variables: given },
    nearest: [],
    candidates: [],
    lines: linesOf(question, data),
    data,
    scope,
  };
}

/** The state that a reading's claims are shown in: the one that it was answered as of. */
export async function scopeOf(variables: Record<string, unknown>, context: Context): Promise<Scope> {
  const { asOf, validDuring } = variables;
  return context.scope(
    asOf == null ? null : asOfScalar.parseValue(asOf),
    typeof validDuring === 'string' ? validDuring : null,
  );
}

function checked(variables: unknown, question: string): Record<string, unknown> {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    throw new BadUserInput('variables', 'variables: must be an object');
  const [definition] = operationOf(question).document.definitions;
  const known =
    definition?.kind === 'OperationDefinition'
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [];
  const stranger = Object.keys(variables).find((key) => !known.includes(key));
  if (stranger !== undefined)
    throw new BadUserInput(
      'variables',
      `variables: ${question} takes no "${stranger}"; it takes ${known.join(', ')}`,
    );
  return { ...variables };
}

/** Names of what the variables name by id; anything else is shown as written. */
async function namesIn(
  variables: Record<string, unknown>,
  scope: Scope,
): Promise<(variable: string) => string> {
  const named = new Map<string, string>();
  for (const [key, value] of Object.entries(variables)) {
    if (typeof value !== 'string') continue;
    const name = value.startsWith('source/')
      ? (await scope.source(value))?.title
      : value.startsWith('filing/')
        ? (await scope.filing(value))?.title
        : (await scope.entity(value))?.name;
    named.set(key, name ?? value);
  }
  return (variable) => named.get(variable) ?? '…';
}
