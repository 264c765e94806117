/** ask: plain English read as one of the questions, and answered by that question's operation. */
import { execute, type GraphQLSchema } from 'graphql';
import { readQuestion, type Understanding } from '../domain/ask/read.ts';
import type { Reading } from '../domain/ask/readings.ts';
import { namesWanted } from '../domain/ask/tokens.ts';
import { BadUserInput, NotFound } from '../domain/errors.ts';
import { askNames } from '../questions/ask/names.ts';
import { askCases } from '../questions/cases/cases.ts';
import { nearestEntities } from '../questions/entity/entity.ts';
import { scopeOf } from './answer.ts';
import { linesOf } from './ask-lines.ts';
import type { Context } from './context.ts';
import type { QueryAskArgs } from './generated.ts';
import type { AskAnswerModel, ReadingModel } from './models.ts';
import { operationOf } from './operations.ts';

const MOST_CHARACTERS = 500;

export async function answerAsk(
  { question }: QueryAskArgs,
  context: Context,
  schema: GraphQLSchema,
): Promise<AskAnswerModel> {
  if (question.trim() === '' || question.length > MOST_CHARACTERS)
    throw new BadUserInput('question', `question: ask in 1 to ${MOST_CHARACTERS} characters`);
  const scope = await context.scope();
  const read = await understand(question, context, scope.revision);
  if (!read.understood) {
    const { code, message, nearest, candidates, unknown } = read;
    const found = unknown ? await nearestEntities(context.reader, unknown.words, null, scope.revision) : [];
    return {
      ...NOTHING,
      question,
      refusal: {
        code,
        message: `${message}${found.length > 0 ? `; nearest: ${found.map((e) => e.name).join(', ')}` : ''}`,
      },
      nearest: nearest.map(readingModel),
      candidates: [...(await Promise.all(candidates.map(({ id }) => scope.entity(id)))), ...found].flatMap(
        (row) => (row ? [{ ...row, scope }] : []),
      ),
      scope,
    };
  }
  const known = await scope.claims(read.needs.map(({ id }) => id));
  const missing = read.needs.find(({ id }) => !known.some((claim) => claim.row.id === id));
  if (missing)
    return {
      ...NOTHING,
      question,
      refusal: { code: 'NO_SUCH_CLAIM', message: `nobody on file says or denies that ${missing.sentence}` },
      scope,
    };
  const reading = readingModel(read);
  const { document } = operationOf(reading.question);
  context.inner.spend(context.inner.costOf(document, reading.variables));
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: reading.variables,
  });
  const [error] = result.errors ?? [];
  if (error) {
    const cause = error.originalError ?? error;
    if (!(cause instanceof NotFound || cause instanceof BadUserInput)) throw cause;
    // nothing of that name then, or more than can be weighed: the reading stands, and cannot be answered
    return {
      ...NOTHING,
      question,
      refusal: { code: 'NOT_ANSWERABLE', message: cause.message },
      nearest: [reading],
      scope,
    };
  }
  const data = JSON.parse(JSON.stringify(result.data));
  const lines = linesOf(reading.question, data);
  // its claims are shown as of the state that was asked for, and weighed for the time
  return { ...NOTHING, question, reading, data, lines, scope: await scopeOf(reading.variables, context) };
}

const NOTHING = { refusal: null, reading: null, nearest: [], candidates: [], lines: [], data: null };

async function understand(question: string, context: Context, revision: number): Promise<Understanding> {
  const [rows, cases] = await Promise.all([
    askNames(context.reader, { ...namesWanted(question), revision }),
    askCases(context.reader, revision),
  ]);
  const byKey = new Map<string, { id: string; type: string; name: string }[]>();
  const byId = new Map<string, { id: string; type: string; name: string }>();
  for (const { key, asked, ...entity } of rows) {
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), entity]);
    if (asked !== null) byId.set(asked, entity);
  }
  const today = new Date().toISOString().slice(0, 10);
  return readQuestion(
    question,
    { byKey, byId, cases: cases.map((row) => row.name) },
    context.vocabulary,
    today,
  );
}

function readingModel({ question, variables, sentence }: Reading): ReadingModel {
  const { of } = variables as { of?: Reading };
  // a question about a question brings that one's operation
  const inner = of ? { question: operationOf(of.question).text, variables: of.variables } : {};
  const { of: _, ...own } = variables;
  return {
    question,
    sentence,
    operation: operationOf(question).text,
    variables: { ...own, ...inner },
  };
}
