/**
 * Exports over HTTP: what stands, or stood, as a stream that waits for its reader. They hold what the API shows and no
 * more, to everybody unless the newsroom's is asked for: archived copies are in none. A request with the ETag of the revision that stands is answered 304.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadUserInput, FactrailError, NotFound } from '../domain/errors.ts';
import { exportAs } from '../filings/formats/index.ts';
import type { ExportName, ProvName } from '../filings/formats/names.ts';
import type { Stamp } from '../filings/formats/stamp.ts';
import type { Graph } from '../graph/client.ts';
import { newsroomOf } from '../graph/lookups/newsroom-reader.ts';
import { askNow, askRevisions, type Now } from '../questions/revision/revision.ts';
import { demandNewsroom } from './auth.ts';
import { formatErrorWith } from './errors.ts';
import { holds } from './http/conditional.ts';
import { ofOneState } from './one-state.ts';
import { exportProv } from './prov-export.ts';
import { revisionAsOf } from './revisions.ts';
import { type AsOf, readAsOf } from './scalars.ts';

export type ExportsOptions = {
  graph: Graph;
  licence: string | null;
  log: (entry: Record<string, unknown>) => void;
};

const LINES = 'application/x-ndjson; charset=utf-8';
const LINKED = 'application/ld+json; charset=utf-8';
const FILES: Record<string, { format: ExportName; type: string }> = {
  'native.jsonl': { format: 'jsonl', type: LINES },
  'ftm.jsonl': { format: 'ftm', type: LINES },
  'ftm-statements.jsonl': { format: 'ftm-statements', type: LINES },
  'ftm-statements.csv': { format: 'ftm-statements-csv', type: 'text/csv; charset=utf-8; header=present' },
  'claims.csv': { format: 'csv', type: 'text/csv; charset=utf-8; header=present' },
  'claims.jsonl': { format: 'claims', type: LINES },
  'claims.json': { format: 'json', type: 'application/json; charset=utf-8' },
  'claimreview.jsonld': { format: 'claimreview', type: LINKED },
  'annotations.jsonld': {
    format: 'annotation',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  },
};

/** Characters that are put together before they are sent. */
const CHUNK = 64 * 1024;

export function mountExports(app: FastifyInstance, options: ExportsOptions): void {
  mountProv(app, options);
  app.route<{ Params: { file: string }; Querystring: { asOf?: unknown } }>({
    url: '/export/:file',
    method: ['GET', 'HEAD'],
    exposeHeadRoute: false,
    handler: (request, reply) =>
      answered(reply, options.log, async () => {
        const file = FILES[request.params.file];
        if (!file)
          throw new NotFound(
            `there is no export ${request.params.file}: there are ${Object.keys(FILES).join(', ')}`,
            { argument: 'file', nearest: Object.keys(FILES) },
          );
        const graph = await graphFor(request, options.graph);
        const stamp = await stampOf({ ...options, graph }, request.query.asOf);
        return sendText(request, reply, stamp, request.params.file, file.type, () =>
          ofOneState(graph, stamp.now, exportAs(file.format, graph, stamp)),
        );
      }),
  });
}

const PROV: Record<string, { format: ProvName; type: string }> = {
  json: { format: 'prov-json', type: 'application/json; charset=utf-8' },
  provn: { format: 'prov-n', type: 'text/provenance-notation; charset=utf-8' },
};

/** `/export/prov/CLAIM.json` and `.provn`: the trail of one claim. */
function mountProv(app: FastifyInstance, options: ExportsOptions): void {
  app.route<{ Params: { '*': string }; Querystring: { asOf?: unknown } }>({
    url: '/export/prov/*',
    method: ['GET', 'HEAD'],
    exposeHeadRoute: false,
    handler: (request, reply) =>
      answered(reply, options.log, async () => {
        const [, claim = '', extension = ''] = /^(.+)\.([a-z]+)$/.exec(request.params['*']) ?? [];
        const kind = PROV[extension];
        if (!kind)
          throw new NotFound('give the id of a claim with .json or .provn', {
            argument: 'claim',
            nearest: [],
          });
        const graph = await graphFor(request, options.graph);
        const stamp = await stampOf({ ...options, graph }, request.query.asOf);
        // asked first, so that a claim that is not there is told by the status
        const text = await exportProv(graph, claim, kind.format, stamp);
        return sendText(request, reply, stamp, `${claim}.${extension}`, kind.type, async function* () {
          yield text;
        });
      }),
  });
}

/**
 * The graph that is asked for: what everybody sees unless `audience=newsroom`, which takes a key for it. Without one it is
 * refused in the same words whether there is anything confidential or not.
 */
export async function graphFor(request: FastifyRequest, graph: Graph): Promise<Graph> {
  const { audience } = request.query as { audience?: unknown };
  if (audience === undefined || audience === 'public') return graph;
  if (audience !== 'newsroom')
    throw new BadUserInput('audience', `audience: public or newsroom, not "${String(audience)}"`);
  demandNewsroom(request.caller);
  return newsroomOf(graph);
}

/** As of when is asked; of what stands now unless `asOf` is given. Throws BadUserInput. */
export async function stampOf(
  { graph, licence }: Pick<ExportsOptions, 'graph' | 'licence'>,
  asOf: unknown,
): Promise<Stamp & { now: Now }> {
  const now = await askNow(graph);
  if (asOf === undefined) return { ...now, licence, now };
  const asked = await revisionOf(graph, asOf, now.revision);
  const at = (await askRevisions(graph, [asked]))[0]?.at ?? null;
  return { revision: asked, at, licence, now };
}

async function revisionOf(graph: Graph, asOf: unknown, now: number): Promise<number> {
  let read: AsOf;
  try {
    read = readAsOf(asOf);
  } catch (error) {
    throw new BadUserInput('asOf', error instanceof Error ? error.message : String(error));
  }
  return revisionAsOf(graph, read, now);
}

/**
 * Sends text in pieces, with the revision in headers; answers 304 where the caller has it already. Weak, as it is
 * of the state and not of the bytes. Names of entities are those of now, so that an answer of the past hangs on the present as well.
 */
export async function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  stamp: Stamp & { now: Now },
  name: string,
  type: string,
  text: () => AsyncGenerator<string>,
): Promise<FastifyReply> {
  const { revision, at, licence, now } = stamp;
  const state = createHash('sha256').update(JSON.stringify([request.url, at, licence, now.revision]));
  const etag = `W/"${revision}-${state.digest('hex').slice(0, 16)}"`;
  // what not everybody may see is kept by nobody on the way
  const caching = isNewsrooms(request) ? 'private, no-store' : 'no-cache';
  reply.header('etag', etag).header('cache-control', caching).header('factrail-revision', revision);
  if (at !== null) reply.header('factrail-as-of', at);
  if (licence !== null) {
    reply.header('factrail-licence', licence);
    if (/^https?:\/\/[^\s<>"]+$/.test(licence)) reply.header('link', `<${licence}>; rel="license"`);
  }
  if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.type(type).header('content-disposition', `inline; filename="${name.replace(/[^\w.-]/g, '-')}"`);
  if (request.method === 'HEAD') return reply.send();
  // the first piece is waited for, so that a graph that does not answer is told by the status
  const pieces = inChunks(text());
  const first = await pieces.next();
  const all = async function* () {
    if (!first.done) yield first.value;
    yield* pieces;
  };
  return reply.send(Readable.from(all(), { objectMode: false }));
}

/** Whether what is asked for is the newsroom's, as `graphFor` has let it pass. */
export const isNewsrooms = (request: FastifyRequest) =>
  (request.query as { audience?: unknown }).audience === 'newsroom';

async function* inChunks(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  GRAPH_UNAVAILABLE: 503,
};

/** Errors as GraphQL tells them, `{"errors": […]}`, with the status of HTTP. */
export async function answered(
  reply: FastifyReply,
  log: ExportsOptions['log'],
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof FactrailError ? error.message : '';
    const told = formatErrorWith((id, hidden) => log({ level: 'error', id, error: hidden }))(
      { message, extensions: {} },
      error,
    );
    for (const name of ['etag', 'content-disposition']) reply.removeHeader(name);
    return reply
      .code(STATUS[String(told.extensions?.code)] ?? 500)
      .type('application/json; charset=utf-8')
      .send({ errors: [told] });
  }
}
