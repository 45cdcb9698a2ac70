import type { UserId } from '#shared/kernel/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityAt, type IdentityAdmin } from '#functions/ports/identity.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { people } from '#infra/local/oidc/people.ts';
import { wordsFor } from '#infra/local/oidc/words.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { signInOver } from '../builders/sign-in-flow.ts';

let host: TestHost;
let identity: IdentityAdmin;
beforeAll(async () => {
  host = await testHost();
  await host.tenant('known', 'company', ['assess']);
  identity = await identityAt(setting('IDENTITY_URL'));
});
afterAll(() => host.stop());

const PASSWORD = 'a lantern on the quay';
const enter = (email: string, password: string) => signInOver(host.origin, email, password);
const table = (): string => setting('IDENTITY_URL').slice('dynamodb:'.length);
const provider = (now?: () => number) =>
  people(documentClient(dynamoClient({ endpoint: dynamoEndpoint() })), table(), now);

test('a person is made with a password, once, whatever the case of the address', async () => {
  const made = await identity.create('One@known.example', PASSWORD);
  expect(made).toMatchObject({ created: true });
  expect(await identity.create('one@KNOWN.example', 'another one entirely')).toEqual({ ...made, created: false });
  expect(await provider().verify('one@known.example', PASSWORD)).toEqual({ kind: 'in', subject: made.subject });
  expect(await provider().verify('one@known.example', 'another one entirely')).toEqual({ kind: 'wrong' });
});

test('a password that is set is the only one; the same characters composed otherwise are the same', async () => {
  await identity.create('set@known.example', PASSWORD);
  expect(await identity.setPassword('set@known.example', 'm\u00fchle am rauschenden bach')).toBe(true);
  expect((await provider().verify('set@known.example', PASSWORD)).kind).toBe('wrong');
  expect((await provider().verify('set@known.example', 'mu\u0308hle am rauschenden bach')).kind).toBe('in');
  expect(await identity.setPassword('nobody@known.example', PASSWORD)).toBe(false);
});

test('somebody who is disabled is told so, with the right password only; and comes in again once enabled', async () => {
  const { subject } = await identity.create('off@known.example', PASSWORD);
  await identity.disable('off@known.example');
  expect((await enter('off@known.example', PASSWORD)).page).toContain('disabled');
  expect((await enter('off@known.example', 'something wrong here')).page).not.toContain('disabled');
  await identity.enable('off@known.example');
  expect((await provider().verify('off@known.example', PASSWORD)).kind).toBe('in');
  await identity.remove('off@known.example', 'another-person' as UserId);
  expect((await provider().verify('off@known.example', PASSWORD)).kind).toBe('in');
  await identity.remove('off@known.example', subject);
  await identity.disable('off@known.example');
  expect((await provider().verify('off@known.example', PASSWORD)).kind).toBe('wrong');
});

test('somebody disabled in the service itself is sent back with the reason', async () => {
  const { email, password } = await host.person('known', 'barred@known.example', ['member']);
  const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb');
  const { accessKeys } = await import('#functions/stores/keys.ts');
  const { subject } = await identity.create(email, password);
  await documentClient(dynamoClient({ endpoint: dynamoEndpoint() })).send(
    new UpdateCommand({
      TableName: setting('ACCESS_TABLE'),
      Key: accessKeys.person(subject),
      UpdateExpression: 'SET #disabled = :yes',
      ExpressionAttributeNames: { '#disabled': 'disabled' },
      ExpressionAttributeValues: { ':yes': true },
    }),
  );
  expect((await enter(email, password)).path).toBe('/?sign-in=disabled');
});

test.each(['locked@known.example', 'never-was@known.example'])(
  'after ten wrong passwords for %s none is tried, the right one neither, for fifteen minutes',
  async (email) => {
    if (email.startsWith('locked')) await identity.create(email, PASSWORD);
    // From the real time on: the table forgets by itself what has expired.
    let now = Math.floor(Date.now() / 1000);
    const { verify } = provider(() => now);
    // At once or in a row: ten are tried.
    const tries = await Promise.all(Array.from({ length: 14 }, () => verify(email, 'wrong, all of them')));
    expect(tries.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
    expect(tries.filter(({ kind }) => kind === 'locked')).toHaveLength(4);
    expect((await verify(email, PASSWORD)).kind).toBe('locked');
    now += 15 * 60;
    expect((await verify(email, PASSWORD)).kind).toBe(email.startsWith('locked') ? 'in' : 'wrong');
  },
);

test('what is told of a locked address is the same whether anybody has it', async () => {
  const pages: string[] = [];
  for (const email of ['page-a@known.example', 'page-b@known.example']) {
    if (email.startsWith('page-a')) await identity.create(email, PASSWORD);
    await Promise.all(Array.from({ length: 10 }, () => provider().verify(email, 'wrong, all of them')));
    const { status, page } = await enter(email, PASSWORD);
    expect([status, page.includes('Too many wrong passwords')]).toEqual([401, true]);
    pages.push(page.replaceAll(email, '').replaceAll(/interaction\/[\w-]+/g, ''));
  }
  expect(pages[0]).toBe(pages[1]);
});

test('a right password sets the count back, and so does a new one', async () => {
  const email = 'careless@known.example';
  await identity.create(email, PASSWORD);
  const { verify } = provider();
  const fail = (times: number) => Promise.all(Array.from({ length: times }, () => verify(email, 'wrong, all of them')));
  await fail(9);
  expect((await verify(email, PASSWORD)).kind).toBe('in');
  await fail(10);
  expect((await verify(email, PASSWORD)).kind).toBe('locked');
  await identity.setPassword(email, PASSWORD);
  expect((await verify(email, PASSWORD)).kind).toBe('in');
});

const change = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${host.origin}/oidc/password`, { method: 'POST', headers, body: new URLSearchParams(form) });

test('people change their own password, which needs the present one and keeps the rules', async () => {
  const email = 'changing@known.example';
  await identity.create(email, PASSWORD);
  const next = 'another lantern, further out';
  const good = { email, password: PASSWORD, next, again: next };
  for (const [form, status, text] of [
    [{ ...good, again: 'x' }, 400, 'not the same'],
    [{ ...good, next: 'short', again: 'short' }, 400, 'fewer than 12'],
    [{ ...good, next: 'changing@known.example', again: 'changing@known.example' }, 400, 'e-mail address'],
    [{ ...good, password: 'not the present one' }, 401, 'do not belong together'],
  ] as const) {
    const answer = await change(form);
    expect([answer.status, (await answer.text()).includes(text)]).toEqual([status, true]);
  }
  expect((await provider().verify(email, PASSWORD)).kind).toBe('in');
  expect((await change(good)).status).toBe(200);
  expect((await provider().verify(email, next)).kind).toBe('in');
});

test.each([
  [undefined, undefined, 'en'],
  [undefined, 'de-DE,de;q=0.9,en;q=0.8', 'de'],
  [undefined, 'fr-FR,fr;q=0.9,de;q=0.5,en;q=0.7', 'en'],
  [undefined, 'fr', 'en'],
  ['de', 'en', 'de'],
  ['fr en de', 'de', 'en'],
])('ui_locales %o and Accept-Language %o make the page %s', (locales, accepted, language) => {
  expect(wordsFor(locales, accepted).lang).toBe(language);
});

test('the pages speak the language of the browser', async () => {
  const page = async (language: string) =>
    (await fetch(`${host.origin}/oidc/password`, { headers: { 'accept-language': language } })).text();
  expect(await page('de')).toContain('Passwort ändern');
  expect(await page('en')).toContain('Change your password');
  const jar = await signInOver(host.origin, '<b>"x', PASSWORD);
  expect(jar.page).toContain('&lt;b&gt;&quot;x');
});
