/** Makes one data folder with the seed in it, which tests copy: only those of the seeding itself need to wait for it again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareStarts } from '../../src/cli/archive.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { startEmbedded } from '../../src/embedded/index.ts';
import { migrate } from '../../src/filings/migrations/migrate.ts';
import { seedIfEmpty } from '../../src/filings/seed.ts';
import { openGraph, probe } from '../../src/graph/client.ts';
import { libDir } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder, stopped in order. */
    seededFolder: string;
  }
}

export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'factrail-seeded-'));
  const onProgress = (line: string) => process.stderr.write(`${line}\n`);
  await prepareStarts(libDir, onProgress);
  const embedded = await startEmbedded({ dataDir, libDir, fast: true, keepPlans: true, probe, onProgress });
  const graph = openGraph(embedded);
  await migrate(graph, { onStep: () => {} });
  await seedIfEmpty(graph, join(projectRoot, 'seed'), {
    captures: { folders: [], keep: null },
    by: 'seed',
  });
  await graph.close();
  await embedded.stop();
  project.provide('seededFolder', dataDir);
  return () => rm(dataDir, { recursive: true, force: true });
}
