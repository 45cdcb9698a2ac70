// @ts-check

import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { read } from './stamp.mjs';
import { codeOf, Stop } from './stop.mjs';

/** The holder touches its lock this often, so that a crash shows even where its process id means nothing (containers). */
const BEAT_MS = 5_000;
const SILENT_MS = 60_000;
const RETRY_MS = 250;

/**
 * Runs `work` while no other process holds the lock directory.
 * @template T
 * @param {string} lock
 * @param {() => Promise<T>} work
 * @param {(message: string) => void} say
 * @returns {Promise<T>}
 */
export async function withLock(lock, work, say = console.log) {
  for (let waited = 0; !acquire(lock); waited += RETRY_MS) {
    if (waited === 0)
      say(`Another Tidemark is preparing this folder (process ${owner(lock)?.pid ?? '?'}); waiting for it.`);
    if (isStale(lock)) takeAway(lock);
    else await sleep(RETRY_MS);
  }
  const beat = setInterval(() => touch(lock), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A directory is filled first and renamed then: a lock never exists without its owner. @param {string} lock */
function acquire(lock) {
  try {
    mkdirSync(dirname(lock), { recursive: true });
    const draft = mkdtempSync(join(dirname(lock), `${basename(lock)}-`));
    writeFileSync(join(draft, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
    if (renamed(draft, lock)) return true;
    rmSync(draft, { recursive: true, force: true });
    return false;
  } catch (error) {
    throw new Stop(
      `Cannot write in ${dirname(lock)} (${codeOf(error)}): Tidemark installs and builds in its own folder.`,
    );
  }
}

/** False when the place is taken or the source is gone. @param {string} from @param {string} to */
function renamed(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** @param {string} lock @returns {{ pid: number, host: string } | undefined} */
function owner(lock) {
  const text = read(join(lock, 'owner.json'));
  return text === undefined ? undefined : /** @type {{ pid: number, host: string }} */ (JSON.parse(text));
}

/** @param {string} lock */
export function isStale(lock, now = Date.now()) {
  const stats = statSync(lock, { throwIfNoEntry: false });
  const holder = owner(lock);
  if (!stats || !holder) return false;
  return (holder.host === hostname() && !isAlive(holder.pid)) || now - stats.mtimeMs > SILENT_MS;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Two may find it stale together: the rename picks one, and who finds a living lock in hand puts it back. @param {string} lock */
function takeAway(lock) {
  const taken = `${lock}-stale-${process.pid}`;
  if (!renamed(lock, taken)) return;
  if (isStale(taken)) rmSync(taken, { recursive: true, force: true });
  else renamed(taken, lock);
}

/** @param {string} lock */
function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // Someone cleared the folder; the work goes on and the next start looks at its stamps.
  }
}
