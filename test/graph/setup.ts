/** Starts one real Neo4j for the graph tests, in a folder of its own that goes when they end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareStarts } from '../../src/cli/archive.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { defaultLibDir, startEmbedded } from '../../src/embedded/index.ts';
import { type Connection, openGraph, probe } from '../../src/graph/client.ts';
import { ensureSchema } from '../../src/graph/schema.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Connection;
    /** Where Neo4j's jars are, for tests that start a server of their own. */
    neo4jLib: string;
  }
}

export default async function setup(project: TestProject) {
  // the jars are the ones of the program's own data folder, so that they are fetched once
  const libDir = process.env.FACTRAIL_NEO4J_LIB ?? defaultLibDir(join(projectRoot, '.factrail'));
  const dataDir = await mkdtemp(join(tmpdir(), 'factrail-test-'));
  const onProgress = (line: string) => process.stderr.write(`${line}\n`);
  await prepareStarts(libDir, onProgress);
  // planning all that is asked makes much that is soon thrown away
  process.env.JDK_JAVA_OPTIONS ??= '-Xmn96m';
  const embedded = await startEmbedded({ dataDir, libDir, keepPlans: true, probe, onProgress });
  const { uri, user, password } = embedded;
  const graph = openGraph({ uri, user, password });
  await ensureSchema(graph);
  await graph.close();
  project.provide('neo4j', { uri, user, password });
  project.provide('neo4jLib', libDir);
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
