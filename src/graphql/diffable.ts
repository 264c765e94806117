/**
 * A question made ready to be asked as of two states: `asOf` and the page are left to us, each object is asked for its
 * identity, and what tells only where in a list or in time an answer stands is left out.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { IDENTITY } from '../domain/answer-changes.ts';
import { BadUserInput } from '../domain/errors.ts';

/** Entries a page when a list is asked for without `first`, and so many pages of it at most. */
const PAGE = 100;
export const MOST_PAGES = 10;

export type Diffable = {
  document: DocumentNode;
  /** The response keys of the root's lists that are paged by us. */
  paged: string[];
};

/** The names of variables that we add to a question. */
export const AS_OF = '_asOf';
export const AFTER = '_after';

// they tell where an entry stands, or which state was asked for: both change when nothing that is said does
const PLACES = new Set(['cursor', 'pageInfo', 'revision']);

/** Throws BadUserInput where the text is no question that can be asked as of two states. */
export function diffable(
  schema: GraphQLSchema,
  question: string,
  variables: Record<string, unknown>,
): Diffable {
  const refuse = (why: string) => new BadUserInput('question', `question: ${why}`);
  let parsed: DocumentNode;
  try {
    parsed = parse(question, { maxTokens: 2000 });
  } catch (error) {
    throw refuse(`this is no GraphQL: ${(error as Error).message}`);
  }
  const [fault] = validate(schema, parsed, undefined, { maxErrors: 1 });
  if (fault) throw refuse(fault.message);
  const operations = parsed.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== 'query')
    throw refuse('give one query, and no mutation');
  const root = schema.getQueryType()?.getFields() ?? {};
  const paged: string[] = [];
  for (const field of rootFields(operation, refuse)) {
    const name = field.name.value;
    if (!root[name]?.args.some((arg) => arg.name === 'asOf'))
      throw refuse(`${name} cannot be asked as of another time: it takes no asOf`);
    for (const ours of ['asOf', 'after'])
      if (gives(field, ours, variables))
        throw refuse(`leave ${ours} of ${name} out: from and to say which states are compared`);
    const pages = root[name].args.some((arg) => arg.name === 'after');
    if (pages && !gives(field, 'first', variables)) paged.push(field.alias?.value ?? name);
  }
  if (paged.length > 1) throw refuse('ask for one list at a time, or give `first` to each');
  return { document: rewritten(schema, parsed, paged), paged };
}

/** Whether an argument is given: one by a variable without a value is not. */
function gives(field: FieldNode, name: string, variables: Record<string, unknown>): boolean {
  const value = field.arguments?.find((arg) => arg.name.value === name)?.value;
  return value !== undefined && !(value.kind === Kind.VARIABLE && variables[value.name.value] == null);
}

function rootFields(operation: OperationDefinitionNode, refuse: (why: string) => BadUserInput): FieldNode[] {
  return operation.selectionSet.selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) throw refuse('ask at the root without fragments');
    return selection;
  });
}

function rewritten(schema: GraphQLSchema, document: DocumentNode, paged: string[]): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: {
        leave: (node) => ({
          ...node,
          variableDefinitions: [
            ...(node.variableDefinitions ?? []),
            variableDefinition(AS_OF, 'AsOf'),
            ...(paged.length > 0 ? [variableDefinition(AFTER, 'String')] : []),
          ],
        }),
      },
      Field: {
        leave: (node) => {
          if (PLACES.has(node.name.value)) return null;
          const key = node.alias?.value ?? node.name.value;
          if (/^_(?!_)/.test(key))
            throw new BadUserInput('question', `question: ${key}: names that begin with _ are ours`);
          if (types.getParentType()?.name === 'Query')
            return withArguments(node, [
              ['asOf', AS_OF],
              ...(paged.includes(key) ? [['after', AFTER] as const, ['first', PAGE] as const] : []),
            ]);
          const nested = types.getFieldDef()?.args.some((arg) => arg.name === 'first');
          const given = node.arguments?.some((arg) => arg.name.value === 'first');
          return nested && !given ? withArguments(node, [['first', PAGE]]) : node;
        },
      },
      SelectionSet: {
        leave: (node) => {
          const type = types.getParentType();
          const extra: SelectionNode[] = type ? [...identity(type), ...nextPage(type)] : [];
          return {
            ...node,
            selections: [...node.selections, ...extra, ...(extra.length === 0 ? [TYPENAME] : [])],
          };
        },
      },
    }),
  );
}

const field = (name: string, alias: string | null, selections?: SelectionNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(alias ? { alias: { kind: Kind.NAME, value: alias } } : {}),
  ...(selections ? { selectionSet: { kind: Kind.SELECTION_SET, selections } } : {}),
});

// keeps a selection from being empty when all that it asked for was left out
export const TYPE = '_type';
const TYPENAME = field('__typename', TYPE);

/** Under this key a list tells whether there is more after its page. */
export const NEXT_PAGE = '_page';

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

/** How an object of this type is known again: by its id, or by that of the claim or assertion that it is about. */
function identity(type: GraphQLNamedType): SelectionNode[] {
  const fields = fieldsOf(type);
  if (type.name === 'Query') return [];
  if (fields.id) return [field('id', IDENTITY)];
  if (type.name === 'Case') return [field('name', IDENTITY)];
  if (type.name === 'Revision') return [];
  for (const [name, inner] of Object.entries(fields)) {
    const of = getNamedType(inner.type);
    if (isListType(getNullableType(inner.type))) continue;
    if (inner.args.length === 0 && ['Claim', 'Assertion'].includes(of.name))
      return [field(name, IDENTITY, [field('id', null)])];
  }
  return [];
}

function nextPage(type: GraphQLNamedType): SelectionNode[] {
  if (!fieldsOf(type).pageInfo) return [];
  return [field('pageInfo', NEXT_PAGE, [field('hasNextPage', null), field('endCursor', null)])];
}

function withArguments(node: FieldNode, values: readonly (readonly [string, string | number])[]): FieldNode {
  return {
    ...node,
    arguments: [
      ...(node.arguments ?? []).filter((arg) => !values.some(([name]) => name === arg.name.value)),
      ...values.map(([name, value]) => ({
        kind: Kind.ARGUMENT as const,
        name: { kind: Kind.NAME as const, value: name },
        value:
          typeof value === 'number'
            ? { kind: Kind.INT as const, value: String(value) }
            : { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value } },
      })),
    ],
  };
}

function variableDefinition(name: string, type: string) {
  return {
    kind: Kind.VARIABLE_DEFINITION as const,
    variable: { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: name } },
    type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: type } },
  };
}
