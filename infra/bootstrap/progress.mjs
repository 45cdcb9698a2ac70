// @ts-check

import { spawn } from 'node:child_process';
import { Stop } from './stop.mjs';

/** @typedef {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean }} Surroundings */

const QUIET_MS = 10_000;
const LINES = 20;

/**
 * Runs a command whose output only matters when it fails, and shows that time passes.
 * @param {string} label
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Surroundings} options
 */
export async function runQuietly(label, command, args, options) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticker = showTime(label, seconds);
  const { code, output } = await collect(command, args, options);
  ticker.stop();
  if (code === 0) return console.log(`${label}: done in ${seconds()} s`);
  throw new Stop(`${label} failed (${command} ${args.join(' ')}):\n\n${ends(output)}`);
}

/** Some tools say first what went wrong (npm, before its usage), others last. @param {string} output */
function ends(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= 2 * LINES) return lines.join('\n');
  return [...lines.slice(0, LINES), '…', ...lines.slice(-LINES)].join('\n');
}

/** @param {string} label @param {() => number} seconds */
function showTime(label, seconds) {
  const live = process.stdout.isTTY;
  const show = () => process.stdout.write(live ? `\r${label} … ${seconds()} s ` : `${label} … ${seconds()} s\n`);
  show();
  const timer = setInterval(show, live ? 1_000 : QUIET_MS);
  const stop = () => {
    clearInterval(timer);
    if (live) process.stdout.write('\r\x1b[K');
  };
  return { stop };
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Surroundings} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function collect(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
