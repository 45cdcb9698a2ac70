import { functionLog } from '../../http/log.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { workflowsAt } from '../../ports/workflows.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { directoryStore } from '../../stores/directory-store.ts';
import { tidyTenants } from '../tidy-tenants.ts';

const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const deps = {
  directory: directoryStore(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')),
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  now: () => new Date(),
};

/** On a schedule: nothing that a tenant's leaving or coming back began is left lying. */
export const handler = async (): Promise<void> => {
  const count = await tidyTenants(deps);
  functionLog('info', 'tidy-tenants', { function: 'tidy-tenants', count });
};
