import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, functionLog } from '../../http/log.ts';
import { dynamoEndpoint, setting } from '../../ports/settings.ts';
import { dynamoClient } from '../../stores/clients.ts';
import { poolStore } from '../../stores/pool-store.ts';
import { nodePrf } from '../prf.ts';
import { secretsOnce } from '../secrets-once.ts';
import { contributeChange, type ContributeDeps } from './contribute-record.ts';
import { readRecord } from './read-record.ts';

const pool = poolStore(dynamoClient({ endpoint: dynamoEndpoint() }), setting('POOL_TABLE'));
const secrets = secretsOnce();

/** Records of different assessments do not depend on each other, and order does not matter: all of a batch at once. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const deps = { pool, secrets: await secrets(), prf: nodePrf };
  const failed = await Promise.all(Records.map((record) => failure(deps, record)));
  const batchItemFailures = failed.flatMap((id) => (id === undefined ? [] : [{ itemIdentifier: id }]));
  functionLog('info', 'contribute', {
    function: 'contribute',
    count: Records.length,
    refused: batchItemFailures.length,
  });
  return { batchItemFailures };
};

/** The record's sequence number when it could not be taken over; the platform repeats from the first of them. */
async function failure(deps: ContributeDeps, record: DynamoDBRecord): Promise<string | undefined> {
  try {
    const change = readRecord(record);
    if (change) await contributeChange(deps, change);
    return undefined;
  } catch (error) {
    functionLog('error', 'contribute-failed', { function: 'contribute', ...errorFields(error) });
    return record.dynamodb?.SequenceNumber ?? '';
  }
}
