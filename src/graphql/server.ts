/** The HTTP server: GraphQL, the explorers, and what an operator asks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import { vocabulary } from '../domain/vocabulary.ts';
import type { CaptureStore } from '../filings/captures.ts';
import type { Graph } from '../graph/client.ts';
import { checkEditor } from './auth.ts';
import { type Context, createContext } from './context.ts';
import { formatErrorWith } from './errors.ts';
import { mountExports } from './exports.ts';
import { mountFeed } from './feed.ts';
import { createSchema } from './schema.ts';

export const HEADLINE = readFileSync(new URL('./headline.graphql', import.meta.url), 'utf8');

export type ServerOptions = {
  graph: Graph;
  /** True once the seed is in. */
  ready: () => boolean;
  /** The key that changes need; none: changes are switched off. */
  editorKey?: string | null;
  captures?: CaptureStore;
  /** Origins that may call from a browser; none unless said. */
  corsOrigins?: string[];
  /** Stated in exports; none unless said. */
  licence?: string | null;
  log?: (entry: Record<string, unknown>) => void;
};

/** Builds the server; nothing listens yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, log = () => {}, captures = { folders: [], keep: null } } = options;
  const app = Fastify({ bodyLimit: 100_000, forceCloseConnections: true });
  const apollo = new ApolloServer<Context>({
    schema: createSchema(),
    introspection: true,
    allowBatchedHttpRequests: false,
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
    ],
  });
  await apollo.start();
  // the Sandbox is Apollo's and loads from there, so its page gets no policy of ours; all else does
  await app.register(helmet, { global: true, contentSecurityPolicy: false });
  await app.register(cors, { origin: options.corsOrigins ?? false });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const check = () => checkEditor(request.headers.authorization, options.editorKey ?? null);
        // an error about a quote shows what stands near it, so archived copies are for editors only
        const editors = { ...captures, beside: false };
        return createContext({
          reader: graph,
          vocabulary,
          captures: () => (isEditor(check) ? editors : { folders: [], keep: null, beside: false }),
          editor: () => {
            check();
            return { graph, captures: editors, name: 'editor' };
          },
        });
      },
    }),
  });
  for (const mount of [mountExports, mountFeed]) mount(app, { graph, licence: options.licence ?? null, log });
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

const require = createRequire(import.meta.url);

/** GraphiQL from the packages installed, so that it works with no internet. */
function explorer(app: FastifyInstance): void {
  const files: Record<string, [string, string]> = {
    'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
    'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
    'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
    'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
  };
  const read = new Map<string, Buffer>();
  for (const [name, [path, type]] of Object.entries(files))
    app.get(`/graphiql/${name}`, (_, reply) => {
      const [pkg = '', ...rest] = path.split('/');
      const body =
        read.get(name) ??
        readFileSync(
          `${require.resolve(`${pkg}/package.json`).slice(0, -'package.json'.length)}${rest.join('/')}`,
        );
      read.set(name, body);
      return reply.type(`${type}; charset=utf-8`).header('cache-control', 'max-age=3600').send(body);
    });
  app.get('/graphiql/start.js', (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(
      `ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }), defaultQuery: ${JSON.stringify(HEADLINE)} }));\n`,
    ),
  );
  app.get('/graphiql', (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:",
      )
      .send(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Factrail: GraphiQL</title>' +
          '<link rel="stylesheet" href="/graphiql/graphiql.css"><style>body{margin:0}#graphiql{height:100vh}</style></head>' +
          '<body><div id="graphiql"></div><script src="/graphiql/react.js"></script><script src="/graphiql/react-dom.js"></script>' +
          '<script src="/graphiql/graphiql.js"></script><script src="/graphiql/start.js"></script></body></html>',
      ),
  );
}
