import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { onboardingSchema, type OnboardingView } from '#shared/contracts/onboarding-schemas.ts';
import type { JobId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditPut } from './audit-put.ts';
import { applied, together } from './conditions.ts';
import { tenantKeys } from './keys.ts';

const itemSchema = z.extend(onboardingSchema, { by: z.string() });
/** `by`: who began it, as in accounts of deeds. */
export type StoredOnboarding = z.infer<typeof itemSchema>;

type State = OnboardingView['state'];
type Said = Partial<Pick<OnboardingView, 'rows' | 'ready' | 'created' | 'present' | 'refused' | 'detail'>>;

/** Lists of organisations on their way in: the operator's. */
export const onboardingStore = (documents: DynamoDBDocumentClient, table: string) => {
  const moving = (job: JobId, from: readonly State[], to: State, said: Said = {}) => {
    const fields = Object.entries({ state: to, ...said });
    return {
      TableName: table,
      Key: tenantKeys.onboarding(job),
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: `#state IN (${from.map((_, i) => `:from${i}`).join(', ')})`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries([
        ...fields.map(([name, value]) => [`:${name}`, value] as const),
        ...from.map((state, i) => [`:from${i}`, state] as const),
      ]),
    };
  };
  return {
    async get(job: JobId): Promise<StoredOnboarding | undefined> {
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: tenantKeys.onboarding(job), ConsistentRead: true }),
      );
      return Item && itemSchema.parse(Item);
    },

    create: (job: StoredOnboarding, event: AuditEvent): Promise<boolean> =>
      together(documents, [
        {
          Put: {
            TableName: table,
            Item: { ...tenantKeys.onboarding(job.id), ...job },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        auditPut(table, event),
      ]),

    /** Moves it on; false when it is in none of the states it may come from. */
    move: (job: JobId, from: readonly State[], to: State, said?: Said): Promise<boolean> =>
      applied(documents.send(new UpdateCommand(moving(job, from, to, said)))),

    /** Decides that what was checked is to happen, with the account of it. */
    apply: (job: JobId, event: AuditEvent): Promise<boolean> =>
      together(documents, [{ Update: moving(job, ['checked'], 'applying') }, auditPut(table, event)]),
  };
};
export type OnboardingStore = ReturnType<typeof onboardingStore>;
