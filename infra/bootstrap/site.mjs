// @ts-check

import { existsSync } from 'node:fs';
import { runQuietly } from './progress.mjs';
import { inRoot, ROOT } from './root.mjs';
import { fingerprint, isStamped, stamp } from './stamp.mjs';

const WEB = inRoot('web');
const STAMP = inRoot('web', 'build', '.tidemark-build');
const RENDERER = inRoot('build', 'report-renderer', 'renderer.js');
const SOURCES = [
  ...['web/src', 'web/static', 'web/vite', 'web/vite.config.ts', 'web/report.config.ts', 'web/tsconfig.json'],
  ...['shared', 'package-lock.json'],
];

const sources = () => fingerprint(ROOT, SOURCES, (path) => !path.endsWith('.test.ts'));

export const isBuilt = () => existsSync(RENDERER) && isStamped(STAMP, sources());

/** SvelteKit's commands want `web` as their working folder. @param {string} node */
export async function buildSite(node) {
  // Taken before: a source saved during the build is newer than what was built.
  const built = sources();
  await syncSite(node);
  // A test runner's NODE_ENV would build Svelte's development code into the site.
  const env = { ...process.env, NODE_ENV: 'production' };
  const vite = inRoot('node_modules/vite/bin/vite.js');
  await runQuietly('Building the site', node, [vite, 'build'], { cwd: WEB, env });
  await runQuietly('Building the reports', node, [vite, 'build', '-c', 'report.config.ts'], { cwd: WEB, env });
  stamp(STAMP, built);
}

/** Generates the types of the routes, which the compiler and the linter read. @param {string} node */
export async function syncSite(node) {
  if (!existsSync(inRoot('web/vite.config.ts'))) return;
  await runQuietly('Reading the routes', node, [inRoot('node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
    cwd: WEB,
  });
}
