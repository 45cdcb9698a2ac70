import { expect, test } from 'vitest';
import type { TenantId } from '#shared/kernel/ids.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { firstRecord, type TenantRecord } from '#shared/tenant/record.ts';
import { finishTenant } from './settle.ts';
import { tidyTenants } from './tidy-tenants.ts';

const LEFT = new Date('2026-11-22T10:00:00Z');
const UNTIL = '2026-12-22T10:00:00.000Z';
const at = (moment: string) => () => new Date(moment);

const tenant = (id: string, more: Partial<TenantRecord>): TenantRecord => ({
  ...firstRecord(newTenant({ id: id as TenantId, name: id, kind: 'partner', state: 'active' }, LEFT), 'user:admin'),
  ...more,
});
const left = (id: string, more: Partial<TenantRecord> = {}): TenantRecord =>
  tenant(id, { state: 'offboarded', restorableUntil: UNTIL, ...more });

/** A directory of these tenants; some of which have no record any more. */
function installation(records: readonly TenantRecord[], withoutRecord: readonly TenantRecord[] = []) {
  const kept = new Map(records.map((one) => [one.id, one]));
  const started: string[] = [];
  const events: string[] = [];
  return {
    started,
    events,
    kept,
    directory: {
      list: () => Promise.resolve({ items: [...kept.values(), ...withoutRecord], next: null }),
      record: (id: TenantId) => Promise.resolve(kept.get(id)),
      entry: () => Promise.resolve(undefined),
      replace: (before: TenantRecord, after: TenantRecord, event: { action: string; actor: string }) => {
        const fits = kept.get(before.id)?.version === before.version;
        if (fits) kept.set(after.id, after);
        if (fits) events.push(`${event.actor} ${event.action}`);
        return Promise.resolve(fits);
      },
      settle: (record: TenantRecord, work: TenantRecord['work'] = record.work) => {
        kept.set(record.id, { ...record, work });
        return Promise.resolve(true);
      },
    },
    workflows: () => ({ start: (name: string, id: string) => Promise.resolve(void started.push(`${name} ${id}`)) }),
  };
}

test('what a lost workflow left is taken up again, whoever is at rest is left alone', async () => {
  const own = installation(
    [
      tenant('resting', {}),
      tenant('coming', { work: 'restore' }),
      left('leaving', { work: 'withdraw' }),
      left('gone', { work: null }),
    ],
    [tenant('erased', { state: 'erased', work: 'erase' }), tenant('forgotten', { state: 'erased' })],
  );
  expect(await tidyTenants({ ...own, now: at('2026-12-01T00:00:00Z') })).toBe(3);
  expect(own.started).toEqual(['restore-tenant coming', 'offboard-tenant leaving', 'erase-tenant erased']);
});

test('one that left by itself is found though the directory has not heard what is left to do', async () => {
  const own = installation([left('by-itself', { work: 'withdraw' })]);
  const heard = { ...left('by-itself'), work: null };
  const directory = { ...own.directory, list: () => Promise.resolve({ items: [heard], next: null }) };
  await tidyTenants({ ...own, directory, now: at('2026-12-01T00:00:00Z') });
  expect(own.started).toEqual(['offboard-tenant by-itself']);
});

test('whoever left more than thirty days ago is erased, with the account of it, and nobody before', async () => {
  const own = installation([left('over')]);
  await tidyTenants({ ...own, now: at('2026-12-22T09:59:59Z') });
  expect([own.started, own.events]).toEqual([[], []]);
  await tidyTenants({ ...own, now: at(UNTIL) });
  expect([own.started, own.events]).toEqual([['erase-tenant over'], ['system tenant.erased']]);
  expect(own.kept.get('over' as TenantId)).toMatchObject({ state: 'erased', work: 'erase', name: 'over' });
});

test('withdrawing is looked at once more after twenty minutes, coming back is done at once', async () => {
  const own = installation([left('leaving', { work: 'withdraw' }), tenant('coming', { work: 'restore' })]);
  const workAt = async (id: string, moment: string) => {
    await finishTenant({ directory: own.directory, now: at(moment) }, id as TenantId);
    return own.kept.get(id as TenantId)?.work;
  };
  expect(await workAt('coming', '2026-11-22T10:00:01Z')).toBeNull();
  expect(await workAt('leaving', '2026-11-22T10:19:59Z')).toBe('withdraw');
  expect(await workAt('leaving', '2026-11-22T10:20:00Z')).toBeNull();
});
