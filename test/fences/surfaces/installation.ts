import { existsSync, writeFileSync } from 'node:fs';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { until } from '#infra/local/demo/api-client.ts';
import type { Period, TenantId, UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { PROFILE, testHost, type TestHost } from '../../builders/host.ts';
import { itemsOf } from './collect.ts';
import { CHANGED, DEMO, FIRST, OPEN, OWN, OWN_BEFORE, rows, SECOND, type Row } from './population.ts';
import { recordedCalls, sha256, type Callers, type RecordedCalls } from './recorded-calls.ts';

/** What says nothing of contributors. */
export const DEFINITIONS = [
  '/health',
  '/openapi.json',
  `/instruments/${DEMO.instrument}`,
  `/policies/${DEMO.policy}`,
] as const;

/** An installation that has published two editions, with every answer its API gave on the way. */
export interface Installation {
  readonly host: TestHost;
  readonly calls: RecordedCalls;
  /** The definitions as they were before there were any contributors. */
  readonly before: ReadonlyMap<string, string>;
}

/** Loads, closes, looks at and publishes two editions by the public API, then asks everything as everybody. */
export async function loadedInstallation(): Promise<Installation> {
  const host = await testHost();
  const calls = recordedCalls(host.origin, await callers(host));
  for (const path of DEFINITIONS) await calls.call('public', 'GET', path);
  const before = new Map(DEFINITIONS.map((path) => [path, calls.lastText(path)]));
  const loading = new Loading(host, calls);
  await loading.first();
  await loading.edition(FIRST);
  await loading.second();
  await loading.edition(SECOND);
  await loading.customCohorts();
  await loading.errors();
  await loading.everything();
  return { host, calls, before };
}
