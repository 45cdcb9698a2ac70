import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { linkEvents, type Sha256 } from '#shared/tenant/chain.ts';
import { LINKED_AT_ONCE, type ChainStore } from '../stores/chain-store.ts';

export interface LinkDeps {
  readonly chain: ChainStore;
  readonly sha256: Sha256;
  /** Waits about so many milliseconds; different callers differently. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

const ATTEMPTS = 12;

/**
 * Links events of one tenant into its chain, each once, in the order they come. Events that are linked already are left
 * where they are, so a delivery can be repeated; two that link at once take turns by the condition on the head.
 */
export async function linkAll(deps: LinkDeps, tenant: TenantId, events: readonly AuditEvent[]): Promise<void> {
  const once = [...new Map(events.map((event) => [event.id, event])).values()];
  for (let at = 0; at < once.length; at += LINKED_AT_ONCE)
    await linkSome(deps, tenant, once.slice(at, at + LINKED_AT_ONCE));
}

async function linkSome(deps: LinkDeps, tenant: TenantId, events: readonly AuditEvent[]): Promise<void> {
  let left = events;
  for (let attempt = 0; left.length > 0; attempt++) {
    const head = await deps.chain.head(tenant);
    if (await deps.chain.link(tenant, head, linkEvents(deps.sha256, head, left))) return;
    if (attempt === ATTEMPTS) throw new Error('the chain is busy');
    await deps.pause(10 * 2 ** Math.min(attempt, 6));
    left = await unlinked(deps, tenant, left);
  }
}

async function unlinked({ chain }: LinkDeps, tenant: TenantId, events: readonly AuditEvent[]): Promise<AuditEvent[]> {
  const linked = await chain.linked(
    tenant,
    events.map(({ id }) => id),
  );
  return events.filter(({ id }) => !linked.has(id));
}
