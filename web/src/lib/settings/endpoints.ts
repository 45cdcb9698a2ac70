import type * as z from 'zod/mini';
import type {
  organisationBody,
  profileHistorySchema,
  TenantView,
  UsageView,
} from '#shared/contracts/tenant-schemas.ts';
import type { PeopleView } from '#shared/contracts/people-schemas.ts';
import { call, get, type Called } from '../api/call.ts';

export type ProfileHistory = z.infer<typeof profileHistorySchema>;

export const getOrganisation = (signal?: AbortSignal) => get<TenantView>('/account/organisation', signal);
/** On top of the version that is known here: what somebody else changed meanwhile is never replaced unseen. */
export const changeOrganisation = (body: z.infer<typeof organisationBody>, version: number): Called<TenantView> =>
  call('PUT', '/account/organisation', { body, ifMatch: `"${version}"` });
export const getProfileHistory = (signal?: AbortSignal) =>
  get<ProfileHistory>('/account/organisation/profiles', signal);
export const listPeople = (signal?: AbortSignal) => get<PeopleView>('/account/people', signal);
export const getUsage = (signal?: AbortSignal) => get<UsageView>('/account/usage', signal);
export const leave = (confirm: string): Called<TenantView> => call('POST', '/account/leave', { body: { confirm } });
export const signOutEverywhere = (): Called<void> => call('POST', '/account/sign-out-everywhere');
