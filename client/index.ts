/**
 * Factrail's questions for other programs: a document for each, with the types of its variables and its answer, and one
 * call that sends it. Nothing but `fetch` is needed.
 */
import type { TypedDocumentString } from './operations.ts';

export * from './operations.ts';

export type AskOptions = {
  /** The address of the API, such as http://localhost:4000/graphql. */
  url: string;
  /** The editor's key, which changes need; questions need none. */
  key?: string;
  /** Ends the call early. */
  signal?: AbortSignal;
  /** In place of the platform's own. */
  fetch?: typeof fetch;
};

type GraphQLFault = { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> };

/** What the API answers in place of data. */
export class FactrailError extends Error {
  /** As docs/reference.md lists them, such as NOT_FOUND; HTTP where the answer was no GraphQL. */
  readonly code: string;
  /** All errors, as the API told them: the nearest names, the candidates, the argument at fault. */
  readonly errors: readonly GraphQLFault[];

  constructor(message: string, code: string, errors: readonly GraphQLFault[]) {
    super(message);
    this.name = 'FactrailError';
    this.code = code;
    this.errors = errors;
  }
}

/** Asks a question. Throws FactrailError where it is refused; what `fetch` throws where nobody answers. */
export async function ask<Answer, Variables>(
  { url, key, signal, fetch: send = fetch }: AskOptions,
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await send(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal ? { signal } : {}),
  });
  const answer = (await response.json().catch(() => null)) as {
    data?: Answer | null;
    errors?: GraphQLFault[];
  } | null;
  const [first] = answer?.errors ?? [];
  if (first)
    throw new FactrailError(
      first.message,
      String(first.extensions?.code ?? 'INTERNAL'),
      answer?.errors ?? [],
    );
  if (!answer?.data) throw new FactrailError(`${url} answered ${response.status}, and no data`, 'HTTP', []);
  return answer.data;
}
