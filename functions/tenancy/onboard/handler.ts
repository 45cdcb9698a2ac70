import * as z from 'zod/mini';
import { jobIdSchema } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { functionLog } from '../../http/log.ts';
import { blobRemovalAt } from '../../ports/blob-removal.ts';
import { blobsAt } from '../../ports/blobs.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { directoryStore } from '../../stores/directory-store.ts';
import { onboardingStore } from '../../stores/onboarding-store.ts';
import { tenantStores } from '../../stores/tenant-store.ts';
import { wirePeople } from '../wire.ts';
import { applyList } from './apply-list.ts';
import { checkList } from './check-list.ts';
import { inviteOnce } from './invite-once.ts';
import { checkedPath, listPath } from './onboarding-paths.ts';

const input = z.object({ step: z.enum(['check', 'apply']), job: jobIdSchema });
const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const tenants = tenantStores(() => Promise.resolve(documents), setting('TENANT_TABLE'));
const stores = {
  jobs: onboardingStore(documents, setting('TENANT_TABLE')),
  directory: directoryStore(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')),
  invite: inviteOnce(wirePeople(documents, tenants)),
  now: () => new Date(),
};

/** One step of taking organisations in; each may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, job } = input.parse(event);
  const [blobs, removal] = await Promise.all([blobsAt(setting('BLOBS_URL')), blobRemovalAt(setting('BLOBS_URL'))]);
  const deps = { ...stores, blobs, forget: () => removal.remove([listPath(job), checkedPath(job)]) };
  const present = must(await stores.jobs.get(job), 'onboarding');
  await (step === 'check' ? checkList : applyList)(deps, present);
  functionLog('info', 'onboard', { function: 'onboard', step, job, count: present.rows });
};
