import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupHash } from '#functions/ports/setup-code.ts';
import { dynamoEndpoint, optionalSetting, setting } from '#functions/ports/settings.ts';
import { CLAIM_SECONDS } from '#functions/stores/access-people.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { setupStore } from '#functions/stores/setup-store.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { setUp, type SetupDeps } from '#functions/tenancy/setup.ts';
import { DataFolder } from '#infra/local/data-folder.ts';
import { startHost, type Host } from '#infra/local/host.ts';
import { newSetupCode, SETUP_FILE } from '#infra/local/setup-code.ts';
import { callerWith, signedInCaller, type Caller } from '../builders/caller.ts';
import { dyingClient, Killed } from '../builders/dynamo.ts';
import { peopleDepsOf } from '../builders/people-deps.ts';

const PASSWORD = 'four unrelated words here';
const path = mkdtempSync(join(tmpdir(), 'tidemark-setup-'));
const folder = new DataFolder(path);
let host: Host;
let anybody: Caller;
beforeAll(async () => {
  folder.open(false, 'test');
  host = await startHost({ port: 0, folder, inMemory: true, progress: () => undefined });
  anybody = callerWith(host.origin);
}, 120_000);
afterAll(async () => {
  await host.stop();
  rmSync(path, { recursive: true, force: true });
});

const wanted = (code: string, email = 'first@acme.example', password = PASSWORD) => ({
  code,
  organisation: 'Acme runs this',
  email,
  password,
});
const post = (body: unknown) => anybody.post('/account/setup', body);
const isOpen = async () => ((await anybody.get('/account/setup')).body as { open: boolean }).open;

/** What the setup works with, over the tables of the host; `at` kills it at its so-manieth write. */
function deps(now: Date, at: number, when: 'before' | 'after'): SetupDeps {
  const client = dyingClient(dynamoClient({ endpoint: dynamoEndpoint() }), at, when);
  const documents = documentClient(client);
  return {
    ...peopleDepsOf({ now: () => now }),
    tenants: tenantStores(() => Promise.resolve(documents), setting('TENANT_TABLE')),
    setup: setupStore(documents, setting('ACCESS_TABLE')),
    codeHash: () => setupHash(optionalSetting('SETUP_URL')),
  };
}

describe('an installation without a code', () => {
  test('cannot be set up', async () => {
    expect(await isOpen()).toBe(false);
    expect((await post(wanted('anything'))).status).toBe(409);
  });
});

describe('an empty installation', () => {
  let code = '';
  beforeAll(() => {
    newSetupCode(folder);
    code = newSetupCode(folder);
  });

  test('waits for its code, of which only the hash is kept', async () => {
    expect(await isOpen()).toBe(true);
    expect(readFileSync(folder.at(SETUP_FILE), 'utf8')).not.toContain(code);
  });

  test.each([
    ['another code', () => wanted('A'.repeat(43)), 403],
    ['a password that is too short', () => wanted(code, undefined, 'short'), 400],
    ['no address', () => wanted(code, 'nobody'), 400],
  ])('is not set up with %s, and goes on waiting', async (_, body, status) => {
    const refused = await post(body());
    expect(refused.status).toBe(status);
    expect(refused.text).not.toContain(code);
    expect(await isOpen()).toBe(true);
  });

  /** Room: record, person; access: claim, and the end of it. */
  const WRITES = 4;

  test.each(Array.from({ length: WRITES - 1 }, (_, i) => i + 1).flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]))(
    'goes on waiting when a setup dies at write %i, %s it took effect',
    async (at, when) => {
      const then = new Date(Date.now() - 3600_000 + at * 120_000 + (when === 'after' ? CLAIM_SECONDS * 1000 + 1000 : 0));
      await expect(setUp(deps(then, at, when), wanted(code, `died${at}${when}@acme.example`), 'test')).rejects.toThrow(Killed);
      expect(await isOpen()).toBe(true);
    },
  ); // prettier-ignore

  test('is set up once, however many try at the same moment, by the one that was told so', async () => {
    const emails = ['one@acme.example', 'two@acme.example', 'three@acme.example'];
    const answers = await Promise.all(emails.map((email) => post(wanted(code, email))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await isOpen()).toBe(false);
    const email = emails[answers.findIndex(({ status }) => status === 201)] ?? '';
    const admin = await signedInCaller(host.origin, email, PASSWORD);
    const me = (await admin.get('/account/me')).body;
    expect(me).toMatchObject({
      user: { email, roles: ['owner', 'admin'] },
      tenant: { id: 'operator', kind: 'operator', state: 'active', name: 'Acme runs this' },
    });
    // Whoever began and was cut off is nobody.
    const { people } = (await admin.get('/account/people')).body as { people: { email: string }[] };
    expect(people.map((one) => one.email)).toEqual([email]);
  });

  test('is listed among the organisations, and its code opens nothing any more', async () => {
    expect((await post(wanted(code, 'late@acme.example'))).status).toBe(409);
    expect((await post(wanted(newSetupCode(folder), 'later@acme.example'))).status).toBe(409);
    expect(await isOpen()).toBe(false);
    await host.settled();
    const { Items = [] } = await documentClient(dynamoClient({ endpoint: dynamoEndpoint() })).send(
      new (await import('@aws-sdk/lib-dynamodb')).QueryCommand({
        TableName: setting('TENANT_TABLE'),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'DIRECTORY' },
      }),
    );
    expect(Items.map(({ id, state }) => [id as string, state as string])).toEqual([['operator', 'active']]);
  });
});
