/**
 * Bodies of requests: JSON in UTF-8, plain or compressed, within one bound before and after inflating. One that comes again
 * is the same object, which nobody may change: what was found out about it holds.
 */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequest } from '../../domain/errors.ts';
import { Lru } from '../kept/lru.ts';

/** Bytes of a body at most. */
export const MOST_BYTES = 100_000;

const INFLATE: Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

const tooLarge = () =>
  new BadRequest(413, `the body is too large: ${MOST_BYTES} bytes at most, inflated too`);

/** Characters of a body that is remembered at most, and of all of these. */
const MOST_REMEMBERED = 8_000;
const ALL_REMEMBERED = 1_000_000;

/** Takes JSON alone. Other types are refused, also so that no web page can post without asking first (see csrf.ts). */
export function takeJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  // Fastify's own parser refuses keys such as __proto__
  const parse = app.getDefaultJsonParser('error', 'error');
  const remembered = new Lru<unknown>(ALL_REMEMBERED);
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    async (request: FastifyRequest, raw: Buffer) => {
      const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
      if (charset !== undefined && !/^utf-?8$/i.test(charset))
        throw new BadRequest(415, 'a body must be in UTF-8');
      const text = decoded(await inflated(raw, request.headers['content-encoding']));
      const known = remembered.get(text);
      if (known !== undefined) return known;
      if (text.trim() === '') throw new BadRequest(400, 'the body is empty: send {"query": "…"}');
      return new Promise((resolve, reject) =>
        parse(request, text, (error, value) =>
          error ? reject(new BadRequest(400, 'the body is no JSON that can be used')) : resolve(value),
        ),
      ).then((value) => {
        if (text.length <= MOST_REMEMBERED && value !== null && typeof value === 'object')
          remembered.set(text, frozen(value), text.length);
        return value;
      });
    },
  );
}

/** With all that is in it; without recursion, since it may be nested as deep as it likes. */
function frozen<T extends object>(value: T): T {
  const open: object[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    Object.freeze(next);
    for (const inner of Object.values(next))
      if (inner !== null && typeof inner === 'object') open.push(inner);
  }
  return value;
}

async function inflated(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'identity') return body;
  // own keys only: "constructor" is no encoding; several on top of each other are none of ours
  const inflate = Object.hasOwn(INFLATE, name) ? INFLATE[name] : undefined;
  if (!inflate) throw new BadRequest(415, 'Content-Encoding: gzip, deflate, br, or none');
  try {
    return await inflate(body, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new BadRequest(400, `the body is not what its Content-Encoding says: ${name}`);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new BadRequest(400, 'the body is no UTF-8');
  }
}
