import type { TenantView } from '../contracts/tenant-schemas.ts';

type Given = Pick<TenantView, 'id' | 'name' | 'kind'> & {
  readonly [Field in keyof TenantView]?: TenantView[Field] | undefined;
};

/** A tenant with what is not given as it is at first. */
export const newTenant = ({ id, name, kind, ...given }: Given, now: Date): TenantView => ({
  id,
  name,
  kind,
  state: 'created',
  legalName: null,
  registryNumber: null,
  group: null,
  profile: null,
  plan: kind === 'company' || kind === 'analyst' ? 'standard' : kind,
  quotas: null,
  locale: 'en',
  createdAt: now.toISOString(),
  version: 1,
  restorableUntil: null,
  ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<TenantView>),
});
