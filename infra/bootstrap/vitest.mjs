// @ts-check

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { inRoot } from './root.mjs';
import { read } from './stamp.mjs';
import { testTotals } from './totals.mjs';

/**
 * @param {string} node
 * @param {readonly string[]} args
 */
export async function runTests(node, args) {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-tests-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runChild(node, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args]);
    return testTotals(parse(read(report)), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string | undefined} text */
const parse = (text) => (text === undefined ? undefined : JSON.parse(text));
