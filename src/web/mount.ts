/** The pages on the server: routes, headers, and what is sent where there is no page. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pages } from '../graphql/server.ts';
import type { Pin } from './links.ts';
import { html, type Page, type View } from './page.tsx';
import { answerPage } from './pages/answer.tsx';
import { casePage } from './pages/case.tsx';
import { claimPage } from './pages/claim.tsx';
import { entityPage } from './pages/entity.tsx';
import { filingPage } from './pages/filing.tsx';
import { frontPage } from './pages/front.tsx';
import { noSuchPage, problemPage } from './pages/problem.tsx';
import { reviewPage } from './pages/review.tsx';
import { sourcePage } from './pages/source.tsx';
import { type PageMaker, Redirect } from './request.ts';
import { Refused } from './run.ts';
import { mountStatic } from './static.ts';

/**
 * Nothing is run or loaded but this server's own files; nothing inline. Forms lead to this server alone, no other site may
 * frame a page.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ROUTES: [string, PageMaker][] = [
  ['/', frontPage],
  ['/answer', answerPage],
  ['/claim/*', claimPage],
  ['/entity/*', entityPage],
  ['/source/*', sourcePage],
  ['/filing/*', filingPage],
  ['/case/*', casePage],
  ['/review', reviewPage],
];

/** Adds the pages to the server. */
export const mountPages: Pages = (app, executeFor, log) => {
  mountStatic(app);
  for (const [path, make] of ROUTES)
    app.get(path, (request, reply) =>
      answer(
        request,
        reply,
        (view, params, name) => make({ execute: executeFor(request), view, params, name }),
        log,
      ),
    );
  notFound(app);
};

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  make: (view: View, params: URLSearchParams, name: string) => ReturnType<PageMaker>,
  log: Parameters<Pages>[2],
): Promise<FastifyReply> {
  const { view, params } = viewOf(request);
  const name = String((request.params as Record<string, string>)['*'] ?? '');
  try {
    const made = await make(view, params, name);
    if (made instanceof Redirect) return reply.redirect(made.to, 302);
    return send(reply, made);
  } catch (error) {
    if (error instanceof Refused) return send(reply, problemPage(error, view));
    const id = randomUUID();
    log({ level: 'error', id, error });
    const told = `something went wrong on our side; tell us this number: ${id}`;
    return send(reply, problemPage(new Refused('INTERNAL', told), view));
  }
}

function send(reply: FastifyReply, page: Page): FastifyReply {
  if (page.status === 503) reply.header('retry-after', '10');
  return reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-cache')
    .send(html(page));
}

function viewOf(request: FastifyRequest): { view: View; params: URLSearchParams } {
  const url = new URL(request.url, 'http://page');
  const pin = pinOf(url.searchParams.get('asOf'));
  const params = new URLSearchParams(url.searchParams);
  url.searchParams.delete('asOf');
  return {
    view: {
      address: `${url.pathname}${url.search}`,
      origin: `${request.protocol}://${request.host}`,
      pin,
    },
    params,
  };
}

/** A revision or an instant, as written; whether it is one, GraphQL says. */
function pinOf(written: string | null): Pin {
  if (written === null || written === '') return null;
  return /^\d{1,15}$/.test(written) ? Number(written) : written;
}

function notFound(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && /text\/html/.test(request.headers.accept ?? ''))
      return send(reply, noSuchPage(viewOf(request).view));
    return reply.code(404).send({ error: 'Not Found', message: 'there is nothing at this address' });
  });
}
