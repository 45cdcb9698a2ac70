import { randomBytes } from 'node:crypto';
import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { Request } from './endpoint.ts';
import { callerName } from './principal.ts';

/** What is done, to what; the rest comes from the request. */
export interface Deed {
  readonly tenant: TenantId;
  readonly action: AuditEvent['action'];
  readonly target?: string;
  readonly result?: AuditEvent['result'];
  readonly detail?: AuditEvent['detail'];
}

/** Unique, and in the order of time. */
export const newEventId = (at: string): string => `${at}#${randomBytes(6).toString('base64url')}`;

/** The account of a deed of whoever calls. */
export const auditEvent = (
  request: Pick<Request<unknown, unknown, unknown>, 'principal' | 'from'>,
  now: Date,
  deed: Deed,
): AuditEvent => eventOf(callerName(must(request.principal, 'principal')), request.from, now, deed);

/** The account of a deed of an actor that is no caller: somebody who joins, or the service itself. */
export function eventOf(actor: string, from: string | null, now: Date, deed: Deed): AuditEvent {
  const at = now.toISOString();
  return {
    id: newEventId(at),
    tenant: deed.tenant,
    at,
    actor,
    action: deed.action,
    target: deed.target ?? null,
    from,
    result: deed.result ?? 'done',
    detail: deed.detail ?? {},
  };
}
