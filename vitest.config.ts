import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Starts what the system tests share; the parts are tested without it. */
const globalSetup = ['test/builders/global-setup.ts'].filter((file) => existsSync(new URL(file, import.meta.url)));

export default defineConfig({
  test: {
    environment: 'node',
    coverage: { provider: 'v8', include: ['shared/**/*.ts', 'functions/**/*.ts'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,functions,infra}/**/*.test.ts', 'web/src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.test.ts'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
