import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { identityAt } from '#functions/ports/identity.ts';
import { dynamoEndpoint } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { DataFolder } from '#infra/local/data-folder.ts';
import { firstInvitation } from '#infra/local/first-invitation.ts';
import { startHost, type Host } from '#infra/local/host.ts';
import { people } from '#infra/local/oidc/people.ts';
import { identityProvider, newProviderKeys } from '#infra/local/oidc/provider.ts';
import { tableNames } from '#infra/local/tables.ts';
import { must } from '#shared/kernel/result.ts';
import { CookieJar, signInOver } from '../builders/sign-in-flow.ts';

const PASSWORD = 'a lantern on the quay';
const ADMIN = 'first@elsewhere.example';
const SECRET = 'what the issuer gave to its client';
const names = tableNames('tidemark');

let issuer: Server;
let host: Host;
let folder: string;

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address ? address.port : 0}`);
    }),
  );

/** A second provider, on another origin, with people and a client secret of its own: the installation has none. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-issuer-'));
  const secretFile = join(folder, 'client-secret');
  writeFileSync(secretFile, `${SECRET}\n`, { mode: 0o600 });
  issuer = createServer();
  const elsewhere = await listening(issuer);
  const data = new DataFolder(join(folder, 'data'));
  data.open(false, 'test');
  host = await startHost({
    port: 0,
    folder: data,
    inMemory: true,
    progress: () => undefined,
    issuer: { url: `${elsewhere}/oidc`, clientId: 'tidemark-at-acme', secretFile },
  });
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const known = { people: people(documents, names.identity), identity: tableIdentity(names.identity) };
  const serve = identityProvider(elsewhere, known, await newProviderKeys(), [
    { id: 'tidemark-at-acme', redirectUri: `${host.origin}/v1/account/callback`, secret: SECRET },
  ]);
  issuer.on('request', (request, response) => void serve(request, response));
  for (const email of [ADMIN, 'second@elsewhere.example', 'stranger@elsewhere.example'])
    await tableIdentity(names.identity).create(email, PASSWORD);
});
afterAll(async () => {
  await host.stop();
  issuer.closeAllConnections();
  issuer.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${host.origin}/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const tokenOf = (link: string): string => must(/#(?:token=)?([A-Za-z0-9_-]{43})$/.exec(link)?.[1], 'token');

/** Takes up an invitation by signing in at the issuer. */
async function joinByIssuer(link: string, email: string) {
  const jar = new CookieJar();
  const begun = await post('/account/join-by-provider', { token: tokenOf(link) });
  expect(begun.status).toBe(200);
  jar.take(begun);
  const { location } = (await begun.json()) as { location: string };
  return signInOver(host.origin, email, PASSWORD, jar, location);
}
const me = (jar: CookieJar) => jar.fetch(`${host.origin}/v1/account/me`);

test('nobody comes in by signing in alone', async () => {
  const { path, jar } = await signInOver(host.origin, 'stranger@elsewhere.example', PASSWORD);
  expect(path).toBe('/?sign-in=unknown');
  expect((await me(jar)).status).toBe(401);
});

test('there are no passwords here: an invitation is taken up by signing in at the issuer, and only there', async () => {
  const link = must(await firstInvitation(ADMIN), 'link');
  const looked = (await (await post('/account/invitation', { token: tokenOf(link) })).json()) as { joinBy: string };
  expect(looked.joinBy).toBe('provider');
  expect((await post('/account/join', { token: tokenOf(link), password: PASSWORD })).status).toBe(409);
  const { jar } = await joinByIssuer(link, ADMIN);
  const answer = (await (await me(jar)).json()) as { user: { email: string; roles: string[] } };
  expect([answer.user.email, answer.user.roles]).toEqual([ADMIN, ['owner', 'admin']]);
  expect(await firstInvitation(ADMIN)).toBeUndefined();
});

test('a link is taken up once; whoever joined signs in by the ordinary way from then on', async () => {
  const { jar: admin } = await signInOver(host.origin, ADMIN, PASSWORD);
  const headers = { cookie: admin.header, origin: host.origin, 'x-tidemark': '1' };
  const sent = await post('/account/invitations', { email: 'second@elsewhere.example', roles: ['member'] }, headers);
  const { link } = (await sent.json()) as { link: string };
  expect((await me((await joinByIssuer(link, 'second@elsewhere.example')).jar)).status).toBe(200);
  expect((await post('/account/join-by-provider', { token: tokenOf(link) })).status).toBe(404);
  const { path, jar } = await signInOver(host.origin, 'second@elsewhere.example', PASSWORD);
  expect([path, (await me(jar)).status]).toEqual(['/position', 200]);
});

test('the installation has no provider of its own beside it', async () => {
  expect((await fetch(`${host.origin}/oidc/.well-known/openid-configuration`)).status).toBe(404);
  const admin = await identityAt('external');
  expect(admin.joinBy).toBe('provider');
  await expect(admin.create('x@elsewhere.example', PASSWORD)).rejects.toThrow('administered there');
});
