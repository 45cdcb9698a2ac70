import { expect, test } from 'vitest';
import { ROLES, SCOPES, type Callers } from '#shared/contracts/contract.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { refusal } from './admit.ts';
import type { Principal } from './principal.ts';

const tenant = 'synthetic-tenant' as TenantId;
const withRoles = (...roles: (typeof ROLES)[number][]): Principal => ({
  kind: 'person',
  via: 'cookie',
  user: 'synthetic-user' as UserId,
  tenant,
  email: 'user@synthetic.example',
  roles,
  session: null,
});
const withScopes = (...scopes: (typeof SCOPES)[number][]): Principal => ({
  kind: 'key',
  id: '000000000abc',
  tenant,
  scopes,
});

const callers: Record<string, Callers> = {
  public: 'public',
  audience: 'audience',
  'members and owners, or assess': { roles: ['member', 'owner'], scope: 'assess' },
  'admins, or admin': { roles: ['admin'], scope: 'admin' },
  'people only': { roles: [...ROLES], scope: null },
};

const principals: Record<string, Principal | undefined> = {
  nobody: undefined,
  member: withRoles('member'),
  analyst: withRoles('analyst'),
  admin: withRoles('admin'),
  'member and admin': withRoles('member', 'admin'),
  'person without a role': withRoles(),
  'key for assess': withScopes('assess'),
  'key for admin': withScopes('admin'),
  'key for everything': withScopes(...SCOPES),
  'key for nothing': withScopes(),
};

const EXPECTED: Record<string, Record<string, number>> = {
  public: {},
  audience: {},
  'members and owners, or assess': {
    nobody: 401, analyst: 403, admin: 403, 'person without a role': 403, 'key for admin': 403, 'key for nothing': 403,
  },
  'admins, or admin': {
    nobody: 401, member: 403, analyst: 403, 'person without a role': 403, 'key for assess': 403, 'key for nothing': 403,
  },
  'people only': {
    nobody: 401, 'person without a role': 403, 'key for assess': 403, 'key for admin': 403, 'key for everything': 403, 'key for nothing': 403,
  },
}; // prettier-ignore

const matrix = Object.keys(callers).flatMap((who) => Object.keys(principals).map((asks) => [who, asks] as const));

test.each(matrix)('where %s may call, %s gets what the matrix says', (who, asks) => {
  expect(refusal(callers[who] ?? 'public', principals[asks])?.status).toBe(EXPECTED[who]?.[asks]);
});

test('who is not signed in is told how', () => {
  expect(refusal({ roles: ['admin'], scope: 'admin' }, undefined)?.headers?.['www-authenticate']).toBe('Bearer');
});
