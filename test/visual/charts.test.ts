import { readdirSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHARTS, type ChartName } from '#lib/reading/charts.ts';
import { launchBrowser } from '../builders/browser.ts';
import { differenceFrom } from './compare.ts';
import { LOOKS } from './looks.ts';
import { withExamples } from './open.ts';
import { serveSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

/** On a whole pixel, so that what stands above a chart is no part of its picture. */
async function picture(page: Page, chart: ChartName): Promise<Buffer> {
  const drawing = page.locator(`#${chart} > .drawing`);
  await drawing.evaluate(onWholePixel);
  return drawing.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Runs in the page. */
const onWholePixel = `(element) => {
  const top = element.getBoundingClientRect().top + scrollY;
  element.style.position = 'relative';
  element.style.top = Math.ceil(top) - top + 'px';
}`;

describe.each(LOOKS)('in $name', (look) => {
  test('every chart looks as it was reviewed', () =>
    withExamples(browser, site.origin, look, async (page) => {
      const different: string[] = [];
      for (const chart of CHARTS) {
        const difference = differenceFrom(`${chart}-${look.name}`, await picture(page, chart));
        if (difference) different.push(difference);
      }
      expect(different).toEqual([]);
    }));
});

/** Each of these changes one mark of one chart a little. */
const SLIPS = [
  ['stages', '.track button:nth-child(2) { margin-inline-start: 3px; }'],
  ['rows', '.hatch { background: none; }'],
  ['profile', '.median { translate: 4px 0; }'],
  ['trend', '.carried { background: currentColor; }'],
  ['gauge', '.you-mark { visibility: hidden; }'],
] as const satisfies readonly (readonly [ChartName, string])[];

test.runIf(process.env['UPDATE_IMAGES'] !== '1').each(SLIPS)('a mark of %s that slips is noticed', (chart, slip) =>
  withExamples(browser, site.origin, LOOKS[0] as (typeof LOOKS)[number], async (page) => {
    await page.addStyleTag({ content: `#${chart} ${slip}` });
    expect(differenceFrom(`${chart}-light`, await picture(page, chart))).toContain('pixels differ');
  }),
);

test('the images are one for each chart and look, and small', () => {
  const folder = new URL('images/', import.meta.url);
  const files = readdirSync(folder).sort();
  expect(files).toEqual(CHARTS.flatMap((chart) => LOOKS.map(({ name }) => `${chart}-${name}.png`)).sort());
  const sizes = files.map((file) => statSync(new URL(file, folder)).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(55_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
});
