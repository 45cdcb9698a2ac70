import { afterAll, beforeAll, expect, test } from 'vitest';
import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import { snapshotRows } from '#functions/doors/snapshot-rows.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { dynamoClient } from '#functions/stores/clients.ts';
import { poolStore } from '#functions/stores/pool-store.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { Cell } from '#shared/release/cell.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let partner: ApiClient;
beforeAll(async () => {
  host = await testHost();
  partner = await host.tenant('race-partner', 'partner', ['assess']);
});
afterAll(() => host.stop());

test('what was acknowledged before an edition closed is counted in it, however close the two are', async () => {
  const body = { answers: answersOf(2), profile: { industry: 'U', size: '10000plus', region: '009' } };
  const path = `/programmes/demo/periods/${PERIOD}/assessment`;
  await Promise.all(Array.from({ length: 100 }, (_, i) => partner.put(`${path}?subject=race-${i}`, body)));
  const edition = `/admin/programmes/demo/editions/${PERIOD}`;
  // Six admins at once are one closing.
  await Promise.all(Array.from({ length: 6 }, () => host.admin.post(`${edition}/close`)));
  await until(() => host.admin.get<{ state: string }>(edition), ({ state }) => state === 'closed'); // prettier-ignore
  const before = await fetch(`${host.origin}/v1/editions/demo.${PERIOD}/cohorts/all`);
  expect(before.status).toBe(404);
  await Promise.all(Array.from({ length: 3 }, () => host.admin.post(`${edition}/publish`)));
  await until(() => host.admin.get<{ state: string }>(edition), ({ state }) => state === 'published'); // prettier-ignore
  expect(await host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/all`)).toMatchObject({ status: 'shown' });
  // What is published is shifted by chance: only the pool knows how many were counted.
  expect(await counted()).toBe(100);
});

async function counted(): Promise<number> {
  const programme = must(findProgramme('demo'), 'demo');
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const pool = poolStore(dynamoClient({ endpoint: dynamoEndpoint() }), setting('POOL_TABLE'));
  return (await snapshotRows(pool, programme, instrument, PERIOD)).length;
}
