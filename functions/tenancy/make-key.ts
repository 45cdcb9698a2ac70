import type { Scope } from '#shared/contracts/contract.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { KeyRecord } from '#shared/tenant/key-life.ts';
import type { RequestLimits } from '#shared/tenant/plans.ts';
import { grantableScopes } from '#shared/tenant/roles.ts';
import type { Reply } from '../http/reply.ts';
import type { ApiKey } from '../stores/access-reader.ts';
import type { Actor } from './actor.ts';
import { badLimits, foreignScopes, keyProblem } from './key-problems.ts';
import { seconds } from './keys-context.ts';
import type { NewKey } from './new-key.ts';

/** What a key is to be. */
export interface AskedKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
  readonly limits?: RequestLimits | undefined;
}

const HOUR = 3600 * 1000;

/** A moment so many hours later. */
export const hoursAfter = (now: Date, hours: number): string => new Date(now.getTime() + hours * HOUR).toISOString();

/** Undefined when this actor may make this key for this tenant. */
export function keyFault(
  { kind, state }: TenantView,
  { scopes, limits }: Omit<AskedKey, 'name'>,
  actor: Actor,
): Reply | undefined {
  if (state === 'offboarded' || state === 'erased') return keyProblem('gone');
  const grantable = grantableScopes(kind, actor.roles);
  if (scopes.some((scope) => !grantable.includes(scope))) return foreignScopes(scopes, grantable);
  return limits && limits.requestsPerMinute > limits.requestsPerDay ? badLimits() : undefined;
}

export const newRecord = (
  id: string,
  { name, scopes, days, limits }: AskedKey,
  actor: Actor,
  now: Date,
): KeyRecord => ({
  id,
  name,
  scopes: [...new Set(scopes)],
  createdAt: now.toISOString(),
  createdBy: actor.name,
  expiresAt: hoursAfter(now, days * 24),
  replacedBy: null,
  limits: limits ?? null,
  revokedAt: null,
});

/** What lets the key in. */
export const accessOf = (tenant: TenantId, record: KeyRecord, { hash }: NewKey): ApiKey => ({
  id: record.id,
  tenant,
  scopes: [...record.scopes],
  hash,
  expires: seconds(record.expiresAt),
  ...(record.limits && { limits: record.limits }),
});
