import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What explains every statement comes first: Neo4j plans them for it, and all that follows has these plans. Then files that only
 * ask the seeded graph, and those that change it next, so that it is seeded as rarely as can be.
 */
class SeededFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) => {
      if (file.moduleId.endsWith('graph/cypher.test.ts')) return -1;
      const text = readFileSync(file.moduleId, 'utf8');
      if (!text.includes('seededGraph(graph)')) return 2;
      return /emptyGraph\(|applyObject\(|everything/.test(text) ? 1 : 0;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

// Node takes graphql's CommonJS files, Vite would take others: schemas of one are refused by the other
const resolve = { alias: { graphql: fileURLToPath(import.meta.resolve('graphql')) } };

/**
 * `unit` needs no JVM. `graph` starts one Neo4j for all its files, which run one after the other; `web` one with a server,
 * whose pages a real Chromium reads. `process` starts the
 * program and its JVM as users do, and kills them. Groups run one after the other: a machine has two cores.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SeededFirst },
    projects: [
      {
        resolve,
        // no test measures time: a loaded machine may take its own
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          // rules keep nothing: files share the modules that they load, which is most of their time
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'graph',
          include: ['test/graph/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/graph/setup.ts'],
          fileParallelism: false,
          // nothing is kept in a module but what it has read of the repo
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/web/setup.ts'],
          fileParallelism: false,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve,
        test: {
          name: 'process',
          include: ['test/process/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/process/setup.ts'],
          // half of what they take is waiting
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
