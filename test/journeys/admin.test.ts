import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { RULE_NAMES } from '#shared/crossings/checks/finding.ts';
import { until } from '#infra/local/demo/api-client.ts';
import { adminEditions } from '#lib/i18n/en/admin-editions.ts';
import { ADMIN_EMAIL } from '#infra/local/operator.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { importRows, population } from '../builders/population.ts';
import { PERIOD } from '../builders/submission.ts';

let host: TestHost;
let browser: Browser;
/** An administrator at a desk. */
let page: Page;
const faults: string[] = [];
const published = shiftPeriod(PERIOD, -1);

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await importRows(await host.tenant('console-partner', 'partner', ['import']), published, population(400));
  await host.settled();
  await host.tenant('console-company', 'company', ['assess']);
  await host.person('console-company', 'owner@console-company.example', ['owner']);
  page = await newPage();
  await signIn(page, ADMIN_EMAIL, host.adminPassword, '/admin/tenant?id=console-company&show=keys');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', acceptDownloads: true });
  const fresh = await context.newPage();
  fresh.setDefaultTimeout(30_000);
  fresh.on('pageerror', (error) => faults.push(error.message));
  return fresh;
}

/** Opens a page signed out and comes back to it signed in. */
async function signIn(to: Page, email: string, password: string, path: string): Promise<void> {
  await to.goto(host.origin + path);
  await to.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await to.getByLabel('E-mail address').fill(email);
  await to.getByLabel('Password', { exact: true }).fill(password);
  await to.getByRole('button', { name: 'Sign in' }).click();
  await to.waitForURL(host.origin + path);
}

const dialog = (): Locator => page.getByRole('dialog');
const button = (name: string | RegExp): Locator => page.getByRole('main').getByRole('button', { name });
const open = (path: string) => page.goto(host.origin + path);

/** Asks for a deed, looks at what it says, and does it. */
async function confirm(go: string, typed?: string): Promise<void> {
  await expectAccessible(page);
  if (typed) await dialog().getByRole('textbox').fill(typed);
  await dialog().getByRole('button', { name: go, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
}

test('a deep link is kept over the sign-in, and the console is in the account menu', async () => {
  await page.getByRole('heading', { name: 'API keys' }).waitFor();
  await page.getByRole('button', { name: /Operator/ }).click();
  await page.getByRole('link', { name: 'Administration' }).click();
  await page.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor();
  await page.getByRole('link', { name: /console-company/ }).waitFor();
  await expectAccessible(page);
});

test('whoever is no administrator is told so, in words', async () => {
  const other = await newPage();
  const { email, password } = await host.person('console-company', 'member@console-company.example', ['member']);
  await signIn(other, email, password, '/admin');
  await other.getByRole('heading', { name: 'This is not for you' }).waitFor();
  expect(await other.getByRole('navigation', { name: 'Administration' }).count()).toBe(0);
  await expectAccessible(other);
  await other.context().close();
});

test('an organisation is added and its owner invited in one form, by keyboard', async () => {
  await open('/admin');
  await page.getByRole('link', { name: 'Add organisation' }).click();
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Müller & Söhne');
  expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe('mueller-and-soehne');
  await button('Add organisation').click();
  await page.getByText('Choose all three.').waitFor();
  await chooseProfile();
  await page.getByLabel(/I have checked/).focus();
  await page.keyboard.press('Space');
  await page.getByLabel(/Owner’s e-mail/).fill('no address');
  await page.keyboard.press('Enter');
  await page.getByText('This is not an e-mail address.').waitFor();
  await expectAccessible(page);
  await page.getByLabel(/Owner’s e-mail/).fill('ada@mueller.example');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Müller & Söhne is added' }).waitFor();
  expect(await page.getByLabel('Link of the invitation').inputValue()).toMatch(/\/join#[\w-]{43}$/);
  await expectAccessible(page);
  const made = await host.admin.get<{ state: string }>('/admin/tenants/mueller-and-soehne');
  expect(made.state).toBe('verified');
});

async function chooseProfile(): Promise<void> {
  await page.getByLabel('Industry').selectOption('C');
  await page.getByLabel('Size').selectOption('50-249');
  await page.getByLabel('Region').selectOption('150');
}

test('an id that is taken is told at its field', async () => {
  await open('/admin/add');
  await page.getByLabel('Name', { exact: true }).fill('console-company');
  await chooseProfile();
  await button('Add organisation').click();
  await page.getByText('This id is taken. Choose another one.').waitFor();
});

test('searching and filtering stand in the address', async () => {
  await open('/admin');
  await page.getByRole('searchbox').fill('mueller');
  await page.waitForURL(/search=mueller/);
  await page.getByRole('link', { name: /console-company/ }).waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Suspended' });
  await page.getByText('No organisation fits this search.').waitFor();
  await expectAccessible(page);
  await button('Clear').click();
  await page.getByRole('link', { name: 'Müller & Söhne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Müller & Söhne' }).waitFor();
  await page.getByText(/\d of 50/).waitFor();
  await expectAccessible(page);
});

test('facts are changed, and what somebody else changed meanwhile is shown first', async () => {
  await open('/admin/tenant?id=mueller-and-soehne');
  await button('Edit').click();
  await dialog().getByLabel('Name', { exact: true }).fill('Müller SE');
  await expectAccessible(page);
  const { version } = await host.admin.get<{ version: number }>('/admin/tenants/mueller-and-soehne');
  const theirs = await fetch(`${host.origin}/v1/admin/tenants/mueller-and-soehne`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${host.adminKey}`,
      'content-type': 'application/json',
      'if-match': `"${version}"`,
    },
    body: JSON.stringify({ locale: 'de' }),
  });
  expect(theirs.status).toBe(200);
  await dialog().getByRole('button', { name: 'Save' }).click();
  const told = dialog().getByRole('alert');
  await told.getByText('Language of mails').waitFor();
  expect(await told.innerText()).toMatch(/Was: English[\s\S]*Is now: German/);
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Müller SE' }).waitFor();
  expect(await host.admin.get('/admin/tenants/mueller-and-soehne')).toMatchObject({ name: 'Müller SE', locale: 'de' });
});

test('people are invited, and an invitation is taken back', async () => {
  await open('/admin/tenant?id=console-company&show=people');
  await page.getByRole('rowheader', { name: 'owner@console-company.example' }).waitFor();
  await button('Invite somebody').click();
  await dialog().getByLabel('E-mail address').fill('grace@console-company.example');
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Send invitation' }).click();
  await dialog().getByLabel('Link of the invitation').waitFor();
  await dialog().getByRole('button', { name: 'Done' }).click();
  await button('Take back: grace@console-company.example').click();
  await confirm('Take back');
  await page.getByRole('rowheader', { name: 'grace@console-company.example' }).waitFor({ state: 'detached' });
  await button('Remove: owner@console-company.example').click();
  await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog().getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});

test('a key is created and shown once, rotated and revoked', async () => {
  await open('/admin/tenant?id=console-company&show=keys');
  await button('Create a key').click();
  await dialog().getByLabel('What it is for').waitFor();
  await page.keyboard.type('Nightly upload');
  await dialog()
    .getByRole('checkbox', { name: /Assess/ })
    .check();
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Create key' }).click();
  const secret = await dialog().getByLabel('Key “Nightly upload”').inputValue();
  expect(secret).toMatch(/^tmk_[0-9a-z]{12}_/);
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'I have kept it' }).click();
  expect(await statusWith(secret)).toBe(200);

  await button('Rotate: Nightly upload').click();
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Rotate' }).click();
  const next = await dialog().getByLabel('Key “Nightly upload”').inputValue();
  await dialog().getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText(/followed by tmk_/).waitFor();
  expect([await statusWith(secret), await statusWith(next)]).toEqual([200, 200]);

  const row = page.getByRole('row').filter({ hasText: 'followed by' });
  await row.getByRole('button', { name: 'Revoke: Nightly upload' }).click();
  await confirm('Revoke');
  await until(
    () => statusWith(secret),
    (status) => status === 401,
  );
  expect(await statusWith(next)).toBe(200);
  expect(await page.content()).not.toContain(next);
});

const statusWith = async (key: string): Promise<number> =>
  (await fetch(`${host.origin}/v1/programmes/demo/assessments`, { headers: { authorization: `Bearer ${key}` } }))
    .status;

test('an organisation is suspended and resumed; offboarding wants its id typed', async () => {
  await open('/admin/tenant?id=console-company');
  await button('Suspend').click();
  await confirm('Suspend');
  await page.getByRole('heading', { name: 'State: Suspended' }).waitFor();
  await expectAccessible(page);
  await button('Resume').click();
  await confirm('Resume');
  await page.getByRole('heading', { name: 'State: Active' }).waitFor();
  await button('Offboard').click();
  await dialog().getByRole('textbox').fill('console');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await host.admin.get('/admin/tenants/console-company')).toMatchObject({ state: 'active' });
});

test('a list of organisations is tried out, then added, and adding it again adds nothing', async () => {
  await open('/admin/add-many');
  await page.getByRole('heading', { name: 'What the columns hold' }).waitFor();
  await expectAccessible(page);
  const [saved] = await Promise.all([page.waitForEvent('download'), button(/Download template/).click()]);
  const template = await readFile(await saved.path(), 'utf8');
  const [header = '', example = ''] = template.replace('\ufeff', '').trim().split('\r\n');
  const faulty = example
    .replace('example-company', 'faulty-company')
    .replace('50-249', 'many')
    .replace('HRB-12345', '');
  await choose([header, example, faulty].join('\r\n'));
  await page.getByRole('heading', { name: 'Checked: nothing is added yet' }).waitFor();
  await page.getByRole('row', { name: /with faults/ }).waitFor();
  await expectAccessible(page);
  expect((await missing('example-company')).status).toBe(404);

  const [report] = await Promise.all([page.waitForEvent('download'), button('Download report (CSV)').click()]);
  expect(await readFile(await report.path(), 'utf8')).toMatch(/^3,.*with faults.*size/m);
  await button('Add 1 organisation').click();
  await confirm('Add 1 organisation');
  await page.getByRole('heading', { name: 'Done' }).waitFor();
  await page.getByRole('combobox', { name: 'Line by line' }).selectOption({ label: 'added' });
  await page.getByText('owner invited').waitFor();
  await expectAccessible(page);
  expect(await host.admin.get('/admin/tenants/example-company')).toMatchObject({ name: 'Example Company' });

  await page.getByRole('link', { name: 'Another list' }).click();
  await choose([header, example].join('\r\n'));
  await page.getByText('There is nothing to add in this list.').waitFor();
});

const choose = (csv: string) =>
  page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
const missing = (tenant: string) =>
  fetch(`${host.origin}/v1/admin/tenants/${tenant}`, { headers: { authorization: `Bearer ${host.adminKey}` } });

test('an edition is closed, tried out and published, with its progress', async () => {
  await open('/admin/editions?programme=demo');
  await button('Close edition').click();
  await confirm('Close edition');
  await button('Try out publishing').waitFor({ timeout: 100_000 });
  await expectAccessible(page);
  await button('Try out publishing').click();
  await page.getByRole('heading', { name: 'What publishing would do' }).waitFor({ timeout: 100_000 });
  await page.getByRole('combobox', { name: 'What happens' }).selectOption({ label: 'withheld' });
  await page
    .getByRole('row', { name: /too few organisations/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await button('Publish edition').click();
  await confirm('Publish edition');
  await page.getByText('It is published, for good.', { exact: false }).waitFor({ timeout: 100_000 });
  await expectAccessible(page);
  const edition = await host.admin.get<{ state: string }>(`/admin/programmes/demo/editions/${PERIOD}`);
  expect(edition.state).toBe('published');
});

test('every rule that can hold a group back has words', () =>
  expect(Object.keys(adminEditions.rule).sort()).toEqual([...RULE_NAMES].sort()));

test('whoever has not assessed is reminded once', async () => {
  await open('/admin/health?programme=demo');
  const box = page.getByRole('checkbox', { name: /Choose console-company/ });
  await box.check();
  await expectAccessible(page);
  await button('Remind').click();
  await dialog().getByText('at least 1 mail', { exact: false }).waitFor();
  await confirm('Send mails');
  await page.getByText('1 mail sent').waitFor();
  await page
    .getByRole('row', { name: /console-company/ })
    .getByText('lately')
    .waitFor();
  expect(await box.isDisabled()).toBe(true);
  await expectAccessible(page);
});

test('the log tells in plain words what was done here, and can be taken out whole', async () => {
  await host.settled();
  await open('/admin/audit?tenant=console-company');
  await page.getByRole('row', { name: /Organisation suspended/ }).waitFor();
  await page.getByRole('combobox', { name: 'What happened' }).selectOption({ label: 'Key revoked' });
  await page.waitForURL(/action=key.revoked/);
  await page.getByRole('row', { name: /Organisation suspended/ }).waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: /Key revoked/ });
  expect(await row.innerText()).toContain(ADMIN_EMAIL);
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent('download'), button(/Whole log/).click()]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { seq: number; action: string });
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
  expect(must(entries[0], 'entry').action).toBe('tenant.created');
});

test('the same console in German, on a phone, by night', async () => {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    storageState: await page.context().storageState(),
  });
  const phone = await context.newPage();
  const paths = ['', '/add', '/add-many', '/tenant?id=console-company', '/editions', '/health', '/audit'];
  for (const path of paths) {
    await phone.goto(`${host.origin}/admin${path}`, { waitUntil: 'networkidle' });
    await phone.evaluate(`localStorage.setItem('tidemark.language', 'de')`);
    await phone.reload({ waitUntil: 'networkidle' });
    await phone.getByRole('navigation', { name: 'Verwaltung' }).waitFor();
    const beyond = await phone.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect([path, beyond <= 0]).toEqual([path, true]);
    await expectAccessible(phone);
  }
  await context.close();
});

test('nothing went wrong in any page meanwhile', () => expect(faults).toEqual([]));
