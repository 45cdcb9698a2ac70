import { describe, expect, test } from 'vitest';
import type { KeyRecord } from './key-life.ts';
import { noticeDue } from './key-notice.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const inDays = (days: number): string => new Date(NOW.getTime() + days * 24 * 3600 * 1000).toISOString();
const key = (left: number, age: number, more: Partial<KeyRecord> = {}): KeyRecord => ({
  id: 'abcdefghijkl',
  name: 'nightly',
  scopes: ['assess'],
  limits: null,
  createdAt: inDays(-age),
  createdBy: 'user:u',
  expiresAt: inDays(left),
  replacedBy: null,
  revokedAt: null,
  ...more,
});

describe('owners are told of a key', () => {
  test.each([
    [14.1, undefined],
    [14, 14],
    [3.1, 14],
    [3, 3],
    [0.1, 3],
    [0, undefined],
    [-1, undefined],
  ])('with %d days left: %s', (left, notice) => {
    expect(noticeDue(key(left, 90), NOW)).toBe(notice);
  });

  test('only while it is in use', () => {
    expect(noticeDue(key(2, 90, { revokedAt: inDays(-1) }), NOW)).toBeUndefined();
    expect(noticeDue(key(2, 90, { replacedBy: 'mnopqrstuvwx' }), NOW)).toBeUndefined();
  });

  test('not from the day it was made', () => {
    expect(noticeDue(key(7, 0), NOW)).toBeUndefined();
    expect(noticeDue(key(3, 4), NOW)).toBe(3);
    expect(noticeDue(key(1, 0), NOW)).toBeUndefined();
  });
});
