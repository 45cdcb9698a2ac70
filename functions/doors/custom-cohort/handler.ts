import { routeKey } from '#shared/contracts/contract.ts';
import { CUSTOM_COHORT_API } from '#shared/contracts/custom-cohort-api.ts';
import { httpHandler } from '../../http/handler.ts';
import { functionLog } from '../../http/log.ts';
import { wireAuthentication, wireReader } from '../../http/wire.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { dynamoClient } from '../../stores/clients.ts';
import { grantStore } from '../../stores/grant-store.ts';
import { ledgerStore } from '../../stores/ledger-store.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { releaseReader } from '../../stores/release-reader.ts';
import { secretsOnce } from '../secrets-once.ts';
import { createCustomCohort } from './create.ts';

const reader = wireReader();
const client = dynamoClient({ endpoint: dynamoEndpoint() });
const table = setting('POOL_TABLE');

export const handler = httpHandler(
  'custom-cohort',
  {
    [routeKey(CUSTOM_COHORT_API.customCohort)]: createCustomCohort({
      editions: releaseReader(reader, setting('RELEASE_TABLE')).editions,
      pool: poolStore(client, table),
      ledger: ledgerStore(client, table),
      grants: grantStore(client, table),
      secrets: secretsOnce(),
    }),
  },
  wireAuthentication(reader, 'counts'),
  functionLog,
);
