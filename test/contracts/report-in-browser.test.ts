import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { pagePolicy } from '#functions/studio/page-policy.ts';
import type { ShownBlock } from '#functions/studio/publish-report/renderer.ts';
import { isDataBlock } from '#shared/report/reads.ts';
import { embedCode, embedScript } from '#lib/report/page/embed-code.ts';
import { expectAccessible } from '#test/builders/axe.ts';
import { launchBrowser, LOOKS, withLook } from '#test/builders/browser.ts';
import { EVERY_BLOCK, publishedReport } from '#test/builders/published-report.ts';

let browser: Browser;
let server: Server;
let origin = '';
const pages = new Map<string, string>();
const bars = EVERY_BLOCK.find((block): block is ShownBlock => isDataBlock(block) && block.id === 'bars') as ShownBlock;

/** Somebody else's page, which frames a figure as it was told to. */
const host = (): string =>
  `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>${embedCode(`${origin}/embed/bars`, 'Stages of all')}${embedScript()}</main>`;

beforeAll(async () => {
  const renderer = await loadRenderer();
  pages.set('/report', renderer.page(publishedReport()));
  pages.set('/embed/bars', renderer.embed(publishedReport(), bars));
  server = createServer(({ url = '' }, answer) => {
    const html = url === '/host' ? host() : pages.get(url);
    if (html === undefined) return answer.writeHead(404).end();
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (url !== '/host') answer.setHeader('content-security-policy', pagePolicy(html));
    return answer.end(html);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** What a page complains about: refused styles and scripts among it. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => new URL(request.url()).origin === origin || said.push(request.url()));
  return said;
}

it.each(LOOKS)('a report holds up $width px wide, $scheme', (look) =>
  withLook(browser, look, async (page) => {
    const said = complaints(page);
    await page.goto(`${origin}/report`);
    // With every table and every code to embed open: the most there can be on it.
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    await expectAccessible(page);
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(over).toBeLessThanOrEqual(0);
    expect(said.filter((one) => !one.includes('favicon'))).toEqual([]);
  }),
);

it.each(LOOKS)('an embed holds up $width px wide, $scheme', (look) =>
  withLook(browser, look, async (page) => {
    await page.goto(`${origin}/embed/bars`);
    await expectAccessible(page);
  }),
);

it('an embed tells its height to the page around it, and grows with its table', async () => {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  await page.goto(`${origin}/host`);
  const height = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
  const frame = page.frameLocator('iframe');
  await frame.locator('figure').waitFor();
  await expect.poll(height).not.toBe(484);
  const before = await height();
  const whole = (await frame.locator('html').boundingBox())?.height ?? 0;
  expect(Math.abs(before - whole)).toBeLessThan(8);
  await frame.locator('summary').first().click();
  await expect.poll(height).toBeGreaterThan(before + 50);
  await page.close();
});

it('an embed works without the script of either page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${origin}/host`);
  expect(await page.frameLocator('iframe').locator('figcaption').textContent()).toContain('Stages of all');
  await context.close();
});
