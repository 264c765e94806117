/** The HTTP server: GraphQL, the explorers, and what an operator asks. */
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import { vocabulary } from '../domain/vocabulary.ts';
import type { CaptureStore } from '../filings/captures.ts';
import type { Graph } from '../graph/client.ts';
import { checkEditor } from './auth.ts';
import { type Context, createContext } from './context.ts';
import { formatErrorWith } from './errors.ts';
import { explorer, HEADLINE } from './explorer.ts';
import { MOST_BYTES } from './http/body.ts';
import { type Log, refuse, refuseEverywhere } from './http/refuse.ts';
import { graphqlRoute } from './http/route.ts';
import { statusPlugin } from './http/status.ts';
import { Gate } from './limits/limits.ts';
import { createSchema } from './schema.ts';

export { HEADLINE } from './explorer.ts';

export type ServerOptions = {
  graph: Graph;
  /** True once the seed is in. */
  ready: () => boolean;
  /** The key that changes need; none: changes are switched off. */
  editorKey?: string | null;
  captures?: CaptureStore;
  /** Origins that may call from a browser; none unless said. */
  corsOrigins?: string[];
  log?: Log;
};

/** Builds the server; nothing listens yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, log = () => {}, captures = { folders: [], keep: null } } = options;
  const app: FastifyInstance = Fastify({
    bodyLimit: MOST_BYTES,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    frameworkErrors(error, request, reply) {
      // no hook has run for these
      reply.header('x-request-id', request.id);
      refuse(request, reply, error, log);
    },
  });
  const schema = createSchema();
  const gate = new Gate(schema);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    allowBatchedHttpRequests: false,
    // see http/csrf.ts: what it would refuse are plain GET queries
    csrfPrevention: false,
    // texts kept for others by their hash; a client that sends a hash is told to send its query
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    formatError: formatErrorWith((id, error) => log({ level: 'error', id, error })),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageLocalDefault({
        embed: { runTelemetry: false },
        document: HEADLINE,
        footer: false,
      }),
      statusPlugin(),
    ],
  });
  await apollo.start();
  const contextFor = (authorization: string | undefined): Context => {
    const check = () => checkEditor(authorization, options.editorKey ?? null);
    // an error about a quote shows what stands near it, so archived copies are for editors only
    const editors = { ...captures, beside: false };
    return createContext({
      reader: graph,
      vocabulary,
      inner: gate.inner(),
      captures: () => (isEditor(check) ? editors : { folders: [], keep: null, beside: false }),
      editor: () => {
        check();
        return { graph, captures: editors, name: 'editor' };
      },
    });
  };
  const corsOrigins = options.corsOrigins ?? [];
  refuseEverywhere(app, log);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  // pages set the policy that each needs; the Sandbox is Apollo's and loads from there
  await app.register(helmet, { global: true, contentSecurityPolicy: false });
  await app.register(cors, {
    origin: corsOrigins.length > 0 ? corsOrigins : false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
  await app.register(graphqlRoute, {
    apollo,
    gate,
    context: (request) => contextFor(request.headers.authorization),
    corsOrigins,
    log,
  });
  app.get('/', (_, reply) => reply.redirect('/graphql'));
  app.get('/livez', async () => ({ status: 'live' }));
  app.get('/readyz', async (_, reply) => {
    const answers = await graph.ping().then(
      () => true,
      () => false,
    );
    if (answers && options.ready()) return { status: 'ready' };
    return reply.code(503).send({ status: answers ? 'the seed is not in yet' : 'the graph does not answer' });
  });
  explorer(app);
  return app;
}

function isEditor(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
