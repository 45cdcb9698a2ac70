import type { DynamoDBRecord } from 'aws-lambda';

/**
 * Takes records over and returns what was answered about them. Those of different assessments do not depend on each other,
 * and the order of what was said does not matter: all at once. Deletions come last: what is deleted is said no more, and a
 * word of the same batch must not bring it back. Delivered again from the first that failed, a batch ends the same.
 */
export async function deletionsLast<T>(
  records: readonly DynamoDBRecord[],
  takeOver: (record: DynamoDBRecord) => Promise<T>,
): Promise<T[]> {
  const said = records.filter(({ dynamodb }) => dynamodb?.NewImage);
  const gone = records.filter(({ dynamodb }) => !dynamodb?.NewImage);
  return [...(await Promise.all(said.map(takeOver))), ...(await Promise.all(gone.map(takeOver)))];
}
