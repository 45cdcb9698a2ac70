// @ts-check

import { collect } from './progress.mjs';
import { inRoot, ROOT } from './root.mjs';
import { syncSite } from './site.mjs';

/** @typedef {{ name: string, script: string, args: string[], cwd: string }} Check */

/** @type {(name: string, script: string, args: string[], cwd?: string) => Check} */
const check = (name, script, args, cwd = ROOT) => ({ name, script: inRoot('node_modules', script), args, cwd });

/** The slowest first, so that nothing waits for it alone at the end. @type {readonly Check[]} */
export const CHECKS = [
  check('eslint', 'eslint/bin/eslint.js', ['.']),
  check('svelte-check', 'svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human'], inRoot('web')),
  check('tsc', 'typescript/bin/tsc', ['-p', '.']),
  check('prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  check('knip', 'knip/bin/knip.js', ['--no-progress']),
  check('dependency-cruiser', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    'shared',
    'functions',
    'infra',
    'web/src',
    'test',
  ]),
];

const AT_ONCE = 2;

/**
 * Runs every check, two at a time, and prints what a check had to say when it ends.
 * @param {string} node
 * @param {readonly Check[]} checks
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(node, checks = CHECKS) {
  await syncSite(node);
  const waiting = [...checks];
  const totals = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) totals[await runCheck(node, next)]++;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return totals;
}

/** @param {string} node @param {Check} check @returns {Promise<'passed' | 'failed'>} */
async function runCheck(node, { name, script, args, cwd }) {
  const started = Date.now();
  const { code, output } = await collect(node, [script, ...args], { cwd, env: { ...process.env, ...colours() } });
  const verdict = code === 0 ? 'passed' : 'failed';
  console.log(`\n── ${name}: ${verdict} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return verdict;
}

/** The output is collected first, so that a check cannot see whether there is a terminal. */
const colours = () => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined });
