/** A request that names a trusted document becomes one that has its text, so that all that follows knows only texts. */
import type { FastifyRequest } from 'fastify';
import type { Sent, TrustedDocuments } from '../trusted.ts';

/** Throws Forbidden for what is not in the list. */
export function resolveTrusted(request: FastifyRequest, trusted: TrustedDocuments): void {
  if (request.method === 'GET') {
    const given = request.query as Record<string, unknown>;
    const extensions = readJson(given.extensions);
    const query = trusted.textOf({ ...given, extensions }, request.caller);
    if (query === null) return;
    const { documentId: _, extensions: __, ...rest } = given;
    const now = { ...rest, query, ...asked(extensions, JSON.stringify) };
    request.query = now;
    const [path] = request.url.split('?', 1);
    // Apollo reads the address itself
    request.raw.url = `${path}?${new URLSearchParams(now as Record<string, string>)}`;
    return;
  }
  const body = request.body as (Sent & Record<string, unknown>) | null;
  if (body === null || typeof body !== 'object') return;
  const query = trusted.textOf(body, request.caller);
  if (query === null) return;
  const { documentId: _, extensions, ...rest } = body;
  request.body = { ...rest, query, ...asked(extensions, (value) => value) };
}

/** Other extensions than the one that named the document. */
function asked(extensions: unknown, write: (value: unknown) => unknown): { extensions?: unknown } {
  if (extensions === undefined || extensions === null) return {};
  if (typeof extensions !== 'object' || Array.isArray(extensions)) return { extensions: write(extensions) };
  const { persistedQuery: _, ...rest } = extensions as Record<string, unknown>;
  return Object.keys(rest).length === 0 ? {} : { extensions: write(rest) };
}

/** Of what is no JSON Apollo says best what is wrong. */
function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
