import { expect, test } from 'vitest';
import { anAssessment } from '#test/builders/contribution.ts';
import type { Period, ProgrammeId, TenantId } from '#shared/kernel/ids.ts';
import { SELF } from '#shared/kernel/ids.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { firstRecord, type TenantRecord } from '#shared/tenant/record.ts';
import { MAX_REVISIONS } from '#shared/tenant/revise.ts';
import type { NextRevision } from '../stores/assessment-item.ts';
import { restate } from './restate.ts';

const STAMP = { at: '2026-11-22T10:00:00.000Z', by: 'user:owner' };
const OLD = { industry: 'C', size: '250-999', region: '150' } as const;
const GROWN = { ...OLD, size: '1000-9999' } as const;
const given = { id: 'acme' as TenantId, name: 'Acme', kind: 'company', profile: GROWN, state: 'active' } as const;
const acme = (more: Partial<TenantRecord> = {}): TenantRecord => ({
  ...firstRecord(newTenant(given, new Date(STAMP.at)), 'user:admin'),
  ...more,
});

const said = (period: string, more: Partial<Assessment> = {}): Assessment =>
  anAssessment({ programme: 'demo' as ProgrammeId, subject: SELF, period: period as Period, profile: OLD, registryNumber: null, ...more }); // prettier-ignore

/** What is appended, as `period: size number state`. */
async function restated(all: readonly Assessment[], tenant: TenantRecord, refuse = 0): Promise<string[]> {
  const appended: string[] = [];
  let refused = 0;
  const assessments = {
    list: (programme: ProgrammeId) => Promise.resolve(programme === 'demo' ? [...all] : []),
    append: (_: ProgrammeId, period: Period, __: unknown, next: NextRevision) => {
      if (refused++ < refuse) return Promise.resolve(false);
      appended.push(
        `${period}: ${next.profile.size} ${next.registryNumber} ${next.revision.state} by ${next.revision.by}`,
      );
      return Promise.resolve(true);
    },
  };
  await restate({ assessments }, tenant, STAMP);
  return appended;
}

test('the latest that still counts is said again with the new profile; older ones keep theirs', async () => {
  const all = [said('2026-Q1'), said('2026-Q3'), said('2026-Q4')];
  expect(await restated(all, acme())).toEqual(['2026-Q4: 1000-9999 null submitted by user:owner']);
});

test('a new number goes into all that still count, or one entity would be two', async () => {
  const all = [said('2025-Q4'), said('2026-Q1'), said('2026-Q3'), said('2026-Q4', { state: 'withdrawn', answers: {} })];
  expect(await restated(all, acme({ group: 'ACME' }))).toEqual([
    '2026-Q1: 250-999 GROUP:ACME submitted by user:owner',
    '2026-Q3: 1000-9999 GROUP:ACME submitted by user:owner',
  ]);
});

test('repeated it says nothing new, and of a partner nothing at all', async () => {
  expect(await restated([said('2026-Q4', { profile: GROWN })], acme())).toEqual([]);
  expect(await restated([said('2026-Q4')], acme({ kind: 'partner' }))).toEqual([]);
});

test('somebody who submits at the same moment is waited for', async () => {
  expect(await restated([said('2026-Q4')], acme(), 2)).toHaveLength(1);
});

test('one that takes no more revisions keeps its profile, and is withdrawn under another number', async () => {
  const full = said('2026-Q4', { revision: MAX_REVISIONS });
  expect(await restated([full], acme())).toEqual([]);
  expect(await restated([full], acme({ group: 'ACME' }))).toEqual(['2026-Q4: 250-999 null withdrawn by user:owner']);
});
