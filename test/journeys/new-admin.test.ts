import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser } from '../builders/browser.ts';
import { Effort } from '../builders/effort.ts';
import { emptyHost } from '../builders/empty-host.ts';

let host: Awaited<ReturnType<typeof emptyHost>>;
let browser: Browser;
let admin: Page;
let owner: Page;
const faults: string[] = [];
const ADMIN = { email: 'ada@club.example', password: 'seven green lanterns' };
const OWNER = { email: 'olga@works.example', password: 'quiet harbour at noon' };
/** What the issue allows for taking somebody in, in seconds. */
const ALLOWED = 120;

beforeAll(async () => {
  [host, browser] = await Promise.all([emptyHost(), launchBrowser()]);
  [admin, owner] = await Promise.all([newPage(), newPage()]);
}, 120_000);
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

/** At the identity provider, which knows the address already. */
async function signIn(page: Page, effort: Effort, { email, password }: typeof ADMIN): Promise<void> {
  await page.getByRole('heading', { name: /Sign in/ }).waitFor();
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
  await effort.fill(page.getByLabel('Password', { exact: true }), password);
  await effort.click(page.getByRole('button', { name: 'Sign in' }));
}

test('an empty installation says what it waits for', async () => {
  await admin.goto(host.origin);
  await admin.getByRole('heading', { name: 'This installation has just been started' }).waitFor();
  await expectAccessible(admin);
});

test('nothing is set up with another code, and what was entered stays', async () => {
  await admin.goto(`${host.origin}/setup#${'x'.repeat(43)}`);
  await admin.getByLabel('Organisation that runs it').fill('Benchmark club');
  await admin.getByLabel('Your e-mail address').fill(ADMIN.email);
  await admin.getByLabel('Password', { exact: true }).fill('short');
  await admin.getByRole('button', { name: 'Create administrator' }).click();
  await admin.getByText('Take at least 12 characters.').waitFor();
  await expectAccessible(admin);
  await admin.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await admin.getByRole('button', { name: 'Create administrator' }).click();
  await admin.getByText('This code does not hold.').waitFor();
  expect(await admin.getByLabel('Organisation that runs it').inputValue()).toBe('Benchmark club');
  await expectAccessible(admin);
});

test('the printed address makes the first administrator, who is led to the first step', async () => {
  const effort = new Effort();
  await admin.goto('about:blank');
  await admin.goto(`${host.origin}/setup#${host.code}`);
  await effort.fill(admin.getByLabel('Organisation that runs it'), 'Benchmark club');
  expect(admin.url()).toBe(`${host.origin}/setup`);
  await effort.fill(admin.getByLabel('Your e-mail address'), ADMIN.email);
  await effort.fill(admin.getByLabel('Password', { exact: true }), ADMIN.password);
  await effort.click(admin.getByRole('button', { name: 'Create administrator' }));
  await signIn(admin, effort, ADMIN);
  await admin.waitForURL(`${host.origin}/admin`);
  await admin.getByText('Add your first organisation').waitFor();
  await expectAccessible(admin);
  console.log(`setting up an installation: ${effort.told}`);
});

test('the setup is closed from then on', async () => {
  const late = await newPage();
  await late.goto(`${host.origin}/setup#${host.code}`);
  await late.getByRole('heading', { name: 'This installation is set up' }).waitFor();
  await expectAccessible(late);
});

test('an organisation is taken in within two minutes: added, invited, joined, on its own page', async () => {
  const effort = new Effort();
  await effort.click(admin.getByRole('link', { name: 'Add an organisation' }));
  await effort.fill(admin.getByLabel('Name', { exact: true }), 'Olga’s Works');
  await effort.click(admin.getByRole('checkbox', { name: /legal entity exists/ }));
  await effort.choose(admin.getByLabel('Industry'), 'C');
  await effort.choose(admin.getByLabel('Size'), '250-999');
  await effort.choose(admin.getByLabel('Region'), '150');
  await effort.fill(admin.getByLabel(/Owner’s e-mail address/), OWNER.email);
  await expectAccessible(admin);
  await effort.click(admin.getByRole('button', { name: 'Add and invite' }));
  await admin.getByRole('heading', { name: 'Olga’s Works is added' }).waitFor();
  await expectAccessible(admin);

  await owner.goto(await linkInMail(owner));
  await owner.getByRole('heading', { name: 'Join Olga’s Works' }).waitFor();
  expect(owner.url()).toBe(`${host.origin}/join`);
  await expectAccessible(owner);
  await effort.fill(owner.getByLabel('Password', { exact: true }), OWNER.password);
  await effort.click(owner.getByRole('button', { name: 'Set password and join' }));
  await signIn(owner, effort, OWNER);
  await owner.waitForURL(`${host.origin}/position`);
  await owner.getByRole('heading', { name: 'You have not been assessed yet' }).waitFor();
  await expectAccessible(owner);
  console.log(`taking in an organisation: ${effort.told}`);
  expect(effort.person).toBeLessThan(ALLOWED);
}, 60_000);

/** Read where the owner would read it: in the local outbox. */
async function linkInMail(page: Page): Promise<string> {
  await page.goto(`${host.origin}/outbox`);
  await page.getByRole('link').first().click();
  const text = await page.locator('pre').innerText();
  return /http:\/\/\S+\/join#\S+/.exec(text)?.[0] ?? 'no link in the mail';
}

test('the link works once', async () => {
  const again = await newPage();
  await again.goto(await linkInMail(again));
  await again.getByRole('heading', { name: 'This link does not work' }).waitFor();
  await expectAccessible(again);
  await again.goto(`${host.origin}/join`);
  await again.getByRole('heading', { name: 'Open the link from your invitation' }).waitFor();
  await expectAccessible(again);
});

test('a new owner finds the questionnaire and the settings, and reads that nothing is published yet', async () => {
  await owner.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Scorecard' }).click();
  await owner.getByRole('link', { name: /questionnaire/i }).waitFor();
  await owner.getByRole('button', { name: /Account: Olga’s Works/ }).click();
  await expectAccessible(owner);
  await owner.getByRole('link', { name: 'Settings' }).click();
  await owner.getByRole('heading', { level: 2, name: 'Organisation' }).waitFor();
  await expectAccessible(owner);
});

test('no page failed on the way', () => expect(faults).toEqual([]));
