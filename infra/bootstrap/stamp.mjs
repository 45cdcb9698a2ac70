// @ts-check

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @param {string | Uint8Array} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** @param {string} file @returns {string | undefined} */
export function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {string} value */
export const isStamped = (file, value) => read(file)?.trim() === value;

/** @param {string} file @param {string} value */
export const stamp = (file, value) => writeFileSync(file, `${value}\n`);

/**
 * Changes when a file below these paths appears, disappears, grows or is touched; contents are not read.
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} counts
 */
export function fingerprint(root, paths, counts = () => true) {
  const files = paths.flatMap((path) => filesBelow(join(root, path))).filter(counts);
  const lines = files.sort().map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${relative(root, file).split(sep).join('/')} ${size} ${mtimeMs}`;
  });
  return sha256(lines.join('\n'));
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
