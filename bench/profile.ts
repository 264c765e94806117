/** Where the processor time of an answer goes: of whole processes, by /proc, and within the server, by its own profile. */
import { readFileSync } from 'node:fs';

/** Seconds of processor time that a process has had; null where /proc is not. */
export function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** What a function is part of, by where it stands; the first that fits. */
const PARTS: [string, RegExp][] = [
  ['the driver: Bolt, and rows checked', /node_modules\/(neo4j-driver|zod)|\/src\/graph\//],
  ['weighing: assertions, roots, standing', /\/src\/(domain|questions)\/|\/src\/graphql\/(scope|claim-)/],
  [
    'GraphQL: execution and resolvers',
    /node_modules\/(graphql|dataloader)|\/src\/graphql\/(execution|resolvers|models|page|schema)/,
  ],
  ['Apollo Server', /node_modules\/@apollo|node_modules\/@as-integrations/],
  ['limits, caches, logs, metrics', /\/src\/graphql\/|node_modules\/(pino|prom-client|sonic-boom)/],
  ['HTTP and sockets', /node_modules\/|^node:/],
];
/** What V8 counts by itself. */
const OWN = new Map([
  ['(garbage collector)', 'garbage collection'],
  ['(program)', 'the system and V8, sockets among it'],
]);

/** A CPU profile as V8 writes it. */
export type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
};

/**
 * Milliseconds of each part, the greatest first, of the samples between `from` and `to`: seconds after the profile's
 * start. What is built in, `JSON.stringify` say, counts to who calls it.
 */
export function partsOf(
  { nodes, samples, timeDeltas }: Profile,
  from: number,
  to: number,
): [string, number][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parent.set(child, id);
  const known = new Map<number, string | null>();
  const partOf = (id: number): string | null => {
    const part = known.get(id);
    if (part !== undefined) return part;
    const { functionName, url } = byId.get(id)?.callFrame ?? { functionName: '(root)', url: '' };
    const above = parent.get(id);
    const found =
      OWN.get(functionName) ??
      (url ? PARTS.find(([, where]) => where.test(url))?.[0] : above && partOf(above)) ??
      null;
    known.set(id, found || null);
    return found || null;
  };
  const times = new Map<string, number>();
  let at = 0;
  samples.forEach((id, i) => {
    at += (timeDeltas[i] ?? 0) / 1e6;
    const part = at < from || at > to ? null : partOf(id);
    // a sample stands for the time until the next one
    if (part) times.set(part, (times.get(part) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1000);
  });
  return [...times].sort(([, a], [, b]) => b - a);
}
