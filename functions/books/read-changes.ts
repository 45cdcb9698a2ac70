import type { DynamoDBRecord } from 'aws-lambda';
import { tenantSchema, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { Sha256 } from '#shared/tenant/chain.ts';
import { parseHistory, type AssessmentHistory } from '../stores/assessment-item.ts';
import { parseEvent } from '../stores/audit-item.ts';
import { ASSESSMENT_PREFIX, EVENT_PREFIX, PROFILE_KEY } from '../stores/keys.ts';
import { plainImage } from '../stores/stream-image.ts';
import { deriveEvents } from './derive-events.ts';

/** What a stream record means for the books of one tenant. */
export interface Change {
  readonly tenant: TenantId;
  readonly events: readonly AuditEvent[];
  readonly assessment?: AssessmentHistory;
  readonly profile?: TenantView;
}

/** Undefined for what the books do not keep: deletions, and events that only got their place. */
export function readChange(sha256: Sha256, { dynamodb }: DynamoDBRecord): Change | undefined {
  const sk = dynamodb?.Keys?.['sk']?.S ?? '';
  if (!dynamodb?.NewImage) return undefined;
  // Only a new event is news: one that was written over later must not get a second place.
  if (sk.startsWith(EVENT_PREFIX)) return dynamodb.OldImage ? undefined : ofEvent(plainImage(dynamodb.NewImage));
  if (sk === PROFILE_KEY) return ofProfile(plainImage(dynamodb.NewImage));
  if (!sk.startsWith(ASSESSMENT_PREFIX)) return undefined;
  const before = dynamodb.OldImage && parseHistory(plainImage(dynamodb.OldImage));
  const assessment = parseHistory(plainImage(dynamodb.NewImage));
  return { tenant: assessment.tenant, events: deriveEvents(sha256, before, assessment), assessment };
}

function ofEvent(item: unknown): Change | undefined {
  const { seq, hash: _, ...event } = parseEvent(item);
  return seq === null ? { tenant: event.tenant, events: [event] } : undefined;
}

function ofProfile(item: unknown): Change {
  const profile = tenantSchema.parse(item);
  return { tenant: profile.id, events: [], profile };
}
