import * as z from 'zod/mini';
import { editionIdSchema, splitEditionId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { functionLog } from '../../http/log.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { releaseStore } from '../../stores/release-store.ts';
import { storeEdition } from './publish.ts';

const input = z.object({ step: z.enum(['store', 'publish']), edition: editionIdSchema });
const client = dynamoClient({ endpoint: dynamoEndpoint() });
const deps = {
  pool: poolStore(client, setting('POOL_TABLE')),
  release: releaseStore(documentClient(client), setting('RELEASE_TABLE')),
};

/** One step of publishing an edition; each may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, edition } = input.parse(event);
  const { programme, period } = splitEditionId(edition);
  if (step === 'store') await storeEdition(deps, must(findProgramme(programme), programme), period);
  else await deps.release.publish(programme, period, new Date().toISOString());
  functionLog('info', 'publish-edition', { function: 'publish-edition', step, edition });
};
