import type { TenantId } from '../kernel/ids.ts';

/** What is kept account of. Reading figures is not; taking data out of the house is. */
export const AUDIT_ACTIONS = [
  'tenant.created', 'tenant.changed', 'tenant.verified', 'tenant.activated', 'tenant.suspended', 'tenant.offboarded', 'tenant.restored', 'tenant.erased', 'tenant.exported',
  'person.invited', 'person.joined', 'person.roles-changed', 'person.removed', 'person.signed-in', 'person.signed-out-everywhere',
  'invitation.sent-again', 'invitation.revoked',
  'key.created', 'key.rotated', 'key.revoked',
  'assessment.submitted', 'assessment.withdrawn', 'import.started',
  'onboarding.started', 'onboarding.applied', 'reminder.sent',
  'edition.closed', 'edition.tried', 'edition.published',
  'report.created', 'report.deleted', 'report.submitted', 'report.returned', 'report.approved', 'report.published', 'report.withdrawn', 'report.shared', 'report.unshared',
  'audit.exported', 'access.refused',
] as const; // prettier-ignore
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did what to what, when, from where, and what came of it. Ids and codes only: no answers, no texts, no addresses of people. */
export interface AuditEvent {
  /** Unique and in the order of time: `<ISO 8601>#<random>`. */
  readonly id: string;
  readonly tenant: TenantId;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `user:<id>`, `key:<id>`, or `system` for what the service does by itself. */
  readonly actor: string;
  readonly action: AuditAction;
  /** What it was done to, as `<kind>:<id>`; null where the tenant itself is meant. */
  readonly target: string | null;
  /** Network the request came from (/24 or /48, never a whole address); null for the service itself. */
  readonly from: string | null;
  readonly result: 'done' | 'refused';
  /** Codes that say more, for example roles or states. */
  readonly detail: Readonly<Record<string, string>>;
}

/** An event with its place in the tenant's chain. */
export interface AuditEntry extends AuditEvent {
  /** 1 for the first of a tenant. */
  readonly seq: number;
  /** SHA-256 over the previous hash and the event in canonical JSON, hexadecimal. */
  readonly hash: string;
}
