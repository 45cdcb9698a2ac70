import { expect, test } from 'vitest';
import { earlierVersions } from './load.ts';

test('a first version supersedes nothing', () =>
  expect(earlierVersions({ address: '/reports/one', version: 1 })).toEqual([]));

test('earlier versions stay at their own addresses, the last one first', () =>
  expect(earlierVersions({ address: '/reports/one', version: 3 })).toEqual([
    { number: 2, address: '/reports/one/v2' },
    { number: 1, address: '/reports/one/v1' },
  ]));
