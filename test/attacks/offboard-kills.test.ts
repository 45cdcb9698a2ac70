import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventOf } from '#functions/http/audit.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { directoryStore } from '#functions/stores/directory-store.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { moveOrganisation } from '#functions/tenancy/move-organisation.ts';
import { restoreAll, withdrawAll, type ReviseDeps } from '#functions/tenancy/revise-all.ts';
import type { ProgrammeId, SubjectId, TenantId } from '#shared/kernel/ids.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { dyingClient, testDynamo, type TestDynamo, untilAlive } from '../builders/dynamo.ts';
import { PROFILE } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

const DEMO = 'demo' as ProgrammeId;
const NOW = new Date('2026-11-22T10:00:00Z');
const COUNT = 120;
const subjectOf = (i: number): SubjectId => `s-${i}` as SubjectId;

let dynamo: TestDynamo;
beforeAll(async () => void (dynamo = await testDynamo()));
afterAll(() => dynamo.stop());

async function depsOf(tenant: TenantId, client: DynamoDBClient = dynamo.client): Promise<ReviseDeps> {
  const stores = tenantStores(() => Promise.resolve(documentClient(client)), dynamo.names.tenant);
  return { store: await stores.of(tenant), now: () => NOW };
}

const directory = () => directoryStore(documentClient(dynamo.client), dynamo.names.tenant, dynamo.names.access);

async function move(tenant: TenantId, state: 'active' | 'offboarded'): Promise<void> {
  const deps = { directory: directory(), workflows: () => ({ start: () => Promise.resolve() }), now: () => NOW };
  const actor = { name: 'user:admin', from: null, roles: ['admin'] } as const;
  expect((await moveOrganisation(deps, tenant, { state, confirm: tenant }, actor)).ok).toBe(true);
}

/** A partner that speaks about 120 organisations, one of which it has withdrawn itself. */
async function partner(tenant: TenantId): Promise<void> {
  const one = newTenant({ id: tenant, name: 'Many', kind: 'partner', state: 'active' }, NOW);
  await directory().create(one, eventOf('system', null, NOW, { tenant, action: 'tenant.created' }));
  const { store } = await depsOf(tenant);
  const say = (i: number, revision: number, answers: ReturnType<typeof answersOf> | null) =>
    store.assessments.append(DEMO, PERIOD, subjectOf(i), {
      instrument: 'social-business@1.0', profile: PROFILE, assessor: 'third-party', registryNumber: `N-${i}`, answers,
      revision: { revision, state: answers ? 'submitted' : 'withdrawn', at: NOW.toISOString(), by: 'key:own' },
    }); // prettier-ignore
  for (let i = 0; i < COUNT; i++) await say(i, 1, answersOf(i % 5, i + 1));
  await say(0, 2, null);
}

/** What every assessment says: state, revision and whether the answers are those of the beginning. */
async function said(tenant: TenantId): Promise<Map<string, number>> {
  const { store } = await depsOf(tenant);
  const found = new Map<string, number>();
  for (let i = 0; i < COUNT; i++) {
    const one = await store.assessments.get(DEMO, PERIOD, subjectOf(i));
    const same = JSON.stringify(one?.answers) === JSON.stringify(answersOf(i % 5, i + 1));
    const key = `${one?.state} ${one?.revision} ${one?.registryNumber === `N-${i}`} ${same}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

test.each(['before', 'after'] as const)(
  'leaving and coming back, killed %s each write and repeated, says each thing once',
  async (when) => {
    const tenant = `many-${when}` as TenantId;
    await partner(tenant);
    await move(tenant, 'offboarded');
    const dying = async (kill: number) => depsOf(tenant, dyingClient(dynamo.newClient(), kill, when));
    expect(await untilAlive(async (kill) => withdrawAll(await dying(kill)))).toBeGreaterThan(0);
    expect(await said(tenant)).toEqual(new Map([['withdrawn 2 true false', COUNT]]));
    await move(tenant, 'active');
    expect(await untilAlive(async (kill) => restoreAll(await dying(kill)))).toBeGreaterThan(0);
    expect(await said(tenant)).toEqual(
      new Map([
        ['withdrawn 2 true false', 1],
        ['submitted 3 true true', COUNT - 1],
      ]),
    );
  },
);

test('a withdrawal that was under way when the organisation came back takes nothing with it', async () => {
  const tenant = 'back-again' as TenantId;
  await partner(tenant);
  await move(tenant, 'offboarded');
  const slow = await depsOf(tenant);
  const { walk } = slow.store;
  let batches = 0;
  const store = {
    ...slow.store,
    walk: {
      ...walk,
      appendIn: async (...asked: Parameters<typeof walk.appendIn>) => {
        if (++batches === 2) {
          await move(tenant, 'active');
          await restoreAll(await depsOf(tenant));
        }
        return walk.appendIn(...asked);
      },
    },
  };
  await withdrawAll({ ...slow, store });
  const counted = await said(tenant);
  expect([...counted].filter(([key]) => key.startsWith('submitted')).reduce((sum, [, n]) => sum + n, 0)).toBe(
    COUNT - 1,
  );
});
