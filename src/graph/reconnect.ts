/** A graph whose server may come back at another address. */
import type { Graph } from './client.ts';

export type Reconnecting = {
  graph: Graph;
  /** All that is asked from now on goes to `next`; what the graph before has under way ends by itself. */
  replace(next: Graph): void;
};

export function reconnecting(first: Graph): Reconnecting {
  let current = first;
  let before = 0;
  return {
    graph: {
      read: (statement, params, limit) => current.read(statement, params, limit),
      stream: (statement, params) => current.stream(statement, params),
      write: (work, limit) => current.write(work, limit),
      admin: (cypher, params) => current.admin(cypher, params),
      explain: (cypher, params) => current.explain(cypher, params),
      ping: () => current.ping(),
      get connections() {
        return current.connections;
      },
      get running() {
        return current.running;
      },
      get trips() {
        return before + current.trips;
      },
      close: () => current.close(),
    },
    replace(next) {
      const last = current;
      before += last.trips;
      current = next;
      // its server is gone: there is nothing to close in order
      last.close().catch(() => {});
    },
  };
}
