import { expect, test } from 'vitest';
import type { TenantId } from '../kernel/ids.ts';
import { changeTenant } from './change-tenant.ts';
import { newTenant } from './new-tenant.ts';
import { firstRecord, MAX_PROFILES, withProfile, type ProfileEntry, type TenantRecord } from './record.ts';

const PROFILE = { industry: 'C', size: '250-999', region: '150' } as const;
const GROWN = { ...PROFILE, size: '1000-9999' } as const;
const NOW = new Date('2026-11-22T10:00:00Z');
const STAMP = { at: '2026-12-01T00:00:00.000Z', by: 'user:somebody' };
const before: TenantRecord = firstRecord(
  newTenant({ id: 'acme' as TenantId, name: 'Acme', kind: 'company', profile: PROFILE, legalName: 'Acme Ltd' }, NOW),
  'user:admin',
);

test('what is left out stays, what is given holds, null clears', () => {
  const changed = changeTenant(before, { name: 'Acme Group', legalName: null, plan: undefined }, STAMP);
  expect(changed?.fields).toEqual(['name', 'legalName']);
  expect(changed?.record).toEqual({ ...before, name: 'Acme Group', legalName: null, version: 2 });
});

test('a change that says what is there already is none', () => {
  expect(changeTenant(before, { name: 'Acme', profile: { ...PROFILE } }, STAMP)).toBeUndefined();
  expect(changeTenant(before, {}, STAMP)).toBeUndefined();
});

test('a new profile goes behind those before it, with who gave it when', () => {
  expect(changeTenant(before, { profile: GROWN }, STAMP)?.record.profiles).toEqual([
    { profile: PROFILE, at: '2026-11-22T10:00:00.000Z', by: 'user:admin' },
    { profile: GROWN, ...STAMP },
  ]);
});

test('of too many profiles the oldest are forgotten', () => {
  let history: readonly ProfileEntry[] = [];
  for (let i = 0; i <= MAX_PROFILES; i++)
    history = withProfile(history, { profile: i % 2 ? GROWN : PROFILE, at: String(i), by: 'user:somebody' });
  expect([history.length, history[0]?.at, history.at(-1)?.at]).toEqual([MAX_PROFILES, '1', String(MAX_PROFILES)]);
});
