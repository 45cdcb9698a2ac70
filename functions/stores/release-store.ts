import {
  BatchGetCommand, BatchWriteCommand, GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb'; // prettier-ignore
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import * as z from 'zod/mini';
import { dryRunSchema, type DryRun } from '#shared/contracts/dry-run-schemas.ts';
import { editionSchema } from '#shared/contracts/release-schemas.ts';
import type { CohortKey, EditionId, Period, ProgrammeId } from '#shared/kernel/ids.ts';
import type { Disclosed } from '#shared/release/cell.ts';
import type { Edition, EditionState } from '#shared/release/edition.ts';
import { applied, together, type TransactItems } from './conditions.ts';
import { cohortOfKey, releaseKeys } from './keys.ts';
import type { StoredResponse } from './release-reader.ts';

/** A response that may be stored: made from disclosed cells only. */
export type Sealed = StoredResponse & { readonly of: readonly Disclosed[] };

/** Room 3 as the edition workflow writes it. */
export const releaseStore = (documents: DynamoDBDocumentClient, table: string) => ({
  async edition(programme: ProgrammeId, period: Period): Promise<Edition | undefined> {
    const { Item } = await documents.send(getEdition(table, programme, period));
    return Item && editionSchema.parse(Item);
  },

  /**
   * open → closing. In order and one at a time: the programme's latest edition must be an earlier, published one.
   * False when it is not, or the edition exists. `also` is written with it or not at all: the account of it.
   */
  begin({ programme, period, ...rest }: Edition, also: TransactItems = []): Promise<boolean> {
    return together(documents, [
      {
        Update: {
          TableName: table,
          Key: releaseKeys.latest(programme),
          UpdateExpression: 'SET latest = :period, published = :no',
          ConditionExpression: 'attribute_not_exists(pk) OR (latest < :period AND published = :yes)',
          ExpressionAttributeValues: { ':period': period, ':no': false, ':yes': true },
        },
      },
      {
        Put: {
          TableName: table,
          Item: { ...releaseKeys.edition(programme, period), programme, period, ...rest },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      ...also,
    ]);
  },

  /** closing → closed; false when it is not closing. */
  close: (programme: ProgrammeId, period: Period, at: string): Promise<boolean> =>
    move(documents, table, programme, period, 'closing', 'closed', 'closedAt', at),

  /** closed → published, and the programme's next edition may begin; false when it is not closed. */
  async publish(programme: ProgrammeId, period: Period, at: string): Promise<boolean> {
    const done = await move(documents, table, programme, period, 'closed', 'published', 'publishedAt', at);
    const { Item } = done ? {} : await documents.send(getEdition(table, programme, period));
    if (!done && Item?.['state'] !== 'published') return false;
    // Repeated after a kill in between: the second write is the same whoever makes it.
    await applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: releaseKeys.latest(programme),
          UpdateExpression: 'SET published = :yes',
          ConditionExpression: 'latest = :period',
          ExpressionAttributeValues: { ':yes': true, ':period': period },
        }),
      ),
    );
    return done;
  },

  /** What an edition serves of these cohorts; those it does not have are left out. */
  async cells(edition: EditionId, cohorts: readonly CohortKey[]): Promise<Map<CohortKey, StoredResponse>> {
    const found = new Map<CohortKey, StoredResponse>();
    let keys: Record<string, unknown>[] = cohorts.map((cohort) => releaseKeys.cell(edition, cohort));
    while (keys.length > 0) {
      const Keys = keys.slice(0, READ_BATCH);
      const { Responses, UnprocessedKeys } = await documents.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys } } }),
      );
      for (const item of Responses?.[table] ?? []) {
        const { sk, b, e } = cellItem.parse(item);
        found.set(cohortOfKey(sk), { brotli: b, tag: e });
      }
      keys = [...(UnprocessedKeys?.[table]?.Keys ?? []), ...keys.slice(READ_BATCH)];
    }
    return found;
  },

  /** A dry run's result replaces the one before. */
  async putPlan(edition: EditionId, plan: DryRun): Promise<void> {
    const b = brotliCompressSync(JSON.stringify(plan));
    await documents.send(new PutCommand({ TableName: table, Item: { ...releaseKeys.plan(edition), b } }));
  },

  async plan(edition: EditionId): Promise<DryRun | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: releaseKeys.plan(edition) }));
    if (!Item) return undefined;
    const bytes = z.parse(z.instanceof(Uint8Array), Item['b']);
    return dryRunSchema.parse(JSON.parse(brotliDecompressSync(bytes).toString('utf8')));
  },

  /** Stores responses; the same edition always makes the same bytes, so repeating is harmless. */
  async putAll(
    edition: EditionId,
    cells: readonly (readonly [CohortKey, Sealed])[],
    lists: readonly (readonly [string, Sealed])[],
  ): Promise<void> {
    const items = [
      ...cells.map(([cohort, { brotli, tag }]) => ({ ...releaseKeys.cell(edition, cohort), b: brotli, e: tag })),
      ...lists.map(([by, { brotli, tag }]) => ({ ...releaseKeys.list(edition, by), b: brotli, e: tag })),
    ];
    for (let at = 0; at < items.length; at += BATCH) await writeBatch(documents, table, items.slice(at, at + BATCH));
  },
});
export type ReleaseStore = ReturnType<typeof releaseStore>;

const getEdition = (table: string, programme: ProgrammeId, period: Period): GetCommand =>
  new GetCommand({ TableName: table, Key: releaseKeys.edition(programme, period), ConsistentRead: true });

const BATCH = 25;
const READ_BATCH = 100;
const cellItem = z.object({ sk: z.string(), b: z.instanceof(Uint8Array), e: z.string() });

async function writeBatch(documents: DynamoDBDocumentClient, table: string, items: readonly object[]): Promise<void> {
  let requests: object[] = items.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; requests.length > 0; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    const reply = await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    requests = reply.UnprocessedItems?.[table] ?? [];
  }
}

const move = (
  documents: DynamoDBDocumentClient,
  table: string,
  programme: ProgrammeId,
  period: Period,
  from: EditionState,
  to: EditionState,
  stamp: 'closedAt' | 'publishedAt',
  at: string,
): Promise<boolean> =>
  applied(
    documents.send(
      new UpdateCommand({
        TableName: table,
        Key: releaseKeys.edition(programme, period),
        UpdateExpression: 'SET #state = :to, #stamp = :at',
        ConditionExpression: '#state = :from',
        ExpressionAttributeNames: { '#state': 'state', '#stamp': stamp },
        ExpressionAttributeValues: { ':from': from, ':to': to, ':at': at },
      }),
    ),
  );
