import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, functionLog } from '../../http/log.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { dynamoClient } from '../../stores/clients.ts';
import { erasureStore } from '../../stores/erasure-store.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { nodePrf } from '../prf.ts';
import { secretsOnce } from '../secrets-once.ts';
import { contributeChange, type ContributeDeps } from './contribute-record.ts';
import { deletionsLast } from './deletions-last.ts';
import { forgetRemoved, type ForgetDeps } from './forget-removed.ts';
import { readRecord, readRemoval } from './read-record.ts';

const client = dynamoClient({ endpoint: dynamoEndpoint() });
const pool = poolStore(client, setting('POOL_TABLE'));
const erasures = erasureStore(client, setting('POOL_TABLE'));
const secrets = secretsOnce();
const now = (): number => Math.floor(Date.now() / 1000);

export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const deps = { pool, erasures, secrets: await secrets(), prf: nodePrf, now };
  const failed = await deletionsLast(Records, (record) => failure(deps, record));
  const batchItemFailures = failed.flatMap((id) => (id === undefined ? [] : [{ itemIdentifier: id }]));
  functionLog('info', 'contribute', {
    function: 'contribute',
    count: Records.length,
    refused: batchItemFailures.length,
  });
  return { batchItemFailures };
};

/** The record's sequence number when it could not be taken over; the platform repeats from the first of them. */
async function failure(deps: ContributeDeps & ForgetDeps, record: DynamoDBRecord): Promise<string | undefined> {
  try {
    const [change, removed] = [readRecord(record), readRemoval(record)];
    if (change) await contributeChange(deps, change);
    if (removed) await forgetRemoved(deps, removed);
    return undefined;
  } catch (error) {
    functionLog('error', 'contribute-failed', { function: 'contribute', ...errorFields(error) });
    return record.dynamodb?.SequenceNumber ?? '';
  }
}
