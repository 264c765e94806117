/** What Prometheus reads at /metrics. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Graph, limited } from '../../graph/client.ts';
import { within } from '../../graph/limit.ts';
import { askNow } from '../../questions/revision/revision.ts';
import type { Execution } from '../execution.ts';
import type { Kept } from '../kept/kept.ts';
import type { Lane } from '../limits/lane.ts';
import type { Gate } from '../limits/limits.ts';

/** Names of operations that are told apart: callers make them up, and each takes memory here and at Prometheus. */
const MOST_NAMES = 200;

export type Metrics = {
  /** Counts an answer. `operation` is null where none was run. */
  count(operation: string | null, status: number, codes: readonly string[], seconds: number): void;
  /** All of it, in Prometheus' text form. */
  text(): Promise<string>;
  readonly type: string;
};

export type Watched = { gate: Gate; kept: Kept; execution: Execution; lane: Lane };

export function metricsOf(graph: Graph, { gate, kept, execution, lane }: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'factrail_requests_total',
    help: 'Requests answered, by the name of their operation and their HTTP status',
    labelNames: ['operation', 'status'],
    registers,
  });
  const errors = new Counter({
    name: 'factrail_errors_total',
    help: 'Errors in answers, by code',
    labelNames: ['code'],
    registers,
  });
  const latency = new Histogram({
    name: 'factrail_request_seconds',
    help: 'How long requests took, by the name of their operation',
    labelNames: ['operation'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
    registers,
  });
  gauge('factrail_graph_running', 'Statements and transactions in flight or waiting', () => graph.running);
  gauge('factrail_graph_connections_max', 'Connections to the graph at most', () => graph.connections);
  counter('factrail_graph_statements_total', 'Statements sent to the graph', () => graph.trips);
  counter(
    'factrail_documents_known_total',
    'Documents that had come before and were not parsed again',
    () => gate.hits,
  );
  counter('factrail_documents_new_total', 'Documents that were parsed', () => gate.misses);
  counter(
    'factrail_operations_compiled_total',
    'Operations that came again and were compiled',
    () => execution.compiled,
  );
  counter('factrail_answers_kept_total', 'Answers sent as they were kept', () => kept.answers.hits);
  counter(
    'factrail_answers_made_total',
    'Answers that were not kept, and were made',
    () => kept.answers.misses,
  );
  gauge('factrail_answers_bytes', 'Bytes of the answers that are kept', () => kept.answers.bytes);
  gauge('factrail_large_running', 'Large operations that go on', () => lane.running);
  gauge('factrail_large_waiting', 'Large operations that wait for a place', () => lane.waiting);
  counter('factrail_large_total', 'Places that large operations got', () => lane.entered);
  counter('factrail_large_refused_total', 'Large operations refused: too many waited', () => lane.refused);
  counter(
    'factrail_large_wait_seconds_total',
    'Seconds that large operations waited for their places, together',
    () => lane.waitedSeconds,
  );
  const up = new Gauge({ name: 'factrail_graph_up', help: '1 while the graph answers, else 0', registers });
  const revision = new Gauge({
    name: 'factrail_revision',
    help: 'The revision that stands; the last that was seen while the graph does not answer',
    registers,
  });
  /** Before all is written: what is asked while it is written may come too late. */
  const askGraph = async () => {
    try {
      revision.set((await askNow(limited(graph, () => within(2000)))).revision);
      up.set(1);
    } catch {
      up.set(0);
    }
  };

  function gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }

  function counter(name: string, help: string, value: () => number): void {
    let last = 0;
    new Counter({
      name,
      help,
      registers,
      collect() {
        const now = value();
        this.inc(now - last);
        last = now;
      },
    });
  }

  const names = new Set<string>();
  const labelOf = (operation: string | null): string => {
    if (operation === null) return 'none';
    if (names.size < MOST_NAMES) names.add(operation);
    return names.has(operation) ? operation : 'other';
  };
  return {
    count(operation, status, codes, seconds) {
      const label = labelOf(operation);
      requests.inc({ operation: label, status });
      latency.observe({ operation: label }, seconds);
      for (const code of codes) errors.inc({ code });
    },
    async text() {
      await askGraph();
      return registry.metrics();
    },
    type: registry.contentType,
  };
}
