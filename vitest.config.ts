import { defineConfig } from 'vitest/config';

/** `unit` needs no JVM. `graph` starts one Neo4j for all its files, which run one after the other and empty it first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        test: {
          name: 'graph',
          include: ['test/graph/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/graph/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // one after the other with the unit tests, on two cores
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
