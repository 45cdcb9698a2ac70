import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testHost, PROFILE, type TestHost } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';
import { join, newJob, newKey, populate } from '../fences/isolation/world.ts';

/** Of two companies and two partners one each tries to get at what the other has, by knowing its ids. */
const [MINE, THEIRS] = ['iso-company', 'iso-other'];
const [PARTNER, OTHER_PARTNER] = ['iso-partner', 'iso-other-partner'];
const ASSESSMENT = `/v1/programmes/demo/periods/${PERIOD}/assessment`;
const DRAFT = `/v1/programmes/demo/periods/${PERIOD}/draft`;
const IMPORTS = '/v1/programmes/demo/imports';

type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly length: string | null;
  readonly text: string;
}

let host: TestHost;
/** Headers of the owner who tries, of the owner of the others, and of a key of each partner and each company. */
let owner: Headers;
let victim: Headers;
let partner: Headers;
let otherPartner: Headers;
let key: Headers;
let otherKey: Headers;
beforeAll(async () => {
  host = await testHost();
  await populate(host);
  const of = async (tenant: string): Promise<Headers> => ({
    cookie: `__Host-tidemark=${await (await join(host, tenant, ['owner'], `owner-of-${tenant}`)).cookie()}`,
    origin: host.origin,
    'x-tidemark': '1',
  });
  const by = async (tenant: string, scope: string) => ({ 'x-api-key': (await newKey(host, tenant, scope)).key });
  [owner, victim] = [await of(MINE as string), await of(THEIRS as string)];
  [partner, otherPartner] = [await by(PARTNER as string, 'import'), await by(OTHER_PARTNER as string, 'import')];
  [key, otherKey] = [await by(MINE as string, 'assess'), await by(THEIRS as string, 'assess')];
}, 180_000);
afterAll(() => host.stop());

async function call(who: Headers, method: string, path: string, body?: unknown, more: Headers = {}): Promise<Answer> {
  const response = await fetch(`${host.origin}${path}`, {
    method,
    headers: { ...who, ...(body !== undefined && { 'content-type': 'application/json' }), ...more },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const { status, headers } = response;
  return { status, type: headers.get('content-type'), length: headers.get('content-length'), text: await response.text() }; // prettier-ignore
}

const parsed = <T>({ text }: Answer): T => JSON.parse(text) as T;

/** A request that names a thing of others, or nothing: the same answer to the byte, and not there. */
async function expectBlind(who: Headers, method: string, path: (id: string) => string, ids: { theirs: string; nobodys: string }, body?: unknown, more?: Headers) {
  const [theirs, nobodys] = [await call(who, method, path(ids.theirs), body, more), await call(who, method, path(ids.nobodys), body, more)];
  expect(nobodys.status).toBe(404);
  expect(theirs).toEqual(nobodys);
} // prettier-ignore

describe('an id of another organisation is as good as none', () => {
  it('of an import, in every request about imports', async () => {
    const theirs = await newJob(host, OTHER_PARTNER as string);
    const ids = { theirs, nobodys: theirs.split('').reverse().join('') };
    const jsonl = { 'content-type': 'application/jsonl' };
    await expectBlind(partner, 'GET', (id) => `/v1/imports/${id}`, ids);
    await expectBlind(partner, 'GET', (id) => `/v1/imports/${id}/rows`, ids);
    await expectBlind(partner, 'PUT', (id) => `/v1/imports/${id}/chunks/0`, ids, '{}', jsonl);
    await expectBlind(partner, 'POST', (id) => `/v1/imports/${id}/start`, ids, { chunks: 1 });
    const start = await call(otherPartner, 'POST', `/v1/imports/${theirs}/start`, { chunks: 1 });
    expect(start).toMatchObject({ status: 409, text: expect.stringContaining('have not been sent') as string });
  });

  it('of a key, which goes on working', async () => {
    const theirs = await newKey(host, THEIRS as string, 'assess');
    const ids = { theirs: theirs.id, nobodys: '0a0a0a0a0a0a' };
    await expectBlind(owner, 'POST', (id) => `/v1/account/keys/${id}/rotate`, ids, { overlapHours: 0, days: 1 });
    await expectBlind(owner, 'DELETE', (id) => `/v1/account/keys/${id}`, ids);
    expect((await call({ 'x-api-key': theirs.key }, 'GET', DRAFT)).status).toBe(200);
  });

  it('of an invitation, which goes on waiting', async () => {
    const made = await call(victim, 'POST', '/v1/account/invitations', { email: 'new@iso.synthetic.example', roles: ['member'] }); // prettier-ignore
    const { id } = parsed<{ id: string }>(made);
    const ids = { theirs: id, nobodys: '0a0a0a0a0a0a' };
    await expectBlind(owner, 'POST', (one) => `/v1/account/invitations/${one}/again`, ids);
    await expectBlind(owner, 'DELETE', (one) => `/v1/account/invitations/${one}`, ids);
    const { invitations } = parsed<{ invitations: { id: string }[] }>(await call(victim, 'GET', '/v1/account/people'));
    expect(invitations.map((one) => one.id)).toContain(id);
  });

  it('of a person, who stays signed in and keeps the role', async () => {
    const me = parsed<{ user: { id: string; roles: string[] } }>(await call(victim, 'GET', '/v1/account/me'));
    const ids = { theirs: me.user.id, nobodys: me.user.id.split('').reverse().join('') };
    await expectBlind(owner, 'PUT', (id) => `/v1/account/people/${id}`, ids, { roles: ['member'] });
    await expectBlind(owner, 'POST', (id) => `/v1/account/people/${id}/sign-out`, ids);
    await expectBlind(owner, 'DELETE', (id) => `/v1/account/people/${id}`, ids);
    expect(parsed(await call(victim, 'GET', '/v1/account/me'))).toEqual(me);
  });

  it('even for an admin, under the path of an organisation that it does not belong to', async () => {
    const admin = { 'x-api-key': host.adminKey };
    const theirs = await newKey(host, THEIRS as string, 'assess');
    const at = (id: string): string => `/v1/admin/tenants/${MINE}/keys/${id}`;
    await expectBlind(admin, 'DELETE', at, { theirs: theirs.id, nobodys: '0a0a0a0a0a0a' });
    const me = parsed<{ user: { id: string } }>(await call(victim, 'GET', '/v1/account/me'));
    const person = (id: string): string => `/v1/admin/tenants/${MINE}/people/${id}`;
    await expectBlind(admin, 'DELETE', person, { theirs: me.user.id, nobodys: 'nobody-of-this-id' });
    expect((await call(victim, 'GET', '/v1/account/me')).status).toBe(200);
  });
});

describe('naming another organisation', () => {
  it('in a body is no way into it', async () => {
    const tries: [string, string, object][] = [
      ['POST', '/v1/account/keys', { name: 'x', scopes: ['assess'], days: 1, tenant: THEIRS }],
      ['POST', '/v1/account/invitations', { email: 'y@iso.synthetic.example', roles: ['member'], tenant: THEIRS }],
      ['PUT', '/v1/account/organisation', { id: THEIRS, name: 'Taken over' }],
      ['POST', '/v1/account/leave', { confirm: THEIRS }],
    ];
    for (const [method, path, body] of tries) {
      const { status } = await call(owner, method, path, body, { 'if-match': '"1"' });
      expect(`${path} ${status}`).toMatch(/ (400|409|422)$/);
    }
    const submitted = await call(key, 'PUT', ASSESSMENT, { answers: answersOf(1), tenant: THEIRS, subject: 'self' });
    expect(submitted.status).toBe(400);
    const theirs = parsed<{ state: string; name: string }>(await call(victim, 'GET', '/v1/account/organisation'));
    expect(theirs).toMatchObject({ state: 'active', name: `${THEIRS} (synthetic)` });
  });

  it('as the subject of a submission is refused alike, whether there is one or not', async () => {
    const answers = { answers: answersOf(1) };
    const ask = (subject: string) => call(key, 'PUT', `${ASSESSMENT}?subject=${subject}`, answers);
    const [theirs, nobodys] = [await ask(THEIRS as string), await ask('iso-nobody')];
    expect(theirs).toEqual(nobodys);
    expect(theirs.status).toBe(403);
  });
});

describe('what one organisation does', () => {
  it('under the subjects of another partner lands in its own room', async () => {
    const row = { subject: 'shared-client', profile: PROFILE, answers: answersOf(3, 1) };
    const chunk = (who: Headers, id: string, one: object) => call(who, 'PUT', `/v1/imports/${id}/chunks/0`, JSON.stringify(one), { 'content-type': 'application/jsonl' }); // prettier-ignore
    const run = async (who: Headers, one: object): Promise<void> => {
      const job = parsed<{ id: string }>(await call(who, 'POST', IMPORTS, { period: PERIOD, format: 'jsonl', mode: 'each' })); // prettier-ignore
      expect((await chunk(who, job.id, one)).status).toBe(204);
      expect((await call(who, 'POST', `/v1/imports/${job.id}/start`, { chunks: 1 })).status).toBe(202);
      await expect.poll(async () => parsed<{ state: string }>(await call(who, 'GET', `/v1/imports/${job.id}`)).state, { timeout: 30_000 }).toBe('done'); // prettier-ignore
    };
    await run(otherPartner, row);
    const of = async (tenant: string): Promise<Answer> => {
      const assess = await newKey(host, tenant, 'assess');
      return call({ 'x-api-key': assess.key }, 'GET', `${ASSESSMENT}?subject=shared-client`);
    };
    expect((await of(PARTNER as string)).status).toBe(404);
    const before = await of(OTHER_PARTNER as string);
    await run(partner, { ...row, answers: answersOf(0, 9) });
    expect(await of(OTHER_PARTNER as string)).toEqual(before);
    expect((await of(PARTNER as string)).text).not.toBe(before.text);
  });

  it('under an Idempotency-Key of another one is its own', async () => {
    const body = { period: PERIOD, format: 'jsonl', mode: 'each' };
    const make = async (who: Headers) => parsed<{ id: string }>(await call(who, 'POST', IMPORTS, body, { 'idempotency-key': 'the-same' })).id; // prettier-ignore
    const theirs = await make(otherPartner);
    const mine = await make(partner);
    expect(mine).not.toBe(theirs);
    expect(await make(partner)).toBe(mine);
    const other = { ...body, mode: 'all' };
    expect((await call(partner, 'POST', IMPORTS, other, { 'idempotency-key': 'the-same' })).status).toBe(409);
  });

  it('with the version another one’s draft has is held against its own', async () => {
    const keep = (who: Headers, version: number) => call(who, 'PUT', DRAFT, { answers: {}, notes: {} }, { 'if-match': `"${version}"` }); // prettier-ignore
    expect((await keep(otherKey, 0)).status).toBe(200);
    expect((await keep(otherKey, 1)).status).toBe(200);
    const [theirs, nobodys] = [await keep(key, 2), await keep(key, 7)];
    expect(theirs).toEqual(nobodys);
    expect(theirs.status).toBe(412);
  });
});

describe('what one organisation is shown', () => {
  it('has nothing of another one in it, with whatever cursor', async () => {
    await host.settled();
    const theirs = parsed<{ items: { id: string }[] }>(await call(victim, 'GET', '/v1/account/audit'));
    const cursor = Buffer.from(theirs.items[0]?.id ?? '').toString('base64url');
    for (const path of ['/v1/account/audit', `/v1/account/audit?next=${cursor}`, '/v1/account/audit/export']) {
      const { status, text } = await call(owner, 'GET', path);
      expect(status).toBe(200);
      expect(text).not.toContain(`"tenant":"${THEIRS}"`);
    }
  });

  it('is its own organisation, people, keys and export, without a trace of the others', async () => {
    const me = parsed<{ user: { id: string } }>(await call(victim, 'GET', '/v1/account/me'));
    const keys = parsed<{ items: { id: string }[] }>(await call(victim, 'GET', '/v1/account/keys'));
    const traces = [THEIRS as string, me.user.id, ...keys.items.map(({ id }) => id)];
    for (const path of ['me', 'organisation', 'organisation/profiles', 'people', 'keys', 'usage', 'export', 'audit']) {
      const { status, text } = await call(owner, 'GET', `/v1/account/${path}`);
      expect(`${path} ${status}`).toBe(`${path} 200`);
      for (const trace of traces) expect(text).not.toContain(trace);
    }
  });
});
