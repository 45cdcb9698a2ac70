import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import type { Cell } from '#shared/release/cell.ts';
import { expectAccessible } from '../builders/axe.ts';
import { launchBrowser, withLook, type Look } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { typistAt } from '../builders/keyboard.ts';
import { populatedEdition } from '../builders/population.ts';
import { answersOf, INSTRUMENT, PERIOD } from '../builders/submission.ts';
import { showAll } from '../builders/visit.ts';

const DESK: Look = { width: 1280, scheme: 'light' };
const PHONE: Look = { width: 360, scheme: 'light' };
const VIEWS = [
  '/explore/answers?cohort=all&dimension=engagement',
  '/explore/numbers?cohort=all',
  '/explore/compare?cohorts=all,industry.C,industry.V~size.1-9',
] as const;

let host: TestHost;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await populatedEdition(host, 'explore', 300, { ...answersOf(1, 5), K1: 22 });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const cellOf = (cohort: string) => host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/${cohort}`);

/** Opens an address in a language and waits until every part of it has come. */
async function open(page: Page, address: string, language: 'en' | 'de' = 'en'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tidemark.language', chosen), language);
  await page.goto(host.origin + address);
  await arrived(page);
}

async function arrived(page: Page): Promise<void> {
  await page.locator('main h2').first().waitFor();
  await page.locator('main .room').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** A page of the company, signed in. A public page asks who it is only where somebody has been known before. */
async function signedIn(page: Page, to: string): Promise<void> {
  const address = `reader-${Math.random().toString(36).slice(2)}@explore-company.example`;
  const { email, password } = await host.person('explore-company', address, ['member', 'owner']);
  await page.goto(`${host.origin}/v1/account/sign-in?to=/settings`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${host.origin}/settings`);
  await page.locator('main h2').first().waitFor();
  await open(page, to);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Names of the groups compared, in their order. */
const groups = (page: Page): Promise<string[]> =>
  page.locator('section[aria-labelledby=groups] li .name').allInnerTexts();
const cohorts = (page: Page): string[] => (new URL(page.url()).searchParams.get('cohorts') ?? '').split(',');

/** Opens every table there is by now; how many are still empty. */
const openTables = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const tables = [...document.querySelectorAll('main details.table')];
    for (const one of tables) one.open = true;
    return tables.filter((one) => !one.querySelector('table')).length;
  })()`);

describe.each(VIEWS)('%s', (address) => {
  test.each([DESK, { width: 360, scheme: 'dark' } satisfies Look])(
    'axe finds nothing and nothing sticks out at $width, $scheme',
    (look) =>
      withLook(browser, look, async (page) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await open(page, address);
        await showAll(page);
        await page.locator('main details.table').first().waitFor();
        await expect.poll(() => openTables(page), { timeout: 20_000 }).toBe(0);
        await expectAccessible(page);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(errors).toEqual([]);
      }),
  );

  test('speaks German', () =>
    withLook(browser, PHONE, async (page) => {
      await open(page, address, 'de');
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      await expectAccessible(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }));
});

describe('groups side by side', () => {
  const t = en.exploreCompare;

  test('four are put together by keyboard alone, a fifth is refused, and back takes one away', () =>
    withLook(browser, DESK, async (page) => {
      await open(page, '/explore/compare');
      expect(await groups(page)).toEqual([en.codes.everybody]);
      expect(await page.getByRole('heading', { name: t.few.title }).count()).toBe(1);
      const typist = typistAt(page);
      const choose = async () => {
        await typist.reach('.add select >> nth=0', page.url().includes('cohorts') ? 'Shift+Tab' : 'Tab');
        await typist.press('ArrowDown');
        await typist.reach('.add button');
        await typist.press('Enter');
      };
      for (const count of [2, 3, 4]) {
        await choose();
        await expect.poll(async () => (await groups(page)).length).toBe(count);
      }
      expect(cohorts(page)).toEqual(['all', 'industry.A', 'industry.B', 'industry.C']);
      await choose();
      expect(await page.locator('.add [role=status]').innerText()).toBe(t.add.full);
      expect((await groups(page)).length).toBe(4);
      await page.goBack();
      await expect.poll(async () => (await groups(page)).length).toBe(3);
      expect(cohorts(page)).toEqual(['all', 'industry.A', 'industry.B']);
    }));

  test('a group that is there already is not added twice', () =>
    withLook(browser, DESK, async (page) => {
      await open(page, '/explore/compare?cohorts=all,industry.C');
      await page.getByRole('button', { name: t.add.go }).click();
      expect(await page.locator('.add [role=status]').innerText()).toBe(t.add.already(en.codes.everybody));
      expect(await groups(page)).toHaveLength(2);
    }));

  test('a withheld group says why and is replaced by the nearest wider one', () =>
    withLook(browser, DESK, async (page) => {
      const cell = await cellOf('industry.V~size.1-9');
      if (cell.status !== 'withheld' || !cell.nearest) throw new Error('the group is shown, or nothing is near');
      await open(page, '/explore/compare?cohorts=size.10-49,industry.V~size.1-9');
      expect(await page.locator('.withheld').innerText()).toContain(en.chart.reasonShort[cell.reason]);
      const typist = typistAt(page);
      await typist.reach('a[data-replace]');
      await typist.press('Enter');
      await expect.poll(() => cohorts(page)).toEqual(['size.10-49', cell.nearest]);
      await page.locator('.withheld').waitFor({ state: 'detached' });
    }));

  test('a link opens the same comparison: framework, groups, and what had to be left out', () =>
    withLook(browser, DESK, async (page) => {
      const asked = ['size.10-49', 'all', 'nobody', 'all', 'size.50-249', 'size.1-9', 'size.250-999'];
      await open(page, `/explore/compare?cohorts=${asked.join(',')}&framework=journey`);
      expect(await groups(page)).toHaveLength(4);
      const notes = await page.locator('.notes').innerText();
      expect(notes).toContain(t.dropped('nobody'));
      expect(notes).toContain(t.refused(en.codes.size['250-999']));
      const framework = INSTRUMENT.frameworks.find(({ code }) => code === 'journey');
      expect(await page.locator('#stages').innerText()).toContain(framework?.title['en']);
    }));

  test('who is signed in starts with the own industry, and is marked in every drawing', () =>
    withLook(browser, DESK, async (page) => {
      await signedIn(page, '/explore/compare');
      expect(await groups(page)).toEqual([en.codes.industry.C, en.codes.everybody]);
      expect(await page.locator('section[aria-labelledby=stages] .you-mark').count()).toBe(2);
      expect(await page.locator('section[aria-labelledby=medians] .rows .you-mark').count()).toBe(INSTRUMENT.dimensions.length);
      await expectAccessible(page);
    })); // prettier-ignore
});

describe('answers', () => {
  const t = en.exploreAnswers;

  test('the search counts what it finds, is in the address, and says when there is nothing', () =>
    withLook(browser, DESK, async (page) => {
      await open(page, '/explore/answers?cohort=all');
      const field = page.getByLabel(t.search);
      await field.fill('voice tone');
      await page.waitForURL(/q=voice\+tone/u);
      expect(await page.locator('#topic').innerText()).toBe(t.found(1));
      expect(await page.locator('main section[id^=question-]').count()).toBe(1);
      await field.fill('voice zebra');
      await page.getByText(t.nothing.title).waitFor();
      expect(await page.locator('#topic').innerText()).toBe(t.found(0));
      await expectAccessible(page);
      await page.goBack();
      await expect.poll(() => field.inputValue()).toBe('');
      expect(await page.locator('#topic').innerText()).toBe(INSTRUMENT.dimensions[0]?.title['en']);
    }));

  test('a link to a question opens its topic, goes there and marks it', () =>
    withLook(browser, PHONE, async (page) => {
      await open(page, '/explore/answers?cohort=all&question=C3');
      const question = page.locator('#question-C3');
      await question.waitFor();
      expect(await page.locator('#topic').innerText()).toBe('Content and channels');
      expect(await question.getAttribute('class')).toContain('sought');
      await expect.poll(async () => Math.abs((await question.boundingBox())?.y ?? NaN)).toBeLessThan(40);
      expect(await page.locator('#title-C3:focus').count()).toBe(1);
    }));

  test('the reader’s own answers are marked, for the reader alone', () =>
    withLook(browser, DESK, async (page) => {
      const address = '/explore/answers?cohort=all&dimension=listening';
      await open(page, address);
      expect(await page.locator('main .you-mark').count()).toBe(0);
      await signedIn(page, address);
      for (const caption of await page.locator('figcaption').allInnerTexts()) expect(caption).toMatch(/You answered /u);
      expect(await page.locator('main .you-mark').count()).toBeGreaterThan(0);
      await expectAccessible(page);
    }));

  test('a group with too few answers says so once, and leads to a wider one', () =>
    withLook(browser, DESK, async (page) => {
      await open(page, '/explore/answers?cohort=industry.V~size.1-9');
      expect(await page.getByRole('heading', { name: t.groupWithheld }).count()).toBe(1);
      await page.locator('main a.button').click();
      await page.waitForURL(/cohort=(?!industry\.V~size)/u);
    }));

  test('the data of a figure is copied by keyboard', () =>
    withLook(browser, DESK, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, '/explore/answers?cohort=all&question=C3');
      const question = page.locator('#question-C3');
      const typist = typistAt(page);
      await question.locator('.tools summary').waitFor();
      await typist.reach('#question-C3 .tools summary');
      await typist.press('Enter');
      // What is in the menu comes when it is opened.
      await question.locator('.tools li button').first().waitFor();
      await typist.press('Tab', 'Tab', 'Enter');
      await expect.poll(() => question.locator('.tools [role=status]').innerText()).toBe(en.figure.done['copy-data']);
      const [header = [], ...rows] = (await page.evaluate<string>('navigator.clipboard.readText()'))
        .split('\n')
        .map((line) => line.split('\t'));
      expect(header.slice(0, 5)).toEqual(['cohort', 'table', 'code', 'name', 'share in percent']);
      expect(rows.map((row) => row[1])).toEqual(rows.map(() => 'answer:C3'));
      expect(rows).toHaveLength(5);
    }));
});

test('the reader’s own number is placed among those of the group', () =>
  withLook(browser, DESK, async (page) => {
    await signedIn(page, '/explore/numbers?cohort=all&question=K1');
    const number = page.locator('#question-K1');
    expect(await number.locator('figcaption').innerText()).toMatch(/You: 22%\. .+ of your peers have a worse value\./u);
    expect(await number.locator('.track .you-mark').count()).toBe(1);
    expect(await number.innerText()).toContain(en.exploreNumbers.direction['higher-is-better']);
    await expectAccessible(page);
  }));
