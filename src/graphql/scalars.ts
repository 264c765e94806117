/** Scalars: what a caller may write where EDTF, AsOf or DateTime stands. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { BadEdtf, parseEdtf } from '../domain/edtf.ts';

/** A revision, or an instant in ISO 8601 UTC with milliseconds. */
export type AsOf = { revision: number } | { instant: string };

function refuse(message: string, node?: ValueNode): never {
  throw new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT' },
    ...(node ? { nodes: node } : {}),
  });
}

function readEdtf(value: unknown, node?: ValueNode): string {
  if (typeof value !== 'string') refuse('EDTF: a time is a string, such as "2013-08/.."', node);
  try {
    return parseEdtf(value).edtf;
  } catch (error) {
    if (error instanceof BadEdtf) refuse(`EDTF: ${error.message}`, node);
    throw error;
  }
}

export const edtfScalar = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  serialize: String,
  parseValue: (value) => readEdtf(value),
  parseLiteral: (node) => readEdtf(node.kind === Kind.STRING ? node.value : undefined, node),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export function readAsOf(value: unknown, node?: ValueNode): AsOf {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number') {
    if (Number.isInteger(number) && number >= 0) return { revision: number };
  } else if (typeof number === 'string' && INSTANT.test(number)) {
    const [year, month, day] = number.slice(0, 10).split('-').map(Number);
    const calendar = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
    const real = calendar.toISOString().slice(0, 10) === number.slice(0, 10);
    // a day alone means its end, in UTC: what was known on that day
    const instant = Date.parse(number.length === 10 ? `${number}T23:59:59.999Z` : number);
    if (real && !Number.isNaN(instant)) return { instant: new Date(instant).toISOString() };
  }
  return refuse(
    `AsOf: "${String(value)}" is neither a revision (a whole number such as 7) nor an instant (such as "2024-04-05T12:00:00Z" or "2024-04-05")`,
    node,
  );
}

export const asOfScalar = new GraphQLScalarType<AsOf, string | number>({
  name: 'AsOf',
  serialize: (value) => (typeof value === 'number' ? value : String(value)),
  parseValue: (value) => readAsOf(value),
  parseLiteral: (node) => {
    const written = node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined;
    return readAsOf(written, node);
  },
});

export const dateTimeScalar = new GraphQLScalarType<string, string>({ name: 'DateTime', serialize: String });

export const jsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
