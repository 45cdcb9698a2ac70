import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { brotliDecompressSync } from 'node:zlib';
import { snapshot } from '#functions/pool/close-edition/snapshot.ts';
import { storeEdition, type PublishDeps } from '#functions/doors/publish-edition/publish.ts';
import { contributeChange } from '#functions/doors/contribute/contribute-record.ts';
import { nodePrf } from '#functions/doors/prf.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { poolStore, type Segment } from '#functions/stores/pool-store.ts';
import { poolKeys } from '#functions/stores/keys.ts';
import { releaseStore } from '#functions/stores/release-store.ts';
import { syntheticPeriods } from '#infra/local/demo/population.ts';
import { editionId, type Period, type ProgrammeId, type SubjectId, type TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import type { Edition } from '#shared/release/edition.ts';
import { dyingClient, Killed, testDynamo, type TestDynamo } from '../builders/dynamo.ts';
import { INSTRUMENT, LADDER } from '../builders/submission.ts';

let dynamo: TestDynamo;
beforeAll(async () => void (dynamo = await testDynamo()));
afterAll(() => dynamo.stop());

const DEMO = must(findProgramme('demo'), 'demo');
const PERIOD = '2026-Q4' as Period;
const SHARDS = 4;
/** Small enough that every shard needs several parts. */
const PART_BYTES = 700;
const secrets = { pool: Buffer.alloc(32, 1), master: Buffer.alloc(32, 2) };
const rows = must(syntheticPeriods(INSTRUMENT, LADDER, 300, 1)[0], 'rows');

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Programmes of their own, so that many trials share one table. */
const programmeOf = (name: string): Programme => ({ ...DEMO, id: name as ProgrammeId, shards: SHARDS });

const poolOf = (client = dynamo.client) => poolStore(client, dynamo.names.pool, PART_BYTES);
const releaseOf = (client = dynamo.client) => releaseStore(documentClient(client), dynamo.names.release);

/** Submissions (or withdrawals) of some of the population, as door A makes them. */
async function contributeSome(
  programme: Programme,
  from: number,
  to: number,
  revision: number,
  withdrawn = false,
): Promise<void> {
  const pool = poolOf();
  // The door looks the programme up by its id; here every trial has its own, with the demonstration's shards.
  const put: typeof pool.put = (_, __, item) => pool.put(programme.id, SHARDS, item);
  await Promise.all(
    rows.slice(from, to).map(async (row, i) => {
      const moved = rows[(from + i + revision - 1) % rows.length] ?? row;
      await contributeChange({ pool: { put }, secrets, prf: nodePrf }, {
        tenant: 'synthetic-partner' as TenantId,
        before: undefined,
        now: {
          programme: DEMO.id,
          period: PERIOD,
          subject: row.subject as SubjectId,
          instrument: DEMO.instrument,
          state: withdrawn ? 'withdrawn' : 'submitted',
          revision,
          profile: row.profile,
          assessor: row.assessor,
          registryNumber: null,
          answers: withdrawn ? {} : moved.answers,
          history: [],
        },
      }); // prettier-ignore
    }),
  );
}

const segmentsOf = (programme: Programme) => poolOf().segments(programme.id, editionId(programme.id, PERIOD), SHARDS);

const spell = (segments: readonly (Segment | undefined)[]): string[] =>
  segments.map((one) => (one ? digest(one.rows) : 'none'));

async function untilAlive(attempt: (kill: number) => Promise<void>): Promise<number> {
  for (let kill = 1; ; kill++) {
    try {
      await attempt(kill);
      return kill - 1;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

test.each(['before', 'after'] as const)(
  'closing killed %s each of its writes, with submissions and withdrawals in between, keeps every segment it wrote',
  async (when) => {
    const programme = programmeOf(`close-${when}`);
    await contributeSome(programme, 0, 150, 1);
    const seen: string[][] = [];
    const kills = await untilAlive(async (kill) => {
      seen.push(spell(await segmentsOf(programme)));
      await snapshot(poolOf(dyingClient(dynamo.newClient(), kill, when)), programme, PERIOD).finally(async () => {
        // The world goes on while the process is down.
        await contributeSome(programme, 150, 160 + kill, 1);
        await contributeSome(programme, kill, kill + 1, 2, true);
        await contributeSome(programme, kill + 40, kill + 42, 2);
      });
    });
    const final = spell(await segmentsOf(programme));
    expect(kills).toBeGreaterThanOrEqual(SHARDS * 2);
    expect(final).not.toContain('none');
    for (const earlier of seen)
      earlier.forEach((one, shard) => expect([one, 'none']).toContain(one === 'none' ? one : final[shard]));
    await snapshot(poolOf(), programme, PERIOD);
    expect(spell(await segmentsOf(programme))).toEqual(final);
  },
  60_000,
);

test('the check of segments bites: a snapshot that overwrites is noticed', async () => {
  const programme = programmeOf('close-careless');
  await contributeSome(programme, 0, 50, 1);
  await snapshot(poolOf(), programme, PERIOD);
  const before = spell(await segmentsOf(programme));
  await contributeSome(programme, 0, 50, 2);
  const pool = poolOf();
  const careless: typeof pool.putSegment = async (id, edition, shard, ...rest) => {
    const { pk, sk } = poolKeys.segment(id, edition, shard);
    await dynamo.client.send(
      new DeleteItemCommand({ TableName: dynamo.names.pool, Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
    return pool.putSegment(id, edition, shard, ...rest);
  };
  await snapshot({ ...pool, putSegment: careless }, programme, PERIOD);
  expect(spell(await segmentsOf(programme))).not.toEqual(before);
});

async function closed(programme: Programme): Promise<void> {
  const edition: Edition = {
    id: editionId(programme.id, PERIOD), programme: programme.id, period: PERIOD, state: 'closing',
    policy: programme.policy, instrument: programme.instrument, closedAt: null, publishedAt: null,
  }; // prettier-ignore
  await releaseOf().begin(edition);
  await snapshot(poolOf(), programme, PERIOD);
  await releaseOf().close(programme.id, PERIOD, '2027-01-01T00:00:00.000Z');
}

/** The programme's own name is the one thing two trials may differ in. */
const textOf = (programme: Programme, bytes: Uint8Array = new Uint8Array()): string =>
  brotliDecompressSync(bytes).toString('utf8').replaceAll(`${programme.id}.`, '');

/** Everything the edition serves, by sort key. */
async function released(programme: Programme): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let from: Record<string, { S: string }> | undefined;
  do {
    const reply = await dynamo.client.send(
      new QueryCommand({
        TableName: dynamo.names.release,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: `EDITION#${editionId(programme.id, PERIOD)}` } },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    for (const item of reply.Items ?? []) found.set(item['sk']?.S ?? '', textOf(programme, item['b']?.B));
    from = reply.LastEvaluatedKey as typeof from;
  } while (from);
  return found;
}

const depsOf = (client = dynamo.client): PublishDeps => ({ pool: poolOf(client), release: releaseOf(client) });

test('publishing killed at each of its writes and repeated, with submissions going on, gives the same bytes', async () => {
  const [steady, killed] = [programmeOf('publish-steady'), programmeOf('publish-killed')];
  for (const programme of [steady, killed]) {
    await contributeSome(programme, 0, 250, 1);
    await closed(programme);
  }
  await storeEdition(depsOf(), steady, PERIOD);
  const kills = await untilAlive(async (kill) => {
    await contributeSome(killed, kill, kill + 3, 1 + kill, kill % 2 === 0);
    await storeEdition(
      depsOf(dyingClient(dynamo.newClient(), kill, kill % 2 === 0 ? 'before' : 'after')),
      killed,
      PERIOD,
    );
  });
  expect(kills).toBeGreaterThan(40);
  const [expected, got] = [await released(steady), await released(killed)];
  expect(got.size).toBe(1127 + 4);
  expect(got).toEqual(expected);
}, 120_000);

test('an edition is published once: the flip killed after its first write is completed by repeating it', async () => {
  const programme = programmeOf('publish-flip');
  await contributeSome(programme, 0, 60, 1);
  await closed(programme);
  await storeEdition(depsOf(), programme, PERIOD);
  const first = '2027-01-02T00:00:00.000Z';
  await expect(
    releaseOf(dyingClient(dynamo.newClient(), 2, 'before')).publish(programme.id, PERIOD, first),
  ).rejects.toThrow(Killed);
  expect(await releaseOf().publish(programme.id, PERIOD, '2027-02-02T00:00:00.000Z')).toBe(false);
  expect(await releaseOf().edition(programme.id, PERIOD)).toMatchObject({ state: 'published', publishedAt: first });
  const next = {
    id: editionId(programme.id, '2027-Q1' as Period),
    programme: programme.id,
    period: '2027-Q1' as Period,
    state: 'closing' as const,
  };
  const rest = { policy: programme.policy, instrument: programme.instrument, closedAt: null, publishedAt: null };
  expect(await releaseOf().begin({ ...next, ...rest })).toBe(true);
});

test('a closed edition of a programme that is not synthetic is not published under threshold-0', async () => {
  const programme = { ...programmeOf('publish-real'), synthetic: false };
  await contributeSome(programme, 0, 60, 1);
  await closed(programme);
  await expect(storeEdition(depsOf(), programme, PERIOD)).rejects.toThrow('only programmes labelled synthetic');
  expect((await released(programme)).size).toBe(0);
});
