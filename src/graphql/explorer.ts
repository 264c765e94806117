/** GraphiQL from the packages installed, so that it works with no internet. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

export const HEADLINE = readFileSync(new URL('./headline.graphql', import.meta.url), 'utf8');

const require = createRequire(import.meta.url);

/** Adds the explorer at /graphiql, with the headline question in it. */
export function explorer(app: FastifyInstance): void {
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
