import { BatchGetCommand, GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Period, ProgrammeId, SubjectId, TenantId } from '#shared/kernel/ids.ts';
import { SELF } from '#shared/kernel/ids.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { parseAssessment, parseRevision, revisionValues, type NextRevision } from './assessment-item.ts';
import { applied } from './conditions.ts';
import { ASSESSMENT_PREFIX, tenantKeys } from './keys.ts';
import { queryItems } from './query-items.ts';

const SHARDS = 16;

/** Shards that the assessments of a tenant of this kind can be in. */
export const shardsOf = (kind: string): readonly number[] =>
  kind === 'partner' ? Array.from({ length: SHARDS }, (_, shard) => shard) : [0];

/** A company has one subject; a partner's many are spread over shards by an FNV-1a hash. */
export function shardOf(subject: SubjectId): number {
  if (subject === SELF) return 0;
  let hash = 0x811c9dc5;
  for (const char of subject) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % SHARDS;
}

/** The assessments of one tenant. */
export const assessmentsOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => {
  const keyOf = (programme: ProgrammeId, period: Period, subject: SubjectId) =>
    tenantKeys.assessment(tenant, shardOf(subject), programme, period, subject);
  return {
    async get(programme: ProgrammeId, period: Period, subject: SubjectId): Promise<Assessment | undefined> {
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: keyOf(programme, period, subject) }),
      );
      return Item && parseAssessment(Item).assessment;
    },

    async revision(programme: ProgrammeId, period: Period, subject: SubjectId, revision: number) {
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: keyOf(programme, period, subject) }),
      );
      return Item && parseRevision(Item, revision);
    },

    /** Those of a subject, oldest period first. Reads the subject's shard: cheap for a company, dear for a large partner. */
    async list(programme: ProgrammeId, subject: SubjectId): Promise<Assessment[]> {
      const key = { pk: tenantKeys.shard(tenant, shardOf(subject)), sk: `${ASSESSMENT_PREFIX}${programme}#` };
      const items = await Array.fromAsync(queryItems(documents, table, key, {}));
      return items.map((item) => parseAssessment(item).assessment).filter((one) => one.subject === subject);
    },

    /** Up to 100 subjects of one period; absent ones are left out. */
    async getMany(programme: ProgrammeId, period: Period, subjects: readonly SubjectId[]): Promise<Assessment[]> {
      const found: Assessment[] = [];
      let keys: Record<string, unknown>[] = subjects.map((subject) => keyOf(programme, period, subject));
      while (keys.length > 0) {
        const reply = await documents.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }));
        found.push(...(reply.Responses?.[table] ?? []).map((item) => parseAssessment(item).assessment));
        keys = reply.UnprocessedKeys?.[table]?.Keys ?? [];
      }
      return found;
    },

    /** Appends a revision; false when the assessment is no longer at the revision before it. One write unit up to 1 kB. */
    append: (programme: ProgrammeId, period: Period, subject: SubjectId, next: NextRevision): Promise<boolean> =>
      applied(
        documents.send(
          new UpdateCommand({ TableName: table, Key: keyOf(programme, period, subject), ...appendUpdate(next) }),
        ),
      ),
  };
};

/** What appends a revision to the item of an assessment that is at the revision before it. */
export function appendUpdate(next: NextRevision) {
  const { entry, r, i, p, as, n } = revisionValues(next);
  return {
    UpdateExpression: `SET r = :r, i = :i, p = :p, #as = :as, h = list_append(if_not_exists(h, :none), :entry)${
      n ? ', n = :n' : ' REMOVE n'
    }`,
    ConditionExpression: r === 1 ? 'attribute_not_exists(pk)' : 'r = :before',
    ExpressionAttributeNames: { '#as': 'as' },
    ExpressionAttributeValues: {
      ':r': r,
      ':i': i,
      ':p': p,
      ':as': as,
      ':none': [],
      ':entry': [entry],
      ...(n && { ':n': n }),
      ...(r > 1 && { ':before': r - 1 }),
    },
  };
}
