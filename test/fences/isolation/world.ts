import { readFileSync } from 'node:fs';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { decodeJwt, importJWK, SignJWT, type JWK } from 'jose';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { accessKeys } from '#functions/stores/keys.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { must } from '#shared/kernel/result.ts';
import { readApiKey, secretOf, writeApiKey } from '#shared/tenant/api-key.ts';
import { PROFILE, type TestHost } from '../../builders/host.ts';
import { PERIOD } from '../../builders/submission.ts';
import { REPORT, type Caller } from './table.ts';
import { joinBy, Visitor } from './visitor.ts';

/** How a caller proves who it is; all but the first three and `none` do not hold. */
export type Credential =
  | { readonly kind: 'cookie' | 'bearer' | 'key'; readonly value: string; readonly state: 'valid' | 'expired' | 'revoked' | 'tampered' }
  | { readonly kind: 'none'; readonly state: 'none' }; // prettier-ignore

export const TENANT_OF: Readonly<Record<Caller, string>> = {
  member: 'iso-company',
  owner: 'iso-company',
  partner: 'iso-partner',
  analyst: 'iso-analyst',
  admin: 'operator',
  'key:assess': 'iso-company',
  'key:import': 'iso-partner',
  'key:benchmark': 'iso-company',
  'key:studio': 'iso-analyst',
  'key:admin': 'operator',
};
export const PEOPLE = ['member', 'owner', 'partner', 'analyst', 'admin'] as const;
const KEYS = ['key:assess', 'key:import', 'key:benchmark', 'key:studio', 'key:admin'] as const;
const PASSWORD = 'tidal-marsh-quarterly-lantern';

const QUOTAS = { requestsPerMinute: 100_000, requestsPerDay: 10_000_000, people: 10_000, keys: 1000 };

/** Organisations of every kind, twice, with room for thousands of requests. */
export async function populate({ admin }: TestHost): Promise<void> {
  const company = { kind: 'company', profile: PROFILE };
  const tenants = { 'iso-company': company, 'iso-partner': { kind: 'partner' }, 'iso-analyst': { kind: 'analyst' }, 'iso-other': company, 'iso-other-partner': { kind: 'partner' }, 'iso-other-analyst': { kind: 'analyst' } }; // prettier-ignore
  for (const [id, one] of Object.entries(tenants))
    await admin.post('/admin/tenants', { id, name: `${id} (synthetic)`, state: 'active', quotas: QUOTAS, ...one });
}

/** Somebody with these roles who has joined by an invitation. */

export async function join(
  { admin, origin }: TestHost,
  tenant: string,
  roles: readonly string[],
  name: string,
): Promise<Visitor> {
  const email = `${name}@iso.synthetic.example`;
  const body = { email, roles };
  const { link } = await admin.post<{ link: string }>(`/admin/tenants/${tenant}/invitations`, body);
  await joinBy(origin, link, PASSWORD);
  return new Visitor(origin, email, PASSWORD);
}

/** Who calls, and what they can show: what holds, and everything like it that does not. */
export interface Shown {
  readonly people: ReadonlyMap<Caller, Visitor>;
  readonly credentials: ReadonlyMap<Caller, readonly Credential[]>;
}

/** By real sign-ins and real keys. */
export async function showing(host: TestHost): Promise<Shown> {
  const people = new Map<Caller, Visitor>();
  const credentials = new Map<Caller, readonly Credential[]>();
  await Promise.all(
    PEOPLE.map(async (role) => {
      const who = await join(host, TENANT_OF[role], [role], role);
      people.set(role, who);
      credentials.set(role, await ofPerson(host, who));
    }),
  );
  for (const name of KEYS) credentials.set(name, await ofKey(host, name));
  return { people, credentials };
}

async function ofPerson(host: TestHost, who: Visitor): Promise<Credential[]> {
  const [leftCookie, leftBearer] = [await who.cookie(), await who.bearer()];
  // Tokens are as old as their second, so the end of everything needs one of its own.
  await nextSecond();
  await endEverything(host.origin, leftCookie);
  await nextSecond();
  const [cookie, expired, bearer] = [await who.cookie(), await who.cookie(), await who.bearer()];
  await expireSession(expired);
  return [
    { kind: 'cookie', value: cookie, state: 'valid' },
    { kind: 'bearer', value: bearer, state: 'valid' },
    { kind: 'cookie', value: expired, state: 'expired' },
    { kind: 'cookie', value: leftCookie, state: 'revoked' },
    { kind: 'cookie', value: changedAt(cookie, cookie.length - 5), state: 'tampered' },
    { kind: 'bearer', value: await expiredCopy(host, bearer), state: 'expired' },
    { kind: 'bearer', value: leftBearer, state: 'revoked' },
    { kind: 'bearer', value: changedAt(bearer, bearer.length - 20), state: 'tampered' },
  ];
}

const nextSecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1010));

async function endEverything(origin: string, cookie: string): Promise<void> {
  const headers = { cookie: `__Host-tidemark=${cookie}`, origin, 'x-tidemark': '1' };
  const { status } = await fetch(`${origin}/v1/account/sign-out-everywhere`, { method: 'POST', headers });
  if (status !== 204) throw new Error(`signing out everywhere answered ${status}`);
}

const changedAt = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

const documents = () => documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));

/** The time of a session passes. */
async function expireSession(cookie: string): Promise<void> {
  await documents().send(
    new UpdateCommand({
      TableName: setting('ACCESS_TABLE'),
      Key: accessKeys.session(sha256(must(cookie.split('.')[1], 'secret'))),
      UpdateExpression: 'SET expires = :then',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':then': Math.floor(Date.now() / 1000) - 60 },
    }),
  );
}

/** The same token, signed by the same issuer, for a time that is over. */
async function expiredCopy({ folder }: TestHost, token: string): Promise<string> {
  const { signing } = JSON.parse(readFileSync(folder.at('identity-keys.json'), 'utf8')) as { signing: JWK };
  const then = Math.floor(Date.now() / 1000) - 7200;
  return new SignJWT({ ...decodeJwt(token), iat: then, exp: then + 3600 })
    .setProtectedHeader({ alg: 'RS256', kid: must(signing.kid, 'kid'), typ: 'at+jwt' })
    .sign(await importJWK(signing, 'RS256'));
}

interface MadeKey {
  readonly id: string;
  readonly key: string;
}

export const newKey = ({ admin }: TestHost, tenant: string, scope: string): Promise<MadeKey> =>
  admin.post(`/admin/tenants/${tenant}/keys`, { name: scope, scopes: [scope], days: 1 });

async function ofKey(host: TestHost, name: (typeof KEYS)[number]): Promise<Credential[]> {
  const [tenant, scope] = [TENANT_OF[name], name.slice('key:'.length)];
  const [valid, expired, revoked] = [await newKey(host, tenant, scope), await newKey(host, tenant, scope), await newKey(host, tenant, scope)]; // prettier-ignore
  await expireKey(expired.id);
  const gone = await fetch(`${host.origin}/v1/admin/tenants/${tenant}/keys/${revoked.id}`, { method: 'DELETE', headers: { 'x-api-key': host.adminKey } }); // prettier-ignore
  if (gone.status !== 204) throw new Error(`revoking a key answered ${gone.status}`);
  const { id } = must(readApiKey(valid.key), 'key');
  return [
    { kind: 'key', value: valid.key, state: 'valid' },
    { kind: 'key', value: expired.key, state: 'expired' },
    { kind: 'key', value: revoked.key, state: 'revoked' },
    // Whole, with the right check digits, and not the secret.
    { kind: 'key', value: writeApiKey({ id, secret: secretOf(new Uint8Array(32).fill(9)) }), state: 'tampered' },
  ];
}

async function expireKey(id: string): Promise<void> {
  await documents().send(
    new UpdateCommand({
      TableName: setting('ACCESS_TABLE'),
      Key: accessKeys.apiKey(id),
      UpdateExpression: 'SET expires = :then',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':then': Math.floor(Date.now() / 1000) - 60 },
    }),
  );
}

/** An import that has just been opened, by a key of a partner. */
export async function newJob(host: TestHost, tenant: string): Promise<string> {
  const { key } = await newKey(host, tenant, 'import');
  const response = await fetch(`${host.origin}/v1/programmes/demo/imports`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ period: PERIOD, format: 'jsonl', mode: 'each' }),
  });
  return must(((await response.json()) as { id?: string }).id, 'import');
}

const studioKeys = new Map<string, Promise<MadeKey>>();

/** A report that has just been begun, by a key of its organisation. */
export async function newReport(host: TestHost, tenant: string, slug: string): Promise<string> {
  const made = studioKeys.get(tenant) ?? newKey(host, tenant, 'studio');
  studioKeys.set(tenant, made);
  const response = await fetch(`${host.origin}/v1/studio/reports`, {
    method: 'POST',
    headers: { 'x-api-key': (await made).key, 'content-type': 'application/json' },
    body: JSON.stringify({ slug, body: REPORT }),
  });
  return must(((await response.json()) as { slug?: string }).slug, 'report');
}
