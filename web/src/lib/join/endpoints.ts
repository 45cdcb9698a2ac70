import type * as z from 'zod/mini';
import type {
  joinBody,
  joinedSchema,
  OpenInvitation,
  setupBody,
  setupStateSchema,
} from '#shared/contracts/people-schemas.ts';
import type { Role } from '#shared/contracts/contract.ts';
import { call, get, type Called } from '../api/call.ts';

type Joined = z.infer<typeof joinedSchema>;

/** The token stands in the body: a log of addresses must not have it. */
export const lookAtInvitation = (token: string, signal?: AbortSignal): Called<OpenInvitation> =>
  call('POST', '/account/invitation', { body: { token }, ...(signal && { signal }) });
export const join = (body: z.infer<typeof joinBody>): Called<Joined> => call('POST', '/account/join', { body });
export const joinByProvider = (token: string): Called<{ location: string }> =>
  call('POST', '/account/join-by-provider', { body: { token } });

export const getSetup = (signal?: AbortSignal) => get<z.infer<typeof setupStateSchema>>('/account/setup', signal);
export const setUp = (body: z.infer<typeof setupBody>): Called<Joined> => call('POST', '/account/setup', { body });

/** Where somebody with these roles begins. */
export function firstPage(roles: readonly Role[]): string {
  if (roles.includes('admin')) return '/admin';
  if (roles.includes('partner')) return '/import';
  return '/position';
}
