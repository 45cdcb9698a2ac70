import { expect, test } from 'vitest';
import type { TenantId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { TENANT_STATES, type TenantState } from './lifecycle.ts';
import { moveTenant, mustErase } from './move-tenant.ts';
import { newTenant } from './new-tenant.ts';
import { firstRecord, type TenantRecord } from './record.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const PROFILE = { industry: 'C', size: '250-999', region: '150' } as const;

const tenantIn = (state: TenantState, more: Partial<TenantRecord> = {}): TenantRecord => ({
  ...firstRecord(
    newTenant(
      { id: 'acme' as TenantId, name: 'Acme', kind: 'company', profile: PROFILE, registryNumber: 'FN-1', state },
      NOW,
    ),
    'user:admin',
  ),
  ...more,
});

type Target = Parameters<typeof moveTenant>[1];
const moved = (before: TenantRecord, to: Target, now = NOW) => {
  const result = moveTenant(before, to, now);
  return result.ok ? result.value : undefined;
};

test('a tenant goes from state to state as the table says, and nowhere else', () => {
  const ways = TENANT_STATES.flatMap((from) =>
    TENANT_STATES.filter((to): to is Target => to !== 'created').flatMap((to) => {
      const one = moved(tenantIn(from), to);
      return one ? [`${from} → ${to}: ${one.action}`] : [];
    }),
  );
  expect(ways).toEqual([
    'created → verified: tenant.verified',
    'created → erased: tenant.erased',
    'verified → active: tenant.activated',
    'verified → suspended: tenant.suspended',
    'verified → offboarded: tenant.offboarded',
    'verified → erased: tenant.erased',
    'active → suspended: tenant.suspended',
    'active → offboarded: tenant.offboarded',
    'suspended → active: tenant.activated',
    'suspended → offboarded: tenant.offboarded',
    'offboarded → active: tenant.restored',
    'offboarded → erased: tenant.erased',
  ]);
});

test('a way that does not exist is refused with those that do', () => {
  expect(moveTenant(tenantIn('created'), 'suspended', NOW)).toEqual({
    ok: false,
    error: 'An organisation that is created cannot become suspended. From here it can become verified or erased.',
  });
  expect(moveTenant(tenantIn('erased'), 'active', NOW)).toMatchObject({
    error: expect.stringContaining('It stays so.') as string,
  });
});

test('offboarding leaves thirty days to come back, in which contributions are withdrawn', () => {
  expect(moved(tenantIn('active'), 'offboarded')?.record).toMatchObject({
    state: 'offboarded', restorableUntil: '2026-12-22T10:00:00.000Z', work: 'withdraw', version: 2,
  }); // prettier-ignore
});

test('coming back is possible to the last moment of the thirty days, and not after', () => {
  const left = must(moved(tenantIn('active'), 'offboarded'), 'offboarded').record;
  const [before, over] = [new Date('2026-12-22T09:59:59.999Z'), new Date('2026-12-22T10:00:00Z')];
  expect(moved(left, 'active', before)?.record).toMatchObject({
    state: 'active',
    restorableUntil: null,
    work: 'restore',
  });
  expect(moveTenant(left, 'active', over)).toMatchObject({ error: expect.stringContaining('30 days') as string });
  expect([mustErase(left, before), mustErase(left, over)]).toEqual([false, true]);
});

test('erasing leaves the id and nothing that says who it was', () => {
  const remainder = must(moved(tenantIn('offboarded'), 'erased'), 'erased').record;
  expect(remainder).toMatchObject({ id: 'acme', name: 'acme', state: 'erased', work: 'erase', profiles: [] });
  expect(JSON.stringify(remainder)).not.toMatch(/Acme|FN-1|250-999/);
});
