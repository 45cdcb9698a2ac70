import type { Role, Scope } from '#shared/contracts/contract.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import type { Session } from '../stores/access-reader.ts';
import type { LimitHeaders } from './request-limits.ts';

/** Who calls: a person by cookie or bearer token, or a key. */
export type Principal =
  | {
      readonly kind: 'person';
      readonly via: 'cookie' | 'bearer';
      readonly user: UserId;
      readonly tenant: TenantId;
      readonly email: string;
      readonly roles: readonly Role[];
      /** The session with the hash of its secret; null for a bearer token. */
      readonly session: OpenSession | null;
    }
  | {
      readonly kind: 'key';
      readonly id: string;
      readonly tenant: TenantId;
      readonly scopes: readonly Scope[];
      /** What the caller is told of its limits. */
      readonly limits?: LimitHeaders;
    };

export interface OpenSession extends Session {
  readonly hash: string;
}

/** Stable name of a caller, for history and idempotency: ids only. */
export const callerName = (principal: Principal): string =>
  principal.kind === 'person' ? `user:${principal.user}` : `key:${principal.id}`;
