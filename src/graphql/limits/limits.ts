/**
 * The limits that each operation is held to before it is validated. Documents that came before are not parsed again, and
 * their operations not measured again for pages of the same lengths.
 */
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  visit,
} from 'graphql';
import { BadRequest, BadUserInput, QueryTooCostly } from '../../domain/errors.ts';
import { type Size, sizeOf } from './measure.ts';
import { LIMITS, type Limits } from './settings.ts';

/** How many times the cost of an operation those may cost that are asked within it. */
const INNER = 10;

export type Inner = {
  /** Holds a text to the limits of an operation, as `Gate.admit` does, before anything is done with it. */
  admit(query: string, variables: Record<string, unknown>): void;
  /** What an operation of one document costs. */
  costOf(document: DocumentNode, variables: Record<string, unknown>): number;
  /** Whether so much may still be spent. */
  fits(cost: number): boolean;
  /** Throws QueryTooCostly where it may not. */
  spend(cost: number): void;
};

/** Values within values of variables. */
const MOST_NESTED = 32;
/** Sizes of one operation that are remembered: those who page change their lengths seldom. */
const MOST_SIZES = 20;
/** Documents that are remembered, and characters of them at most. */
const MOST_DOCUMENTS = 500;
const MOST_CHARACTERS = 5_000_000;

type Known = {
  document: DocumentNode;
  /** The sizes of an operation, by what the variables say that pages are long by. */
  sizes: Map<OperationDefinitionNode, Map<string, Size>>;
  /** The variables that say how long a page is. */
  lengths: readonly string[];
  /** Whether it asks for nothing that hangs on who asks. */
  forAll: boolean;
};

export type Asked = {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
  /** Its variables could not be read. */
  unreadable?: boolean;
};

export class Gate {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #known = new Map<string, Known>();
  /** What was admitted and cannot have changed since. */
  readonly #admitted = new WeakMap<Asked, { size: Size | null; repeatable: boolean }>();
  #characters = 0;
  /** Documents that came again, and that were new. */
  hits = 0;
  misses = 0;

  constructor(schema: GraphQLSchema, limits: Limits = LIMITS) {
    this.#schema = schema;
    this.#limits = limits;
  }

  /**
   * Throws QueryTooCostly past a limit, BadUserInput for variables that are nested too deep, and BadRequest for a
   * subscription. What is no GraphQL at all passes: GraphQL itself says best what is wrong with it. Returns the
   * operation's size, and null for what passes so.
   */
  admit(asked: Asked): Size | null {
    const before = this.#admitted.get(asked);
    if (before) {
      this.hits++;
      return before.size;
    }
    const size = this.#measure(asked);
    // deeply, as body.ts does
    if (Object.isFrozen(asked)) this.#admitted.set(asked, { size, repeatable: this.#isRepeatable(asked) });
    return size;
  }

  #measure({ query, variables, operationName }: Asked): Size | null {
    if (typeof query !== 'string') return null;
    checkNesting(variables);
    const known = this.#read(query);
    if (known === null) return null;
    const { document } = known;
    const name = typeof operationName === 'string' ? operationName : null;
    // where it is not clear which is meant, validation and execution refuse; the limits hold for all of them
    const one = getOperationAST(document, name);
    const all = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    for (const operation of all)
      if (operation.operation === 'subscription')
        throw new BadRequest(
          400,
          'there are no subscriptions: ask again, with asOf for what was known before',
        );
    const sizes = all.map((operation) => this.#size(known, operation, variables));
    for (const size of sizes) this.check(size);
    return (one && sizes[all.indexOf(one)]) ?? null;
  }

  /**
   * Whether the answer to what was admitted hangs on nothing but the graph's revision, the day and the words of the
   * request: a query, and none of what looks at things outside of the graph.
   */
  repeatable(asked: Asked): boolean {
    return this.#admitted.get(asked)?.repeatable ?? this.#isRepeatable(asked);
  }

  #isRepeatable({ query, operationName, extensions, unreadable }: Asked): boolean {
    if (extensions !== undefined || unreadable) return false;
    const known = typeof query === 'string' ? this.#known.get(query) : undefined;
    if (!known?.forAll) return false;
    const name = typeof operationName === 'string' ? operationName : null;
    return getOperationAST(known.document, name)?.operation === OperationTypeNode.QUERY;
  }

  /** Throws QueryTooCostly where a size is past a limit. */
  check(size: Size): void {
    for (const limit of ['depth', 'aliases', 'rootFields', 'repeats', 'cost'] as const)
      if (size[limit] > this.#limits[limit]) throw tooCostly(limit, size[limit], this.#limits[limit]);
  }

  /**
   * Counts what one request asks for within its operation: `ask` and `answerDiff` ask questions of their own. Together
   * these may cost ten times what an operation may, and each of them as much as one.
   */
  inner(): Inner {
    const most = INNER * this.#limits.cost;
    let spent = 0;
    const costOf = (document: DocumentNode, variables: Record<string, unknown>) => {
      const operation = getOperationAST(document);
      return operation ? sizeOf(this.#schema, document, operation, variables).cost : 0;
    };
    return {
      admit: (query, variables) => {
        this.admit({ query, variables });
      },
      costOf,
      fits: (cost) => spent + cost <= most,
      spend: (cost) => {
        if (cost > this.#limits.cost) throw tooCostly('cost', cost, this.#limits.cost);
        if (spent + cost > most) throw tooCostly('cost', spent + cost, most);
        spent += cost;
      },
    };
  }

  #size(known: Known, operation: OperationDefinitionNode, variables: unknown): Size {
    const given = (variables !== null && typeof variables === 'object' ? variables : {}) as Record<
      string,
      unknown
    >;
    const sizes = known.sizes.get(operation) ?? new Map<string, Size>();
    known.sizes.set(operation, sizes);
    const key = known.lengths.map((name) => lengthKey(given[name])).join();
    const before = sizes.get(key);
    if (before) return before;
    const size = sizeOf(this.#schema, known.document, operation, given);
    if (sizes.size < MOST_SIZES) sizes.set(key, size);
    return size;
  }

  #read(query: string): Known | null {
    const known = this.#known.get(query);
    if (known) {
      this.hits++;
      // the last used stays longest
      this.#known.delete(query);
      this.#known.set(query, known);
      return known;
    }
    this.misses++;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: this.#limits.tokens });
    } catch (error) {
      if (/more that \d+ tokens/.test((error as Error).message))
        throw tooCostly('tokens', this.#limits.tokens + 1, this.#limits.tokens);
      return null;
    }
    const made = {
      document,
      sizes: new Map(),
      lengths: lengthVariables(document),
      forAll: isForAll(document),
    };
    this.#known.set(query, made);
    this.#characters += query.length;
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_DOCUMENTS && this.#characters <= MOST_CHARACTERS) break;
      this.#known.delete(oldest);
      this.#characters -= oldest.length;
    }
    return made;
  }
}

const WORDS: Record<keyof Limits, [string, string]> = {
  tokens: ['words and signs', 'ask for less in one document'],
  depth: ['fields within fields', 'ask again from an id deeper down'],
  aliases: ['aliases', 'ask in several operations'],
  rootFields: ['questions', 'ask in several operations'],
  repeats: ['fields of one name', 'ask for each once'],
  cost: ['values', 'ask for fewer entries by `first`, or for fewer fields'],
};

export function tooCostly(limit: keyof Limits, cost: number, max: number): QueryTooCostly {
  const [what, instead] = WORDS[limit];
  return new QueryTooCostly(`this asks for ${cost} ${what}, and ${max} is the most: ${instead}`, {
    limit,
    cost,
    max,
  });
}

function lengthVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Argument(node) {
      if (node.name.value === 'first' && node.value.kind === Kind.VARIABLE) found.add(node.value.name.value);
    },
  });
  return [...found];
}

/** What a size hangs on of one such variable: its number, that there is none, or that it is something else. */
const lengthKey = (value: unknown): string =>
  typeof value === 'number' ? String(value) : String(value === undefined || value === null);

/** Questions that look at the archived copies of the server that is asked, which editors alone may have compared. */
const OUTSIDE: ReadonlySet<string> = new Set(['previewFiling']);

function isForAll(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      found ||= OUTSIDE.has(node.name.value);
    },
  });
  return !found;
}

/** Without recursion, since what is nested deep enough ends the stack of all that walks it. */
function checkNesting(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_NESTED)
      throw new BadUserInput('variables', `variables: ${MOST_NESTED} values within each other at most`);
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value as object) : [],
    );
  }
}
