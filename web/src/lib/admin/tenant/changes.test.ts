import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tenantBody, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { emptyForm, formFaults, formOf, ID_PATTERN, profileOf } from '../tenant-form.ts';
import { changesOf, clashesOf, rebased } from './changes.ts';

const PROFILE = { industry: 'C', size: '50-249', region: '150' } as const;
const base: TenantView = newTenant(
  { id: 'acme' as TenantId, name: 'Acme', kind: 'company', profile: PROFILE, registryNumber: 'HRB-1' },
  new Date('2026-11-22'),
);

test('a form that was not touched changes nothing', () => expect(changesOf(formOf(base), base)).toEqual({}));

test('only what differs is sent, and empty fields clear', () => {
  const form = { ...formOf(base), name: ' Acme SE ', registryNumber: '', plan: 'basic' as const };
  expect(changesOf(form, base)).toEqual({ name: 'Acme SE', registryNumber: null, plan: 'basic' });
});

test('codes of registries and groups are sent in capitals', () =>
  expect(changesOf({ ...formOf(base), group: 'acme-group' }, base)).toEqual({ group: 'ACME-GROUP' }));

test('one other part of a profile sends the whole profile; taking it away sends nothing', () => {
  expect(changesOf({ ...formOf(base), size: '250-999' }, base)).toEqual({ profile: { ...PROFILE, size: '250-999' } });
  expect(changesOf({ ...formOf(base), industry: '', size: '', region: '' }, base)).toEqual({});
});

test('a profile in another order of its parts is the same', () => {
  const { industry, size, region } = PROFILE;
  expect(changesOf(formOf(base), { ...base, profile: { region, size, industry } })).toEqual({});
});

test('what somebody else changed is told, with where the form says otherwise', () => {
  const theirs = { ...base, name: 'Acme AG', locale: 'de' as const, version: 2 };
  const form = { ...formOf(base), name: 'Acme SE' };
  expect(clashesOf(form, base, theirs)).toEqual([
    { field: 'name', before: 'Acme', now: 'Acme AG', mine: true },
    { field: 'locale', before: 'en', now: 'de', mine: false },
  ]);
  expect(clashesOf({ ...form, name: 'Acme AG' }, base, theirs).map(({ mine }) => mine)).toEqual([false, false]);
});

test('own changes stay upon theirs, everything else follows', () => {
  const theirs = formOf({ ...base, name: 'Acme AG', locale: 'de' });
  const form = { ...formOf(base), name: 'Acme SE', group: 'G1' };
  expect(rebased(form, formOf(base), theirs)).toEqual({ ...theirs, name: 'Acme SE', group: 'G1' });
});

test.each([
  [{}, []],
  [{ name: '  ' }, ['name']],
  [{ registryNumber: 'no spaces here' }, ['registryNumber']],
  [{ registryNumber: 'hrb-12' }, []],
  [{ group: 'x' }, ['group']],
  [{ region: '' }, ['profile']],
  [{ industry: '', size: '', region: '' }, []],
] as const)('of %o the fields %o cannot be sent', (change, faults) =>
  expect(formFaults({ ...formOf(base), ...change })).toEqual(faults),
);

test('a company needs a profile', () =>
  expect([formFaults({ ...emptyForm, name: 'A' }, true), formFaults(formOf(base), true)]).toEqual([['profile'], []]));

test('a profile is all three parts or none', () => {
  expect(profileOf(formOf(base))).toEqual(PROFILE);
  expect(profileOf({ ...formOf(base), size: '' })).toBeNull();
  expect(profileOf(emptyForm)).toBeNull();
});

test.each(['HRB-1', 'A', 'AB', 'ABC', '-AB', 'A B', 'Ä12', '529900T8BM49AURSDO55', 'A'.repeat(41), 'X/1.2:3'])(
  'the form and the contract agree about the code %s',
  (text) => {
    const accepts = (body: object) => z.safeParse(tenantBody, { id: 'a', name: 'A', kind: 'company', ...body }).success;
    const faults = (form: object) => formFaults({ ...emptyForm, name: 'A', ...form });
    expect(faults({ registryNumber: text }).length === 0).toBe(accepts({ registryNumber: text }));
    expect(faults({ group: text }).length === 0).toBe(accepts({ group: text }));
  },
);

test.each(['a', 'acme', 'acme-1', '-a', 'a-', 'A', 'a b', 'a'.repeat(40), 'a'.repeat(41), ''])(
  'the form and the contract agree about the id “%s”',
  (id) => expect(ID_PATTERN.test(id)).toBe(z.safeParse(tenantBody, { id, name: 'A', kind: 'company' }).success),
);
