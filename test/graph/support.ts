/** What graph tests share: an empty graph, the seeded one, small filings, and questions asked over HTTP. */
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { stringify } from 'yaml';
import { projectRoot } from '../../src/cli/config.ts';
import { type Applied, applyFiling } from '../../src/filings/apply.ts';
import { type Reading, readFiling } from '../../src/filings/read.ts';
import { applyFiles, filingsIn } from '../../src/filings/seed.ts';
import { type Graph, openGraph } from '../../src/graph/client.ts';
import { createServer, type ServerOptions } from '../../src/graphql/server.ts';

export const seedFolder = join(projectRoot, 'seed');
export const captures = { folders: [] as string[], keep: null };

/** The test server's graph; closed when the file is through. */
export function testGraph(): Graph {
  const graph = openGraph(inject('neo4j'));
  afterAll(() => graph.close());
  return graph;
}

export async function emptyGraph(graph: Graph): Promise<void> {
  await graph.admin('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

/** The graph with the seed and nothing else; seeded anew only where another test has changed it. */
export async function seededGraph(graph: Graph): Promise<void> {
  const [clock] = await graph.admin(
    "MATCH (c:Clock {id: 'clock'}) RETURN c.fixture AS fixture, c.revision AS revision",
  );
  if (clock?.fixture === 'seed' && clock.revision === (await filingsIn(seedFolder)).length) return;
  await emptyGraph(graph);
  await applyFiles(graph, await filingsIn(seedFolder), { captures });
  await graph.admin("MATCH (c:Clock {id: 'clock'}) SET c.fixture = 'seed'");
}

/** A reading of a filing given as an object. */
export function reading(filing: unknown, file = 'test.yaml'): Reading {
  return readFiling(Buffer.from(stringify(filing)), file);
}

export function applyObject(graph: Graph, filing: unknown): Promise<Applied> {
  return applyFiling(graph, reading(filing), { captures });
}

/** A filing of one claim, that a partner had access to an API, said by a speaker in a source of their own. */
export const accessFiling = (n: number, partner: number, speaker: number, stance = 'ASSERTS') => ({
  filing: { id: `step-${n}`, title: `Step ${n}` },
  entities: [
    { id: 'api/tested', type: 'Api', name: 'Tested API' },
    { id: `company/partner-${partner}`, type: 'Company', name: `Partner ${partner}` },
    { id: `person/speaker-${speaker}`, type: 'Person', name: `Speaker ${speaker}` },
  ],
  sources: [{ id: `source/document-${speaker}`, kind: 'ARTICLE', title: `Document ${speaker}` }],
  claims: [
    {
      subject: `company/partner-${partner}`,
      predicate: 'HAD_ACCESS_TO',
      object: 'api/tested',
      assertions: [
        {
          by: `person/speaker-${speaker}`,
          stance,
          modality: 'REPORTED',
          in: `source/document-${speaker}`,
          paraphrase: `Words ${n}.`,
        },
      ],
    },
  ],
});

/** The graph as a program has it that dies after so many writes. */
export function dying(graph: Graph, writes: number): Graph {
  let left = writes;
  return {
    ...graph,
    write: (work, limit) =>
      left-- <= 0 ? Promise.reject(new Error('the plug was pulled')) : graph.write(work, limit),
  };
}

export type Answer = {
  data?: Record<string, never> | null;
  errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
};

/** Asks over HTTP, through the whole server. */
export const EDITOR_KEY = 'a-key-for-tests-only';

export async function testServer(graph: Graph, settings: Partial<ServerOptions> = {}) {
  const logged: Record<string, unknown>[] = [];
  const app = await createServer({
    graph,
    ready: () => true,
    editorKey: EDITOR_KEY,
    log: (entry) => logged.push(entry),
    ...settings,
  });
  afterAll(() => app.close());
  const ask = async <Data = any>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<{ data: Data; errors?: Answer['errors'] }> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query, variables },
    });
    return response.json();
  };
  return { app, ask, logged };
}
