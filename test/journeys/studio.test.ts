import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser } from '../builders/browser.ts';
import type { NewPerson } from '#infra/local/demo/new-person.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { publishedEdition } from '../builders/published-edition.ts';
import { PERIOD } from '../builders/submission.ts';

const SLUG = 'delivery-this-quarter';
const TITLE = 'Delivery, in one page';
const REASON = 'A figure was read the wrong way round.';

let host: TestHost;
let browser: Browser;
/** An analyst at a desk, and a colleague who reviews. */
let page: Page;
let reviewer: Page;
const faults: string[] = [];

beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await host.tenant('press', 'analyst', ['studio']);
  const [ana, bob] = [
    await host.person('press', 'ana@press.synthetic.example', ['analyst']),
    await host.person('press', 'bob@press.synthetic.example', ['analyst']),
  ];
  await publishedEdition(host, 'demo-delivery', shiftPeriod(PERIOD, -1));
  page = await signedIn(ana, '/studio');
  reviewer = await signedIn(bob, '/studio');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

async function signedIn(who: NewPerson, to: string): Promise<Page> {
  const own = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
  own.setDefaultTimeout(30_000);
  own.on('pageerror', (error) => faults.push(error.message));
  await own.goto(`${host.origin}/v1/account/sign-in?to=${to}`);
  await own.getByLabel('E-mail address').fill(who.email);
  await own.getByLabel('Password', { exact: true }).fill(who.password);
  await own.getByRole('button', { name: 'Sign in' }).click();
  await own.waitForURL(host.origin + to);
  await own.getByRole('heading', { level: 1, name: 'Studio' }).waitFor();
  return own;
}

const dialog = () => page.getByRole('dialog');
const panel = (name: string) =>
  page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name, exact: true }).click();
const focusName = () => page.evaluate<string>(`document.activeElement.getAttribute('aria-label') ?? ''`);
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

test('a save from elsewhere is told in words, and either text can go on', async () => {
  await panel('Write');
  const other = await page.context().newPage();
  await other.goto(`${host.origin}/studio/${SLUG}`);
  await other.getByLabel('Subtitle').fill('By the other hand');
  await other.getByText(/^Saved \d\d:\d\d$/).waitFor();
  await other.close();
  await page.getByLabel('Subtitle').fill('By this hand');
  await page.getByText('You saved this report elsewhere').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved();
  expect(await page.getByLabel('Subtitle').inputValue()).toBe('By this hand');
}, 60_000);

test('a chart of the explorer goes into the report with one click, and out again with another', async () => {
  await page.goto(`${host.origin}/explore?programme=demo-delivery&by=industry`);
  const figure = page.getByRole('figure').first();
  const add = async () => {
    await figure.getByText('Copy or save').click();
    await figure.getByRole('button', { name: `Add to “${TITLE}”` }).click();
    await figure.getByText('1 figure added to').waitFor();
  };
  await add();
  await expectAccessible(page);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await figure.getByText(`Taken out of “${TITLE}” again.`).waitFor();
  await add();
  await figure.getByRole('link', { name: TITLE }).click();
  const card = page.getByRole('group', { name: /^Figure, Software delivery performance: stages by industry/ }).last();
  await card.getByLabel('Caption').waitFor();
  expect(await card.getByLabel('Chart').inputValue()).toBe('stages-by');
  expect(await card.getByLabel('Alternative text').inputValue()).toContain('{{share stage=');
}, 60_000);

test('of several reports the one last added to comes first, and a new one can be begun with the figure in it', async () => {
  await page.goto(`${host.origin}/position?programme=demo-delivery&cohort=industry.C`);
  const figure = page.getByRole('figure').first();
  await figure.getByText('Copy or save').click();
  await figure.getByRole('button', { name: 'Add to another report …' }).click();
  await dialog().getByRole('listitem').first().getByText(TITLE).waitFor();
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Begin a new report' }).click();
  await dialog().getByLabel('An empty report').check();
  await dialog().getByLabel('Author', { exact: true }).fill('Ada Synthetic');
  await dialog().getByLabel('Address').fill('begun-elsewhere');
  await dialog().getByRole('button', { name: 'Begin' }).click();
  await figure.getByText('1 figure added to').waitFor();
  await page.goto(`${host.origin}/studio`);
  await page.getByRole('button', { name: 'Delete: Without a title' }).click();
  await dialog().getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The report is deleted.').waitFor();
  await page.getByText('/reports/begun-elsewhere').waitFor({ state: 'detached' });
}, 60_000);

test('what is withheld says that it cannot be added, and whoever writes no reports is not asked to', async () => {
  await page.goto(`${host.origin}/position?programme=demo-delivery&cohort=industry.A`);
  await page.getByText('it cannot be added to a report').waitFor();
  await host.tenant('reader', 'company', ['assess']);
  const reader = await host.person('reader', 'rea@reader.synthetic.example', ['member']);
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(`${host.origin}/v1/account/sign-in?to=/explore`);
  await other.getByLabel('E-mail address').fill(reader.email);
  await other.getByLabel('Password', { exact: true }).fill(reader.password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.getByRole('figure').first().getByText('Copy or save').click();
  await other.getByRole('button', { name: 'Copy the data' }).first().waitFor();
  await other.waitForLoadState('networkidle');
  expect(await other.getByRole('button', { name: /^Add to/ }).count()).toBe(0);
  await other.close();
}, 60_000);

test('blocks are moved by keyboard, and the focus goes with them', async () => {
  await page.goto(`${host.origin}/studio/${SLUG}`);
  await page
    .getByRole('button', { name: /^Move down:/ })
    .first()
    .focus();
  const moved = await focusName();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await focusName()).toBe(moved);
  await page.getByText(/: now 3 of \d+\.$/).waitFor();
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: moved.replace('down', 'up') }).press('Enter');
  expect(await focusName()).toBe(moved.replace('down', 'up'));
  await saved();
}, 60_000);

test('without a connection it waits, and is saved when the connection is back', async () => {
  await page.context().setOffline(true);
  await page.getByLabel('Subtitle').fill('Written on a train');
  await page.getByText(/^No connection\./).waitFor();
  await page.context().setOffline(false);
  await saved();
}, 60_000);

test('reviewers read the draft by a link until it is taken back', async () => {
  await panel('Review links');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link for reviewers').inputValue();
  const nobody = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  expect((await nobody.goto(link))?.status()).toBe(200);
  expect(await nobody.locator('body').innerText()).toContain('A draft for review.');
  const links = await nobody.locator('a[href^="/"]').all();
  const addresses = await Promise.all(links.map((one) => one.getAttribute('href')));
  const answers = await Promise.all(addresses.map(async (href) => (await fetch(`${host.origin}${href}`)).status));
  expect(answers.filter((status) => status !== 200)).toEqual([]);
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByText('The link opens nothing any more.').waitFor();
  expect((await nobody.goto(link))?.status()).toBe(404);
}, 60_000);

test('a colleague returns it and approves it then; nobody approves their own', async () => {
  const submit = async () => {
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('You have written in it, so somebody else approves it').waitFor();
  };
  await panel('Publish');
  await submit();
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  await reviewer.goto(`${host.origin}/studio/${SLUG}?panel=publish`);
  await reviewer.getByRole('button', { name: 'Return to its authors' }).click();
  await reviewer.getByText('The report is a draft again.').waitFor();
  // Back on her page she sees what became of it.
  await page.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await submit();
  await reviewer.reload();
  await reviewer.getByRole('button', { name: 'Approve' }).click();
  await reviewer.getByText('The report is approved.').waitFor();
  await expectAccessible(reviewer);
}, 60_000);

test('an earlier state is restored on top, and nothing is lost', async () => {
  // What was approved stays as it was: on a fast machine everything before it was one state.
  await panel('Write');
  await page.getByLabel('Title', { exact: true }).fill(`${TITLE}, once more`);
  await saved();
  await panel('History');
  await expectAccessible(page);
  const states = await page.getByRole('row').count();
  await page
    .getByRole('button', { name: /^Restore state/ })
    .last()
    .click();
  await page.getByText(/^State \d+ is restored\.$/).waitFor();
  await page.getByText('present state').waitFor();
  expect(await page.getByRole('row').count()).toBeGreaterThanOrEqual(states);
  await panel('Write');
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByLabel('Alternative text').first().waitFor({ state: 'detached' });
  await saved();
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

  await panel('Write');
  await page.getByLabel('Subtitle').fill('Mended');
  await saved();
  await panel('Publish');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog().getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Version 2. It is read at').waitFor({ timeout: 90_000 });
  const first = await fetch(`${host.origin}/reports/${SLUG}/v1`);
  expect(await first.text()).toContain('A later version of this report has come out: version 2.');

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await dialog().getByLabel('Reason').fill(REASON);
  await dialog().getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText(`It is withdrawn: ${REASON}`).waitFor();
  const gone = await readAnew();
  expect(gone.status).toBe(410);
  expect(gone.words).toContain(REASON);
  expect(faults).toEqual([]);
}, 150_000);
