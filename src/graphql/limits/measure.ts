/**
 * How large an operation is, told from its text and its variables alone, before GraphQL's own validation: that has rules
 * that take long over hostile documents. So a document here may be invalid, name what does not exist, and have fragments
 * that are used in a circle. Each fragment is measured once, however often it is used.
 *
 * The cost is how many values an answer may hold: a field costs 1, and what stands under a list as much as the list may be
 * long: `first` of a connection (20 unless said, 100 at most), and 5 for lists that take no `first`, which are short.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_FIRST, MOST_FIRST } from '../page.ts';

/** What a list that takes no `first` is taken to hold. */
const SHORT_LIST = 5;

export type Size = {
  depth: number;
  aliases: number;
  rootFields: number;
  /** How often a selection has one name at most: GraphQL compares each with each. */
  repeats: number;
  cost: number;
};

/** A part's size: `entry` is what each entry of the page costs in which it may stand, `flat` what is there once. */
type Part = { flat: number; entry: number; depth: number; aliases: number; fields: number };

const NOTHING: Part = { flat: 0, entry: 0, depth: 0, aliases: 0, fields: 0 };

/** The size of one operation of a document. */
export function sizeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Size {
  const measure = new Measure(schema, document, operation, variables);
  const root = schema.getRootType(operation.operation) ?? undefined;
  const { flat, entry, depth, aliases, fields } = measure.selections(operation.selectionSet, root);
  return { depth, aliases, rootFields: fields, repeats: measure.repeats, cost: flat + entry };
}

class Measure {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #defaults = new Map<string, unknown>();
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Part>();
  repeats = 0;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ) {
    this.#schema = schema;
    this.#variables = variables;
    for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
      if (defaultValue?.kind === Kind.INT)
        this.#defaults.set(variable.name.value, Number(defaultValue.value));
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
  }

  selections(
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    names = new Map<string, number>(),
  ): Part {
    const total = { ...NOTHING };
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const times = (names.get(name) ?? 0) + 1;
        names.set(name, times);
        this.repeats = Math.max(this.repeats, times);
      }
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection, type)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.#fragment(selection.name.value)
            : this.selections(
                selection.selectionSet,
                this.#type(selection.typeCondition?.name.value) ?? type,
                names,
              );
      total.flat += part.flat;
      total.entry += part.entry;
      total.aliases += part.aliases;
      total.fields += part.fields;
      total.depth = Math.max(total.depth, part.depth);
    }
    return total;
  }

  #fragment(name: string): Part {
    const known = this.#measured.get(name);
    if (known) return known;
    // stands for itself within itself; such a circle is refused later by validation
    this.#measured.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const part = fragment
      ? this.selections(fragment.selectionSet, this.#type(fragment.typeCondition.name.value))
      : NOTHING;
    this.#measured.set(name, part);
    return part;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): Part {
    const name = node.name.value;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // what describes the schema is bounded by the schema, and GraphQL's own rule bounds how deep it is asked
    const meta = name === '__schema' || name === '__type';
    const named = field ? getNamedType(field.type) : undefined;
    const inner = this.selections(node.selectionSet, isCompositeType(named) ? named : undefined);
    const paged = field?.args.some((arg) => arg.name === 'first');
    const within = inner.flat + inner.entry * (paged ? this.#first(node) : 1);
    const list = field !== undefined && isListType(getNullableType(field.type));
    // the entries of a connection are as many as its field was asked for: the field above knows
    const entries = list && !paged && (name === 'nodes' || name === 'edges');
    const cost = 1 + within * (list && !entries && !meta ? SHORT_LIST : 1);
    return {
      flat: entries ? 0 : cost,
      entry: entries ? cost : 0,
      depth: inner.depth + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      fields: 1,
    };
  }

  /** How many entries a field asks for. What is no whole number from 1 to 100 is refused when the field is asked. */
  #first(node: FieldNode): number {
    const value = node.arguments?.find((arg) => arg.name.value === 'first')?.value;
    let first: unknown = DEFAULT_FIRST;
    if (value?.kind === Kind.INT) first = Number(value.value);
    else if (value?.kind === Kind.VARIABLE) {
      const name = value.name.value;
      first = this.#variables[name] ?? this.#defaults.get(name) ?? DEFAULT_FIRST;
    }
    return typeof first === 'number' && first >= 1 ? Math.min(first, MOST_FIRST) : MOST_FIRST;
  }

  #type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name);
  }
}
