/** What an answer is kept under, and what lets a client keep it too: an ETag that changes with the graph's revision. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Now } from '../../questions/revision/revision.ts';
import { readTypeDefs } from '../schema.ts';

const digest = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('base64url');

/** Another program may answer the same question otherwise. */
const PROGRAM = digest(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ...readTypeDefs(),
);

/** Longer headers than any client has reason to send. */
const MOST_ACCEPT = 200;

const DAY_MS = 24 * 3600 * 1000;
/** The last key of a body: one that comes again is the same object (see body.ts). */
const keys = new WeakMap<object, { day: number; accept: string; key: string }>();

/** All that an answer hangs on but the graph; null where nothing is kept for such a request. */
export function keyOf(request: FastifyRequest): string | null {
  const { accept = '' } = request.headers;
  if (accept.length > MOST_ACCEPT) return null;
  // questions in the present tense are of the day on which they are asked
  const day = Math.floor(Date.now() / DAY_MS);
  const before = keys.get(request.asked);
  if (before?.day === day && before.accept === accept) return before.key;
  const { query, operationName, variables } = request.asked;
  const key = [day, accept, operationName ?? '', JSON.stringify(variables ?? {}), query].join('\n');
  keys.set(request.asked, { day, accept, key });
  return key;
}

/** Another state of the graph, another question or another program: another tag. */
function etagOf(key: string, { revision, at }: Now): string {
  return `"${digest(PROGRAM, String(revision), String(at), key).slice(0, 27)}"`;
}

/** Sends an answer; one that was asked for by GET with its tag, and 304 where the client has that one already. */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  now: Now,
  body: Buffer,
): FastifyReply {
  if (request.method !== 'GET') return reply.send(body);
  const etag = etagOf(key, now);
  reply.header('etag', etag);
  reply.header('vary', 'accept, authorization');
  // it may be kept, and must be asked for again each time
  reply.header('cache-control', request.caller ? 'private, no-cache' : 'no-cache');
  return holds(request.headers['if-none-match'], etag) ? reply.code(304).send() : reply.send(body);
}

/** Is a tag among those of If-None-Match? Weak and strong are the same here (RFC 9110, 13.1.2). */
export function holds(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => plain(tag) === plain(etag));
}
