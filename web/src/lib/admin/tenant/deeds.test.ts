import { expect, test } from 'vitest';
import { TENANT_STATES } from '#shared/tenant/lifecycle.ts';
import { offersOf } from './deeds.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const LATER = '2026-12-01T00:00:00Z';
const deeds = (from: (typeof TENANT_STATES)[number], until: string | null = null) =>
  offersOf(from, until, NOW).map(({ deed }) => deed);

test.each([
  ['created', ['verify', 'erase']],
  ['verified', ['activate', 'suspend', 'offboard', 'erase']],
  ['active', ['suspend', 'offboard']],
  ['suspended', ['resume', 'offboard']],
  ['erased', []],
] as const)('of a tenant that is %s one can %o', (from, offered) => expect(deeds(from)).toEqual(offered));

test('an offboarded tenant can be restored only while its time runs', () => {
  expect(deeds('offboarded', LATER)).toEqual(['restore', 'erase']);
  expect(deeds('offboarded', '2026-11-22T11:59:59Z')).toEqual(['erase']);
  expect(deeds('offboarded', null)).toEqual(['erase']);
});

test('the id has to be typed for offboarding and erasing, and for nothing else', () => {
  const typed = TENANT_STATES.flatMap((from) => offersOf(from, LATER, NOW).filter((one) => one.typed));
  expect(new Set(typed.map(({ deed }) => deed))).toEqual(new Set(['offboard', 'erase']));
});
