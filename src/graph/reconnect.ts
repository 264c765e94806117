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
      closeWhenIdle(last);
    },
  };
}

/** Milliseconds between two looks, and how many: nothing is under way for longer. */
const LOOK_MS = 1000;
const LOOKS = 120;

/** Its server is gone, and what waits for it ends by its own time: closed under it, it would fail in ways that tell nothing. */
function closeWhenIdle(graph: Graph): void {
  let looks = 0;
  const timer = setInterval(() => {
    if (graph.running > 0 && ++looks < LOOKS) return;
    clearInterval(timer);
    graph.close().catch(() => {});
  }, LOOK_MS);
  timer.unref();
}
