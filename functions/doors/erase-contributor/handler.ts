import { randomBytes } from 'node:crypto';
import type { Pseudonym } from '#shared/kernel/ids.ts';
import { PROGRAMMES } from '#shared/release/programme.ts';
import { functionLog } from '../../http/log.ts';
import { wireReader } from '../../http/wire.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { dynamoClient } from '../../stores/clients.ts';
import { erasureStore } from '../../stores/erasure-store.ts';
import { ledgerStore } from '../../stores/ledger-store.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { releaseReader } from '../../stores/release-reader.ts';
import { secretsOnce } from '../secrets-once.ts';
import { eraseContributors } from './erase-contributors.ts';

const client = dynamoClient({ endpoint: dynamoEndpoint() });
const stores = {
  pool: poolStore(client, setting('POOL_TABLE')),
  ledger: ledgerStore(client, setting('POOL_TABLE')),
  erasures: erasureStore(client, setting('POOL_TABLE')),
  editions: releaseReader(wireReader(), setting('RELEASE_TABLE')).editions,
};
const secrets = secretsOnce();

/** Takes contributors who are gone out of ledgers and snapshots. It is told of nobody: door A has noted who they are. */
export const handler = async (): Promise<void> => {
  const deps = {
    ...stores,
    secrets: await secrets(),
    now: () => Math.floor(Date.now() / 1000),
    newName: () => randomBytes(12).toString('base64url') as Pseudonym,
  };
  for (const programme of PROGRAMMES) await eraseContributors(deps, programme);
  functionLog('info', 'erase-contributor', { function: 'erase-contributor' });
};
