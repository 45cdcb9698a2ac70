import type { Authentication } from '#functions/http/authenticate.ts';
import { ok } from '#shared/kernel/result.ts';
import { secretOf, writeApiKey } from '#shared/tenant/api-key.ts';
import { PLAN_QUOTAS } from '#shared/tenant/plans.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** An authoriser that knows nobody, of a service whose tenants are all active and within their limits. */
export const authenticationOf = (given: Partial<Authentication> = {}): Authentication => ({
  access: { session: nothing, person: nothing, apiKey: nothing },
  verifyToken: nothing,
  gate: () => Promise.resolve({ state: 'active', quotas: PLAN_QUOTAS.standard }),
  count: () => Promise.resolve(ok({ ratelimit: '"minute";r=9;t=9', 'ratelimit-policy': '"minute";q=10;w=60' })),
  noteUse: nothing,
  noteSeen: nothing,
  origin: 'https://tidemark.example',
  now: () => 1_795_338_000,
  ...given,
});

/** A made-up secret, and a key with it. */
export const SECRET = secretOf(new Uint8Array(32).fill(7));
export const keyText = (id: string, secret = SECRET): string => writeApiKey({ id, secret });
