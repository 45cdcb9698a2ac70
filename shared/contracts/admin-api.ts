import * as z from 'zod/mini';
import { jobIdSchema, tenantIdSchema, userIdSchema } from '../kernel/ids.ts';
import { auditEntrySchema, auditExportQuery, auditQuery } from './audit-schemas.ts';
import { open, period, programme } from './common-contract.ts';
import { listOf } from './common.ts';
import { contract } from './contract.ts';
import { dryRunSchema } from './dry-run-schemas.ts';
import { keyBody, keysSchema, newKeySchema, rotateBody } from './key-schemas.ts';
import {
  contributorSchema,
  onboardingRowSchema,
  onboardingSchema,
  remindBody,
  remindedSchema,
  ROW_OUTCOMES,
} from './onboarding-schemas.ts';
import { invitationBody, peopleSchema, personSchema, rolesBody, sentInvitationSchema } from './people-schemas.ts';
import { editionSchema } from './release-schemas.ts';
import {
  exportQuery,
  moveBody,
  profileHistorySchema,
  tenantBody,
  tenantChangeBody,
  tenantQuery,
  tenantSchema,
  usageSchema,
} from './tenant-schemas.ts';

const running = { roles: ['admin'], scope: 'admin' } as const;
const tenant = z.strictObject({ tenant: tenantIdSchema });
const user = z.extend(tenant, { user: userIdSchema });
const invitation = z.extend(tenant, { invitation: z.string().check(z.regex(/^[0-9a-z]{12}$/)) });
const key = z.extend(tenant, { key: z.string().check(z.regex(/^[0-9a-z]{12}$/)) });
const job = z.strictObject({ job: jobIdSchema });
const page = z.strictObject({ next: z.optional(z.string().check(z.maxLength(512))) });

const TENANTS = {
  createTenant: contract({ ...open, id: 'createTenant', method: 'POST', path: '/v1/admin/tenants', summary: 'Creates an organisation', callers: running, body: { kind: 'json', schema: tenantBody }, replies: { 201: tenantSchema } }),
  tenants: contract({ ...open, id: 'listTenants', method: 'GET', path: '/v1/admin/tenants', summary: 'Organisations by id, those that match', callers: running, query: tenantQuery, replies: { 200: listOf(tenantSchema) } }),
  tenant: contract({ ...open, id: 'getTenant', method: 'GET', path: '/v1/admin/tenants/{tenant}', summary: 'One organisation; its ETag is what If-Match takes', callers: running, params: tenant, replies: { 200: tenantSchema } }),
  changeTenant: contract({ ...open, id: 'changeTenant', method: 'PUT', path: '/v1/admin/tenants/{tenant}', summary: 'Changes an organisation; a new profile counts from the next edition', callers: running, params: tenant, body: { kind: 'json', schema: tenantChangeBody }, replies: { 200: tenantSchema }, headers: ['If-Match'] }),
  moveTenant: contract({ ...open, id: 'moveTenant', method: 'POST', path: '/v1/admin/tenants/{tenant}/state', summary: 'Verifies, activates, suspends, offboards, restores or erases an organisation', callers: running, params: tenant, body: { kind: 'json', schema: moveBody }, replies: { 200: tenantSchema, 202: tenantSchema } }),
  tenantProfiles: contract({ ...open, id: 'getTenantProfiles', method: 'GET', path: '/v1/admin/tenants/{tenant}/profiles', summary: 'Profiles of an organisation, oldest first', callers: running, params: tenant, replies: { 200: profileHistorySchema } }),
  exportTenant: contract({ ...open, id: 'exportTenant', method: 'GET', path: '/v1/admin/tenants/{tenant}/export', summary: 'Everything kept about an organisation, to hand over when it leaves (JSONL)', callers: running, params: tenant, query: exportQuery, replies: { 200: null } }),
  tenantUsage: contract({ ...open, id: 'getTenantUsage', method: 'GET', path: '/v1/admin/tenants/{tenant}/usage', summary: 'What an organisation uses of its quotas', callers: running, params: tenant, replies: { 200: usageSchema } }),
  tenantAudit: contract({ ...open, id: 'listTenantAudit', method: 'GET', path: '/v1/admin/tenants/{tenant}/audit', summary: 'Who did what in an organisation, newest first; the operator’s own log is that of the platform', callers: running, params: tenant, query: auditQuery, replies: { 200: listOf(auditEntrySchema) } }),
  exportTenantAudit: contract({ ...open, id: 'exportTenantAudit', method: 'GET', path: '/v1/admin/tenants/{tenant}/audit/export', summary: 'The whole audit log of an organisation with its hashes, one entry a line (JSONL)', callers: running, params: tenant, query: auditExportQuery, replies: { 200: null } }),
}; // prettier-ignore

const PEOPLE = {
  tenantPeople: contract({ ...open, id: 'listTenantPeople', method: 'GET', path: '/v1/admin/tenants/{tenant}/people', summary: 'People of an organisation and open invitations', callers: running, params: tenant, replies: { 200: peopleSchema } }),
  tenantInvite: contract({ ...open, id: 'inviteToTenant', method: 'POST', path: '/v1/admin/tenants/{tenant}/invitations', summary: 'Invites somebody to an organisation by mail', callers: running, params: tenant, body: { kind: 'json', schema: invitationBody }, replies: { 201: sentInvitationSchema } }),
  tenantInviteAgain: contract({ ...open, id: 'inviteToTenantAgain', method: 'POST', path: '/v1/admin/tenants/{tenant}/invitations/{invitation}/again', summary: 'Sends a new link; the old one stops working', callers: running, params: invitation, replies: { 200: sentInvitationSchema } }),
  tenantRevokeInvitation: contract({ ...open, id: 'revokeTenantInvitation', method: 'DELETE', path: '/v1/admin/tenants/{tenant}/invitations/{invitation}', summary: 'Takes an invitation back', callers: running, params: invitation, replies: { 204: null } }),
  tenantChangeRoles: contract({ ...open, id: 'changeTenantRoles', method: 'PUT', path: '/v1/admin/tenants/{tenant}/people/{user}', summary: 'Changes what somebody may do; the last owner stays one', callers: running, params: user, body: { kind: 'json', schema: rolesBody }, replies: { 200: personSchema } }),
  tenantRemovePerson: contract({ ...open, id: 'removeTenantPerson', method: 'DELETE', path: '/v1/admin/tenants/{tenant}/people/{user}', summary: 'Removes somebody: sessions end at once', callers: running, params: user, replies: { 204: null } }),
  tenantSignOutPerson: contract({ ...open, id: 'signOutTenantPerson', method: 'POST', path: '/v1/admin/tenants/{tenant}/people/{user}/sign-out', summary: 'Ends every session of somebody', callers: running, params: user, replies: { 204: null } }),
  tenantKeys: contract({ ...open, id: 'listTenantKeys', method: 'GET', path: '/v1/admin/tenants/{tenant}/keys', summary: 'Keys of an organisation, newest first', callers: running, params: tenant, replies: { 200: keysSchema } }),
  tenantCreateKey: contract({ ...open, id: 'createTenantKey', method: 'POST', path: '/v1/admin/tenants/{tenant}/keys', summary: 'Creates an API key; its secret is shown once', callers: running, params: tenant, body: { kind: 'json', schema: keyBody }, replies: { 201: newKeySchema } }),
  tenantRotateKey: contract({ ...open, id: 'rotateTenantKey', method: 'POST', path: '/v1/admin/tenants/{tenant}/keys/{key}/rotate', summary: 'Creates the key that follows; the old one works on for the overlap', callers: running, params: key, body: { kind: 'json', schema: rotateBody }, replies: { 201: newKeySchema } }),
  tenantRevokeKey: contract({ ...open, id: 'revokeTenantKey', method: 'DELETE', path: '/v1/admin/tenants/{tenant}/keys/{key}', summary: 'Revokes a key: it stops working within seconds', callers: running, params: key, replies: { 204: null } }),
}; // prettier-ignore

const ONBOARDING = {
  createOnboarding: contract({ ...open, id: 'createOnboarding', method: 'POST', path: '/v1/admin/onboardings', summary: 'Checks a list of organisations without creating any (CSV, at most 2 MB)', callers: running, body: { kind: 'raw', types: ['text/csv'], limit: 2_000_000 }, replies: { 202: onboardingSchema } }),
  onboarding: contract({ ...open, id: 'getOnboarding', method: 'GET', path: '/v1/admin/onboardings/{job}', summary: 'State and progress of an onboarding', callers: running, params: job, replies: { 200: onboardingSchema } }),
  onboardingRows: contract({ ...open, id: 'listOnboardingRows', method: 'GET', path: '/v1/admin/onboardings/{job}/rows', summary: 'What becomes of every row, by line', callers: running, params: job, query: z.extend(page, { outcome: z.optional(z.enum(ROW_OUTCOMES)) }), replies: { 200: listOf(onboardingRowSchema) } }),
  applyOnboarding: contract({ ...open, id: 'applyOnboarding', method: 'POST', path: '/v1/admin/onboardings/{job}/apply', summary: 'Creates the organisations that are ready and invites their owners', callers: running, params: job, replies: { 202: onboardingSchema } }),
  contributors: contract({ ...open, id: 'listContributors', method: 'GET', path: '/v1/admin/programmes/{programme}/contributors', summary: 'Who has assessed when: contributors by id', callers: running, params: programme, query: z.extend(page, { state: z.optional(z.enum(['current', 'due', 'lapsed', 'never'])) }), replies: { 200: listOf(contributorSchema) } }),
  remind: contract({ ...open, id: 'remindContributors', method: 'POST', path: '/v1/admin/programmes/{programme}/reminders', summary: 'Reminds the owners of these organisations to assess again', callers: running, params: programme, body: { kind: 'json', schema: remindBody }, replies: { 200: remindedSchema } }),
}; // prettier-ignore

const EDITIONS = {
  editionList: contract({ ...open, id: 'listAllEditions', method: 'GET', path: '/v1/admin/programmes/{programme}/editions', summary: 'Editions of a programme with the one that collects, oldest first', callers: running, params: programme, replies: { 200: listOf(editionSchema) } }),
  edition: contract({ ...open, id: 'getEdition', method: 'GET', path: '/v1/admin/programmes/{programme}/editions/{period}', summary: 'State of an edition', callers: running, params: period, replies: { 200: editionSchema } }),
  close: contract({ ...open, id: 'closeEdition', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/close', summary: 'Fixes what the edition counts', callers: running, params: period, replies: { 202: editionSchema } }),
  startDryRun: contract({ ...open, id: 'startDryRun', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/dry-run', summary: 'Works out what publishing a closed edition would publish, refresh, carry and withhold', callers: running, params: period, replies: { 202: editionSchema } }),
  dryRun: contract({ ...open, id: 'getDryRun', method: 'GET', path: '/v1/admin/programmes/{programme}/editions/{period}/dry-run', summary: 'The last dry run of an edition, cohort by cohort with the reasons', callers: running, params: period, replies: { 200: dryRunSchema } }),
  publish: contract({ ...open, id: 'publishEdition', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/publish', summary: 'Publishes a closed edition, once and for good', callers: running, params: period, replies: { 202: editionSchema } }),
}; // prettier-ignore

/** Running the installation. */
export const ADMIN_API = { ...TENANTS, ...PEOPLE, ...ONBOARDING, ...EDITIONS };
