import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { notesSchema } from '#shared/contracts/assess-schemas.ts';
import { answersSchema } from '#shared/instrument/answers.ts';
import type { Period, ProgrammeId, TenantId } from '#shared/kernel/ids.ts';
import type { Draft } from '#shared/tenant/assessment.ts';
import { applied } from './conditions.ts';
import { tenantKeys } from './keys.ts';

const itemSchema = z.object({
  version: z.int(),
  answers: z.string(),
  notes: z.optional(z.string()),
  updatedAt: z.string(),
});

/** The drafts of one tenant: one per programme and period, versioned. */
export const draftsOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  async get(programme: ProgrammeId, period: Period): Promise<Draft | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: tenantKeys.draft(tenant, programme, period), ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { version, answers, notes, updatedAt } = itemSchema.parse(Item);
    return {
      programme,
      period,
      version,
      answers: answersSchema.parse(JSON.parse(answers)),
      notes: notesSchema.parse(JSON.parse(notes ?? '{}')),
      updatedAt,
    };
  },

  /** Stores version `draft.version`; false when the stored one is not the version before it. */
  put: ({ programme, period, version, answers, notes, updatedAt }: Draft): Promise<boolean> =>
    applied(
      documents.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...tenantKeys.draft(tenant, programme, period),
            version,
            answers: JSON.stringify(answers),
            notes: JSON.stringify(notes),
            updatedAt,
          },
          ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
          ...(version > 1 && { ExpressionAttributeValues: { ':before': version - 1 } }),
        }),
      ),
    ),
});
