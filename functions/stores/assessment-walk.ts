import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Answers } from '#shared/instrument/answers.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import type { TenantState } from '#shared/tenant/lifecycle.ts';
import { lastSubmitted, parseAssessment, type NextRevision } from './assessment-item.ts';
import { appendUpdate, shardOf, shardsOf } from './assessments.ts';
import { together } from './conditions.ts';
import { ASSESSMENT_PREFIX, tenantKeys } from './keys.ts';
import { queryItems } from './query-items.ts';

/** An assessment, and what it last said before it was withdrawn, if ever anything. */
export interface WalkedAssessment {
  readonly assessment: Assessment;
  readonly submitted: { readonly instrument: string; readonly answers: Answers } | undefined;
}

/** One more revision of an assessment. */
export interface Appended {
  readonly of: Pick<Assessment, 'programme' | 'period' | 'subject'>;
  readonly next: NextRevision;
}

/** Items one transaction takes besides its condition; DynamoDB's limit is 100. */
export const APPENDED_TOGETHER = 50;

/** All assessments of one tenant, whatever they are about: for joining and leaving as a whole. */
export const assessmentWalk = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  async *all(): AsyncGenerator<WalkedAssessment> {
    for (const shard of shardsOf('partner'))
      for await (const item of queryItems(documents, table, {
        pk: tenantKeys.shard(tenant, shard),
        sk: ASSESSMENT_PREFIX,
      }))
        yield { assessment: parseAssessment(item).assessment, submitted: lastSubmitted(item) };
  },

  /**
   * Appends revisions (up to `APPENDED_TOGETHER`) while the tenant is in a state, all or none: nothing is withdrawn of a
   * tenant that has come back. False when the state is another one or somebody has revised one of them meanwhile.
   */
  appendIn: (state: TenantState, revisions: readonly Appended[]): Promise<boolean> =>
    together(documents, [
      {
        ConditionCheck: {
          TableName: table,
          Key: tenantKeys.profile(tenant),
          ConditionExpression: '#state = :state',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':state': state },
        },
      },
      ...revisions.map(({ of: { programme, period, subject }, next }) => ({
        Update: {
          TableName: table,
          Key: tenantKeys.assessment(tenant, shardOf(subject), programme, period, subject),
          ...appendUpdate(next),
        },
      })),
    ]),
});
