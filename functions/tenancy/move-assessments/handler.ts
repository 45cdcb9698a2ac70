import * as z from 'zod/mini';
import { tenantIdSchema } from '#shared/kernel/ids.ts';
import { functionLog } from '../../http/log.ts';
import { setting } from '../../ports/settings.ts';
import { wireTenantDocuments } from '../../stores/tenant-documents.ts';
import { tenantStores } from '../../stores/tenant-store.ts';
import { restoreAll, withdrawAll } from '../revise-all.ts';

const input = z.object({ step: z.enum(['withdraw', 'restore']), tenant: tenantIdSchema });
const tenants = tenantStores(wireTenantDocuments(), setting('TENANT_TABLE'));

/** What becomes of an organisation's assessments when it leaves or comes back; each step may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, tenant } = input.parse(event);
  const deps = { store: await tenants.of(tenant), now: () => new Date() };
  await (step === 'withdraw' ? withdrawAll : restoreAll)(deps);
  functionLog('info', 'move-assessments', { function: 'move-assessments', step, tenant });
};
