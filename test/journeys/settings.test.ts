import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewPerson } from '#infra/local/demo/new-person.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

let host: TestHost;
let browser: Browser;
/** The first owner, and the colleague who is invited in the first test. */
let owner: Page;
let colleague: Page;
let ada: NewPerson;
const GRACE = { email: 'grace@works.example', password: 'seven green lanterns' };
const faults: string[] = [];

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  const works = await host.tenant('works', 'company', ['assess']);
  await works.put(`/programmes/demo/periods/${PERIOD}/assessment`, { answers: answersOf(1, 5) });
  ada = await host.person('works', 'ada@works.example', ['owner', 'member']);
  [owner, colleague] = await Promise.all([newPage(), newPage()]);
  await signIn(owner, ada);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

async function signIn(page: Page, { email, password }: NewPerson): Promise<void> {
  await page.goto(`${host.origin}/v1/account/sign-in?to=/settings`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${host.origin}/settings`);
}

const open = async (page: Page, section: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: section, exact: true }).click();
  await page.getByRole('region', { name: headingOf(section) }).waitFor();
};
const headingOf = (section: string): string => (section === 'Keys' ? 'API keys' : section);
const dialogOf = (page: Page): Locator => page.getByRole('dialog');

test('an owner invites somebody, who joins by the link and may look but not change', async () => {
  await open(owner, 'People');
  await owner.getByRole('button', { name: 'Invite somebody' }).click();
  await dialogOf(owner).getByLabel('E-mail address').fill(GRACE.email);
  await expectAccessible(owner);
  await dialogOf(owner).getByRole('button', { name: 'Send invitation' }).click();
  const link = await dialogOf(owner).getByLabel('Link of the invitation').inputValue();
  await dialogOf(owner).getByRole('button', { name: 'Done' }).click();

  await colleague.goto(link);
  await colleague.getByLabel('Password', { exact: true }).fill(GRACE.password);
  await colleague.getByRole('button', { name: 'Set password and join' }).click();
  await colleague.getByRole('heading', { name: /Sign in/ }).waitFor();
  await signIn(colleague, GRACE);
  await colleague.getByText('Only owners can change this.').waitFor();
  expect(await colleague.getByRole('navigation', { name: 'Settings' }).getByRole('link').allInnerTexts()).toEqual([
    'Organisation',
    'Your sign-in',
  ]);
  await expectAccessible(colleague);
  await colleague.goto(`${host.origin}/settings/keys`);
  await colleague.getByText('Owners of your organisation look after this.').waitFor();
});

test('a change of roles holds from the next page on, and the last owner stays one', async () => {
  await owner.reload();
  await owner.getByRole('button', { name: `Roles: ${ada.email}` }).click();
  await dialogOf(owner)
    .getByRole('checkbox', { name: /^Owner/ })
    .uncheck();
  await dialogOf(owner).getByRole('button', { name: 'Save' }).click();
  await dialogOf(owner).getByRole('alert').getByText('last owner').waitFor();
  await owner.keyboard.press('Escape');

  await owner.getByRole('button', { name: `Roles: ${GRACE.email}` }).click();
  await dialogOf(owner)
    .getByRole('checkbox', { name: /^Owner/ })
    .check();
  await dialogOf(owner).getByRole('button', { name: 'Save' }).click();
  await dialogOf(owner).waitFor({ state: 'detached' });
  await colleague.goto(`${host.origin}/settings`);
  await open(colleague, 'People');
  await expectAccessible(colleague);
});

/** What a request by this key is answered with. */
const statusBy = async (key: string): Promise<number> =>
  (await fetch(`${host.origin}/v1/programmes/demo/assessments`, { headers: { 'x-api-key': key } })).status;

test('a key is shown once, is followed by another one, and ends when it is revoked', async () => {
  await open(owner, 'Keys');
  await owner.getByRole('button', { name: 'Create a key' }).click();
  await dialogOf(owner).getByLabel('What it is for').fill('nightly');
  await dialogOf(owner)
    .getByRole('checkbox', { name: /^Assess/ })
    .check();
  await dialogOf(owner).getByRole('button', { name: 'Create key' }).click();
  const first = await dialogOf(owner).getByLabel('Key “nightly”').inputValue();
  await expectAccessible(owner);
  await dialogOf(owner).getByRole('button', { name: 'I have kept it' }).click();
  expect(await statusBy(first)).toBe(200);
  expect(await owner.locator('main').innerText()).not.toContain(first);

  await owner.getByRole('button', { name: 'Rotate: nightly' }).click();
  await dialogOf(owner).getByRole('button', { name: 'Rotate' }).click();
  const second = await dialogOf(owner).getByLabel('Key “nightly”').inputValue();
  await dialogOf(owner).getByRole('button', { name: 'I have kept it' }).click();
  expect([await statusBy(first), await statusBy(second)]).toEqual([200, 200]);

  await revoke(second);
  expect([await statusBy(first), await statusBy(second)]).toEqual([200, 401]);
  await owner.getByText('“nightly” was revoked').waitFor();
  await expectAccessible(owner);
}, 60_000);

async function revoke(key: string): Promise<void> {
  const prefix = key.slice(0, key.lastIndexOf('_'));
  const named = owner.getByRole('rowheader').filter({ hasText: prefix });
  await owner
    .getByRole('row')
    .filter({ has: named })
    .getByRole('button', { name: /^Revoke/ })
    .click();
  await dialogOf(owner).getByRole('button', { name: 'Revoke' }).click();
  await dialogOf(owner).waitFor({ state: 'detached' });
}

test('a new profile is saved for the next edition, and two owners at once lose nothing', async () => {
  await open(owner, 'Organisation');
  await open(colleague, 'Organisation');
  await colleague.getByLabel('Size').selectOption('1000-9999');
  await colleague.getByRole('button', { name: 'Save changes' }).click();
  await colleague.getByText('Saved. The new profile counts from the next edition.').waitFor();
  await colleague.getByRole('heading', { name: 'Profile history' }).waitFor();

  await owner.getByLabel('Name', { exact: true }).fill('Works & sons');
  await owner.getByRole('button', { name: 'Save changes' }).click();
  await owner.getByText('Somebody else changed the organisation meanwhile').waitFor();
  expect(await owner.getByLabel('Size').inputValue()).toBe('1000-9999');
  expect(await owner.getByLabel('Name', { exact: true }).inputValue()).toBe('Works & sons');
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Save changes' }).click();
  await owner.getByText('Saved.', { exact: true }).waitFor();
  await owner.getByRole('button', { name: /Account: Works & sons/ }).waitFor();
  await owner.reload();
  const history = owner.getByRole('table', { name: 'Profile history' });
  await history.getByRole('row').nth(2).waitFor();
  expect(await history.getByRole('row').nth(1).innerText()).toContain('1,000–9,999');
  await expectAccessible(owner);
});

test('a contribution is withdrawn, and says that nothing of it is published', async () => {
  await open(owner, 'Contributions');
  await owner.getByRole('button', { name: /^Withdraw the contribution/ }).click();
  await dialogOf(owner).getByText('It is in no published edition').waitFor();
  await expectAccessible(owner);
  await dialogOf(owner).getByRole('button', { name: 'Withdraw' }).click();
  await owner.getByText('Withdrawn', { exact: true }).waitFor();
  await expectAccessible(owner);
});

test('usage is shown against the quotas', async () => {
  await open(owner, 'Usage');
  await owner
    .getByText(/^2 of \d+/)
    .first()
    .waitFor();
  await expectAccessible(owner);
});

test('everything is exported as a file that holds what was entered', async () => {
  await open(owner, 'Data and leaving');
  const [download] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^tidemark-works-\d{4}-\d\d-\d\d\.jsonl$/);
  const text = readFileSync(await download.path(), 'utf8');
  const types = text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { type: string }).type);
  expect(new Set(types)).toEqual(new Set(['organisation', 'person', 'key', 'assessment']));
  for (const kept of ['Works & sons', GRACE.email, '1000-9999', PERIOD]) expect(text).toContain(kept);
  await owner.getByText(/^Saved as a file of/).waitFor();
  await expectAccessible(owner);
});

test('the log tells who did what, can be narrowed, and never has an answer in it', async () => {
  await host.settled();
  await open(owner, 'Log');
  const log = owner.getByRole('region', { name: 'Log' });
  const invited = log.getByRole('rowheader', { name: /Somebody invited/ });
  await invited.first().waitFor();
  await log.getByText(ada.email).first().waitFor();
  await expectAccessible(owner);
  await log.getByLabel('What happened').selectOption('key.revoked');
  await invited.first().waitFor({ state: 'detached' });
  expect(owner.url()).toContain('action=key.revoked');
  expect(await log.getByRole('rowheader').count()).toBe(1);
});

test('signing out everywhere ends the session in another browser at once', async () => {
  const other = await newPage();
  await signIn(other, ada);
  await open(other, 'Your sign-in');
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  await dialogOf(other).getByRole('button', { name: 'Sign out everywhere' }).click();
  await other.waitForURL(`${host.origin}/`);
  await owner.goto(`${host.origin}/settings`);
  await owner.getByRole('heading', { name: 'Please sign in' }).waitFor();
  await expectAccessible(owner);
});

test('leaving takes the identifier typed again, and ends access for everybody', async () => {
  await colleague.goto(`${host.origin}/settings/data`);
  await colleague.getByRole('button', { name: 'Leave …' }).click();
  const go = dialogOf(colleague).getByRole('button', { name: 'Leave for good' });
  await go.click({ force: true });
  await dialogOf(colleague).getByRole('textbox').fill('work');
  await go.click({ force: true });
  expect((await host.admin.get<{ state: string }>('/admin/tenants/works')).state).toBe('active');
  await dialogOf(colleague).getByRole('textbox').fill('works');
  await expectAccessible(colleague);
  await go.click();
  await colleague.getByRole('heading', { name: 'Works & sons has left' }).waitFor();
  await colleague.getByText(/^Until .* the administrator can bring everything back/).waitFor();
  await expectAccessible(colleague);
  expect((await host.admin.get<{ state: string }>('/admin/tenants/works')).state).toBe('offboarded');

  // Who was let in a moment before may be for some seconds more.
  const shut = colleague.getByRole('heading', { name: 'Your organisation has no access at present' });
  const isShut = async (): Promise<boolean> => {
    await colleague.goto(`${host.origin}/position`, { waitUntil: 'networkidle' });
    return shut.isVisible();
  };
  await expect.poll(isShut, { timeout: 20_000, interval: 1000 }).toBe(true);
  await expectAccessible(colleague);
  await colleague.getByRole('button', { name: 'Sign out' }).click();
  await colleague.waitForURL(`${host.origin}/`);
});

test.each(['expired', 'unknown', 'refused', 'not-active', 'disabled'])(
  'a sign-in that ends as %s says why and what to do',
  async (why) => {
    await colleague.goto(`${host.origin}/?sign-in=${why}`);
    await colleague.getByRole('alert').getByRole('heading', { name: 'You are not signed in' }).waitFor();
    await expectAccessible(colleague);
  },
);

test('no page failed on the way', () => expect(faults).toEqual([]));
