import type { DynamoDBRecord } from 'aws-lambda';
import { parseAssessment, parseRemoved, type RemovedAssessment } from '../../stores/assessment-item.ts';
import { ASSESSMENT_PREFIX } from '../../stores/keys.ts';
import { plainImage } from '../../stores/stream-image.ts';
import type { AssessmentChange } from './contribute-record.ts';

/** A stream record as a change of an assessment; undefined for other items and for deletions. */
export function readRecord({ dynamodb }: DynamoDBRecord): AssessmentChange | undefined {
  const image = dynamodb?.NewImage;
  if (!image || !dynamodb.Keys?.['sk']?.S?.startsWith(ASSESSMENT_PREFIX)) return undefined;
  const { tenant, assessment } = parseAssessment(plainImage(image));
  const before = dynamodb.OldImage && parseAssessment(plainImage(dynamodb.OldImage)).assessment;
  return { tenant, before, now: assessment };
}

/** A stream record as the deletion of an assessment, which erasing a tenant brings about; undefined for all others. */
export function readRemoval({ dynamodb }: DynamoDBRecord): RemovedAssessment | undefined {
  const gone = dynamodb?.NewImage ? undefined : dynamodb?.OldImage;
  if (!gone || !dynamodb?.Keys?.['sk']?.S?.startsWith(ASSESSMENT_PREFIX)) return undefined;
  return parseRemoved(plainImage(gone));
}
