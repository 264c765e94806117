/** Asking for a page: one operation, answered or refused. */
import type { Execute } from '../graphql/server.ts';
import type { Operation } from './documents.ts';

export type Named = { id: string; name: string };

/** Why there is no page. The message is GraphQL's own, written for readers. */
export class Refused extends Error {
  readonly code: string;
  /** What the reader may have meant: ids, some with names. */
  readonly nearest: Named[];
  /** The field that was refused, such as `filing.claims.totalCount`; empty where it was none. */
  readonly field: string;
  constructor(code: string, message: string, nearest: Named[] = [], field = '') {
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
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await ask(execute, operation, variables);
  if (errors[0]) throw errors[0];
  return data;
}

async function ask<Data, Variables extends Record<string, unknown>>(
  execute: Execute,
  { text }: Operation<Data, Variables>,
  variables: Variables,
): Promise<{ data: Data; errors: Refused[] }> {
  const { data, errors } = await execute(text, variables);
  const refused = errors.map(({ message, path, extensions }) => {
    const { code, nearest, candidates } = extensions ?? {};
    const names = (path ?? []).filter((step) => typeof step === 'string');
    return new Refused(
      String(code ?? 'INTERNAL'),
      message,
      [...namedIn(nearest), ...namedIn(candidates)],
      names.join('.'),
    );
  });
  // the types are generated from this very operation and the schema that answered it
  return { data: data as Data, errors: refused };
}

function namedIn(list: unknown): Named[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry): Named[] => {
    if (typeof entry === 'string') return [{ id: entry, name: entry }];
    const { id, name, title } = Object(entry);
    return typeof id === 'string' ? [{ id, name: String(name ?? title ?? id) }] : [];
  });
}

/** The parts that a page can do without: the variable that asks for each, and the field that answers it. */
type Parts<Variables> = { readonly [Part in keyof Variables]?: string };

/**
 * The same for a page of several parts: it is asked again without those that were refused, such as a count of what is too much
 * to count. What is not there is missed, though. `sent` are the variables that were answered, and `refused` why a part is left out.
 */
export async function runInParts<Data, Variables extends Record<string, unknown>>(
  execute: Execute,
  operation: Operation<Data, Variables>,
  variables: Variables,
  parts: Parts<Variables>,
): Promise<{ data: Data; sent: Variables; refused: { [Part in keyof Variables]?: Refused } }> {
  const refused: { [Part in keyof Variables]?: Refused } = {};
  for (let sent = variables; ; ) {
    const { data, errors } = await ask(execute, operation, sent);
    // the field that it is named by says so best, with what is near; a part says so where no other does
    const missing = Object.values<Refused | undefined>(refused).find((error) => error?.code === 'NOT_FOUND');
    if (errors.length === 0 && missing) throw missing;
    if (errors.length === 0) return { data, sent, refused };
    const partOf = ({ field }: Refused) =>
      Object.keys(parts).find((name) => sent[name] && parts[name] === field);
    const other = errors.find((error) => partOf(error) === undefined);
    if (other) throw other;
    for (const error of errors) Object.assign(refused, { [String(partOf(error))]: error });
    const without = Object.keys(refused).map((part) => [part, false]);
    sent = { ...sent, ...Object.fromEntries(without) };
  }
}
