import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Node takes graphql's CommonJS files, Vite would take others: schemas of one are refused by the other
const resolve = { alias: { graphql: fileURLToPath(import.meta.resolve('graphql')) } };

/**
 * `unit` needs no JVM. `graph` starts one Neo4j for all its files, which run one after the other. `process` starts the
 * program and its JVM as users do, and kills them. Groups run one after the other: a machine has two cores.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        resolve,
        test: {
          name: 'graph',
          include: ['test/graph/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/graph/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'process',
          include: ['test/process/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
