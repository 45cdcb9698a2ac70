import type { AttributeValue, _Record } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue as LambdaValue, DynamoDBRecord } from 'aws-lambda';

/** A record of the streams API as Lambda's event spells it: bytes as base64, times as seconds. */
export function toLambdaRecord({ eventID, eventName, dynamodb, userIdentity }: _Record): DynamoDBRecord {
  return {
    ...(eventID && { eventID }),
    ...(eventName && { eventName }),
    eventSource: 'aws:dynamodb',
    // DynamoDB Local spells the members like the API; Lambda lower-cases them.
    ...(userIdentity && { userIdentity: { principalId: userIdentity.PrincipalId, type: userIdentity.Type } }),
    dynamodb: {
      ...(dynamodb?.Keys && { Keys: image(dynamodb.Keys) }),
      ...(dynamodb?.NewImage && { NewImage: image(dynamodb.NewImage) }),
      ...(dynamodb?.OldImage && { OldImage: image(dynamodb.OldImage) }),
      ...(dynamodb?.SequenceNumber && { SequenceNumber: dynamodb.SequenceNumber }),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

const image = (values: Record<string, AttributeValue>): Record<string, LambdaValue> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spell(value)]));

function spell(value: AttributeValue): LambdaValue {
  if (value.B) return { B: Buffer.from(value.B).toString('base64') };
  if (value.L) return { L: value.L.map(spell) };
  if (value.M) return { M: image(value.M) };
  return value as LambdaValue;
}
