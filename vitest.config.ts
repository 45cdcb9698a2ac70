import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Left alone it keeps one core for itself; tests mostly wait for databases and browsers.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['shared/**/*.ts', 'functions/**/*.ts'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,functions,infra}/**/*.test.ts', 'web/src/**/*.test.ts'],
          // Laws are tried on many populations, and the machines are shared.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.test.ts'],
          // Generous: the machines are shared, and a whole installation starts in some of them.
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
