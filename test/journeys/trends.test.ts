import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticPeriods } from '#infra/local/demo/population.ts';
import { RECENT } from '#lib/trends/editions.ts';
import { de } from '#lib/i18n/de.ts';
import { en } from '#lib/i18n/en.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import type { Cell } from '#shared/release/cell.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser, LOOKS, withLook, type Look } from '../builders/browser.ts';
import { closeEdition, publishEdition } from '../builders/edition.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { typistAt } from '../builders/keyboard.ts';
import { importRows } from '../builders/population.ts';
import { INSTRUMENT, PERIOD } from '../builders/submission.ts';

const CATALOGUES = { en, de } as const;
type Language = keyof typeof CATALOGUES;
const LANGUAGES = Object.keys(CATALOGUES) as Language[];
const DESK: Look = { width: 1280, scheme: 'light' };
/** As many periods as collect at once, the open one included. */
const PERIODS = [-3, -2, -1, 0].map((by) => shiftPeriod(PERIOD, by));
const ORGANISATIONS = 120;
/** Nobody of the company answers in the second period. */
const ANSWERED = [true, false, true, true];

let host: TestHost;
let browser: Browser;
let cells: Cell[];
beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await publishEditions();
  cells = await Promise.all(PERIODS.map((period) => host.admin.get<Cell>(`/editions/demo.${period}/cohorts/all`)));
}, 420_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** Four editions of a synthetic population; from one to the last but one hardly anything changes. */
async function publishEditions(): Promise<void> {
  const partner = await host.tenant('trend-partner', 'partner', ['import']);
  const company = await host.tenant('trend-company', 'company', ['assess']);
  const populations = syntheticPeriods(INSTRUMENT, ORGANISATIONS, PERIODS.length, 77);
  for (const [i, period] of PERIODS.entries()) {
    const rows = populations[i] ?? [];
    // The third period brings nothing new but the company: its figures are carried forward.
    if (i !== 2) await importRows(partner, period, rows);
    const answers = rows[0]?.answers;
    if (ANSWERED[i]) await company.put(`/programmes/demo/periods/${period}/assessment`, { answers, assessor: 'self' });
    await closeEdition(host, period);
    await publishEdition(host, period);
  }
}

/** Opens an address in a language and waits until every part of it has come. */
async function open(page: Page, address: string, language: Language = 'en'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tidemark.language', chosen), language);
  await page.goto(host.origin + address);
  await page.locator('#scores').waitFor();
  await page.waitForLoadState('networkidle');
}

/** A page of somebody of the company, signed in. */
async function openSigned(page: Page, to: string): Promise<void> {
  const address = `reader-${Math.random().toString(36).slice(2)}@trend-company.example`;
  const { email, password } = await host.person('trend-company', address, ['member', 'owner']);
  await page.goto(`${host.origin}/v1/account/sign-in?to=${encodeURIComponent('/position')}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${host.origin}/position`);
  await page.locator('main h2').first().waitFor();
  await page.goto(host.origin + to);
  await page.locator('#scores').waitFor();
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
const plots = (page: Page) => page.locator('section:has(> #stages) .plot');
const quarterOf = (period: string) => `${period.slice(5)} ${period.slice(0, 4)}`;

test('the third edition carries figures forward: what the rest of this looks at', () => {
  expect(cells.map(({ status }) => status)).toEqual(['shown', 'shown', 'shown', 'shown']);
  expect(cells[2]?.asOf).toBe(`demo.${PERIODS[1]}`);
  expect(PERIODS.length).toBeLessThanOrEqual(RECENT);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const t = CATALOGUES[language];

  test.each(LOOKS)('axe finds nothing and nothing sticks out at $width, $scheme', (look) =>
    withLook(browser, look, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await open(page, '/trends?cohort=all', language);
      expect(await page.locator('h1').innerText()).toBe(t.trends.title);
      for (const summary of await page.locator('main summary:not(.tools summary)').all()) await summary.click();
      await page.locator('table').nth(1).waitFor();
      await expectAccessible(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    }),
  );
});

test('every stage has a drawing with all editions; the one carried forward is hollow and says so', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/trends?cohort=all');
    expect(await plots(page).count()).toBe(5);
    const first = plots(page).first();
    expect(await first.getByRole('button').count()).toBe(PERIODS.length);
    expect(await first.locator('.dot.carried').count()).toBe(1);
    expect(await first.locator('.axis').innerText()).toContain(en.trends.asOf(PERIODS[1]?.slice(5) ?? ''));
    const carried = first.getByRole('button', { name: `${quarterOf(PERIODS[2] ?? '')}:` });
    expect(await carried.getAttribute('aria-label')).toContain(en.trends.carriedFrom(quarterOf(PERIODS[1] ?? '')));
  }));

test('arrow keys move between the editions and read out the point', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/trends?cohort=all');
    const typist = typistAt(page);
    await typist.reach('.plot button');
    const tip = plots(page).first().locator('.tip');
    expect(await tip.innerText()).toContain(`${quarterOf(PERIODS[3] ?? '')}:`);
    await typist.press('ArrowLeft');
    expect(await tip.innerText()).toContain(en.trends.carriedFrom(quarterOf(PERIODS[1] ?? '')));
    await typist.press('Home');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(await tip.innerText());
    expect(await tip.innerText()).toContain(`${quarterOf(PERIODS[0] ?? '')}:`);
    await typist.press('Escape');
    expect(await tip.count()).toBe(0);
    // The whole drawing is one stop.
    await typist.press('Tab');
    expect(await plots(page).first().locator(':focus').count()).toBe(0);
  }));

test('one stage can be enlarged, by address, and back', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/trends?cohort=all');
    await page.locator('a[href*="stage=coordinated"]').click();
    await page.waitForURL('**/trends?cohort=all&stage=coordinated');
    expect(await plots(page).count()).toBe(1);
    expect(await page.locator('#stages ~ figure figcaption').innerText()).toContain('Coordinated');
    await page.goBack();
    await expect.poll(() => plots(page).count()).toBe(5);
    await open(page, '/trends?cohort=all&stage=coordinated');
    await page.getByRole('link', { name: en.trends.all }).click();
    await expect.poll(() => plots(page).count()).toBe(5);
  }));

test('the table tells every edition with its interval, contributors, age and policy', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/trends?cohort=all');
    await page.locator('section:has(> #stages) summary', { hasText: en.chart.table }).click();
    const rows = page.locator('section:has(> #stages) tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(PERIODS.length);
    const carried = await rows.nth(2).innerText();
    expect(carried).toContain(quarterOf(PERIODS[1] ?? ''));
    expect(carried).toContain('standard@1');
    expect(carried).toMatch(/\d+–\d+%/);
  }));

test('a group that is withheld in every edition says why and leads to a wider one', () =>
  withLook(browser, DESK, async (page) => {
    await page.goto(`${host.origin}/trends?cohort=industry.V~size.1-9`);
    await page.getByRole('heading', { name: en.trendsLater.allWithheld }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await page.getByRole('link', { name: new RegExp(`^${en.chart.nearest('')}`) }).click();
    await plots(page).first().waitFor();
    expect(page.url()).not.toContain('industry.V~');
  }));

test('a company sees its own path, with the period it left out', () =>
  withLook(browser, DESK, async (page) => {
    await openSigned(page, '/trends?cohort=all');
    const finding = await page.locator('#stages ~ figure figcaption').innerText();
    expect(finding).toMatch(new RegExp(`You: .+ → ${en.trends.own.open} → .+ → .+\\.`));
    expect(await page.locator('.path .mark').count()).toBe(ANSWERED.filter(Boolean).length);
    expect(await plots(page).locator('.you').count()).toBe(ANSWERED.filter(Boolean).length);
    expect(await page.locator('section:has(> #scores) .you').count()).toBe(INSTRUMENT.dimensions.length);
    await expectAccessible(page);
  }));

test('without a connection it says so, and loads when asked again', () =>
  withLook(browser, DESK, async (page) => {
    await page.route('**/v1/editions/**', (route) => route.abort());
    await page.goto(`${host.origin}/trends?cohort=all`);
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.unroute('**/v1/editions/**');
    await page.getByRole('button', { name: en.common.retry }).click();
    await plots(page).first().waitFor();
  }));

test('the only programme without an edition has nothing to show yet', () =>
  withLook(browser, DESK, async (page) => {
    await page.goto(`${host.origin}/trends?programme=demo-delivery`);
    await page.getByRole('heading', { name: en.landing.none.title }).waitFor();
    await expectAccessible(page);
  }));

test('two editions stand side by side; what was carried forward from one to the other is not compared', () =>
  withLook(browser, DESK, async (page) => {
    const t = en.trendsCompare;
    await open(page, '/trends?cohort=all');
    const pair = page.locator('section:has(> #pair)');
    const [, second = '', third = '', last = ''] = PERIODS;
    await pair.locator('figure').first().waitFor();
    expect(await pair.getByLabel(t.earlier).inputValue()).toBe(third);
    expect(await pair.getByLabel(t.later).inputValue()).toBe(last);
    await pair.locator('summary').first().click();
    await pair.locator('table').first().waitFor();
    expect(await pair.locator('table').first().locator('tbody tr').count()).toBe(5);
    expect(await pair.locator('table').first().innerText()).toContain(quarterOf(last));
    await pair.getByLabel(t.earlier).selectOption(second);
    await page.waitForURL(`**/trends?cohort=all&from=${second}&to=${last}`);
    await pair.getByLabel(t.later).selectOption(third);
    const said = t.carried(en.codes.everybody, quarterOf(second));
    await pair.getByText(said).waitFor();
    // The address alone leads there again.
    await open(page, `/trends?cohort=all&from=${second}&to=${third}`);
    await pair.getByText(said).waitFor();
  }));
