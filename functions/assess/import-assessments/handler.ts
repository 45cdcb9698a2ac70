import { jobIdSchema, tenantIdSchema } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import * as z from 'zod/mini';
import { functionLog } from '../../http/log.ts';
import { blobsAt } from '../../ports/blobs.ts';
import { setting } from '../../ports/settings.ts';
import { tenantStores } from '../../stores/tenant-store.ts';
import { wireTenantDocuments } from '../../stores/tenant-documents.ts';
import { applyImport } from './apply-import.ts';
import { checkImport } from './check-import.ts';

const input = z.object({ step: z.enum(['check', 'apply']), tenant: tenantIdSchema, job: jobIdSchema });
const tenants = tenantStores(wireTenantDocuments(), setting('TENANT_TABLE'));

/** One step of the import workflow; each may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, tenant, job } = input.parse(event);
  const deps = { store: await tenants.of(tenant), blobs: await blobsAt(setting('BLOBS_URL')), now: () => new Date() };
  const present = must(await deps.store.jobs.get(job), 'import');
  await (step === 'check' ? checkImport : applyImport)(deps, tenant, present);
  functionLog('info', 'import', { function: 'import-assessments', step, tenant, job, count: present.rows });
};
