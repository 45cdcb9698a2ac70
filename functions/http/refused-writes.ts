import type { Contract } from '#shared/contracts/contract.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import { sha256 } from '../stores/hash.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import { eventOf } from './audit.ts';
import { callerName, type Principal } from './principal.ts';
import type { Reply } from './reply.ts';

/** A write that a known caller was not allowed. */
export interface RefusedWrite {
  readonly principal: Principal;
  /** As API Gateway names it: without ids. */
  readonly route: string;
  readonly from: string;
}

export type TellRefusal = (refused: RefusedWrite) => Promise<void>;

/**
 * Hands a reply on, having told of it if it refuses a known caller a write. The answer stands before that, and telling
 * fails nothing: whoever is refused must not be able to make the account a way of failing requests.
 */
export async function tellingRefusal(
  tell: TellRefusal | undefined,
  contract: Pick<Contract, 'method' | 'path'>,
  principal: Principal | undefined,
  from: string,
  reply: Reply,
): Promise<Reply> {
  if (tell && principal && reply.status === 403 && contract.method !== 'GET')
    await tell({ principal, route: routeKey(contract), from }).catch(() => undefined);
  return reply;
}

const MINUTE = 60_000;

/** Puts refused writes on account in the caller's own organisation: for each caller and route one a minute, however many instances. */
export function refusedWrites({ tenants, now }: { tenants: TenantStores; now: () => Date }): TellRefusal {
  let [minute, told] = [0, new Set<string>()];
  return async ({ principal, route, from }) => {
    const at = now();
    const current = Math.floor(at.getTime() / MINUTE) * MINUTE;
    if (current !== minute) [minute, told] = [current, new Set()];
    const name = `${callerName(principal)} ${route}`;
    if (told.has(name)) return;
    told.add(name);
    const event = eventOf(callerName(principal), from, at, {
      tenant: principal.tenant,
      action: 'access.refused',
      target: `route:${route}`,
      result: 'refused',
    });
    // The same id for the same minute: the second put of it changes nothing.
    const id = `${new Date(current).toISOString()}#${sha256(name).slice(0, 16)}`;
    await (await tenants.of(principal.tenant)).audit.tell({ ...event, id });
  };
}
