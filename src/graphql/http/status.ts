/** The HTTP status of a document that GraphQL refuses, in Apollo's answers. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { isModern } from './refuse.ts';

/** Codes of a document that was read and refused as GraphQL, before anything was executed. */
const REFUSED = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * 400 to those who ask for GraphQL's own media type, and 200 to those who take plain JSON, where a proxy may have made a
 * 400: as the specification wants it.
 */
export function statusPlugin(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        // without `data` nothing was executed
        if (data === undefined && REFUSED.has(String(errors?.[0]?.extensions?.code)))
          response.http.status = isModern(request.http?.headers.get('accept')) ? 400 : 200;
      },
    }),
  };
}
