import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PutItemCommand, ScanCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetRemoved } from '#functions/doors/contribute/forget-removed.ts';
import {
  eraseContributors,
  REMEMBERED,
  type EraseDeps,
} from '#functions/doors/erase-contributor/erase-contributors.ts';
import { nodePrf } from '#functions/doors/prf.ts';
import { eventOf } from '#functions/http/audit.ts';
import { folderRemoval } from '#functions/ports/blobs-folder.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { directoryStore } from '#functions/stores/directory-store.ts';
import { erasureStore } from '#functions/stores/erasure-store.ts';
import { accessKeys, tenantKeys } from '#functions/stores/keys.ts';
import { roomEraser } from '#functions/stores/room-eraser.ts';
import { closeRoom, eraseRoom, type EraseRoomDeps } from '#functions/tenancy/erase-room.ts';
import { moveOrganisation } from '#functions/tenancy/move-organisation.ts';
import { pseudonym } from '#shared/crossings/keys.ts';
import { unpackLedger } from '#shared/crossings/membership/ledger.ts';
import { memberAt, membershipTag } from '#shared/crossings/membership/membership.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import {
  editionId,
  SELF,
  type Period,
  type ProgrammeId,
  type Pseudonym,
  type TenantId,
  type UserId,
} from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { contributionBytes } from '#shared/pool/contribution.ts';
import { unpackSnapshotRows } from '#shared/pool/snapshot-row.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { dyingClient, Killed, testDynamo, type TestDynamo, untilAlive } from '../builders/dynamo.ts';
import { PROFILE } from '../builders/host.ts';
import {
  changed,
  crowd,
  editionTrial,
  SHARDS,
  trialDeps,
  trialProgramme,
  TRIAL_SECRETS,
  type EditionTrial,
} from './edition-trial.ts';

let dynamo: TestDynamo;
const folder = mkdtempSync(join(tmpdir(), 'tidemark-erase-'));
beforeAll(async () => void (dynamo = await testDynamo()));
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

const NOW = new Date('2026-11-22T10:00:00Z');

async function scan(table: string): Promise<string[]> {
  const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: table }));
  return Items.map((item) => `${item['pk']?.S} ${item['sk']?.S}`).sort();
}

/* Room 1 and the access table. */

function roomDeps(client: DynamoDBClient, removed: string[] = [], now = NOW): EraseRoomDeps & Pick<ReturnType<typeof directoryStore>, 'create'> & { directory: ReturnType<typeof directoryStore> } {
  const documents = documentClient(client);
  const directory = directoryStore(documents, dynamo.names.tenant, dynamo.names.access);
  return {
    directory,
    create: directory.create,
    eraser: roomEraser(documents, dynamo.names.tenant, dynamo.names.access),
    identity: () => Promise.resolve({ remove: (email: string) => Promise.resolve(void removed.push(email)) }),
    blobs: () => Promise.resolve(folderRemoval(pathToFileURL(folder))),
    now: () => now,
  };
} // prettier-ignore

const actor = { name: 'user:admin', from: null, roles: ['admin'] } as const;

/** A tenant with everything one can have, erased by an admin. */
async function erasedTenant(tenant: TenantId): Promise<void> {
  const { directory } = roomDeps(dynamo.client);
  const one = newTenant({ id: tenant, name: 'Gone', kind: 'company', profile: PROFILE, registryNumber: `N-${tenant.toUpperCase()}`, state: 'active' }, NOW);
  await directory.create(one, eventOf('system', null, NOW, { tenant, action: 'tenant.created' }));
  const put = (table: string, item: object) =>
    dynamo.client.send(new PutItemCommand({ TableName: table, Item: marshall(item) }));
  for (const n of [1, 2]) {
    await put(dynamo.names.tenant, { ...tenantKeys.person(tenant, `${tenant}-u${n}` as UserId), id: `${tenant}-u${n}`, email: `u${n}@${tenant}.example` });
    await put(dynamo.names.access, accessKeys.person(`${tenant}-u${n}`));
    await put(dynamo.names.tenant, { ...tenantKeys.invitation(tenant, `i${n}`), hash: `${tenant}-h${n}` });
    await put(dynamo.names.access, accessKeys.invitation(`${tenant}-h${n}`));
    await put(dynamo.names.tenant, tenantKeys.key(tenant, `${tenant}-k${n}`));
    await put(dynamo.names.access, accessKeys.apiKey(`${tenant}-k${n}`));
  }
  for (let i = 0; i < 30; i++)
    await put(dynamo.names.tenant, tenantKeys.assessment(tenant, i % 16, 'demo' as ProgrammeId, '2026-Q4' as Period, `${i}` as typeof SELF));
  await put(dynamo.names.tenant, tenantKeys.draft(tenant, 'demo' as ProgrammeId, '2026-Q4' as Period));
  mkdirSync(join(folder, 'imports', tenant, 'job'), { recursive: true });
  writeFileSync(join(folder, 'imports', tenant, 'job', 'chunk-0'), 'answers');
  const deps = { directory, workflows: () => ({ start: () => Promise.resolve() }), now: () => NOW };
  for (const state of ['offboarded', 'erased'] as const)
    expect((await moveOrganisation(deps, tenant, { state, confirm: tenant }, actor)).ok).toBe(true);
} // prettier-ignore

const about = async (tenant: TenantId): Promise<string[]> =>
  [...(await scan(dynamo.names.tenant)), ...(await scan(dynamo.names.access))].filter((key) => key.includes(tenant) || key.includes(tenant.toUpperCase())); // prettier-ignore

test.each(['before', 'after'] as const)(
  'erasing a room killed %s each of its writes and repeated empties it',
  async (when) => {
    const tenant = `gone-${when}` as TenantId;
    await erasedTenant(tenant);
    const other = `${tenant}-too` as TenantId;
    await erasedTenant(other);
    const removed: string[] = [];
    const kills = await untilAlive(async (kill) => {
      const deps = roomDeps(dyingClient(dynamo.newClient(), kill, when), removed);
      await eraseRoom(deps, tenant);
      await closeRoom(deps, tenant);
    });
    expect(kills).toBeGreaterThanOrEqual(8);
    const left = (await about(tenant)).filter((key) => !key.includes(other) && !key.includes(other.toUpperCase()));
    expect(left.map((key) => key.replace(/EVENT#.*/, 'EVENT'))).toEqual([
    `DIRECTORY TENANT#${tenant}`, ...new Array<string>(3).fill(`TENANT#${tenant}#AUDIT EVENT`),
  ]); // prettier-ignore
    expect(new Set(removed)).toEqual(new Set([`u1@${tenant}.example`, `u2@${tenant}.example`]));
    expect(readdirSync(join(folder, 'imports'))).not.toContain(tenant);
    // Whoever has a name that begins alike is as before.
    expect((await about(other)).length).toBeGreaterThan(45);
  },
);

test('nothing of a tenant that is not erased is touched, whoever asks', async () => {
  const tenant = 'alive' as TenantId;
  const deps = roomDeps(dynamo.client);
  const one = newTenant({ id: tenant, name: 'Alive', kind: 'partner', state: 'active' }, NOW);
  await deps.create(one, eventOf('system', null, NOW, { tenant, action: 'tenant.created' }));
  const before = await about(tenant);
  await eraseRoom(deps, tenant);
  await closeRoom(deps, tenant);
  expect(await about(tenant)).toEqual(before);
});

test('the directory remembers that something is left to do for two hours, then no more', async () => {
  const tenant = 'later' as TenantId;
  await erasedTenant(tenant);
  const at = async (hours: number) => {
    const deps = roomDeps(dynamo.client, [], new Date(NOW.getTime() + hours * 3_600_000));
    await closeRoom(deps, tenant);
    return (await deps.directory.entry(tenant))?.work;
  };
  expect([await at(0), await at(1), await at(2.1)]).toEqual(['erase', 'erase', null]);
});

/* The pool. */

const [FIRST, SECOND] = ['2027-Q1', '2027-Q2'] as [Period, Period];
const CROWD = [...crowd(40, [2, 0, 0], 0), ...crowd(40, [2, 1, 1], 100), ...crowd(40, [6, 0, 1], 200)];
const KEYED = 'trial' as ProgrammeId;
const nameOf = (id: number): Pseudonym => pseudonym(nodePrf, TRIAL_SECRETS.pool, KEYED, `synthetic|${id}`);

/** Seconds since the contributor's words were deleted. */
function poolDeps(client: DynamoDBClient, seconds: number, name: Pseudonym): EraseDeps {
  const deps = trialDeps(dynamo, client);
  return { ...deps, erasures: erasureStore(client, dynamo.names.pool), now: () => seconds, newName: () => name };
}

const tagsIn = async (own: EditionTrial, period: Period): Promise<string[]> => {
  const [entry] = await own.deps.ledger.entries(own.programme.id, [period]);
  const membership = unpackLedger(must(entry, 'entry').membership);
  return Array.from({ length: membership.count }, (_, i) => JSON.stringify(memberAt(membership, i).tag));
};
const tagOf = (own: EditionTrial, name: Pseudonym): string =>
  JSON.stringify(membershipTag(nodePrf, TRIAL_SECRETS.pool, own.programme.id, name));

/** Two editions published, one closed, and contributor 3 asked to be forgotten. */
async function withEditions(name: string): Promise<EditionTrial> {
  const own = editionTrial(dynamo, trialProgramme(name));
  await own.run(FIRST, CROWD);
  await own.close(SECOND, changed(CROWD, 12));
  await erasureStore(dynamo.client, dynamo.names.pool).ask(own.programme.id, nameOf(3), 0);
  return own;
}

/** Names in the snapshot of an edition. */
const namesIn = async (own: EditionTrial, period: Period): Promise<Pseudonym[]> => {
  const instrument = must(findInstrument(own.programme.instrument), 'instrument');
  const segments = await own.deps.pool.segments(own.programme.id, editionId(own.programme.id, period), SHARDS);
  return segments.flatMap((one) =>
    unpackSnapshotRows(contributionBytes(instrument), must(one, 'segment').rows).map((row) => row.pseudonym),
  );
};

/** Parts that no head lists: what was replaced and not swept away. */
async function orphans(own: EditionTrial): Promise<string[]> {
  const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: dynamo.names.pool }));
  const mine = Items.filter(({ pk }) => pk?.S?.includes(`#${own.programme.id}#`));
  const listed = new Set(mine.flatMap(({ pk, sk, p }) => (p?.L ?? []).map(({ S }) => `${pk?.S} ${sk?.S}#${S}`)));
  return mine.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`).filter((key) => / [^#]*#/.test(key) && !listed.has(key));
}

test.each(['before', 'after'] as const)(
  'taking a contributor out of ledgers and snapshots killed %s each write and repeated leaves one other name, and the same bytes',
  async (when) => {
    const own = await withEditions(`erase-${when}`);
    const served = await own.served(FIRST);
    const drawn: Pseudonym[] = [];
    const kills = await untilAlive(async (kill) => {
      // Every attempt draws another name; the first one that was fixed has to stay.
      drawn.push(`attempt${String(kill).padStart(9, '0')}` as Pseudonym);
      const client = dyingClient(dynamo.newClient(), kill, when);
      for (const seconds of [10, 10 + REMEMBERED])
        await eraseContributors(poolDeps(client, seconds, must(drawn.at(-1), 'name')), own.programme);
    });
    expect(kills).toBeGreaterThanOrEqual(5);
    const tags = await tagsIn(own, FIRST);
    expect(tags).toHaveLength(CROWD.length);
    expect(tags).not.toContain(tagOf(own, nameOf(3)));
    expect(drawn.filter((name) => tags.includes(tagOf(own, name)))).toHaveLength(1);
    expect(await erasureStore(dynamo.client, dynamo.names.pool).all(own.programme.id)).toEqual([]);
    for (const period of [FIRST, SECOND]) {
      const names = await namesIn(own, period);
      expect([names.length, names.includes(nameOf(3))]).toEqual([CROWD.length, false]);
      expect(drawn.filter((name) => names.includes(name) && tags.includes(tagOf(own, name)))).toHaveLength(1);
    }
    expect(await orphans(own)).toEqual([]);
    expect(await own.served(FIRST)).toEqual(served);
    expect(await own.recompute(FIRST)).toEqual(served);
  },
);

test('an edition that is published while a contributor is being taken out is the one without that, byte for byte', async () => {
  const plain = await withEditions('erase-never');
  await plain.store(SECOND);
  const expected = [...(await plain.served(SECOND))].map(([sk, { text }]) => [sk, text.replaceAll('erase-never', 'X')]);
  for (let kill = 1; kill <= 12; kill++) {
    const own = await withEditions(`erase-mid-${kill}`);
    const name = `mid${String(kill).padStart(13, '0')}` as Pseudonym;
    const dying = eraseContributors(poolDeps(dyingClient(dynamo.newClient(), kill, 'after'), 10, name), own.programme);
    await dying.catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
    await own.store(SECOND);
    // The first attempt's entry stands, and a repetition finds its own words in it.
    await own.store(SECOND);
    const texts = [...(await own.served(SECOND))].map(([sk, { text }]) => [
      sk,
      text.replaceAll(`erase-mid-${kill}`, 'X'),
    ]);
    expect(texts).toEqual(expected);
    for (const seconds of [20, 20 + REMEMBERED])
      await eraseContributors(poolDeps(dynamo.client, seconds, name), own.programme);
    for (const period of [FIRST, SECOND]) expect(await tagsIn(own, period)).not.toContain(tagOf(own, nameOf(3)));
  }
});

test('a contributor whom somebody else speaks for keeps its name', async () => {
  const own = await withEditions('erase-shared');
  await own.deps.pool.put(own.programme.id, SHARDS, {
    pseudonym: nameOf(3), period: FIRST, source: 'more', order: 1, version: '1.0', row: null,
  }); // prettier-ignore
  for (const seconds of [10, 10 + REMEMBERED])
    await eraseContributors(poolDeps(dynamo.client, seconds, 'neverneverneverr' as Pseudonym), own.programme);
  expect(await tagsIn(own, FIRST)).toContain(tagOf(own, nameOf(3)));
  expect(await erasureStore(dynamo.client, dynamo.names.pool).all(own.programme.id)).toEqual([]);
});

test('the check of names bites: one that is replaced in the ledger alone makes one contributor two', async () => {
  const own = await withEditions('erase-half');
  const segments = await own.deps.pool.segments(own.programme.id, editionId(own.programme.id, FIRST), SHARDS);
  const half = poolDeps(dynamo.client, 10, 'halfhalfhalfhalf' as Pseudonym);
  const blind = { ...half, pool: { ...half.pool, segments: () => Promise.resolve([]) } };
  await eraseContributors(blind, own.programme);
  expect(await own.deps.pool.segments(own.programme.id, editionId(own.programme.id, FIRST), SHARDS)).toEqual(segments);
  expect(await namesIn(own, FIRST)).toContain(nameOf(3));
  expect(await tagsIn(own, FIRST)).not.toContain(tagOf(own, nameOf(3)));
  expect(await orphans(own)).not.toEqual([]);
});

test('a deletion takes along words under former numbers, and is asked for before anything is deleted', async () => {
  const asked: Pseudonym[] = [];
  const gone: string[] = [];
  await forgetRemoved(
    {
      prf: nodePrf, secrets: TRIAL_SECRETS, now: () => 5,
      erasures: { ask: (_, name) => Promise.resolve(asked.push(name) > 0) },
      pool: { remove: (_, __, item) => Promise.resolve(void gone.push(`${item.pseudonym} ${item.period} ${asked.length}`)) },
    },
    { tenant: 'gone' as TenantId, programme: 'demo' as ProgrammeId, period: FIRST, subject: SELF, numbers: [null, 'FN-1', 'GROUP:ACME'] },
  ); // prettier-ignore
  expect(asked).toHaveLength(3);
  expect(gone).toEqual(asked.map((name, i) => `${name} ${FIRST} ${i + 1}`));
});
