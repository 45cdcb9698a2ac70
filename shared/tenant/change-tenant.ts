import type * as z from 'zod/mini';
import type { tenantChangeBody } from '../contracts/tenant-schemas.ts';
import { canonicalJson, type Json } from '../kernel/canonical-json.ts';
import { withProfile, type ProfileEntry, type TenantRecord } from './record.ts';

/** What is left out stays; null clears. */
export type TenantChange = z.infer<typeof tenantChangeBody>;

/** A changed tenant with the names of the fields that are others now. */
export interface ChangedTenant {
  readonly record: TenantRecord;
  readonly fields: readonly string[];
}

/** The tenant after a change; undefined when the change says what is there already. */
export function changeTenant(
  before: TenantRecord,
  change: TenantChange,
  stamp: Pick<ProfileEntry, 'at' | 'by'>,
): ChangedTenant | undefined {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const fields = given
    .filter(([name, value]) => differs(before[name as keyof TenantChange], value))
    .map(([name]) => name);
  if (fields.length === 0) return undefined;
  const { profile } = change;
  return {
    fields,
    record: {
      ...before,
      ...Object.fromEntries(given),
      version: before.version + 1,
      profiles: profile ? withProfile(before.profiles, { profile, ...stamp }) : before.profiles,
    },
  };
}

const differs = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) !== canonicalJson(b as Json);
