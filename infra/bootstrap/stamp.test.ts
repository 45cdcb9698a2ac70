import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fulfils } from './install.mjs';
import { fingerprint, isStamped, sha256, stamp } from './stamp.mjs';

let folder = '';
const file = (path: string): string => join(folder, path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-stamp-'));
  mkdirSync(file('src/deep'), { recursive: true });
  writeFileSync(file('src/a.ts'), 'a');
  writeFileSync(file('src/deep/b.ts'), 'b');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a stamp', () => {
  it('is missing at first, and there after stamping', () => {
    expect(isStamped(file('.stamp'), sha256('lock'))).toBe(false);
    stamp(file('.stamp'), sha256('lock'));
    expect(isStamped(file('.stamp'), sha256('lock'))).toBe(true);
  });

  it('does not hold for another content', () => {
    stamp(file('.stamp'), sha256('lock'));
    expect(isStamped(file('.stamp'), sha256('changed lock'))).toBe(false);
  });
});

describe('a fingerprint of sources', () => {
  const taken = (counts?: (path: string) => boolean): string => fingerprint(folder, ['src', 'not-there.ts'], counts);

  it('stays while nothing changes', () => {
    expect(taken()).toBe(taken());
  });

  it.each<[string, () => void]>([
    ['a file grows', () => writeFileSync(file('src/a.ts'), 'longer')],
    ['a file is touched', () => utimesSync(file('src/deep/b.ts'), 1, 1)],
    ['a file appears', () => writeFileSync(file('src/deep/c.ts'), '')],
    ['a file disappears', () => rmSync(file('src/a.ts'))],
    ['a missing path appears', () => writeFileSync(file('not-there.ts'), '')],
  ])('changes when %s', (_, change) => {
    const before = taken();
    change();
    expect(taken()).not.toBe(before);
  });

  it('leaves out what does not count', () => {
    const sources = (path: string): boolean => !path.endsWith('.test.ts');
    const before = taken(sources);
    writeFileSync(file('src/a.test.ts'), '');
    expect(taken(sources)).toBe(before);
  });
});

describe('an installation by hand', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };

  it('is good enough without the optional packages of other platforms', () => {
    expect(fulfils(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true);
  });

  it('is not when a version differs or a package is missing', () => {
    expect(fulfils(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toBe(false);
    expect(fulfils(wanted, { packages: {} })).toBe(false);
  });
});
