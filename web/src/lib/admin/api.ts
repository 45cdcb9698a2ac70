import type * as z from 'zod/mini';
import type { DryRun } from '#shared/contracts/dry-run-schemas.ts';
import type {
  ContributorView, OnboardingRow, OnboardingView, remindedSchema,
} from '#shared/contracts/onboarding-schemas.ts'; // prettier-ignore
import type {
  TenantView, UsageView, moveBody, profileHistorySchema, tenantBody, tenantChangeBody,
} from '#shared/contracts/tenant-schemas.ts'; // prettier-ignore
import type { Edition } from '#shared/release/edition.ts';
import { call, get, type Called } from '../api/call.ts';

export type NewTenant = z.infer<typeof tenantBody>;
export type TenantChange = z.infer<typeof tenantChangeBody>;
export type Move = z.infer<typeof moveBody>;
export type ProfileHistory = z.infer<typeof profileHistorySchema>;
export type Reminded = z.infer<typeof remindedSchema>;

interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Parameters that are there, as `?a=b`. */
const asked = (params: Readonly<Record<string, string | null>>): string =>
  new URLSearchParams(Object.entries(params).filter((entry): entry is [string, string] => !!entry[1])).toString();

export interface TenantFilter {
  readonly search: string | null;
  readonly state: string | null;
  readonly kind: string | null;
}

export const adminBase = (tenant: string): string => `/admin/tenants/${encodeURIComponent(tenant)}`;

export const listTenants = (filter: TenantFilter, next: string | null, signal: AbortSignal) =>
  get<List<TenantView>>(`/admin/tenants?${asked({ ...filter, next })}`, signal);
export const createTenant = (body: NewTenant): Called<TenantView> => call('POST', '/admin/tenants', { body });
/** With its ETag, which a change names. */
export const getTenant = (tenant: string, signal?: AbortSignal): Called<TenantView> =>
  call('GET', adminBase(tenant), signal ? { signal } : {});
export const changeTenant = (tenant: string, body: TenantChange, ifMatch: string): Called<TenantView> =>
  call('PUT', adminBase(tenant), { body, ifMatch });
export const moveTenant = (tenant: string, body: Move): Called<TenantView> =>
  call('POST', `${adminBase(tenant)}/state`, { body });
export const getUsage = (tenant: string, signal: AbortSignal) => get<UsageView>(`${adminBase(tenant)}/usage`, signal);
export const getProfiles = (tenant: string, signal: AbortSignal) =>
  get<ProfileHistory>(`${adminBase(tenant)}/profiles`, signal);

export const createOnboarding = (csv: string): Called<OnboardingView> =>
  call('POST', '/admin/onboardings', { raw: { type: 'text/csv', text: csv } });
export const getOnboarding = (job: string, signal?: AbortSignal) =>
  get<OnboardingView>(`/admin/onboardings/${encodeURIComponent(job)}`, signal);
export const listOnboardingRows = (job: string, outcome: string | null, next: string | null, signal?: AbortSignal) =>
  get<List<OnboardingRow>>(`/admin/onboardings/${encodeURIComponent(job)}/rows?${asked({ outcome, next })}`, signal);
export const applyOnboarding = (job: string): Called<OnboardingView> =>
  call('POST', `/admin/onboardings/${encodeURIComponent(job)}/apply`);

const of = (programme: string) => `/admin/programmes/${programme}`;

export const listAllEditions = (programme: string, signal: AbortSignal) =>
  get<List<Edition>>(`${of(programme)}/editions`, signal);
export const getEdition = (programme: string, period: string, signal?: AbortSignal) =>
  get<Edition>(`${of(programme)}/editions/${period}`, signal);
export const closeEdition = (programme: string, period: string): Called<Edition> =>
  call('POST', `${of(programme)}/editions/${period}/close`);
export const startDryRun = (programme: string, period: string): Called<Edition> =>
  call('POST', `${of(programme)}/editions/${period}/dry-run`);
export const getDryRun = (programme: string, period: string, signal?: AbortSignal) =>
  get<DryRun>(`${of(programme)}/editions/${period}/dry-run`, signal);
export const publishEdition = (programme: string, period: string): Called<Edition> =>
  call('POST', `${of(programme)}/editions/${period}/publish`);

export const listContributors = (programme: string, state: string | null, next: string | null, signal: AbortSignal) =>
  get<List<ContributorView>>(`${of(programme)}/contributors?${asked({ state, next })}`, signal);
export const remind = (programme: string, tenants: readonly string[]): Called<Reminded> =>
  call('POST', `${of(programme)}/reminders`, { body: { tenants } });
