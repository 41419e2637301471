import { defineConfig } from 'vitest/config';

const long = process.env['KITH_TEST_LONG'] === '1';

/**
 * Two projects: `unit` needs nothing; `database` gets one real Neo4j for the whole run. Files run
 * one after another there, since they share two cores with the database.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/tidy.test.ts', 'test/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['test/{graph,http,ingest,sdk,fault,console}/**/*.test.ts'],
          globalSetup: ['test/support/database.ts'],
          fileParallelism: false,
          testTimeout: long ? 900_000 : 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
