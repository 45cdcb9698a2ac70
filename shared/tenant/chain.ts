import { canonicalJson } from '../kernel/canonical-json.ts';
import type { AuditEntry, AuditEvent } from './audit.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** How far a chain has come. */
export interface ChainHead {
  /** Entries so far. */
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const CHAIN_START: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** The event alone, whatever stands beside it: what is hashed. */
export const eventOfEntry = (entry: AuditEvent): AuditEvent => {
  const { id, tenant, at, actor, action, target, from, result, detail } = entry;
  return { id, tenant, at, actor, action, target, from, result, detail };
};

/** SHA-256 over the hash before (64 hexadecimal digits) and the event in canonical JSON. */
export const linkHash = (sha256: Sha256, before: string, event: AuditEvent): string =>
  sha256(before + canonicalJson({ ...eventOfEntry(event) }));

/** Events with their places behind a head, in the order given. */
export function linkEvents(sha256: Sha256, head: ChainHead, events: readonly AuditEvent[]): AuditEntry[] {
  let { seq, hash } = head;
  return events.map((event) => {
    hash = linkHash(sha256, hash, event);
    return { ...eventOfEntry(event), seq: ++seq, hash };
  });
}
