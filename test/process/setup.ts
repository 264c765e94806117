/** Makes one data folder with the seed in it, which tests copy: only those of the seeding itself need to wait for it again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareStarts } from '../../src/cli/archive.ts';
import { projectRoot } from '../../src/cli/config.ts';
import { seedIfEmpty } from '../../src/filings/seed.ts';
import { libDir, onFolder } from './program.ts';

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
  const options = { captures: { folders: [], keep: null }, by: 'seed' };
  await onFolder(dataDir, (graph) => seedIfEmpty(graph, join(projectRoot, 'seed'), options));
  project.provide('seededFolder', dataDir);
  return () => rm(dataDir, { recursive: true, force: true });
}
