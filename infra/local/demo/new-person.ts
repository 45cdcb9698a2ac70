import { randomBytes } from 'node:crypto';
import type { Role } from '#shared/contracts/contract.ts';
import type { SentInvitation } from '#shared/contracts/people-schemas.ts';
import type { ApiClient } from './api-client.ts';

/** Somebody who can sign in. */
export interface NewPerson {
  readonly email: string;
  readonly password: string;
}

/** Invites somebody and takes the invitation up in their place, with a password drawn at random: all by the public API. */
export async function newPerson(
  admin: ApiClient,
  origin: string,
  tenant: string,
  { email, roles }: { readonly email: string; readonly roles: readonly Role[] },
): Promise<NewPerson> {
  const { link } = await admin.post<SentInvitation>(`/admin/tenants/${tenant}/invitations`, { email, roles });
  const password = randomBytes(16).toString('base64url');
  const joined = await fetch(`${origin}/v1/account/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1), password }),
  });
  if (!joined.ok) throw new Error(`joining answered ${joined.status}: ${(await joined.text()).slice(0, 400)}`);
  return { email, password };
}
