import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startInstallation, type Installation } from '#infra/bench/installation.ts';
import { OPERATOR } from '#functions/tenancy/setup.ts';
import { launchBrowser } from '../builders/browser.ts';
import { overBudget, readBudget, type Visitor } from '../builders/budget.ts';
import { sessionOf } from '../builders/session.ts';
import { layoutShift, showAll, visit } from '../builders/visit.ts';

let installation: Installation;
let browser: Browser;
const sessions: Partial<Record<Visitor, string>> = {};

beforeAll(async () => {
  [installation, browser] = await Promise.all([startInstallation(() => undefined), launchBrowser()]);
  sessions.company = await sessionOf('demo-company', 'walker', ['member', 'owner']);
  sessions.admin = await sessionOf(OPERATOR, 'operator-walker', ['admin']);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const { pages } = readBudget();
/** The same pages for somebody else, and what they say when there is nothing to show. */
const STATES: readonly (readonly [string, Visitor])[] = [
  ['/?sign-in=expired', 'nobody'],
  ['/?programme=demo-delivery', 'nobody'],
  ['/position', 'nobody'],
  ['/position?cohort=industry.A~size.1-9', 'company'],
  ['/scorecard', 'nobody'],
  ['/assess', 'nobody'],
  ['/assess?at=review', 'company'],
  ['/import', 'nobody'],
  ['/settings', 'nobody'],
  ['/settings/nothing', 'company'],
  ['/admin', 'nobody'],
  ['/admin', 'company'],
  ['/methodology?policy=unknown', 'nobody'],
];

/** Nothing that axe knows of keeps anybody from using the page; in the dark only colours are different. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>(`Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)`);

/** On a desk in German, on a phone in English: what the page weighs, and what is wrong with it. */
const LOOKS = [
  { width: 1280, locale: 'de-DE' },
  { width: 360, locale: 'en-GB' },
] as const;

async function look(path: string, as: Visitor, { width, locale }: (typeof LOOKS)[number]) {
  const address = installation.origin + path;
  return visit(browser, { address, locale, width, session: sessions[as] }, async ({ page, bytes }) => {
    const shift = await layoutShift(page);
    await showAll(page);
    const found = { faults: await faultsOf(page), overflow: await overflow(page), shift };
    return { bytes, found };
  });
}

const NOTHING = { faults: [], overflow: 0, shift: 0 };

describe.concurrent.each(pages)('$path, read by $as', (page) => {
  test.each(LOOKS)('is light, still and accessible at $width px', async (one) => {
    const { bytes, found } = await look(page.path, page.as, one);
    expect(found).toEqual(NOTHING);
    expect(overBudget(page, bytes)).toBeUndefined();
  });
});

describe.concurrent.each(STATES)('%s, read by %s', (path, as) => {
  test.each(LOOKS)('is still and accessible at $width px', async (one) => {
    expect((await look(path, as, one)).found).toEqual(NOTHING);
  });
});

test('an address with a slash too many is the page all the same, with its scripts', async () => {
  const address = `${installation.origin}/methodology/?policy=standard@1`;
  await visit(browser, { address, locale: 'en-GB' }, async ({ page, bytes }) => {
    await page.locator('main h1').waitFor();
    expect(bytes).toBeGreaterThan(20_000);
    expect(page.url()).toBe(`${installation.origin}/methodology?policy=standard@1`);
  });
});
