import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamValue, DynamoDBRecord } from 'aws-lambda';
import { parseAssessment } from '../../stores/assessment-item.ts';
import { ASSESSMENT_PREFIX } from '../../stores/keys.ts';
import type { AssessmentChange } from './contribute-record.ts';

/** A stream record as a change of an assessment; undefined for other items and for deletions. */
export function readRecord({ dynamodb }: DynamoDBRecord): AssessmentChange | undefined {
  const image = dynamodb?.NewImage;
  if (!image || !dynamodb.Keys?.['sk']?.S?.startsWith(ASSESSMENT_PREFIX)) return undefined;
  const { tenant, assessment } = parseAssessment(plain(image));
  const before = dynamodb.OldImage && parseAssessment(plain(dynamodb.OldImage)).assessment;
  return { tenant, before, now: assessment };
}

/** In a Lambda event bytes are base64 text. */
function plain(image: Record<string, StreamValue>): unknown {
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
