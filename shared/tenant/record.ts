import type { TenantView } from '../contracts/tenant-schemas.ts';
import type { Profile } from './profile.ts';

/** A profile and since when it holds; `by` as in accounts of deeds. */
export interface ProfileEntry {
  readonly profile: Profile;
  readonly at: string;
  readonly by: string;
}

/** What a workflow still has to bring about after a change of state. */
export const TENANT_WORK = ['withdraw', 'restore', 'erase'] as const;
export type TenantWork = (typeof TENANT_WORK)[number];

/** A tenant as room 1 keeps it: what everybody concerned sees of it, and what only the service itself needs. */
export interface TenantRecord extends TenantView {
  /** Oldest first; the last one holds. */
  readonly profiles: readonly ProfileEntry[];
  /** Null when nothing is left to do. */
  readonly work: TenantWork | null;
  /** The onboarding that created it; null for one that was created by itself. */
  readonly origin: string | null;
}

/** Profiles remembered; of more the oldest are forgotten, so that the item stays small. */
export const MAX_PROFILES = 100;

/** The history with one more profile, if it is another one than the last. */
export function withProfile(history: readonly ProfileEntry[], next: ProfileEntry): readonly ProfileEntry[] {
  const last = history.at(-1)?.profile;
  return last && sameProfile(last, next.profile) ? history : [...history, next].slice(-MAX_PROFILES);
}

export const sameProfile = (a: Profile, b: Profile): boolean =>
  a.industry === b.industry && a.size === b.size && a.region === b.region;

/** A tenant that has just been created, by whom. */
export const firstRecord = (tenant: TenantView, by: string, origin: string | null = null): TenantRecord => ({
  ...tenant,
  profiles: tenant.profile ? [{ profile: tenant.profile, at: tenant.createdAt, by }] : [],
  work: null,
  origin,
});

/** What is left of a tenant that was erased: that there was one of this id, which is never given again. */
export const erasedRecord = ({ id, kind, plan, createdAt, version }: TenantRecord): TenantRecord => ({
  id,
  name: id,
  kind,
  state: 'erased',
  legalName: null,
  registryNumber: null,
  group: null,
  profile: null,
  plan,
  quotas: null,
  locale: 'en',
  createdAt,
  version: version + 1,
  restorableUntil: null,
  profiles: [],
  work: 'erase',
  origin: null,
});
