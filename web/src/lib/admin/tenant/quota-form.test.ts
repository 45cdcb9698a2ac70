import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PLAN_QUOTAS, quotasSchema } from '#shared/tenant/plans.ts';
import { LIMITS, quotaChange, quotaForm, quotaNumber, QUOTAS } from './quota-form.ts';

const own = PLAN_QUOTAS.basic;

test('quotas that were not touched are not sent', () => {
  expect(quotaChange(quotaForm(null), null)).toEqual({});
  expect(quotaChange(quotaForm(own), own)).toEqual({});
});

test('going back to those of the plan sends null', () =>
  expect(quotaChange({ ...quotaForm(own), own: false }, own)).toEqual({ quotas: null }));

test('one other number sends all four', () => {
  const form = quotaForm(own);
  const changed = { ...form, typed: { ...form.typed, people: ' 7 ' } };
  expect(quotaChange(changed, own)).toEqual({ quotas: { ...own, people: 7 } });
  expect(quotaChange(changed, null)).toEqual({ quotas: { ...own, people: 7 } });
});

test.each(['', '-1', '1.5', 'many', '1e3', '100001'])('“%s” is no number of requests a minute', (text) => {
  expect(quotaNumber('requestsPerMinute', text)).toBeUndefined();
  const form = quotaForm(own);
  expect(quotaChange({ ...form, typed: { ...form.typed, requestsPerMinute: text } }, own)).toBe('wrong');
});

test.each(QUOTAS)('the limits of %s are those of the contract', (quota) => {
  const [least, most] = LIMITS[quota];
  const accepted = (value: number) => z.safeParse(quotasSchema, { ...own, [quota]: value }).success;
  expect([least - 1, least, most, most + 1].map(accepted)).toEqual([false, true, true, false]);
});
