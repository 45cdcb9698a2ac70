import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

/** Above the largest process id of any system here. */
const NOBODY = 2 ** 30;

let folder = '';
let lock = '';
let said: string[] = [];
const say = (message: string): void => void said.push(message);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-lock-'));
  lock = join(folder, 'bootstrap.lock');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function heldBy(pid: number, host = hostname()): void {
  mkdirSync(lock);
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid, host }));
}

describe('the lock of the bootstrap', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    };
    await Promise.all([withLock(lock, work, say), withLock(lock, work, say), withLock(lock, work, say)]);
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    const failing = withLock(lock, () => Promise.reject(new Error('no network')), say);
    await expect(failing).rejects.toThrow('no network');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken from a process that is gone', async () => {
    heldBy(NOBODY);
    expect(await withLock(lock, () => Promise.resolve('done'), say)).toBe('done');
    expect(said).toHaveLength(1);
  });

  it('is taken from another machine that has been silent for a minute', async () => {
    heldBy(1, 'elsewhere');
    const longAgo = Date.now() / 1000 - 90;
    utimesSync(lock, longAgo, longAgo);
    expect(await withLock(lock, () => Promise.resolve('done'), say)).toBe('done');
  });

  it('says what is wrong when the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const locked = withLock(join(folder, 'file', 'bootstrap.lock'), () => Promise.resolve(), say);
    await expect(locked).rejects.toThrow('Cannot write in');
  });
});
