import * as z from 'zod/mini';
import { userIdSchema } from '../kernel/ids.ts';
import { auditEntrySchema, auditExportQuery, auditQuery } from './audit-schemas.ts';
import { open } from './common-contract.ts';
import { listOf } from './common.ts';
import { contract } from './contract.ts';
import { keyBody, keysSchema, newKeySchema, rotateBody } from './key-schemas.ts';
import {
  invitationBody, joinBody, joinedSchema, meSchema, openInvitationSchema, peopleSchema, personSchema, rolesBody, sentInvitationSchema, setupBody, setupStateSchema, tokenBody,
} from './people-schemas.ts'; // prettier-ignore
import { exportQuery, organisationBody, profileHistorySchema, tenantSchema, usageSchema } from './tenant-schemas.ts';

const people = { roles: ['member', 'owner', 'partner', 'analyst', 'admin'], scope: null } as const;
const owners = { roles: ['owner'], scope: null } as const;
const user = z.strictObject({ user: userIdSchema });
const invitation = z.strictObject({ invitation: z.string().check(z.regex(/^[0-9a-z]{12}$/)) });
const key = z.strictObject({ key: z.string().check(z.regex(/^[0-9a-z]{12}$/)) });
const confirmed = z.strictObject({ confirm: z.string().check(z.maxLength(64)) });

/** Signing in and out: the service is the OpenID Connect client, the browser only holds a cookie. */
const SIGNING = {
  signIn: contract({ ...open, id: 'signIn', method: 'GET', path: '/v1/account/sign-in', summary: 'Sends the browser to the identity provider', callers: 'public', query: z.strictObject({ to: z.optional(z.string().check(z.maxLength(500))) }), replies: { 302: null } }),
  callback: contract({ ...open, id: 'signInCallback', method: 'GET', path: '/v1/account/callback', summary: 'Where the identity provider sends the browser back', callers: 'public', query: z.object({ code: z.optional(z.string()), state: z.optional(z.string()), error: z.optional(z.string()), iss: z.optional(z.string()) }), replies: { 302: null } }),
  signOut: contract({ ...open, id: 'signOut', method: 'POST', path: '/v1/account/sign-out', summary: 'Ends the session', callers: people, replies: { 204: null } }),
  signOutEverywhere: contract({ ...open, id: 'signOutEverywhere', method: 'POST', path: '/v1/account/sign-out-everywhere', summary: 'Ends every session of the caller, this one included', callers: people, replies: { 204: null } }),
  me: contract({ ...open, id: 'getMe', method: 'GET', path: '/v1/account/me', summary: 'Who is signed in', callers: people, replies: { 200: meSchema } }),
}; // prettier-ignore

/** Coming in by a link, and the first person of an empty installation. */
const JOINING = {
  invitation: contract({ ...open, id: 'lookAtInvitation', method: 'POST', path: '/v1/account/invitation', summary: 'What an invitation is to; the token stands in the body, so that no log has it', callers: 'public', body: { kind: 'json', schema: tokenBody }, replies: { 200: openInvitationSchema } }),
  join: contract({ ...open, id: 'join', method: 'POST', path: '/v1/account/join', summary: 'Takes up an invitation with a password; it works once', callers: 'public', body: { kind: 'json', schema: joinBody }, replies: { 201: joinedSchema } }),
  joinByProvider: contract({ ...open, id: 'joinByProvider', method: 'POST', path: '/v1/account/join-by-provider', summary: 'Takes up an invitation by signing in at the identity provider: where to send the browser', callers: 'public', body: { kind: 'json', schema: tokenBody }, replies: { 200: z.object({ location: z.string() }) } }),
  setupState: contract({ ...open, id: 'getSetup', method: 'GET', path: '/v1/account/setup', summary: 'Whether the installation still waits for its first administrator', callers: 'public', replies: { 200: setupStateSchema } }),
  setup: contract({ ...open, id: 'setUp', method: 'POST', path: '/v1/account/setup', summary: 'Creates the operator and its first administrator, once', callers: 'public', body: { kind: 'json', schema: setupBody }, replies: { 201: joinedSchema } }),
}; // prettier-ignore

/** What an owner runs: the own organisation, its people and its keys. */
const OWNING = {
  organisation: contract({ ...open, id: 'getOrganisation', method: 'GET', path: '/v1/account/organisation', summary: 'The own organisation; its ETag is what If-Match takes', callers: people, replies: { 200: tenantSchema } }),
  changeOrganisation: contract({ ...open, id: 'changeOrganisation', method: 'PUT', path: '/v1/account/organisation', summary: 'Changes the own organisation; a new profile counts from the next edition', callers: owners, body: { kind: 'json', schema: organisationBody }, replies: { 200: tenantSchema }, headers: ['If-Match'] }),
  profileHistory: contract({ ...open, id: 'getProfileHistory', method: 'GET', path: '/v1/account/organisation/profiles', summary: 'Profiles of the own organisation, oldest first', callers: owners, replies: { 200: profileHistorySchema } }),
  people: contract({ ...open, id: 'listPeople', method: 'GET', path: '/v1/account/people', summary: 'People of the own organisation and open invitations', callers: owners, replies: { 200: peopleSchema } }),
  invite: contract({ ...open, id: 'invite', method: 'POST', path: '/v1/account/invitations', summary: 'Invites somebody by mail', callers: owners, body: { kind: 'json', schema: invitationBody }, replies: { 201: sentInvitationSchema } }),
  inviteAgain: contract({ ...open, id: 'inviteAgain', method: 'POST', path: '/v1/account/invitations/{invitation}/again', summary: 'Sends a new link; the old one stops working', callers: owners, params: invitation, replies: { 200: sentInvitationSchema } }),
  revokeInvitation: contract({ ...open, id: 'revokeInvitation', method: 'DELETE', path: '/v1/account/invitations/{invitation}', summary: 'Takes an invitation back', callers: owners, params: invitation, replies: { 204: null } }),
  changeRoles: contract({ ...open, id: 'changeRoles', method: 'PUT', path: '/v1/account/people/{user}', summary: 'Changes what somebody may do; the last owner stays one', callers: owners, params: user, body: { kind: 'json', schema: rolesBody }, replies: { 200: personSchema } }),
  removePerson: contract({ ...open, id: 'removePerson', method: 'DELETE', path: '/v1/account/people/{user}', summary: 'Removes somebody: sessions end at once', callers: owners, params: user, replies: { 204: null } }),
  signOutPerson: contract({ ...open, id: 'signOutPerson', method: 'POST', path: '/v1/account/people/{user}/sign-out', summary: 'Ends every session of somebody', callers: owners, params: user, replies: { 204: null } }),
  keys: contract({ ...open, id: 'listKeys', method: 'GET', path: '/v1/account/keys', summary: 'Keys of the own organisation, newest first', callers: owners, replies: { 200: keysSchema } }),
  createKey: contract({ ...open, id: 'createKey', method: 'POST', path: '/v1/account/keys', summary: 'Creates an API key; its secret is shown once', callers: owners, body: { kind: 'json', schema: keyBody }, replies: { 201: newKeySchema } }),
  rotateKey: contract({ ...open, id: 'rotateKey', method: 'POST', path: '/v1/account/keys/{key}/rotate', summary: 'Creates the key that follows; the old one works on for the overlap', callers: owners, params: key, body: { kind: 'json', schema: rotateBody }, replies: { 201: newKeySchema } }),
  revokeKey: contract({ ...open, id: 'revokeKey', method: 'DELETE', path: '/v1/account/keys/{key}', summary: 'Revokes a key: it stops working within seconds', callers: owners, params: key, replies: { 204: null } }),
  usage: contract({ ...open, id: 'getUsage', method: 'GET', path: '/v1/account/usage', summary: 'What the own organisation uses of its quotas', callers: owners, replies: { 200: usageSchema } }),
  audit: contract({ ...open, id: 'listAudit', method: 'GET', path: '/v1/account/audit', summary: 'Who did what in the own organisation, newest first', callers: owners, query: auditQuery, replies: { 200: listOf(auditEntrySchema) } }),
  exportAudit: contract({ ...open, id: 'exportAudit', method: 'GET', path: '/v1/account/audit/export', summary: 'The whole audit log with its hashes, one entry a line (JSONL)', callers: owners, query: auditExportQuery, replies: { 200: null } }),
  exportOwn: contract({ ...open, id: 'exportOrganisation', method: 'GET', path: '/v1/account/export', summary: 'Everything kept about the own organisation (JSONL)', callers: owners, query: exportQuery, replies: { 200: null } }),
  leave: contract({ ...open, id: 'leave', method: 'POST', path: '/v1/account/leave', summary: 'The organisation leaves: access ends, contributions are withdrawn, 30 days to come back', callers: owners, body: { kind: 'json', schema: confirmed }, replies: { 202: tenantSchema } }),
}; // prettier-ignore

export const ACCOUNT_API = { ...SIGNING, ...JOINING, ...OWNING };
