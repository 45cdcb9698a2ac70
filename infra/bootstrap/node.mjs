// @ts-check

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { Stop } from './stop.mjs';

/** @param {string} version @param {number} major */
function atLeast(version, major, minor = 0) {
  const [hasMajor = 0, hasMinor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}

/** Enough to install; everything else runs on the Node of the project. */
export function requireNode(version = process.version) {
  if (atLeast(version, 20, 19)) return;
  throw new Stop(`Tidemark needs Node 20.19 or newer to install itself; this is ${version}.`);
}

/** The Node that npm installed for this platform; macOS has no such package and brings its own. */
export function projectNode(platform = process.platform, arch = process.arch) {
  const [name, file] = platform === 'win32' ? ['win', 'node.exe'] : [platform, 'node'];
  const packaged = inRoot('node_modules', `node-${name}-${arch}`, 'bin', file);
  if (existsSync(packaged) && runs(packaged)) return packaged;
  if (atLeast(process.version, 24)) return process.execPath;
  throw new Stop(
    `Tidemark runs on Node 24. There is no packaged Node 24 for ${platform} ${arch}, and this is ${process.version}: ` +
      'install Node 24 or newer and start again.',
  );
}

/** On a system without glibc the file is there and cannot be started. @param {string} file */
const runs = (file) => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
