import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { setting } from '#functions/ports/settings.ts';
import { testHost, type TestHost } from '../builders/host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
  await host.tenant('people', 'company', ['assess']);
});
afterAll(() => host.stop());

const create = (email: string) =>
  host.admin.post<{ id: string; initialPassword: string }>('/admin/users', {
    tenant: 'people',
    email,
    roles: ['member'],
  });

test('an address is given once, whatever its case', async () => {
  expect((await create('one@people.example')).initialPassword.length).toBeGreaterThan(12);
  await expect(create('ONE@people.example')).rejects.toThrow('409');
});

test('a person whose creation was cut off between its two writes can be created again', async () => {
  const cutOff = await tableIdentity(setting('IDENTITY_URL').slice('dynamodb:'.length)).create('two@people.example');
  const again = await create('two@people.example');
  expect(again.id).toBe(cutOff.subject);
  expect(again.initialPassword).not.toBe(cutOff.initialPassword);
  await expect(create('two@people.example')).rejects.toThrow('409');
});
