/**
 * API keys, kept in the graph so that all servers on it share them. A key is `fr_ID_SECRET`: the id finds its record,
 * the secret is 256 random bits. Kept is the SHA-256 of the whole key: no guess at so many bits is worth slowing down.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BadUserInput, NotFound, Unauthenticated } from '../../domain/errors.ts';
import { ROLES, type Role } from '../../domain/roles.ts';
import { defineChange, defineQuestion, type Graph, type Reader } from '../client.ts';

const row = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  hash: z.string(),
  created: z.string(),
  /** Instants, ISO 8601 in UTC; null: never. */
  expires: z.string().nullable(),
  revoked: z.string().nullable(),
  /** Whether a key of role reader sees what not everybody may see. */
  newsroom: z.boolean(),
});

/** What is known of a key: all but the key. */
export type KeyRecord = Omit<z.infer<typeof row>, 'hash'>;

const identified = z.object({ id: z.string() });
const putKey = defineChange(new URL('./new-key.cypher', import.meta.url), identified);
const revoked = defineChange(new URL('./revoke-key.cypher', import.meta.url), identified);
const keyById = defineQuestion(new URL('./key-by-id.cypher', import.meta.url), row);
const allKeys = defineQuestion(new URL('./keys.cypher', import.meta.url), row);

const KEY = /^fr_([0-9a-f]{12})_[\w-]{43}$/;
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a text is written as such a key is, and could be one. */
export const looksLikeKey = (text: string): boolean => KEY.test(text);

export type NewKey = {
  name: string;
  role: Role;
  /** Milliseconds from now; null: for ever. */
  lasts: number | null;
  /** Whether it sees what not everybody may see, as keys of editors do anyway; no unless said. */
  newsroom?: boolean;
};

/** Makes a key and keeps its hash. The key is in the result and can never be read again. */
export async function newKey(
  graph: Graph,
  { name, role, lasts, newsroom = false }: NewKey,
): Promise<{ key: string; id: string }> {
  const shown = name.trim();
  if (shown === '' || shown.length > 100 || /\p{C}/u.test(shown))
    throw new BadUserInput('name', 'name: 1 to 100 characters, and no control characters');
  const id = randomBytes(6).toString('hex');
  const key = `fr_${id}_${randomBytes(32).toString('base64url')}`;
  const now = Date.now();
  await graph.write((writer) =>
    writer.run(putKey, {
      id,
      name: shown,
      role,
      newsroom,
      hash: digest(key).toString('hex'),
      created: new Date(now).toISOString(),
      expires: lasts === null ? null : new Date(now + lasts).toISOString(),
    }),
  );
  return { key, id };
}

/** Every key, oldest first, those that are over included. */
export async function listKeys(reader: Reader): Promise<KeyRecord[]> {
  return (await reader.read(allKeys, {})).map(({ hash: _, ...record }) => record);
}

/** Throws NotFound where no key has this id. It holds from the next request on, on every server. */
export async function revokeKey(graph: Graph, id: string): Promise<void> {
  const rows = await graph.write((writer) => writer.run(revoked, { id, at: new Date().toISOString() }));
  if (rows.length === 0)
    throw new NotFound(`there is no key ${id}; factrail key list shows the ids`, {
      argument: 'id',
      nearest: [],
    });
}

/** Whose key this is. Throws Unauthenticated for one that is unknown, expired or revoked, all in the same words. */
export async function checkKey(reader: Reader, key: string): Promise<KeyRecord> {
  const id = KEY.exec(key)?.[1];
  const [found] = id === undefined ? [] : await reader.read(keyById, { id });
  const kept = Buffer.from(found?.hash ?? '0'.repeat(64), 'hex');
  // compared whether there is one or not, so that time does not tell which ids there are
  const right = timingSafeEqual(digest(key), kept);
  const now = new Date().toISOString();
  if (!found || !right || found.revoked !== null || (found.expires !== null && found.expires <= now))
    throw new Unauthenticated('this key is not known, has expired, or was revoked');
  const { hash: _, ...record } = found;
  return record;
}
