import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tenantBody, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import { fail, must, ok } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import type { NewTenant } from '../api.ts';
import { emptyForm } from '../tenant-form.ts';
import { addTenant, newTenantOf, type Order } from './add-tenant.ts';

const order: Order = {
  form: { ...emptyForm, name: ' Acme ', registryNumber: 'hrb-1', industry: 'C', size: '1-9', region: '150' },
  id: 'acme',
  kind: 'company',
  verified: true,
  owner: 'ada@example.org',
};

/** A service that keeps what it is asked; inviting fails when told to. */
function service(refuses = false) {
  const asked: string[] = [];
  return {
    asked,
    createTenant: async (body: NewTenant) => {
      asked.push(`create ${body.id} ${body.state}`);
      return ok({ data: newTenant(body as TenantView, new Date(0)), etag: '"1"' });
    },
    inviteOf: (tenant: string) => async (body: { email: string; roles: string[] }) => {
      asked.push(`invite ${body.email} to ${tenant} as ${body.roles.join()}`);
      if (refuses) return fail({ kind: 'offline' } as const);
      const at = new Date(0).toISOString();
      const made = { id: 'i', roles: ['owner' as const], locale: 'en' as const, invitedAt: at, expiresAt: at };
      return ok({
        data: { ...made, email: body.email, state: 'pending' as const, link: 'l', mailed: true },
        etag: null,
      });
    },
  };
}

test('what is empty is left out, and what is sent is what the contract takes', () => {
  const body = newTenantOf(order);
  expect(body).toEqual({
    id: 'acme',
    name: 'Acme',
    kind: 'company',
    registryNumber: 'HRB-1',
    profile: { industry: 'C', size: '1-9', region: '150' },
    plan: 'standard',
    locale: 'en',
    state: 'verified',
  });
  expect(z.safeParse(tenantBody, body).success).toBe(true);
});

test('only companies have a profile', () => expect(newTenantOf({ ...order, kind: 'partner' }).profile).toBeUndefined());

test('the owner is invited after the organisation is there', async () => {
  const calls = service();
  const added = await addTenant(order, calls);
  expect(calls.asked).toEqual(['create acme verified', 'invite ada@example.org to acme as member,owner']);
  expect(added.ok && added.value.sent?.link).toBe('l');
});

test('without an owner nobody is invited', async () => {
  const calls = service();
  await addTenant({ ...order, owner: '', verified: false }, calls);
  expect(calls.asked).toEqual(['create acme created']);
});

test('an invitation that fails leaves the organisation and says why', async () => {
  const added = await addTenant(order, service(true));
  const value = must(added.ok ? added.value : undefined, 'added');
  expect([value.tenant.id, value.failure]).toEqual(['acme', { kind: 'offline' }]);
});
