import * as z from 'zod/mini';
import { tenantIdSchema } from '#shared/kernel/ids.ts';
import { AUDIT_ACTIONS, type AuditEvent } from '#shared/tenant/audit.ts';
import { EVENT_PREFIX, LINK_PREFIX, tenantKeys, tenantOfKey } from './keys.ts';

/** An event as stored; `seq` and `hash` come when it is linked. Tenant and id are its key. */
const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  target: z.nullable(z.string()),
  from: z.nullable(z.string()),
  result: z.enum(['done', 'refused']),
  detail: z.record(z.string(), z.string()),
  seq: z.optional(z.int()),
  hash: z.optional(z.string()),
});

/** An event with its place in the chain; null until it is linked. */
export interface KeptEvent extends AuditEvent {
  readonly seq: number | null;
  readonly hash: string | null;
}

/** Reads a stored event; throws when it is none. */
export function parseEvent(item: unknown): KeptEvent {
  const { pk, sk, seq = null, hash = null, ...event } = itemSchema.parse(item);
  return { id: sk.slice(EVENT_PREFIX.length), tenant: tenantIdSchema.parse(tenantOfKey(pk)), ...event, seq, hash };
}

/** Reads what may have been written over; undefined when it is no event any more. */
export function readEvent(item: unknown): KeptEvent | undefined {
  return itemSchema.safeParse(item).success ? parseEvent(item) : undefined;
}

/** As stored; with its place in the chain once it has one. */
export const eventItem = ({
  id,
  tenant,
  ...event
}: AuditEvent & { readonly seq?: number; readonly hash?: string }) => ({
  ...tenantKeys.event(tenant, id),
  ...event,
});

const linkSchema = z.object({ sk: z.string(), id: z.string(), hash: z.string() });

/** A link of the chain: which event has this place, and the hash so far. */
export interface Link {
  readonly seq: number;
  readonly id: string;
  readonly hash: string;
}

export function parseLink(item: unknown): Link {
  const { sk, id, hash } = linkSchema.parse(item);
  return { seq: Number(sk.slice(LINK_PREFIX.length)), id, hash };
}
