import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Where DynamoDB is: nothing set means AWS by the function's own role. */
export interface DynamoSettings {
  readonly endpoint?: string | undefined;
  /** Other than the function's own role. */
  readonly credentials?: DynamoDBClientConfig['credentials'];
}

const drop = (): undefined => undefined;

/** Without `info` the SDK does not build a filtered copy of every response for a logger that drops it. */
const quiet = { trace: drop, debug: drop, warn: drop, error: drop } as unknown as Console;

export const dynamoClient = ({ endpoint, credentials }: DynamoSettings): DynamoDBClient =>
  new DynamoDBClient({ logger: quiet, ...(endpoint && { endpoint }), ...(credentials && { credentials }) });

export const documentClient = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
