import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, functionLog } from '../http/log.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { chainStore } from '../stores/chain-store.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { directoryUpkeep } from '../stores/directory-upkeep.ts';
import { sha256 } from '../stores/hash.ts';
import { keepBooks, type BooksDeps } from './keep-books.ts';

const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const table = setting('TENANT_TABLE');

const deps: BooksDeps = {
  chain: chainStore(documents, table),
  directory: directoryUpkeep(documents, table),
  sha256,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random()))),
  onError: (error) => functionLog('error', 'keep-books-failed', { function: 'keep-books', ...errorFields(error) }),
};

/** The stream's second consumer: the account of what was done, and the directory. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const failed = await keepBooks(deps, Records);
  functionLog('info', 'keep-books', { function: 'keep-books', count: Records.length, refused: failed.length });
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
