export * from './operations.js';
/** What the API answers in place of data. */
export class FactrailError extends Error {
    /** As docs/reference.md lists them, such as NOT_FOUND; HTTP where the answer was no GraphQL. */
    code;
    /** All errors, as the API told them: the nearest names, the candidates, the argument at fault. */
    errors;
    constructor(message, code, errors) {
        super(message);
        this.name = 'FactrailError';
        this.code = code;
        this.errors = errors;
    }
}
/** Asks a question. Throws FactrailError where it is refused; what `fetch` throws where nobody answers. */
export async function ask({ url, key, signal, fetch: send = fetch }, document, variables) {
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
    const answer = (await response.json().catch(() => null));
    const [first] = answer?.errors ?? [];
    if (first)
        throw new FactrailError(first.message, String(first.extensions?.code ?? 'INTERNAL'), answer?.errors ?? []);
    if (!answer?.data)
        throw new FactrailError(`${url} answered ${response.status}, and no data`, 'HTTP', []);
    return answer.data;
}
