import { open, period } from './common-contract.ts';
import { listOf, pageQuery } from './common.ts';
import { contract } from './contract.ts';
import { keyBody, keySchema, tenantBody, tenantSchema, userBody, userSchema } from './people-schemas.ts';
import { dryRunSchema } from './dry-run-schemas.ts';
import { editionSchema } from './release-schemas.ts';

const running = { roles: ['admin'], scope: 'admin' } as const;

/** Running the installation. */
export const ADMIN_API = {
  createTenant: contract({ ...open, id: 'createTenant', method: 'POST', path: '/v1/admin/tenants', summary: 'Creates an organisation', callers: running, body: { kind: 'json', schema: tenantBody }, replies: { 201: tenantSchema } }),
  tenants: contract({ ...open, id: 'listTenants', method: 'GET', path: '/v1/admin/tenants', summary: 'Organisations, by id', callers: running, query: pageQuery, replies: { 200: listOf(tenantSchema) } }),
  createUser: contract({ ...open, id: 'createUser', method: 'POST', path: '/v1/admin/users', summary: 'Creates a person who can sign in', callers: running, body: { kind: 'json', schema: userBody }, replies: { 201: userSchema } }),
  createKey: contract({ ...open, id: 'createKey', method: 'POST', path: '/v1/admin/keys', summary: 'Creates an API key', callers: running, body: { kind: 'json', schema: keyBody }, replies: { 201: keySchema } }),
  edition: contract({ ...open, id: 'getEdition', method: 'GET', path: '/v1/admin/programmes/{programme}/editions/{period}', summary: 'State of an edition', callers: running, params: period, replies: { 200: editionSchema } }),
  close: contract({ ...open, id: 'closeEdition', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/close', summary: 'Fixes what the edition counts', callers: running, params: period, replies: { 202: editionSchema } }),
  startDryRun: contract({ ...open, id: 'startDryRun', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/dry-run', summary: 'Works out what publishing a closed edition would publish, refresh, carry and withhold', callers: running, params: period, replies: { 202: editionSchema } }),
  dryRun: contract({ ...open, id: 'getDryRun', method: 'GET', path: '/v1/admin/programmes/{programme}/editions/{period}/dry-run', summary: 'The last dry run of an edition, cohort by cohort with the reasons', callers: running, params: period, replies: { 200: dryRunSchema } }),
  publish: contract({ ...open, id: 'publishEdition', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/publish', summary: 'Publishes a closed edition, once and for good', callers: running, params: period, replies: { 202: editionSchema } }),
}; // prettier-ignore
