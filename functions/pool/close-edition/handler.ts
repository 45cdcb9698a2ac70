import * as z from 'zod/mini';
import { editionIdSchema, splitEditionId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { functionLog } from '../../http/log.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { releaseStore } from '../../stores/release-store.ts';
import { snapshot } from './snapshot.ts';

const input = z.object({ step: z.enum(['snapshot', 'seal']), edition: editionIdSchema });
const client = dynamoClient({ endpoint: dynamoEndpoint() });
const pool = poolStore(client, setting('POOL_TABLE'));
const release = releaseStore(documentClient(client), setting('RELEASE_TABLE'));

/** One step of closing an edition; each may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, edition } = input.parse(event);
  const { programme, period } = splitEditionId(edition);
  if (step === 'snapshot') await snapshot(pool, must(findProgramme(programme), programme), period);
  else await release.close(programme, period, new Date().toISOString());
  functionLog('info', 'close-edition', { function: 'close-edition', step, edition });
};
