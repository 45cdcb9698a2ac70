import { expect, test } from 'vitest';
import type { ReportVersion } from '#shared/contracts/report-schemas.ts';
import type { StoredPublication, StoredVersion } from '../../stores/publication-item.ts';
import { changesSince } from './changes-since.ts';

type Changed = ReportVersion['changed'];
const version = (version: number, captions: Record<string, string>, changed: Changed) =>
  ({ slug: 'abc', version, captions, changed }) as StoredVersion;

const VERSIONS = [
  version(1, { a: 'A', b: 'B', c: 'C' }, null),
  version(2, { a: 'A', c: 'C', d: 'D' }, [{ block: 'b', change: 'removed' }, { block: 'd', change: 'added' }]),
  version(3, { a: 'A new', c: 'C', e: 'E' }, [{ block: 'a', change: 'changed' }, { block: 'd', change: 'removed' }, { block: 'e', change: 'added' }]),
]; // prettier-ignore
const reader = { version: (_: string, number: number) => Promise.resolve(VERSIONS[number - 1]) };
const since = (number: number, latest = 3) =>
  changesSince(reader, VERSIONS[number - 1] as StoredVersion, { slug: 'abc', version: latest } as StoredPublication);

test('changes of several versions add up: what came and went in between is none', async () => {
  expect(await since(1)).toEqual([
    { block: 'a', change: 'changed', caption: 'A new' },
    { block: 'b', change: 'removed', caption: 'B' },
    { block: 'e', change: 'added', caption: 'E' },
  ]);
});

test('of one version they are its own', async () => {
  expect((await since(2)).map(({ block, change }) => `${block} ${change}`)).toEqual(['a changed', 'd removed', 'e added']); // prettier-ignore
  expect((await since(1, 2)).map(({ block, change }) => `${block} ${change}`)).toEqual(['b removed', 'd added']);
});
