/**
 * Trusted documents: with a list of operations, no other is answered but to editors. An operation is named by its text
 * (white space and comments make no difference) or by its id: the one that the list gives it, or the SHA-256 of its text, as
 * it is, as GraphQL prints it, or without what makes no difference.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { z } from 'zod';
import { BadRequest, Forbidden, UsageError } from '../domain/errors.ts';
import { includesRole } from '../domain/roles.ts';
import type { Caller } from './auth.ts';

/** As tools write them: ids with texts, or Apollo's manifest of persisted queries. */
const manifest = z.union([
  z.strictObject({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(z.object({ id: z.string().min(1).max(200), body: z.string() })),
  }),
  z.record(z.string().min(1).max(200), z.string()),
]);

/** What a request asks, before anything is known of it. */
export type Sent = { query?: unknown; documentId?: unknown; extensions?: unknown };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export class TrustedDocuments {
  /** Texts by id. */
  readonly #byId = new Map<string, string>();
  /** Texts without what makes no difference. */
  readonly #texts = new Set<string>();

  /** Pairs of id and text; null where the SHA-256 of the text is the only id. */
  constructor(documents: Iterable<readonly [string | null, string]>) {
    for (const [id, text] of documents) {
      const plain = stripIgnoredCharacters(text);
      this.#texts.add(plain);
      for (const name of [id ?? '', sha256(text), sha256(plain), sha256(print(parse(text)))])
        if (name !== '') this.#byId.set(name, text);
    }
  }

  get size(): number {
    return this.#texts.size;
  }

  /**
   * The text that a request stands for; null where it names none, which is not for us to judge. Throws Forbidden for what is
   * not in the list, unless an editor sends it, and BadRequest for an id that cannot be one.
   */
  textOf(sent: Sent, caller: Caller | null): string | null {
    const id = idOf(sent);
    const { query } = sent;
    if (typeof query === 'string') {
      if (id !== null && /^[0-9a-f]{64}$/.test(id) && sha256(query) !== id && !this.#byId.has(id))
        throw new BadRequest(400, 'the hash is not the one of the text: send one of them');
      if (this.#isListed(query)) return query;
      if (caller && includesRole(caller.role, 'editor')) return query;
      throw refused('this operation is not among them');
    }
    if (id === null) return null;
    const text = this.#byId.get(id);
    if (text === undefined) throw refused('none has this id');
    return text;
  }

  #isListed(query: string): boolean {
    try {
      return this.#texts.has(stripIgnoredCharacters(query));
    } catch {
      // no GraphQL at all
      return false;
    }
  }
}

const refused = (why: string) =>
  new Forbidden(`this server answers the operations of its list only, and ${why}; editors may send others`);

/** The id that a request gives, by `documentId` or as clients of persisted queries do. */
function idOf({ documentId, extensions }: Sent): string | null {
  const hash = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery?.sha256Hash;
  const id = documentId ?? hash;
  if (id === undefined || id === null) return null;
  if (typeof id !== 'string' || id === '' || id.length > 200)
    throw new BadRequest(400, 'the id of a document is a text of 200 characters at most');
  // Apollo's way of writing one
  return id.startsWith('sha256:') ? id.slice('sha256:'.length) : id;
}

/** Reads a manifest, or a folder of `.graphql` files. Throws UsageError where there are none that can be used. */
export function readTrusted(path: string): TrustedDocuments {
  const fail = (why: string) => new UsageError(`FACTRAIL_TRUSTED_DOCUMENTS: ${path}: ${why}`);
  let documents: [string | null, string][];
  try {
    documents = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.graphql'))
          .map((name) => [null, readFileSync(join(path, name), 'utf8')])
      : fromManifest(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(
      error instanceof z.ZodError
        ? 'is no manifest: see docs/safety.md'
        : `cannot be read (${String(error)})`,
    );
  }
  if (documents.length === 0) throw fail('holds no operation: nothing at all would be answered');
  try {
    return new TrustedDocuments(documents);
  } catch (error) {
    throw fail(`holds what is no GraphQL: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fromManifest(text: string): [string, string][] {
  const read = manifest.parse(JSON.parse(text));
  return 'operations' in read && Array.isArray(read.operations)
    ? read.operations.map(({ id, body }) => [id, body])
    : Object.entries(read as Record<string, string>);
}
