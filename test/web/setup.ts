/** One Neo4j, one server with the pages, one that has lost its graph, and one page to be quoted, for all web tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium, NO_CHROMIUM } from '../../scripts/browser.mjs';
import { prepareStarts } from '../../src/cli/archive.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { defaultLibDir, startEmbedded } from '../../src/embedded/index.ts';
import { applyFiles, filingsIn } from '../../src/filings/seed.ts';
import { openGraph, probe } from '../../src/graph/client.ts';
import { ensureSchema } from '../../src/graph/schema.ts';
import { createServer } from '../../src/graphql/server.ts';
import { mountPages } from '../../src/web/mount.ts';
import { ARTICLE, fillGraph } from './fixtures.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server with the pages. */
    web: string;
    /** A server whose graph is down. */
    down: string;
    /** The page that is quoted. */
    article: string;
    chromium: string;
  }
}

export default async function setup(project: TestProject) {
  const chromium = findChromium();
  if (!chromium) throw new Error(NO_CHROMIUM);
  const dataDir = await mkdtemp(join(tmpdir(), 'factrail-web-'));
  const onProgress = (line: string) => process.stderr.write(`${line}\n`);
  const libDir = process.env.FACTRAIL_NEO4J_LIB ?? defaultLibDir(join(projectRoot, '.factrail'));
  await prepareStarts(libDir, onProgress);
  const embedded = await startEmbedded({ dataDir, libDir, keepPlans: true, fast: true, probe, onProgress });
  const press = createHttpServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(ARTICLE);
  });
  await new Promise<void>((resolve) => press.listen(0, '127.0.0.1', resolve));
  const article = `http://127.0.0.1:${(press.address() as AddressInfo).port}/pulse`;
  const graph = openGraph(embedded);
  await ensureSchema(graph);
  await applyFiles(graph, await filingsIn(join(projectRoot, 'seed')), {
    captures: { folders: [], keep: null },
  });
  await fillGraph(graph, join(dataDir, 'desk'), article);
  // every request leaves a line: only faults are of interest here
  const log = ({ error }: Record<string, unknown>) => {
    if (error !== undefined) process.stderr.write(`${String(Object(error).stack ?? error)}\n`);
  };
  const app = await createServer({ graph, ready: () => true, pages: mountPages, log });
  // nothing listens where its graph should be
  const lost = openGraph({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'none' });
  const down = await createServer({ graph: lost, ready: () => true, pages: mountPages });
  project.provide('web', await app.listen({ host: '127.0.0.1', port: 0 }));
  project.provide('down', await down.listen({ host: '127.0.0.1', port: 0 }));
  project.provide('article', article);
  project.provide('chromium', chromium);
  return async () => {
    press.close();
    press.closeAllConnections();
    await Promise.all([app.close(), down.close()]);
    await Promise.all([graph.close(), lost.close()]);
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
