/** The HTTP server: GraphQL, the explorers, and what an operator asks. */
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { CaptureStore } from '../filings/captures.ts';
import { type Graph, limited } from '../graph/client.ts';
import { within } from '../graph/limit.ts';
import { GraphClosed } from '../graph/open.ts';
import { askNow } from '../questions/revision/revision.ts';
import { authenticator, demand, type TokenSettings } from './auth.ts';
import type { Context } from './context.ts';
import { formatErrorWith } from './errors.ts';
import { Execution } from './execution.ts';
import { explorer, HEADLINE } from './explorer.ts';
import { mountExports } from './exports.ts';
import { mountFeed } from './feed.ts';
import { MOST_BYTES } from './http/body.ts';
import { callerOf, findCallers } from './http/callers.ts';
import { contextMaker, contextOfNobody } from './http/context.ts';
import { leaveQuietly } from './http/leaving.ts';
import { limitRate, type Rate, underLoad } from './http/pressure.ts';
import { type Log, refuse, refuseEverywhere } from './http/refuse.ts';
import { graphqlRoute } from './http/route.ts';
import { dropSlowReaders, SOCKET_TIMES, type SocketTimes, socketOptions } from './http/sockets.ts';
import { statusPlugin } from './http/status.ts';
import { Telling } from './http/telling.ts';
import { Kept } from './kept/kept.ts';
import type { KeptSettings } from './kept/settings.ts';
import { LANE, Lane, type LaneSettings } from './limits/lane.ts';
import { Gate } from './limits/limits.ts';
import { LIMITS } from './limits/settings.ts';
import { executableSchema } from './schema.ts';
import type { TrustedDocuments } from './trusted.ts';
import { metricsOf } from './watch/metrics.ts';
import { seenPlugin } from './watch/seen.ts';
import { WATCH, type WatchSettings, watchRequests } from './watch/watch.ts';

export { HEADLINE } from './explorer.ts';
export { operationOf, operations } from './operations.ts';

/** Adds pages that ask by what `executeFor` makes for a reader's request, and tell `log` of what they hide. */
export type Pages = (
  app: FastifyInstance,
  executeFor: (request: FastifyRequest) => Execute,
  log: Log,
) => void;

/**
 * Runs an operation in process, as the HTTP endpoint would for a caller without a key: the same schema, context, time and
 * errors. `data` is null where a field that cannot be null has failed.
 */
export type Execute = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<{ data: unknown; errors: readonly GraphQLFormattedError[] }>;

export type ServerOptions = {
  graph: Graph;
  /** True once the seed is in. */
  ready: () => boolean;
  /** A key of role editor that is known without the graph; none unless said. */
  editorKey?: string | null;
  /** Signed tokens that are taken too. */
  tokens?: TokenSettings | null;
  /** Whether only those who have a key may ask. */
  closed?: boolean;
  /** The operations that are answered, but to editors; all unless said. */
  trusted?: TrustedDocuments | null;
  captures?: CaptureStore;
  /** Origins that may call from a browser; none unless said. */
  corsOrigins?: string[];
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  proxies?: string[];
  /** How often one caller may ask; as often as they like unless said. */
  rate?: Rate | null;
  /** Values that one operation may ask for; see limits/limits.ts. */
  cost?: number;
  /** How many large operations go on at once, and from what on one is large; see limits/lane.ts. */
  lane?: Partial<LaneSettings>;
  /** How often an operation is executed before it is compiled; see execution.ts. */
  compileAfter?: number;
  /** What is kept between requests; see kept/kept.ts. */
  kept?: KeptSettings;
  /** Milliseconds that a question, and a change, may take. */
  times?: { question: number; change: number };
  sockets?: SocketTimes;
  /** Adds pages that are fed by this GraphQL; without them `/` leads to the explorer. */
  pages?: Pages;
  /** Stated in exports; none unless said. */
  licence?: string | null;
  watch?: WatchSettings;
  /** Whether anybody may read /metrics; else whoever has the role admin. */
  openMetrics?: boolean;
  log?: Log;
};

export const TIMES = { question: 15_000, change: 60_000 };

/** Builds the server; nothing listens yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, log = () => {}, times = TIMES, sockets = SOCKET_TIMES } = options;
  const app: FastifyInstance = Fastify({
    ...socketOptions(sockets),
    bodyLimit: MOST_BYTES,
    // those that idle are closed at the end, those that are being answered are not
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: options.proxies && options.proxies.length > 0 ? options.proxies : false,
    genReqId: () => randomUUID(),
    frameworkErrors(error, request, reply) {
      // no hook has run for these
      reply.header('x-request-id', request.id);
      refuse(request, reply, error, log);
    },
  });
  const schema = executableSchema();
  const gate = new Gate(schema, { ...LIMITS, cost: options.cost ?? LIMITS.cost });
  const lane = new Lane({ ...LANE, ...options.lane });
  const telling = new Telling(log);
  const kept = new Kept(graph, times.question, options.kept);
  const execution = new Execution(schema, options.compileAfter);
  const apollo = apolloOf(schema, telling, execution);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const corsOrigins = options.corsOrigins ?? [];
  refuseEverywhere(app, log);
  const metrics = metricsOf(graph, { gate, kept, execution, lane });
  watchRequests(app, metrics, options.watch ?? WATCH, log);
  dropSlowReaders(app, sockets);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  // pages set the policy that each needs; the Sandbox is Apollo's and loads from there
  await app.register(helmet, { global: true, contentSecurityPolicy: false });
  await app.register(cors, {
    origin: corsOrigins.length > 0 ? corsOrigins : false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
  await underLoad(app, graph);
  const quick = limited(graph, () => within(5000));
  const authenticate = authenticator({
    reader: quick,
    editorKey: options.editorKey ?? null,
    tokens: options.tokens ?? null,
  });
  const identify = findCallers(app, authenticate, options.closed ?? false);
  if (options.rate) await limitRate(app, options.rate);
  const captures = options.captures ?? { folders: [], keep: null };
  const make = contextMaker({ graph, kept, gate, lane, captures, times, log });
  await app.register(graphqlRoute, {
    apollo,
    gate,
    kept: ({ caller }) => (caller?.newsroom ? null : kept),
    context: make,
    corsOrigins,
    telling,
    trusted: options.trusted ?? null,
    log,
  });
  for (const mount of [mountExports, mountFeed]) mount(app, { graph, licence: options.licence ?? null, log });
  const executeFor =
    (request: FastifyRequest): Execute =>
    async (query, variables) => {
      const { context, end } = contextOfNobody({ graph, kept, gate, lane, times }, callerOf(request));
      try {
        const { body } = await apollo.executeOperation({ query, variables }, { contextValue: context });
        const result = body.kind === 'single' ? body.singleResult : body.initialResult;
        return { data: result.data ?? null, errors: telling.tell(result.errors ?? []) };
      } finally {
        end();
      }
    };
  if (options.pages) options.pages(app, executeFor, log);
  else app.get('/', (_, reply) => reply.redirect('/graphql'));
  const leaving = leaveQuietly(app);
  health(app, graph, () =>
    leaving() ? 'the server is ending' : options.ready() ? null : 'the seed is not in yet',
  );
  app.get('/metrics', { config: { always: true } }, async (request, reply) => {
    if (!options.openMetrics) demand(await identify(request), 'admin');
    return reply.type(metrics.type).send(await metrics.text());
  });
  explorer(app);
  return app;
}

function apolloOf(schema: GraphQLSchema, telling: Telling, execution: Execution): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: executedBy(schema, execution),
    introspection: true,
    allowBatchedHttpRequests: false,
    // see http/csrf.ts: what it would refuse are plain GET queries
    csrfPrevention: false,
    // texts kept for others by their hash; a client that sends a hash is told to send its query
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    formatError: formatErrorWith((id, cause) => telling.hide(id, cause)),
    plugins: [
      ApolloServerPluginLandingPageLocalDefault({
        embed: { runTelemetry: false },
        document: HEADLINE,
        footer: false,
      }),
      // it watches each field of each answer, for hints that this schema has none of
      ApolloServerPluginCacheControlDisabled(),
      statusPlugin(),
      seenPlugin(),
    ],
  });
}

/** What Apollo takes another way of executing by, whether or not there is a gateway. */
function executedBy(schema: GraphQLSchema, execution: Execution): GatewayInterface {
  return {
    load: async () => ({
      executor: ({ document, request, context }) =>
        execution.run({
          document,
          // as it was sent: Apollo's own is null where the document has none of that name
          operationName: request.operationName ?? null,
          variables: request.variables ?? {},
          context: context as Context,
        }),
    }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

/** `unready` says why nobody should be sent here, whatever the graph says; null where they may. */
function health(app: FastifyInstance, graph: Graph, unready: () => string | null): void {
  const config = { always: true };
  app.get('/livez', { config }, async () => ({ status: 'live' }));
  app.get('/readyz', { config }, async (_, reply) => {
    const status = unready() ?? (await whyClosed(graph));
    return status === null ? { status: 'ready' } : reply.code(503).send({ status });
  });
}

/** Why the graph cannot be asked now; null where it can. */
function whyClosed(graph: Graph): Promise<string | null> {
  return askNow(limited(graph, () => within(2000))).then(
    () => null,
    (error) => (error instanceof GraphClosed ? error.message : 'the graph does not answer'),
  );
}
