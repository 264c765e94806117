/** What is seen of a request while it is answered, for the log and the metrics. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

export type Seen = {
  /** The operation's name; null where it has none, or none was run. */
  operation: string | null;
  /** Codes of the errors in the answer. */
  codes: string[];
  /** Kept until the answer is sent, and only where the log is to have them. */
  variables: unknown;
};

export const nothingSeen = (): Seen => ({ operation: null, codes: [], variables: undefined });

/** Fills in what Apollo knows. */
export function seenPlugin(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ contextValue, operation, request }) {
        contextValue.seen.operation = operation?.name?.value ?? 'anonymous';
        contextValue.seen.variables = request.variables;
      },
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== 'single') return;
        for (const error of response.body.singleResult.errors ?? [])
          contextValue.seen.codes.push(String(error.extensions?.code ?? 'INTERNAL'));
      },
    }),
  };
}
