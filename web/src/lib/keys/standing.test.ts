import { expect, test } from 'vitest';
import type { KeyView } from '#shared/contracts/key-schemas.ts';
import { byUse, daysLeft, successorOf } from './standing.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const key = (id: string, rest: Partial<KeyView> = {}): KeyView => ({
  id,
  name: id,
  prefix: `tmk_${id}`,
  scopes: ['assess'],
  createdAt: '2026-11-01T00:00:00Z',
  createdBy: 'user:a',
  expiresAt: '2027-11-01T00:00:00Z',
  lastUsedAt: null,
  state: 'active',
  replacedBy: null,
  limits: null,
  ...rest,
});

test.each([
  ['2027-11-22T12:00:00Z', null],
  ['2026-12-06T12:00:00Z', null],
  ['2026-12-06T11:59:59Z', 13],
  ['2026-11-22T13:00:00Z', 0],
  ['2026-11-20T00:00:00Z', 0],
])('a key that expires at %s is seen to have %s days left', (expiresAt, left) =>
  expect(daysLeft(expiresAt, NOW)).toBe(left),
);

test('keys that work stand apart from those that do not, in the order they came', () => {
  const keys = [key('c'), key('b', { state: 'revoked' }), key('a'), key('0', { state: 'expired' })];
  const { working, former } = byUse(keys);
  expect([working.map(({ id }) => id), former.map(({ id }) => id)]).toEqual([
    ['c', 'a'],
    ['b', '0'],
  ]);
});

test('a rotated key names the one that follows, even when that is no longer listed', () => {
  const old = key('a', { replacedBy: 'b' });
  expect(successorOf([old, key('b', { prefix: 'tmk_bbb' })], old)).toBe('tmk_bbb');
  expect(successorOf([old], old)).toBe('tmk_b');
  expect(successorOf([old], key('c'))).toBeUndefined();
});
