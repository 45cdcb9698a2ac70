import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '#lib/i18n/de.ts';
import { en } from '#lib/i18n/en.ts';
import { methodologyAddress, reasonTopic, TOPICS } from '#lib/methodology/address.ts';
import measured from '#lib/methodology/measured.json' with { type: 'json' };
import { attacksOf, costsOf, measurementOf, type Measurement } from '#lib/methodology/measurement.ts';
import type { Cell } from '#shared/release/cell.ts';
import { WITHHELD_REASONS } from '#shared/release/cell.ts';
import { launchBrowser, LOOKS, withLook, type Look } from '../builders/browser.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { typistAt } from '../builders/keyboard.ts';
import { populatedEdition } from '../builders/population.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

const CATALOGUES = { en, de } as const;
type Language = keyof typeof CATALOGUES;
const LANGUAGES = Object.keys(CATALOGUES) as Language[];
const POLICY = 'standard@1';
const DESK: Look = { width: 1280, scheme: 'light' };

let host: TestHost;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([testHost(), launchBrowser()]);
  await populatedEdition(host, 'method', 200, answersOf(1, 5));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

/** Opens an address in a language and waits until every part of it has come. */
async function open(page: Page, address: string, language: Language = 'en'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tidemark.language', chosen), language);
  await page.goto(host.origin + address);
  await page.locator('h2').first().waitFor();
  // Parts further down leave room for themselves until they are there.
  await page.locator('main .room').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

const faultsOf = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

/** By how many pixels a page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Whether the top of what an id names is in the window. */
async function isInView(page: Page, id: string): Promise<boolean> {
  const top = (await page.locator(`#${id}`).boundingBox())?.y ?? NaN;
  return top >= -1 && top < (page.viewportSize()?.height ?? 0);
}

describe.each(LANGUAGES)('in %s', (language) => {
  const t = CATALOGUES[language].methodology;

  test.each(LOOKS)('axe finds nothing and nothing sticks out at $width, $scheme', (look) =>
    withLook(browser, look, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await open(page, '/methodology', language);
      expect(await page.locator('h1').innerText()).toBe(t.title);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    }),
  );

  test('the contents lead to every section by keyboard', () =>
    withLook(browser, DESK, async (page) => {
      await open(page, '/methodology', language);
      const typist = typistAt(page);
      await typist.reach('nav a[href="#published"]');
      const links = page.locator('nav:has(#contents-title) a');
      expect(await links.allInnerTexts()).toEqual(TOPICS.map((topic) => t[topic].title));
      for (const topic of TOPICS) {
        await links.and(page.locator(`[href="#${topic}"]`)).focus();
        await typist.press('Enter');
        await page.waitForURL(`**/methodology#${topic}`);
        expect(await page.locator(`#${topic}-title`).innerText()).toBe(t[topic].title);
        await expect.poll(() => isInView(page, `${topic}-title`), { message: topic }).toBe(true);
      }
    }));

  test('an unknown policy says so, and leads to the one in use', () =>
    withLook(browser, DESK, async (page) => {
      await open(page, '/methodology?policy=nothing@9', language);
      expect(await page.getByRole('alert').innerText()).toContain(t.unknown.title);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('link', { name: t.unknown.go }).click();
      await page.locator('#published').waitFor();
      expect(await page.locator('dd code').first().innerText()).toBe(POLICY);
    }));
});

const POINTED_AT = ['gate', 'measured', ...WITHHELD_REASONS.map(reasonTopic)] as const;

test.each(POINTED_AT)('an address with a policy opens at its topic %s', (topic) =>
  withLook(browser, DESK, async (page) => {
    await open(page, methodologyAddress(POLICY, topic));
    await expect.poll(() => isInView(page, topic)).toBe(true);
    expect(await page.locator(`#${topic}:focus-within`).count()).toBe(1);
  }),
);

test('an address names the policy that is explained: another has other numbers', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, methodologyAddress(POLICY, 'minima'));
    const standard = await page.locator('#minima').innerText();
    await open(page, methodologyAddress('strict@1', 'minima'));
    expect(await page.locator('dd code').first().innerText()).toBe('strict@1');
    expect(await page.locator('#minima').innerText()).not.toBe(standard);
  }));

const RUN: Measurement = {
  policy: POLICY,
  date: '2026-11-22',
  seed: 1,
  quick: true,
  attacks: [
    { id: 'A2', title: 'hierarchy', figures: [{ name: 'advantage at 500', value: 0.15, bound: { atMost: 0.2 }, pass: true }] },
    { id: 'C3', title: 'control', figures: [{ name: 'advantage', value: 0.5, bound: { atLeast: 0.4 }, pass: true }] },
    { id: 'accuracy', title: 'error', figures: [{ name: '10–14 contributors', value: 7.2, bound: { atMost: 8.5 }, pass: true }] },
  ],
}; // prettier-ignore

const FILE = measured as Measurement | null;

/** What the site's own file holds, and what it would say with a run, without one, and with one of another policy. */
test.each<readonly [string, Measurement | null, boolean]>([
  ['the file as it is', FILE, false],
  ['a run', RUN, true],
  ['no run', null, true],
  ['a run of another policy', { ...RUN, policy: 'strict@1' }, true],
])('measurements: %s', (_, file, replaced) =>
  withLook(browser, DESK, async (page) => {
    if (replaced) await page.route('**/measured.*.json', (route) => route.fulfill({ json: file }));
    await open(page, methodologyAddress(POLICY, 'measured'));
    const section = page.locator('#measured');
    const run = measurementOf(POLICY, file);
    const text = await section.innerText();
    expect(text.includes(en.methodology.measured.none.title)).toBe(run === undefined);
    expect(await section.locator('table').count()).toBe(tablesOf(run));
    if (run) expect(await faultsOf(page)).toEqual([]);
  }),
);

/** One of attacks, one of controls, one of costs, where there are any. */
function tablesOf(run: Measurement | undefined): number {
  if (!run) return 0;
  const { published, controls } = attacksOf(run);
  return [published, controls, costsOf(run)].filter((rows) => rows.length > 0).length;
}

/** A page of the company, signed in. */
async function signedIn(page: Page, to: string): Promise<void> {
  const address = `reader-${Math.random().toString(36).slice(2)}@method-company.example`;
  const { email, password } = await host.person('method-company', address, ['member', 'owner']);
  await page.goto(`${host.origin}/v1/account/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(host.origin + to);
}

test('a withheld figure on the position page leads to its reason', () =>
  withLook(browser, DESK, async (page) => {
    const cohort = 'industry.V~size.1-9';
    const cell = await host.admin.get<Cell>(`/editions/demo.${PERIOD}/cohorts/${cohort}`);
    if (cell.status !== 'withheld') throw new Error(`${cohort} is shown`);
    await signedIn(page, `/position?cohort=${cohort}`);
    await page.getByRole('link', { name: new RegExp(`^${en.chart.why.replace('?', '[?]')}`) }).click();
    await page.waitForURL(`${host.origin}${methodologyAddress(cell.policy, reasonTopic(cell.reason))}`);
    const topic = reasonTopic(cell.reason);
    await page.locator(`#${topic}`).waitFor();
    await expect.poll(() => isInView(page, topic)).toBe(true);
    expect(await page.locator(`#${topic} h3`).innerText()).toBe(en.methodology.withheld.reasons[cell.reason].title);
  }));

test('withheld industries on the first page lead to their reasons', () =>
  withLook(browser, DESK, async (page) => {
    await open(page, '/');
    const { items } = await host.admin.get<{ items: Cell[] }>(`/editions/demo.${PERIOD}/cohorts`);
    const withheld = items.filter(({ cohort, status }) => status === 'withheld' && /^industry[.]\w+$/.test(cohort));
    const links = page.locator(`#industries li a[href^="${methodologyAddress(POLICY)}#withheld-"]`);
    expect(withheld.length).toBeGreaterThan(2);
    // They stand below the first screen, and come when they are near.
    await page.locator('footer').scrollIntoViewIfNeeded();
    await links.first().waitFor();
    expect(await links.count()).toBe(withheld.length);
    // Each says of which industry: a list of links alone would say the same over and over.
    expect(new Set(await links.allInnerTexts()).size).toBe(withheld.length);
  }));

test.each([
  ['/', '#all'],
  ['/', '#industries'],
  ['/position?cohort=all', 'section:has(#cohort)'],
  ['/scorecard', '#next-steps'],
])('on %s the figures of %s link to how they are made', (address, figures) =>
  withLook(browser, DESK, async (page) => {
    if (address === '/') await page.goto(host.origin);
    else await signedIn(page, address);
    await page
      .locator(`${figures} a[href="${methodologyAddress(POLICY)}"]`)
      .first()
      .waitFor();
  }),
);

test('the check bites: something too wide is seen', () =>
  withLook(browser, { width: 360, scheme: 'light' }, async (page) => {
    await open(page, '/methodology');
    await page.evaluate(`document.querySelector('h1').style.inlineSize = '500px'`);
    expect(await overflow(page)).toBeGreaterThan(0);
  }));
