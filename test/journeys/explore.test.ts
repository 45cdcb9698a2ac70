import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shareFrom } from '#lib/charts/StageRows/order.ts';
import { en } from '#lib/i18n/en.ts';
import type { CohortDimension } from '#shared/kernel/codes.ts';
import type { Cell } from '#shared/release/cell.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser, withLook, type Look } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { typistAt } from '../builders/keyboard.ts';
import { populatedEdition } from '../builders/population.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';

const DESK: Look = { width: 1280, scheme: 'light' };
const PHONE: Look = { width: 360, scheme: 'dark' };
const EDITION = `demo.${PERIOD}`;

let host: TestHost;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await populatedEdition(host, 'explore', 200, answersOf(1, 5));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const cellsOf = async (by: CohortDimension, tables: 'stages' | 'scores' = 'stages'): Promise<readonly Cell[]> =>
  (await host.admin.get<{ items: Cell[] }>(`/editions/${EDITION}/cohorts?by=${by}&tables=${tables}`)).items;

/** Opens an address and waits until every part of it has come. */
async function open(page: Page, address: string, language: 'en' | 'de' = 'en'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tidemark.language', chosen), language);
  await page.goto(host.origin + address);
  await page.locator('figure figcaption').first().waitFor();
  await page.locator('main .room').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** The names of the groups in the order they are drawn in, all organisations first. */
const namesIn = (page: Page): Promise<string[]> =>
  page.locator('li[id^="stage-"] .name > :is(a, span)').allInnerTexts();

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const choice = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

const ADDRESSES = ['/explore', '/explore?by=size&show=multiples', '/explore/scores', '/explore/scores?by=region'];

describe.each(ADDRESSES)('%s', (address) => {
  test.each([DESK, PHONE])('axe finds nothing and nothing sticks out at $width, $scheme', (look) =>
    withLook(browser, look, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await open(page, address, look.scheme === 'dark' ? 'de' : 'en');
      for (const summary of await page.locator('main details.table > summary').all()) await summary.click();
      await page.locator('main table').first().waitFor();
      await expectAccessible(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    }),
  );
});

test('groups are sorted by share with the withheld ones last, and the back button sorts them back', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore');
    const byName = await namesIn(page);
    const codes = ['coordinated', 'optimizing', 'empowered'];
    const share = (cell: Cell): number => shareFrom(cell, 'groundswell', codes) ?? -1;
    const cells = await cellsOf('industry');
    expect(cells.some((cell) => share(cell) === -1)).toBe(true);

    await choice(page, en.exploreStages.sort.share('Coordinated')).click();
    await expect.poll(() => query(page).get('sort')).toBe('share');
    const industry: Readonly<Record<string, string>> = en.codes.industry;
    const shares = new Map(cells.map((cell) => [industry[cell.cohort.slice('industry.'.length)], share(cell)]));
    const drawn = (await namesIn(page)).slice(1).map((name) => shares.get(name) ?? NaN);
    expect(drawn).toEqual(drawn.toSorted((a, b) => b - a));
    expect(drawn).toHaveLength(cells.length);

    await page.goBack();
    await expect.poll(() => namesIn(page)).toEqual(byName);
  }));

test('by keyboard alone: another dimension, another stage to count from, the table', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore');
    const typist = typistAt(page);
    await typist.reach('a[href*="by=size"]');
    await typist.press('Enter');
    await page.getByRole('heading', { name: en.exploreStages.title.size }).waitFor();
    await expect.poll(async () => (await namesIn(page)).slice(1)).toEqual(Object.values(en.codes.size));
    await page.locator('main select').last().focus();
    await page.locator('main select').last().selectOption('optimizing');
    await expect.poll(() => page.locator('figcaption').first().innerText()).toContain('Optimizing and above');
    await typist.reach('details.table > summary');
    await typist.press('Enter');
    const rows = page.locator('figure').first().locator('table tbody tr');
    await expect.poll(() => rows.count()).toBe(1 + Object.keys(en.codes.size).length);
  }));

test('a link opens the very view it was copied from', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore?by=region&framework=journey&sort=share&stage=involve&show=multiples');
    expect(await page.locator('h2').first().innerText()).toBe(en.exploreStages.title.region);
    expect(await page.locator('main select').last().inputValue()).toBe('involve');
    const journey = INSTRUMENT.frameworks.find(({ code }) => code === 'journey');
    const stages = journey?.kind === 'ladder' ? journey.stages.length : (journey?.bands.length ?? 0);
    expect(await page.locator('.panel-view').count()).toBe(stages);
    expect(await page.locator('.panel-view').first().locator('li').count()).toBe(
      1 + Object.keys(en.codes.region).length,
    );
    for (const name of [en.codes.dimension.region, en.exploreStages.show.multiples])
      expect(await choice(page, name).getAttribute('aria-current')).toBe('true');
  }));

test('the arrow keys read one group after another, with its interval', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore?by=size&show=multiples');
    const panel = page.locator('.panel-view').first();
    await panel.locator('button').first().focus();
    await page.keyboard.press('ArrowDown');
    const tip = panel.locator('.tip');
    expect(await tip.innerText()).toContain(en.codes.size['1-9']);
    expect(await tip.innerText()).toBe(await panel.locator('button:focus').getAttribute('aria-label'));
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  }));

test('up to four groups are collected and taken along to the comparison', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore?by=region');
    const rows = page.locator('li[id^="stage-"]');
    for (const at of [0, 1, 2, 3]) await rows.nth(at).locator('.do a').click();
    await expect.poll(() => query(page).get('cohorts')?.split(',').length).toBe(4);
    expect(await rows.nth(4).locator('.do a').count()).toBe(0);
    await page
      .getByRole('link', { name: en.exploreStages.compare.remove('Africa') })
      .first()
      .click();
    await expect.poll(() => query(page).get('cohorts')).not.toContain('region.002');
    const cohorts = query(page).get('cohorts');
    await choice(page, en.exploreStages.compare.go(3)).click();
    await page.waitForURL('**/explore/compare?**');
    expect(query(page).get('cohorts')).toBe(cohorts);
  }));

test('scores are sorted by a dimension and read cell by cell', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore/scores?by=region');
    const title = INSTRUMENT.dimensions[3]?.title.en ?? '';
    await page.getByRole('link', { name: en.heat.sortBy(title) }).click();
    await expect.poll(() => query(page).get('sort')).toBe(INSTRUMENT.dimensions[3]?.code);
    const sorted = page.locator('tr:has(> th[aria-sort="descending"])');
    await sorted.waitFor();
    const medians = (await sorted.locator('button').allInnerTexts()).slice(1).map((text) => (text ? Number(text) : -1));
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    await sorted.locator('button').first().focus();
    await page.keyboard.press('ArrowRight');
    const label = (await page.locator('td button:focus').getAttribute('aria-label')) ?? '';
    expect(label).toContain(title);
    expect(await page.locator('figure p.no-print').first().innerText()).toContain(label);
    await page.goBack();
    await expect.poll(() => page.locator('th[aria-sort]').count()).toBe(0);
  }));

test('groups without any score stand apart, say why and lead to the reason', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/explore/scores');
    const apart = page.locator('details', { hasText: /no score in this edition/u }).first();
    await apart.locator('summary').click();
    await apart.getByRole('link').first().click();
    await page.waitForURL('**/methodology**#withheld-*');
  }));

test('an unknown view is a page that says so', () =>
  withLook(browser, DESK, async (page) => {
    await page.goto(`${host.origin}/explore/nothing`);
    expect(await page.locator('h1').innerText()).toBe(en.common.notFoundTitle);
  }));

test('without a connection it says so, and tries again', () =>
  withLook(browser, DESK, async (page) => {
    let cut = true;
    await page.route('**/cohorts?by=**', (route) => (cut ? route.abort() : route.continue()));
    await page.goto(`${host.origin}/explore`);
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain(en.common.failed.offline);
    cut = false;
    await alert.getByRole('button').click();
    await expect.poll(async () => (await namesIn(page)).length).toBeGreaterThan(5);
  }));

test('a part whose script could not be had comes when somebody tries again with a connection', () =>
  withLook(browser, DESK, async (page) => {
    let cut = false;
    await page.route('**/*', (route) => (cut ? route.abort() : route.continue()));
    await page.goto(`${host.origin}/explore`);
    await page.locator('li[id^="stage-"]').first().waitFor();
    cut = true;
    await page.getByRole('link', { name: en.explore.view.scores, exact: true }).click();
    const again = page.getByRole('alert').getByRole('button').first();
    await again.waitFor();
    await again.click();
    await again.waitFor();
    cut = false;
    await again.click();
    await page.locator('main table').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/explore/scores');
  }));

test('readers who are signed in find their own group marked, and its stage', () =>
  withLook(browser, DESK, async (page) => {
    const { email, password } = await host.person('explore-company', 'reader@explore-company.example', ['member']);
    await open(page, '/explore');
    expect(await page.locator('li.own').count()).toBe(0);
    await page.getByRole('link', { name: en.common.signIn }).click();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${host.origin}/explore`);
    const own = page.locator('li.own').first();
    expect(await own.innerText()).toContain(en.explore.own.industry);
    expect(await own.locator('.name a').getAttribute('href')).toContain('/position?programme=demo&cohort=industry.C');
    expect(await page.locator('li.own .you-mark').count()).toBeGreaterThan(0);
    await page.goto(`${host.origin}/explore/scores`);
    await page.locator('th.own').waitFor();
    expect(await page.locator('th.own').innerText()).toContain(en.codes.industry.C);
  }));

test('the check bites: something too wide is seen', () =>
  withLook(browser, { width: 360, scheme: 'light' }, async (page) => {
    await open(page, '/explore');
    await page.evaluate(`document.querySelector('h1').style.inlineSize = '500px'`);
    expect(await overflow(page)).toBeGreaterThan(0);
  }));
