/** Questions asked within the program, through the same schema and resolvers as over HTTP, by a reader without a key. */
import { type ExecutionResult, execute, parse } from 'graphql';
import { Unauthenticated } from '../domain/errors.ts';
import { vocabulary } from '../domain/vocabulary.ts';
import type { Reader } from '../graph/client.ts';
import { type Context, createContext } from './context.ts';
import { Gate } from './limits/limits.ts';
import { executableSchema } from './schema.ts';

let made: Gate | undefined;

function gate(): Gate {
  made ??= new Gate(executableSchema());
  return made;
}

/** The context of one operation that nobody else asks for. */
export function contextInProcess(reader: Reader): Context {
  return createContext({
    reader,
    vocabulary,
    inner: gate().inner(),
    captures: () => ({ folders: [], keep: null, beside: false }),
    editor: () => {
      throw new Unauthenticated('changes are made over HTTP, with the editor’s key');
    },
  });
}

/** The result of an operation. Its errors are those of the resolvers, as they threw them. */
export async function askInProcess(
  reader: Reader,
  operation: string,
  variables: Record<string, unknown>,
): Promise<ExecutionResult> {
  return execute({
    schema: executableSchema(),
    document: parse(operation),
    variableValues: variables,
    contextValue: contextInProcess(reader),
  });
}
