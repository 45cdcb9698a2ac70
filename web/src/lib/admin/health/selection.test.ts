import { expect, test } from 'vitest';
import type { ContributorView } from '#shared/contracts/onboarding-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { canRemind, countStates, ofState } from './selection.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const one = (id: string, state: ContributorView['state'], remindedAt: string | null = null): ContributorView => ({
  tenant: id as TenantId,
  name: id,
  kind: 'company',
  lastPeriod: null,
  state,
  remindedAt,
});
const ALL = [one('a', 'due'), one('b', 'current'), one('c', 'due'), one('d', 'never')];

test('contributors are counted by state', () =>
  expect(countStates(ALL)).toEqual({ current: 1, due: 2, lapsed: 0, never: 1 }));

test('a state leaves those in it, none leaves all', () => {
  expect(ofState(ALL, 'due').map(({ tenant }) => tenant)).toEqual(['a', 'c']);
  expect(ofState(ALL, null)).toHaveLength(4);
});

test.each([
  ['due', null, true],
  ['never', null, true],
  ['current', null, false],
  ['due', '2026-11-21T12:00:00Z', false],
  ['lapsed', '2026-11-01T12:00:00Z', true],
] as const)('whoever is %s and was reminded at %s can be reminded: %s', (state, at, can) =>
  expect(canRemind(one('x', state, at), NOW)).toBe(can),
);
