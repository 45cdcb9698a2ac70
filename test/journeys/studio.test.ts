import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { PERIOD } from '../builders/submission.ts';

const SLUG = 'delivery-this-quarter';
const TITLE = 'Delivery, in one page';
const REASON = 'A figure was read the wrong way round.';

let host: TestHost;
let browser: Browser;
/** An analyst at a desk. */
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await host.tenant('press', 'analyst', ['studio']);
  const ana = await host.person('press', 'ana@press.synthetic.example', ['analyst']);
  await publishedEdition(host, 'demo-delivery', shiftPeriod(PERIOD, -1));
  page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${host.origin}/v1/account/sign-in?to=/studio`);
  await page.getByLabel('E-mail address').fill(ana.email);
  await page.getByLabel('Password', { exact: true }).fill(ana.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${host.origin}/studio`);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const dialog = () => page.getByRole('dialog');
const panel = (name: string) =>
  page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name, exact: true }).click();
const saved = () => page.getByText(/^Saved \d\d:\d\d$/).waitFor();

/** Somebody who comes to the report for the first time, without scripts: the status, and what is written there. */
async function readAnew(): Promise<{ status: number | undefined; words: string }> {
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const answer = await reader.goto(`${host.origin}/reports/${SLUG}`);
  return { status: answer?.status(), words: await reader.locator('body').innerText() };
}

test('an analyst begins with a draft of the latest edition', async () => {
  await page.getByText('There is no report yet.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New report' }).click();
  await dialog().getByLabel('Author', { exact: true }).fill('Ada Synthetic');
  await dialog().getByLabel('Address').fill(SLUG);
  await dialog().getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(`${host.origin}/studio/${SLUG}`);
  await page.getByRole('region', { name: 'Preview' }).getByRole('figure').first().waitFor();
  await expectAccessible(page);
}, 60_000);

test('what is written is saved by itself, and is there again', async () => {
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByText('Not saved yet').waitFor();
  await saved();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: TITLE }).first().waitFor();
  const before = await page.getByRole('button', { name: /^Remove:/ }).count();
  await page.getByRole('button', { name: 'Figure', exact: true }).click();
  await page.getByLabel('Caption').fill('Stages of everybody');
  await saved();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove: Figure, Stages of everybody' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.getByRole('button', { name: /^Remove:/ }).count()).toBe(before + 1);
  await saved();
}, 60_000);

test('the checklist names what keeps it from coming out, and leads there', async () => {
  await panel('Checklist');
  await page.getByText(/^1 error, /).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show: Figure, Stages of everybody' }).first().click();
  await page.getByLabel('Alternative text').fill('Bars of the stages.');
  await saved();
  await panel('Checklist');
  await page.getByText(/^0 errors, /).waitFor();
}, 60_000);

test('somebody else’s save is told in words, and either text can go on', async () => {
  await panel('Write');
  const other = await page.context().newPage();
  await other.goto(`${host.origin}/studio/${SLUG}`);
  await other.getByLabel('Subtitle').fill('By the other hand');
  await other.getByText(/^Saved \d\d:\d\d$/).waitFor();
  await other.close();
  await page.getByLabel('Subtitle').fill('By this hand');
  await page.getByText('Somebody else saved this report').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved();
  expect(await page.getByLabel('Subtitle').inputValue()).toBe('By this hand');
}, 60_000);

test('published it is read without scripts, withdrawn its address says why it is gone', async () => {
  await panel('Publish');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog().getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Version 1. It is read at').waitFor({ timeout: 90_000 });
  const published = await readAnew();
  expect(published.status).toBe(200);
  expect(published.words).toContain(TITLE);

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await dialog().getByLabel('Reason').fill(REASON);
  await dialog().getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText(`It is withdrawn: ${REASON}`).waitFor();
  const gone = await readAnew();
  expect(gone.status).toBe(410);
  expect(gone.words).toContain(REASON);
  expect(faults).toEqual([]);
}, 150_000);
