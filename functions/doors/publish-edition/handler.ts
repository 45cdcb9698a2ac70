import * as z from 'zod/mini';
import { editionIdSchema, splitEditionId, type Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import { functionLog } from '../../http/log.ts';
import { wireReader } from '../../http/wire.ts';
import type { DoorSecrets } from '../../ports/secrets.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { documentClient, dynamoClient } from '../../stores/clients.ts';
import { grantStore } from '../../stores/grant-store.ts';
import { ledgerStore } from '../../stores/ledger-store.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { releaseReader } from '../../stores/release-reader.ts';
import { releaseStore } from '../../stores/release-store.ts';
import { secretsOnce } from '../secrets-once.ts';

const input = z.object({ step: z.enum(['explain', 'store', 'publish', 'tidy']), edition: editionIdSchema });
const client = dynamoClient({ endpoint: dynamoEndpoint() });
const stores = {
  pool: poolStore(client, setting('POOL_TABLE')),
  ledger: ledgerStore(client, setting('POOL_TABLE')),
  grants: grantStore(client, setting('POOL_TABLE')),
  release: releaseStore(documentClient(client), setting('RELEASE_TABLE')),
  editions: releaseReader(wireReader(), setting('RELEASE_TABLE')).editions,
};
const secrets = secretsOnce();

type Step = z.infer<typeof input>['step'];
type Deps = typeof stores & { readonly secrets: DoorSecrets };

/** Every step loads what it needs: the rules alone build a lattice of a thousand cohorts. */
async function run(step: Step, deps: Deps, programme: Programme, period: Period): Promise<void> {
  switch (step) {
    case 'explain':
      return (await import('./dry-run.ts')).explainEdition(deps, programme, period);
    case 'store':
      return (await import('./publish.ts')).storeEdition(deps, programme, period);
    case 'publish':
      return void (await deps.release.publish(programme.id, period, new Date().toISOString()));
    case 'tidy':
      return (await import('./tidy.ts')).tidyLedger(deps, programme, period);
  }
}

/** One step of publishing an edition, or of looking at what publishing would do; each may be repeated. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, edition } = input.parse(event);
  const { programme: id, period } = splitEditionId(edition);
  const programme = must(findProgramme(id), id);
  const deps = { ...stores, secrets: await secrets() };
  await run(step, deps, programme, period);
  functionLog('info', 'publish-edition', { function: 'publish-edition', step, edition });
};
