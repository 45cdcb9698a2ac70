import { timingSafeEqual } from 'node:crypto';
import { ok, type Result } from '#shared/kernel/result.ts';
import { readApiKey } from '#shared/tenant/api-key.ts';
import type { ApiKey } from '../stores/access-reader.ts';
import type { Gate } from '../stores/gate-store.ts';
import { sha256 } from '../stores/hash.ts';
import type { Authentication } from './authenticate.ts';
import { passGate } from './gate.ts';
import type { Principal } from './principal.ts';
import { refuse, type Reply } from './reply.ts';

/** Compared with where there is no such key, so that an unknown id takes as long as a wrong secret. */
const NOBODY = '0'.repeat(64);

/** Who a key belongs to: it is known, has not expired, its tenant is let in, and neither of them is over its limits. */
export async function byKey(text: string, auth: Authentication): Promise<Result<Principal, Reply>> {
  const parts = readApiKey(text);
  if (!parts) return refuse('This is no API key: it is not whole, or has a typing error.');
  const key = await auth.access.apiKey(parts.id);
  const same = sameHash(sha256(parts.secret), key?.hash ?? NOBODY);
  if (!key || !same) return refuse('The API key is not known, or has been revoked.');
  if (key.expires <= auth.now()) return refuse('The API key has expired.');
  const gate = passGate(await auth.gate(key.tenant));
  if (!gate.ok) return gate;
  const limits = await counted(key, gate.value, auth);
  if (!limits.ok) return limits;
  return ok({ kind: 'key', id: key.id, tenant: key.tenant, scopes: key.scopes, limits: limits.value });
}

const sameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));

/**
 * The key's own limits come first: what it is refused for does not use up its tenant's. That it was used is noted beside
 * the count, so that no request waits for it alone; when that fails, a minute is missing and nothing else.
 */
async function counted(key: ApiKey, { quotas }: Gate, auth: Authentication) {
  const own = key.limits && (await auth.count(`key:${key.id}`, key.limits));
  if (own && !own.ok) return own;
  const [all] = await Promise.all([
    auth.count(`tenant:${key.tenant}`, quotas),
    auth.noteUse(key.id).catch(() => undefined),
  ]);
  return all.ok && own ? own : all;
}
