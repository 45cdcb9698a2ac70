import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailerAt } from '#functions/ports/mail.ts';
import { outboxIds, readKept, type KeptMail } from '#functions/ports/mail-outbox.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessPeople } from '#functions/stores/access-people.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { contributorStore } from '#functions/stores/contributor-store.ts';
import { directoryUpkeep } from '#functions/stores/directory-upkeep.ts';
import { noticeStore } from '#functions/stores/notice-store.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { invite } from '#functions/tenancy/invitations.ts';
import { warnOfExpiry } from '#functions/notify/warn-of-expiry/warn.ts';
import { loadHandler } from '#infra/local/load-handler.ts';
import { outboxOf } from '#infra/local/outbox/folder.ts';
import type { Role } from '#shared/contracts/contract.ts';
import type { ContributorView } from '#shared/contracts/onboarding-schemas.ts';
import type { PeopleView, SentInvitation } from '#shared/contracts/people-schemas.ts';
import type { Period, ProgrammeId, TenantId } from '#shared/kernel/ids.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

const DEMO = '/admin/programmes/demo';
let host: TestHost;
let outbox: URL;
beforeAll(async () => {
  host = await testHost();
  outbox = outboxOf(host.folder);
}, 120_000);
afterAll(() => host.stop());

/** Mails to an address, oldest first. */
async function mailsTo(address: string): Promise<KeptMail[]> {
  const mails = await Promise.all((await outboxIds(outbox)).map((id) => readKept(outbox, id)));
  return mails.filter((mail) => mail?.to === address).map((mail) => must(mail, 'mail')).reverse(); // prettier-ignore
}
const lastTo = async (address: string): Promise<KeptMail> =>
  must((await mailsTo(address)).at(-1), `mail to ${address}`);

const PROFILE = { industry: 'C', size: '250-999', region: '150' };
const create = (id: string, more: object = {}) =>
  host.admin.post('/admin/tenants', { id, name: `Name of ${id}`, kind: 'company', state: 'active', profile: PROFILE, ...more }); // prettier-ignore
const send = (id: string, email: string, more: object = {}) =>
  host.admin.post<SentInvitation>(`/admin/tenants/${id}/invitations`, { email, roles: ['owner', 'member'], ...more });

/** What mailing works with, over the tables of the host. */
function deps(mail = setting('MAIL_URL'), now = new Date()) {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const table = setting('TENANT_TABLE');
  return {
    tenants: tenantStores(() => Promise.resolve(documents), table),
    access: accessPeople(documents, setting('ACCESS_TABLE')),
    directory: contributorStore(documents, table),
    notices: noticeStore(documents, table),
    identity: () => Promise.resolve(tableIdentity('none')),
    mailer: mailerAt(mail),
    origin: host.origin,
    now: () => now,
  };
}

describe('an invitation', () => {
  test.each([
    ['en', 'Invitation to Name of mail-en on Tidemark'],
    ['de', 'Einladung zu Name of mail-de bei Tidemark'],
  ])('comes by mail in the organisation’s language (%s), with the link', async (locale, subject) => {
    await create(`mail-${locale}`, { locale });
    const sent = await send(`mail-${locale}`, `own-${locale}@mail.example`);
    const mail = await lastTo(`own-${locale}@mail.example`);
    expect([sent.mailed, mail.subject]).toEqual([true, subject]);
    expect(mail.text).toContain(sent.link);
    expect(mail.html).toContain(`href="${sent.link}"`);
  });

  test('comes in the language that was asked for, and again with the new link only', async () => {
    await create('mail-again');
    const sent = await send('mail-again', 'again@mail.example', { locale: 'de' });
    const again = await host.admin.post<SentInvitation>(`/admin/tenants/mail-again/invitations/${sent.id}/again`);
    const mails = await mailsTo('again@mail.example');
    expect(mails.map(({ subject }) => subject.startsWith('Einladung'))).toEqual([true, true]);
    expect([mails[1]?.text.includes(again.link), mails[1]?.text.includes(sent.link)]).toEqual([true, false]);
  });

  test.each(['file:///dev/null/outbox', 'none:'])('that cannot be mailed (%s) stands, and the inviter has the link', async (url) => {
    const id = `mail-lost-${url.length}`;
    await create(id);
    const actor = { name: 'system', from: null, roles: ['admin'] as const };
    const invited = { email: 'lost@mail.example', roles: ['member'] as const };
    const sent = await invite(deps(url), id as TenantId, invited, actor);
    expect(sent.ok && [sent.value.mailed, sent.value.state]).toEqual([false, 'pending']);
    const { invitations } = await host.admin.get<PeopleView>(`/admin/tenants/${id}/people`);
    expect(invitations).toHaveLength(1);
  }); // prettier-ignore
});

describe('the outbox of a local installation', () => {
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${host.origin}${path}`, { headers });
    return { status: response.status, text: await response.text(), policy: response.headers.get('content-security-policy') ?? '' }; // prettier-ignore
  };

  test('lists mails, newest first, and shows each as text and as HTML that can run nothing', async () => {
    await create('mail-box', { name: '<b onclick="x">Hostile</b>' });
    const { link } = await send('mail-box', 'box@mail.example');
    const list = await page('/outbox');
    const [newest = ''] = await outboxIds(outbox);
    expect(list.text.indexOf(newest)).toBe(list.text.indexOf('/outbox/') + '/outbox/'.length);
    expect(list.text).not.toContain('<b onclick');
    const mail = await page(`/outbox/${newest}`);
    expect(mail.status).toBe(200);
    expect(mail.text).toContain(`href="${link}"`);
    expect(mail.text).not.toContain('<b onclick');
    expect(mail.text).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(mail.policy).toContain("default-src 'none'");
  });

  test('knows no other files, and is not for pages of other names', async () => {
    for (const path of ['/outbox/nothing', '/outbox/..%2Fsecrets', '/outbox/..%5C..%5Csecrets'])
      expect((await page(path)).status).toBe(404);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${host.origin}/outbox`, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode)).end(),
    ); // prettier-ignore
    expect(status).toBe(403);
  });
});

/** A company with an owner who has joined, whose last assessment is of this period. */
async function contributor(id: string, period: Period | null, roles: Role[] = ['owner', 'member'], locale = 'en') {
  const own = await host.tenant(id, 'company', ['assess']);
  if (locale !== 'en') await patchLocale(id, locale);
  await host.person(id, `owner@${id}.example`, roles);
  if (period) await own.put(`/programmes/demo/periods/${period}/assessment`, { answers: answersOf(1, 5) });
}

async function patchLocale(id: string, locale: string): Promise<void> {
  const path = `${host.origin}/v1/admin/tenants/${id}`;
  const headers = { 'x-api-key': host.adminKey, 'content-type': 'application/json' };
  const etag = (await fetch(path, { headers })).headers.get('etag') ?? '';
  const changed = await fetch(path, { method: 'PUT', headers: { ...headers, 'if-match': etag }, body: JSON.stringify({ locale }) }); // prettier-ignore
  if (!changed.ok) throw new Error(`changing the language answered ${changed.status}`);
}

describe('contributors', () => {
  beforeAll(async () => {
    await contributor('c-current', PERIOD);
    await contributor('c-due', shiftPeriod(PERIOD, -2), ['owner', 'member'], 'de');
    await contributor('c-lapsed', null);
    await contributor('c-never', null);
    await contributor('c-nobody', shiftPeriod(PERIOD, -1), ['member']);
    await host.settled();
    // Periods that long ago take no submission any more: as the stream consumer has left it back then.
    const books = directoryUpkeep(
      documentClient(dynamoClient({ endpoint: dynamoEndpoint() })),
      setting('TENANT_TABLE'),
    );
    const last = { ['demo' as ProgrammeId]: shiftPeriod(PERIOD, -6) };
    expect(await books.putLast('c-lapsed' as TenantId, {}, last)).toBe(true);
  }, 120_000);

  const listed = async (query = '') => {
    const { items } = await host.admin.get<{ items: ContributorView[] }>(`${DEMO}/contributors${query}`);
    return items.filter(({ tenant }) => tenant.startsWith('c-'));
  };

  test('are listed with their last period and what it means, by state where asked', async () => {
    expect((await listed()).map(({ tenant, lastPeriod, state }) => [tenant, lastPeriod, state])).toEqual([
      ['c-current', PERIOD, 'current'],
      ['c-due', shiftPeriod(PERIOD, -2), 'due'],
      ['c-lapsed', shiftPeriod(PERIOD, -6), 'lapsed'],
      ['c-nobody', shiftPeriod(PERIOD, -1), 'due'],
      ['c-never', null, 'never'],
    ].sort());
    expect((await listed('?state=lapsed')).map(({ tenant }) => tenant)).toEqual(['c-lapsed']);
  }); // prettier-ignore

  test('are reminded by mail where that makes sense, each at most once a week, on account', async () => {
    const tenants = ['c-current', 'c-due', 'c-lapsed', 'c-never', 'c-nobody', 'unheard-of'];
    const remind = () => host.admin.post<{ mails: number; skipped: object[] }>(`${DEMO}/reminders`, { tenants });
    const skipped = [
      { tenant: 'c-current', reason: 'current' },
      { tenant: 'c-nobody', reason: 'no-owner' },
      { tenant: 'unheard-of', reason: 'not-active' },
    ];
    const first = await remind();
    expect(first.mails).toBe(3);
    expect(first.skipped).toEqual(expect.arrayContaining(skipped));
    expect(first.skipped).toHaveLength(3);
    const lately = ['c-due', 'c-lapsed', 'c-never'].map((tenant) => ({ tenant, reason: 'reminded-lately' }));
    const second = await remind();
    expect([second.mails, second.skipped.length]).toEqual([0, 6]);
    expect(second.skipped).toEqual(expect.arrayContaining([...skipped, ...lately]));
    expect((await lastTo('owner@c-due.example')).subject).toContain('Zeit für die Einschätzung');
    expect((await lastTo('owner@c-never.example')).text).toContain('There is no assessment of');
    expect((await listed()).filter(({ remindedAt }) => remindedAt).map(({ tenant }) => tenant)).toEqual(['c-due', 'c-lapsed', 'c-never']); // prettier-ignore
    const { items } = await host.admin.get<{ items: { action: string; detail: object }[] }>(
      '/admin/tenants/c-due/audit',
    );
    expect(items.filter(({ action }) => action === 'reminder.sent')).toHaveLength(1);
  });

  test('are reminded once when two admins ask at the same moment', async () => {
    await contributor('c-twice', shiftPeriod(PERIOD, -3));
    await host.settled();
    const ask = () => host.admin.post<{ mails: number }>(`${DEMO}/reminders`, { tenants: ['c-twice'] });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ mails }) => mails).sort()).toEqual([0, 0, 1]);
  });

  test('are told once that an edition is out, however often the step is run', async () => {
    const edition = `demo.${shiftPeriod(PERIOD, -1)}`;
    const announce = await loadHandler<object, void>('announce-edition');
    await Promise.all([announce({ step: 'announce', edition }), announce({ step: 'announce', edition })]);
    await announce({ step: 'announce', edition });
    const told = async (id: string) =>
      (await mailsTo(`owner@${id}.example`)).filter(({ text }) => text.includes(`edition=demo.${shiftPeriod(PERIOD, -1)}`)).length; // prettier-ignore
    expect(await Promise.all(['c-current', 'c-due', 'c-lapsed', 'c-never', 'c-nobody'].map(told))).toEqual([1, 1, 1, 0, 0]); // prettier-ignore
    expect((await lastTo('owner@c-due.example')).subject).toContain('ist veröffentlicht');
  });

  test('of an unknown programme there are none, and a foreign cursor is refused', async () => {
    await expect(host.admin.get('/admin/programmes/nothing/contributors')).rejects.toThrow('404');
    await expect(host.admin.get(`${DEMO}/contributors?next=%2F`)).rejects.toThrow('400');
    await expect(host.admin.post(`${DEMO}/reminders`, { tenants: [] })).rejects.toThrow('400');
  });
});

test('owners are told of a key 14 and 3 days before it expires, once each', async () => {
  await host.tenant('k-org', 'company', ['assess']);
  await host.person('k-org', 'owner@k-org.example', ['owner']);
  const made = await host.admin.post<{ prefix: string; key: string }>('/admin/tenants/k-org/keys', { name: 'nightly', scopes: ['assess'], days: 30 }); // prettier-ignore
  const at = (days: number) => deps(setting('MAIL_URL'), new Date(Date.now() + days * 24 * 3600 * 1000 + 60_000));
  const told = async () => (await mailsTo('owner@k-org.example')).filter(({ subject }) => subject.includes('expires')).length; // prettier-ignore
  const counts: number[] = [];
  for (const days of [10, 16, 17, 26, 27, 28, 31]) {
    await warnOfExpiry(at(days));
    counts.push(await told());
  }
  expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2]);
  const mail = await lastTo('owner@k-org.example');
  expect(mail.text).toContain(made.prefix);
  expect(mail.text).not.toContain(made.key);
});
