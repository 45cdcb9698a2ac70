// @ts-check

import { install, isInstalled } from './install.mjs';
import { checkJava } from './java.mjs';
import { withLock } from './lock.mjs';
import { projectNode, requireNode } from './node.mjs';
import { inRoot } from './root.mjs';
import { buildSite, isBuilt } from './site.mjs';
import { Stop } from './stop.mjs';

/** Outside node_modules, which an installation deletes. */
const LOCK = inRoot('.tidemark', 'bootstrap.lock');

/**
 * Makes a fresh clone ready to run and does nothing where that was done before.
 * @param {{ needJava?: boolean, needSite?: boolean }} needs
 * @returns {Promise<string>} the path of the Node that runs the project
 */
export async function prepare({ needJava = false, needSite = true } = {}) {
  requireNode();
  if (needJava) requireJava();
  if (!isInstalled()) await withLock(LOCK, () => unless(isInstalled, install));
  const node = projectNode();
  if (needSite && !isBuilt()) await withLock(LOCK, () => unless(isBuilt, () => buildSite(node)));
  return node;
}

function requireJava() {
  const java = checkJava();
  if (!java.ok) throw new Stop(java.message);
}

/**
 * Whoever held the lock before may have done the work.
 * @param {() => boolean} isDone
 * @param {() => Promise<void>} work
 */
const unless = async (isDone, work) => (isDone() ? undefined : work());
