/** How errors leave: our own with code, message and what helps; all else as INTERNAL, with nothing of the inside. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError, Location } from 'graphql';
import { FactrailError } from '../domain/errors.ts';

// what graphql-js and Apollo say of a request that they refuse: their words name nothing of the inside
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** `hidden` gets what INTERNAL hides, under the id that the caller is told. */
export function formatErrorWith(hidden: (id: string, error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (cause instanceof FactrailError && cause.code !== 'INTERNAL')
      return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.extensions } };
    const input = badInput(error, formatted);
    if (input) return { ...input, ...place };
    const code = String(formatted.extensions?.code ?? '');
    if (CLIENT_CODES.has(code)) return { message: formatted.message, ...place, extensions: { code } };
    const id = randomUUID();
    hidden(id, cause);
    return {
      message: `something went wrong on our side; tell us this number: ${id}`,
      ...place,
      extensions: { code: 'INTERNAL', id },
    };
  };
}

type Refusal = { extensions?: { code?: unknown }; originalError?: Refusal; nodes?: { loc?: Location }[] };

/** A literal or a variable that a scalar or the type system refuses, at its argument. */
function badInput(error: unknown, formatted: GraphQLFormattedError): GraphQLFormattedError | null {
  // a scalar's refusal comes wrapped once or twice, and perhaps from another copy of graphql: told by its code
  let refused = formatted.extensions?.code === 'BAD_USER_INPUT';
  let location: Location | undefined;
  for (let cause = error as Refusal | undefined; cause; cause = cause.originalError) {
    refused ||= cause.extensions?.code === 'BAD_USER_INPUT';
    location ??= cause.nodes?.[0]?.loc;
  }
  if (!refused) return null;
  const [, variable] = /Variable "\$(\w+)"/.exec(formatted.message) ?? [];
  const before = location?.source.body.slice(0, location.start) ?? '';
  const [, literal] = /(\w+)\s*:\s*\[?\s*$/.exec(before) ?? [];
  const argument = variable ?? literal;
  return {
    message: formatted.message,
    extensions: { code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) },
  };
}
