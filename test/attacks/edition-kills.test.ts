import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contributeChange } from '#functions/doors/contribute/contribute-record.ts';
import { nodePrf } from '#functions/doors/prf.ts';
import { snapshot } from '#functions/pool/close-edition/snapshot.ts';
import { poolKeys } from '#functions/stores/keys.ts';
import type { PoolStore, Segment } from '#functions/stores/pool-store.ts';
import { syntheticPeriods } from '#infra/local/demo/population.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { editionId, type Period, type ProgrammeId, type SubjectId, type TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Programme } from '#shared/release/programme.ts';
import { dyingClient, Killed, testDynamo, type TestDynamo, untilAlive } from '../builders/dynamo.ts';
import {
  changed, crowd, editionTrial, sha256, SHARDS, trialDeps, trialProgramme, TRIAL_SECRETS, type EditionTrial, type Served,
} from './edition-trial.ts'; // prettier-ignore

let dynamo: TestDynamo;
beforeAll(async () => void (dynamo = await testDynamo()));
afterAll(() => dynamo.stop());

const PERIOD = '2026-Q4' as Period;
const INSTRUMENT = must(findInstrument(trialProgramme('any').instrument), 'instrument');
const rows = must(syntheticPeriods(INSTRUMENT, 300, 1)[0], 'rows');

const depsOf = (client: DynamoDBClient = dynamo.client) => trialDeps(dynamo, client);
const poolOf = (client?: DynamoDBClient): PoolStore => depsOf(client).pool;
const releaseOf = (client?: DynamoDBClient) => depsOf(client).release;

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
      await contributeChange({ pool: { put }, secrets: TRIAL_SECRETS, prf: nodePrf }, {
        tenant: 'synthetic-partner' as TenantId,
        before: undefined,
        now: {
          programme: 'demo' as ProgrammeId,
          period: PERIOD,
          subject: row.subject as SubjectId,
          instrument: programme.instrument,
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
  segments.map((one) => (one ? sha256(one.rows) : 'none'));

test.each(['before', 'after'] as const)(
  'closing killed %s each of its writes, with submissions and withdrawals in between, keeps every segment it wrote',
  async (when) => {
    const programme = trialProgramme(`close-${when}`);
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
  const programme = trialProgramme('close-careless');
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

const trial = (name: string, options = {}): EditionTrial => editionTrial(dynamo, trialProgramme(name, options));

/** Closes an edition of what the door let in. */
async function closed(own: EditionTrial): Promise<void> {
  await own.begin(PERIOD);
  await snapshot(poolOf(), own.programme, PERIOD);
  await own.seal(PERIOD);
}

/** What storing once and undisturbed gives, after forgetting what is there. */
async function undisturbed(own: EditionTrial, period: Period): Promise<Map<string, Served>> {
  await own.unstore(period);
  await own.store(period);
  return own.served(period);
}

const entryOf = async (own: EditionTrial, period: Period) =>
  (await own.deps.ledger.entries(own.programme.id, [period]))[0];

test.each(['before', 'after'] as const)(
  'storing killed %s each of its writes and repeated, with submissions going on, gives the same bytes',
  async (when) => {
    const own = trial(`store-${when}`);
    await contributeSome(own.programme, 0, 250, 1);
    await closed(own);
    const kills = await untilAlive(async (kill) => {
      await contributeSome(own.programme, kill, kill + 3, 1 + kill, kill % 2 === 0);
      await own.store(PERIOD, depsOf(dyingClient(dynamo.newClient(), kill, when))).finally(async () => {
        // Nothing of it can be read, and no cell is there without the ledger that later editions are held against.
        expect(await releaseOf().edition(own.programme.id, PERIOD)).toMatchObject({ state: 'closed' });
        if ((await own.served(PERIOD)).size > 0) expect(await entryOf(own, PERIOD)).toBeDefined();
      });
    });
    const [killed, entry] = [await own.served(PERIOD), await entryOf(own, PERIOD)];
    expect(kills).toBeGreaterThan(10);
    expect(killed.size).toBe(161 + 7);
    expect(await undisturbed(own, PERIOD)).toEqual(killed);
    expect(await entryOf(own, PERIOD)).toEqual(entry);
  },
);

test('the check of bytes bites: an edition that counts anew when it is repeated is noticed', async () => {
  const own = trial('store-careless');
  await contributeSome(own.programme, 0, 250, 1);
  await closed(own);
  await own.store(PERIOD);
  const before = await own.served(PERIOD);
  await contributeSome(own.programme, 0, 30, 2);
  for (let shard = 0; shard < SHARDS; shard++) {
    const { pk, sk } = poolKeys.segment(own.programme.id, editionId(own.programme.id, PERIOD), shard);
    await dynamo.client.send(
      new DeleteItemCommand({ TableName: dynamo.names.pool, Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
  }
  await snapshot(poolOf(), own.programme, PERIOD);
  expect(await undisturbed(own, PERIOD)).not.toEqual(before);
});

const [FIRST, SECOND] = ['2027-Q1', '2027-Q2'] as [Period, Period];
const A = crowd(40, [2, 0, 0], 0);
const REST = [...crowd(40, [2, 1, 1], 100), ...crowd(40, [6, 0, 1], 200), ...crowd(40, [6, 1, 0], 300)];

/** A programme whose second edition refreshes some cells and carries others. */
async function withSecondEdition(name: string): Promise<EditionTrial> {
  const own = trial(name);
  await own.run(FIRST, [...A, ...REST]);
  await own.close(SECOND, [...changed(A, 6), ...REST]);
  return own;
}

test('a second edition, which carries cells, killed at each of its writes and repeated has the same bytes too', async () => {
  const own = await withSecondEdition('store-second');
  const kills = await untilAlive((kill) =>
    own.store(SECOND, depsOf(dyingClient(dynamo.newClient(), kill, kill % 2 === 0 ? 'before' : 'after'))),
  );
  const killed = await own.served(SECOND);
  expect(kills).toBeGreaterThan(10);
  expect([...killed.values()].filter(({ text }) => text.includes(FIRST)).length).toBeGreaterThan(5);
  expect(await undisturbed(own, SECOND)).toEqual(killed);
});

test('rivals that store at once, one of them dying, leave the bytes one alone leaves', async () => {
  const own = await withSecondEdition('store-rivals');
  const dying = dyingClient(dynamo.newClient(), 9, 'after');
  const outcomes = await Promise.allSettled(
    [dynamo.newClient(), dying, dynamo.newClient()].map((client) => own.store(SECOND, depsOf(client))),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const [rivals, entry] = [await own.served(SECOND), await entryOf(own, SECOND)];
  expect(await undisturbed(own, SECOND)).toEqual(rivals);
  expect(await entryOf(own, SECOND)).toEqual(entry);
});

/** A client that waits before each of its writes from the `at`-th on. */
function waitingClient(client: DynamoDBClient, at: number, go: Promise<void>, waits: () => void): DynamoDBClient {
  let writes = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (/^(PutItem|BatchWriteItem)Command$/.test(String(context['commandName'])) && ++writes >= at) {
        waits();
        await go;
      }
      return next(args);
    },
    { step: 'initialize', name: 'waiting' },
  );
  return client;
}

test.each([1, 3, 7, 10])(
  'a rival that sleeps before its write %i until the other has published and tidied up changes nothing',
  async (at) => {
    const own = await withSecondEdition(`store-late-${at}`);
    const [asleep, awake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const late = own.store(
      SECOND,
      depsOf(waitingClient(dynamo.newClient(), at, awake.promise, () => asleep.resolve())),
    );
    await asleep.promise;
    await own.store(SECOND);
    await own.publish(SECOND);
    await own.tidy(SECOND);
    const [published, entry] = [await own.served(SECOND), await entryOf(own, SECOND)];
    awake.resolve();
    await late;
    expect(await own.served(SECOND)).toEqual(published);
    expect(await entryOf(own, SECOND)).toEqual(entry);
    expect(await releaseOf().edition(own.programme.id, SECOND)).toMatchObject({ state: 'published' });
    // Whoever comes later still finds it published, and stores nothing.
    await own.store(SECOND, depsOf(dyingClient(dynamo.newClient(), 1, 'before')));
  },
);

test('an edition is published once: the flip killed after its first write is completed by repeating it', async () => {
  const own = trial('publish-flip');
  const { id } = own.programme;
  await contributeSome(own.programme, 0, 60, 1);
  await closed(own);
  await own.store(PERIOD);
  const first = '2027-01-02T00:00:00.000Z';
  await expect(releaseOf(dyingClient(dynamo.newClient(), 2, 'before')).publish(id, PERIOD, first)).rejects.toThrow(
    Killed,
  );
  expect(await releaseOf().publish(id, PERIOD, '2027-02-02T00:00:00.000Z')).toBe(false);
  expect(await releaseOf().edition(id, PERIOD)).toMatchObject({ state: 'published', publishedAt: first });
  expect(await own.begin(FIRST)).toBe(true);
});

test.each(['before', 'after'] as const)('tidying up killed %s its write is finished by repeating it', async (when) => {
  const own = trial(`tidy-${when}`);
  await own.run(FIRST, [...A, ...REST]);
  await own.close(SECOND, changed([...A, ...REST], 160));
  await own.store(SECOND);
  await own.publish(SECOND);
  const tidying = own.tidy(SECOND, depsOf(dyingClient(dynamo.newClient(), 1, when)));
  await expect(tidying).rejects.toThrow(Killed);
  await own.tidy(SECOND);
  expect((await own.ledger()).filter((sk) => !sk.startsWith(SECOND))).toEqual([]);
  expect((await entryOf(own, SECOND))?.period).toBe(SECOND);
});

test('a closed edition of a programme that is not synthetic is not published under threshold-0', async () => {
  const own = trial('publish-real', { policy: 'threshold-0', synthetic: false });
  await own.close(PERIOD, [...A, ...REST]);
  await expect(own.store(PERIOD)).rejects.toThrow('only programmes labelled synthetic');
  expect((await own.served(PERIOD)).size).toBe(0);
  expect(await own.ledger()).toEqual([]);
});
