import { expect, test } from 'vitest';
import { lowestAnswers } from '#test/builders/answers.ts';
import { anAssessment } from '#test/builders/contribution.ts';
import { streamRecord } from '#test/builders/events.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { revisionValues } from '../../stores/assessment-item.ts';
import { tenantKeys } from '../../stores/keys.ts';
import { readRecord, readRemoval } from './read-record.ts';

const TENANT = 'synthetic-tenant' as TenantId;
const ANSWERS = {
  ...lowestAnswers(must(findInstrument('social-business@1.0'), 'instrument')),
  C1: ['networks', 'blogs'],
  S1: 4,
};

/** An item as the tenant store writes it. */
function item(assessment: Assessment) {
  const { programme, period, subject, state, history } = assessment;
  const entries = history.map((revision) => {
    const answers = state === 'withdrawn' && revision === history.at(-1) ? null : assessment.answers;
    return revisionValues({ ...assessment, answers, revision }).entry;
  });
  const { entry: _last, ...values } = revisionValues({ ...assessment, revision: must(history.at(-1), 'revision') });
  return { ...tenantKeys.assessment(TENANT, 0, programme, period, subject), ...values, h: entries };
}

const first = anAssessment({ answers: ANSWERS, registryNumber: 'SYN-1' });
const withdrawal = {
  revision: 2,
  state: 'withdrawn',
  at: '2026-11-23T09:00:00.000Z',
  by: 'user:synthetic-user',
} as const;

test('a first submission is a change from nothing', () => {
  expect(readRecord(streamRecord(item(first)))).toEqual({ tenant: TENANT, before: undefined, now: first });
});

test('a later one brings what was there before', () => {
  const now: Assessment = {
    ...first,
    state: 'withdrawn',
    revision: 2,
    registryNumber: null,
    history: [...first.history, withdrawal],
  };
  expect(readRecord(streamRecord(item(now), item(first)))).toEqual({
    tenant: TENANT,
    before: first,
    now: { ...now, answers: {} },
  });
});

test('what is no assessment is no change', () => {
  expect(readRecord(streamRecord({ pk: `TENANT#${TENANT}#`, sk: 'DRAFT#demo#2026-Q4', v: 1 }))).toBeUndefined();
  expect(readRecord(streamRecord({ pk: `TENANT#${TENANT}#`, sk: 'PROFILE' }))).toBeUndefined();
});

test('a deletion is no change: only a withdrawal takes a contribution back', () => {
  expect(readRecord(streamRecord(undefined, item(first)))).toBeUndefined();
  expect(readRecord({})).toBeUndefined();
});

test('a damaged item is refused, so that it is tried again and noticed', () => {
  const { h: _h, ...damaged } = item(first);
  expect(() => readRecord(streamRecord(damaged))).toThrow();
  expect(() => readRecord(streamRecord({ ...item(first), sk: 'ASSESSMENT#demo#2026' }))).toThrow(
    'not the key of an assessment',
  );
});

test('a deletion is no change of what is said; it tells every number the entity was ever known by', () => {
  const { pk, sk, ...values } = item({ ...first, history: [...first.history, withdrawal] });
  const before = { pk, sk, ...values, h: [{ ...values.h[0], n: 'SYN-0' }, ...values.h.slice(1)], n: 'SYN-1' };
  const record = streamRecord(undefined, before);
  expect(readRecord(record)).toBeUndefined();
  expect(readRemoval(record)).toMatchObject({ tenant: TENANT, period: first.period, numbers: ['SYN-1', 'SYN-0'] });
  expect(readRemoval(streamRecord(before))).toBeUndefined();
});
