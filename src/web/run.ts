/** Asking for a page: one operation, answered or refused. */
import type { Execute } from '../graphql/server.ts';
import type { Operation } from './documents.ts';

export type Named = { id: string; name: string };

/** Why there is no page. The message is GraphQL's own, written for readers. */
export class Refused extends Error {
  readonly code: string;
  /** What the reader may have meant: ids, some with names. */
  readonly nearest: Named[];
  /** The field of the operation that was refused; null where it was none. */
  readonly field: string | null;
  constructor(code: string, message: string, nearest: Named[] = [], field: string | null = null) {
    super(message);
    this.code = code;
    this.nearest = nearest;
    this.field = field;
  }
}

const STATUS: Record<string, number> = {
  NOT_FOUND: 404,
  AMBIGUOUS: 300,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  GRAPH_UNAVAILABLE: 503,
};

/** The HTTP status that says the same as an error's code. */
export function statusOf(code: string): number {
  return STATUS[code] ?? 500;
}

/** Runs an operation. Throws Refused with the first error where it has any. */
export async function run<Data, Variables extends Record<string, unknown>>(
  execute: Execute,
  { text }: Operation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await execute(text, variables);
  const [error] = errors;
  if (error) {
    const { code, nearest, candidates } = error.extensions ?? {};
    throw new Refused(
      String(code ?? 'INTERNAL'),
      error.message,
      [...namedIn(nearest), ...namedIn(candidates)],
      String(error.path?.[0] ?? '') || null,
    );
  }
  // the types are generated from this very operation and the schema that answered it
  return data as Data;
}

function namedIn(list: unknown): Named[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry): Named[] => {
    if (typeof entry === 'string') return [{ id: entry, name: entry }];
    const { id, name, title } = Object(entry);
    return typeof id === 'string' ? [{ id, name: String(name ?? title ?? id) }] : [];
  });
}

/**
 * The same for a page that also says what a retraction would do. What is taken back already cannot be taken back: the page is
 * then asked without that part. `sent` are the variables of the one that was answered.
 */
export async function runWithImpact<Data, Variables extends { impact: boolean } & Record<string, unknown>>(
  execute: Execute,
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<{ data: Data; sent: Variables }> {
  try {
    return { data: await run(execute, operation, variables), sent: variables };
  } catch (error) {
    if (!(error instanceof Refused) || error.field !== 'retractionImpact' || !variables.impact) throw error;
    const sent = { ...variables, impact: false };
    return { data: await run(execute, operation, sent), sent };
  }
}
