// @ts-check

import { delimiter } from 'node:path';
import { runQuietly } from './progress.mjs';
import { inRoot, ROOT } from './root.mjs';
import { isStamped, read, sha256, stamp } from './stamp.mjs';

const STAMP = inRoot('node_modules', '.tidemark-lock');
const lockHash = () => sha256(read(inRoot('package-lock.json')) ?? '');

export const isInstalled = () => isStamped(STAMP, lockHash());

export async function install() {
  if (isInstalledByHand()) return stamp(STAMP, lockHash());
  const windows = process.platform === 'win32';
  // Development dependencies are what runs here, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const options = { cwd: ROOT, env: { ...process.env, PATH: pathWithoutProject() }, shell: windows };
  await runQuietly('Installing dependencies', 'npm', args, options);
  stamp(STAMP, lockHash());
}

/** `npm ci` deletes node_modules, and with it the Node of the project: npm has to run on another one. */
const pathWithoutProject = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inRoot('node_modules')))
    .join(delimiter);

/** Who ran `npm ci` already does not wait for a second one. */
function isInstalledByHand() {
  const wanted = read(inRoot('package-lock.json'));
  const present = read(inRoot('node_modules', '.package-lock.json'));
  return wanted !== undefined && present !== undefined && fulfils(asLock(wanted), asLock(present));
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/** @param {string} text @returns {Lock} */
const asLock = (text) => JSON.parse(text);

/**
 * npm notes in node_modules what it installed, last of all. Optional packages are for some platforms only.
 * @param {Lock} wanted
 * @param {Lock} present
 */
export function fulfils(wanted, present) {
  const required = Object.entries(wanted.packages).filter(
    ([path, { optional, devOptional }]) => path && !optional && !devOptional,
  );
  return required.every(([path, { version }]) => present.packages[path]?.version === version);
}
