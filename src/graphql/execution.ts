/**
 * Executes operations. A query that comes again and again is compiled by graphql-jit, which runs long answers several
 * times as fast; all else, and whatever ends in an error, is executed by graphql-js, whose errors are the ones that
 * callers are told. Both read the same schema and resolvers, and give the same answers.
 */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.ts';

export type Operation = {
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
  context: Context;
};

/** How often an operation is executed before it is compiled: what comes once is not worth it. */
const COMPILED_AFTER = 3;

/** Questions that ask questions of their own, and count what these cost: they are not asked twice. */
const ONCE: ReadonlySet<string> = new Set(['ask', 'answer', 'answerDiff']);

type Known = { times: number; compiled: CompiledQuery | null };

export class Execution {
  readonly #schema: GraphQLSchema;
  readonly #after: number;
  // documents are kept by whoever parses them, and what is known of them as long
  readonly #known = new WeakMap<DocumentNode, Map<string | null, Known>>();

  /** How many operations were compiled so far. */
  compiled = 0;

  constructor(schema: GraphQLSchema, after = COMPILED_AFTER) {
    this.#schema = schema;
    this.#after = after;
  }

  async run(operation: Operation): Promise<ExecutionResult> {
    const { document, operationName, variables, context } = operation;
    const compiled = this.#compiled(document, operationName);
    if (compiled && this.#takes(operation)) {
      const result = await compiled.query(undefined, context, variables);
      if (!result.errors) return result;
    }
    return execute({
      schema: this.#schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    });
  }

  /** Whether the variables are what the operation wants. */
  #takes({ document, operationName, variables }: Operation): boolean {
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    return getVariableValues(this.#schema, definitions, variables).coerced !== undefined;
  }

  #compiled(document: DocumentNode, operationName: string | null): CompiledQuery | null {
    const names = this.#known.get(document) ?? new Map<string | null, Known>();
    this.#known.set(document, names);
    const known = names.get(operationName) ?? { times: 0, compiled: null };
    names.set(operationName, known);
    known.times++;
    if (known.times === this.#after && this.#compilable(document, operationName)) {
      const compiled = compileQuery(this.#schema, document, operationName ?? undefined, {
        // numbers, texts and words of an enum are what resolvers may return by their types
        disableLeafSerialization: true,
      });
      if (isCompiledQuery(compiled)) {
        known.compiled = compiled;
        this.compiled++;
      }
    }
    return known.compiled;
  }

  #compilable(document: DocumentNode, operationName: string | null): boolean {
    let once = false;
    visit(document, {
      Field(node) {
        once ||= ONCE.has(node.name.value);
      },
    });
    return !once && getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
  }
}
