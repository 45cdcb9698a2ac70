import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamValue } from 'aws-lambda';

/** The item of a stream record as the store reads it: in a Lambda event bytes are base64 text. */
export function plainImage(image: Record<string, StreamValue>): unknown {
  return unmarshall(
    Object.fromEntries(Object.entries(image).map(([name, value]) => [name, decode(value)])) as Record<
      string,
      AttributeValue
    >,
  );
}

function decode(value: StreamValue): AttributeValue {
  if (value.B !== undefined) return { B: Buffer.from(value.B, 'base64') };
  if (value.L) return { L: value.L.map(decode) };
  if (value.M) return { M: Object.fromEntries(Object.entries(value.M).map(([name, one]) => [name, decode(one)])) };
  return value as AttributeValue;
}
