import * as z from 'zod/mini';
import { open } from './common-contract.ts';
import { contract } from './contract.ts';
import { meSchema } from './people-schemas.ts';

const people = { roles: ['member', 'owner', 'partner', 'analyst', 'admin'], scope: null } as const;

/** Signing in and out: the service is the OpenID Connect client, the browser only holds a cookie. */
export const ACCOUNT_API = {
  signIn: contract({ ...open, id: 'signIn', method: 'GET', path: '/v1/account/sign-in', summary: 'Sends the browser to the identity provider', callers: 'public', query: z.strictObject({ to: z.optional(z.string().check(z.maxLength(500))) }), replies: { 302: null } }),
  callback: contract({ ...open, id: 'signInCallback', method: 'GET', path: '/v1/account/callback', summary: 'Where the identity provider sends the browser back', callers: 'public', query: z.object({ code: z.optional(z.string()), state: z.optional(z.string()), error: z.optional(z.string()), iss: z.optional(z.string()) }), replies: { 302: null } }),
  signOut: contract({ ...open, id: 'signOut', method: 'POST', path: '/v1/account/sign-out', summary: 'Ends the session', callers: people, replies: { 204: null } }),
  me: contract({ ...open, id: 'getMe', method: 'GET', path: '/v1/account/me', summary: 'Who is signed in', callers: people, replies: { 200: meSchema } }),
}; // prettier-ignore
