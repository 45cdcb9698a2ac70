import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import {
  DeleteItemCommand, PutItemCommand, QueryCommand, type AttributeValue, type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'; // prettier-ignore
import { planClosedEdition } from '#functions/doors/publish-edition/plan.ts';
import { discloseEdition, storeEdition, type PublishDeps } from '#functions/doors/publish-edition/publish.ts';
import { tidyLedger } from '#functions/doors/publish-edition/tidy.ts';
import { nodePrf } from '#functions/doors/prf.ts';
import type { DoorSecrets } from '#functions/ports/secrets.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { grantStore, type GrantStore } from '#functions/stores/grant-store.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { poolKeys } from '#functions/stores/keys.ts';
import { ledgerStore } from '#functions/stores/ledger-store.ts';
import { poolStore, shardOf, type PoolStore } from '#functions/stores/pool-store.ts';
import { releaseReader } from '#functions/stores/release-reader.ts';
import { releaseStore, type ReleaseStore, type Sealed } from '#functions/stores/release-store.ts';
import { answersAtStage } from '#infra/local/demo/answers.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import { contribute } from '#shared/crossings/contribute.ts';
import { epochKey, pseudonym } from '#shared/crossings/keys.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { concat } from '#shared/kernel/bytes.ts';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { editionId, type CohortKey, type EditionId, type Period, type ProgrammeId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { layoutOf } from '#shared/pool/layout.ts';
import { packSnapshotRow, type SnapshotRow } from '#shared/pool/snapshot-row.ts';
import type { Cell } from '#shared/release/cell.ts';
import { newEdition } from '#shared/release/edition.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import { anAssessment } from '../builders/contribution.ts';
import type { TestDynamo } from '../builders/dynamo.ts';

/** A contributor by number: in which finest cell it is, and what it says. */
export interface Contributor {
  readonly id: number;
  readonly at: readonly [industry: number, size: number, region: number];
  /** Equal numbers give equal answers. */
  readonly says: number;
}

/** So many contributors of one finest cell, numbered from `from`. */
export const crowd = (count: number, at: Contributor['at'], from: number): Contributor[] =>
  Array.from({ length: count }, (_, i) => ({ id: from + i, at, says: from + i }));

/** The first `count` of them give other answers, those of another stage. */
export const changed = (members: readonly Contributor[], count: number): Contributor[] =>
  members.map((one, i) => (i < count ? { ...one, says: one.says + 5002 } : one));

/** Others, who say the same, take the place of the first `count`: every count stays as it is. */
export const replaced = (members: readonly Contributor[], count: number): Contributor[] =>
  members.map((one, i) => (i < count ? { ...one, id: one.id + 100_000 } : one));

export interface TrialOptions {
  readonly instrument?: string;
  readonly policy?: string;
  readonly window?: number;
  readonly synthetic?: boolean;
}

export const TRIAL_SECRETS: DoorSecrets = { pool: Buffer.alloc(32, 1), master: Buffer.alloc(32, 2) };
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

export const SHARDS = 4;
/** Small enough that segments, ledgers and audit records need several parts each. */
const SEGMENT_PART_BYTES = 400;
const LEDGER_PART_BYTES = 1500;

/** What an edition stores of one response. */
export interface Served {
  readonly tag: string;
  /** Digest of the bytes as stored. */
  readonly bytes: string;
  readonly text: string;
}

/** A programme of its own, so that many trials share one table. A small instrument unless told otherwise: 161 cohorts. */
export const trialProgramme = (name: string, options: TrialOptions = {}): Programme => ({
  ...must(findProgramme('demo'), 'demo'),
  instrument: 'dora-quick-check@1.0',
  policy: 'standard@1',
  ...options,
  id: name as ProgrammeId,
  shards: SHARDS,
});

export interface TrialDeps extends PublishDeps {
  readonly pool: PoolStore;
  readonly grants: GrantStore;
  readonly release: ReleaseStore;
}

/** What the door's handler wires, over DynamoDB Local. */
export const trialDeps = (dynamo: TestDynamo, client: DynamoDBClient = dynamo.client): TrialDeps => ({
  pool: poolStore(client, dynamo.names.pool, SEGMENT_PART_BYTES),
  ledger: ledgerStore(client, dynamo.names.pool, LEDGER_PART_BYTES),
  grants: grantStore(client, dynamo.names.pool),
  release: releaseStore(documentClient(client), dynamo.names.release),
  editions: releaseReader(itemReader({ endpoint: dynamo.endpoint, region: 'eu-central-1' }), dynamo.names.release)
    .editions,
  secrets: TRIAL_SECRETS,
});

/** A programme taken from edition to edition by the functions' own steps. */
export function editionTrial(dynamo: TestDynamo, programme: Programme) {
  const instrument = must(findInstrument(programme.instrument), 'instrument');
  const { pool, ledger, release, ...deps } = trialDeps(dynamo);
  const own: TrialDeps = { pool, ledger, release, ...deps };
  const idOf = (period: Period): EditionId => editionId(programme.id, period);
  const { pk } = poolKeys.ledger(programme.id, '2026-Q1' as Period);

  const begin = (period: Period): Promise<boolean> => release.begin(newEdition(programme, period, 'closing'));
  const seal = (period: Period): Promise<boolean> => release.close(programme.id, period, '2027-01-01T00:00:00.000Z');
  const close = async (period: Period, members: readonly Contributor[]): Promise<void> => {
    await begin(period);
    const rows = members.map((one) => snapshotRow(programme, instrument, one));
    for (const [shard, segment] of segmentsOf(rows).entries())
      await pool.putSegment(
        programme.id,
        idOf(period),
        shard,
        { layout: layoutOf(instrument).id, rows: segment },
        sha256,
      );
    await seal(period);
  };
  const store = (period: Period, by: PublishDeps = own): Promise<void> => storeEdition(by, programme, period);
  const publish = (period: Period): Promise<boolean> =>
    release.publish(programme.id, period, '2027-01-02T00:00:00.000Z');
  const tidy = (period: Period, by: TrialDeps = own): Promise<void> => tidyLedger(by, programme, period);
  const items = (period: Period) => itemsOf(dynamo.client, dynamo.names.release, `EDITION#${idOf(period)}`);

  return {
    programme,
    deps: own,
    begin,
    seal,
    close,
    store,
    publish,
    tidy,
    /** Closes, stores, publishes and tidies up. */
    async run(period: Period, members: readonly Contributor[]): Promise<void> {
      await close(period, members);
      await store(period);
      await publish(period);
      await tidy(period);
    },
    /** What publishing would store, made anew and stored nowhere. */
    async recompute(period: Period, by: PublishDeps = own): Promise<Map<string, Served>> {
      const { cells, lists } = await discloseEdition(
        by,
        programme,
        period,
        await planClosedEdition(by, programme, period),
      );
      return new Map([
        ...cells.map(([cohort, sealed]) => [`COHORT#${cohort}`, servedOf(sealed)] as const),
        ...lists.map(([name, sealed]) => [`LIST#${name}`, servedOf(sealed)] as const),
      ]);
    },
    /** Everything an edition serves, by sort key. */
    served: async (period: Period): Promise<Map<string, Served>> =>
      new Map(
        (await items(period)).map(({ sk, b, e }) => [
          sk?.S ?? '',
          servedOf({ brotli: must(b?.B, 'bytes'), tag: e?.S ?? '' }),
        ]),
      ),
    /** Forgets what was stored of an edition, its ledger entry too. */
    async unstore(period: Period): Promise<void> {
      for (const { pk, sk } of await items(period)) await erase(dynamo, dynamo.names.release, { pk, sk });
      await ledger.remove(programme.id, [period]);
    },
    /** Sort keys of the ledger's items: heads are periods, parts follow below them. */
    ledger: async (): Promise<string[]> =>
      (await itemsOf(dynamo.client, dynamo.names.pool, pk)).map(({ sk }) => sk?.S ?? ''),
    /** Loses an item of the ledger, or puts something else in its place. */
    spoil: async (sk: string, instead?: Record<string, AttributeValue>): Promise<void> => {
      const key = { pk: { S: pk }, sk: { S: sk } };
      if (!instead) return erase(dynamo, dynamo.names.pool, key);
      await dynamo.client.send(new PutItemCommand({ TableName: dynamo.names.pool, Item: { ...key, ...instead } }));
    },
  };
}
export type EditionTrial = ReturnType<typeof editionTrial>;

/** The cells among what is served, by cohort. */
export const cellsOf = (served: ReadonlyMap<string, Served>): Map<CohortKey, Cell> =>
  new Map(
    [...served]
      .filter(([sk]) => sk.startsWith('COHORT#'))
      .map(([sk, { text }]) => [sk.slice('COHORT#'.length) as CohortKey, JSON.parse(text) as Cell]),
  );

const servedOf = ({ brotli, tag }: Pick<Sealed, 'brotli' | 'tag'>): Served => ({
  tag,
  bytes: sha256(brotli),
  text: brotliDecompressSync(brotli).toString('utf8'),
});

/** Keys are made for one name, so that trials differ in nothing but what they are about. */
const KEYED_AS = 'trial' as ProgrammeId;

function snapshotRow(programme: Programme, instrument: Instrument, { id, at, says }: Contributor): SnapshotRow {
  const who = pseudonym(nodePrf, TRIAL_SECRETS.pool, KEYED_AS, `synthetic|${id}`);
  const assessment = anAssessment({
    programme: KEYED_AS,
    profile: { industry: code(INDUSTRIES, at[0]), size: code(SIZES, at[1]), region: code(REGIONS, at[2]) },
    answers: answersAtStage(instrument, says % 5, seededRandom(says)),
  });
  const keys = { prf: nodePrf, epoch: epochKey(nodePrf, TRIAL_SECRETS.master, programme.policy) };
  return { pseudonym: who, contribution: contribute(instrument, assessment, who, keys) };
}

const code = <T>(codes: readonly T[], at: number): T => must(codes[at], 'code');

/** By shard, in the order of the pseudonyms, as a shard of the pool is read. */
const segmentsOf = (rows: readonly SnapshotRow[]): Uint8Array[] =>
  Array.from({ length: SHARDS }, (_, shard) =>
    concat(
      rows
        .filter((row) => shardOf(row.pseudonym, SHARDS) === shard)
        .sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1))
        .map(packSnapshotRow),
    ),
  );

type Attributes = Record<string, AttributeValue>;

const erase = async (
  dynamo: TestDynamo,
  table: string,
  key: { pk?: AttributeValue | undefined; sk?: AttributeValue | undefined },
): Promise<void> =>
  // prettier-ignore
  void (await dynamo.client.send(new DeleteItemCommand({ TableName: table, Key: key as Attributes })));

async function itemsOf(client: DynamoDBClient, table: string, pk: string): Promise<Attributes[]> {
  const found: Attributes[] = [];
  let from: Attributes | undefined;
  do {
    const reply = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    found.push(...(reply.Items ?? []));
    from = reply.LastEvaluatedKey;
  } while (from);
  return found;
}
