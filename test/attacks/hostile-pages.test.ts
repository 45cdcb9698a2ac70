import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { pagePolicy, servedPolicy } from '#functions/studio/page-policy.ts';
import type { PublishedReport, Renderer } from '#functions/studio/publish-report/renderer.ts';
import type { Block, BlockOf } from '#shared/contracts/report-block-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { launchBrowser } from '../builders/browser.ts';
import { ATTACKS, HARMLESS, headOf, packed, saidEverywhere } from '../builders/hostile-report.ts';
import { EVERY_BLOCK, publishedReport } from '../builders/published-report.ts';
import { strangeWords, vocabularyOf, watchedPage, type WatchedPage } from '../builders/watched-page.ts';

/** One block of every kind. */
const BLOCKS = EVERY_BLOCK.filter(({ id }) =>
  ['intro', 'key', 'stack', 'table', 'beside', 'method', 'references'].includes(id),
);
const SURFACES = ['page', 'embed', 'picture'] as const;
type Surface = (typeof SURFACES)[number];

let renderer: Renderer;
let browser: Browser;
let server: Server;
let origin: string;
const files = new Map<string, string>();
const harmless = new Map<Surface, ReadonlySet<string>>();

beforeAll(async () => {
  [renderer, browser] = await Promise.all([loadRenderer(), launchBrowser()]);
  server = createServer(({ url = '' }, answer) => {
    const markup = files.get(url);
    if (markup === undefined) return answer.writeHead(404).end();
    answer.setHeader('content-type', markup.startsWith('<svg') ? 'image/svg+xml' : 'text/html; charset=utf-8');
    answer.setHeader('content-security-policy', servedPolicy(pagePolicy(markup), "'none'"));
    return answer.end(markup);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const watched = await watchedPage(browser, {});
  for (const surface of SURFACES) {
    await watched.visit(placed(surface, plain()));
    harmless.set(surface, await vocabularyOf(watched.page));
  }
  expect(watched.noticed).toEqual([]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

const plain = (): PublishedReport =>
  publishedReport({
    subtitle: 'Below it',
    blocks: BLOCKS.map((block): Block => (block.kind === 'text' ? { ...block, markdown: HARMLESS } : block)),
    summary: HARMLESS,
  });

const hostile = (text: string): PublishedReport =>
  publishedReport({ ...headOf(text), blocks: saidEverywhere(BLOCKS, text) });

/** Where a report is served now as this. */
function placed(surface: Surface, report: PublishedReport): string {
  const figure = must(report.body.blocks.find((one): one is BlockOf<'figure'> => one.kind === 'figure'), 'figure');
  const markup = surface === 'page' ? renderer.page(report) : renderer[surface](report, figure);
  const path = `/${surface}-${files.size}`;
  files.set(path, markup);
  return origin + path;
} // prettier-ignore

/** What came of a text in one surface: what was noticed, and what stands in it that has no business there. */
async function seen(watched: WatchedPage, surface: Surface, text: string): Promise<string[]> {
  await watched.visit(placed(surface, hostile(text)));
  const strange = await strangeWords(watched.page, must(harmless.get(surface), surface));
  return [...watched.noticed.splice(0), ...strange];
}

/** Pages at work beside each other. */
const BESIDE = 3;

/** Pages hold text as blocks, one string at a time; a figure by itself holds lines, several of them at once. */
const asked = (): (readonly [Surface, string])[] => [
  ...packed(ATTACKS, 400).flatMap((text) => [['embed', text], ['picture', text]] as const),
  ...ATTACKS.map((text) => ['page', text] as const),
]; // prettier-ignore

test('none of the attack strings runs or leads out of a page, an embed or a picture, even without a policy', async () => {
  const waiting = asked();
  const found: (readonly [Surface, string, string[]])[] = [];
  const work = async () => {
    const watched = await watchedPage(browser, { bypassCSP: true });
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const wrong = await seen(watched, ...next);
      if (wrong.length > 0) found.push([...next, wrong]);
      if (next[0] === 'page') expect(spaced(await watched.page.title())).toBe(spaced(next[1]));
    }
  };
  await Promise.all(Array.from({ length: BESIDE }, work));
  expect(found).toEqual([]);
}, 300_000);

const spaced = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

test('with its policy nothing of a page with all of them is even refused', async () => {
  const watched = await watchedPage(browser, {});
  for (const surface of SURFACES) expect(await seen(watched, surface, ATTACKS.join('\n\n'))).toEqual([]);
});

test('the watch sees what runs, what is asked for and what is refused', async () => {
  const runs = '<p>a</p><img src=/x onerror="alert(1)"><b onclick="alert(2)">b</b><a href="javascript:alert(3)">c</a>';
  const spoilt = (surface: Surface) => {
    const address = placed(surface, plain());
    const path = new URL(address).pathname;
    const [end, more] = surface === 'picture' ? ['</svg>', '<a onclick="alert(2)" href="javascript:alert(3)"/>'] : ['</main>', runs];
    const markup = must(files.get(path), path);
    files.set(path, markup.replace(end, `${more}${end}`));
    return address;
  };
  for (const [bypassCSP, surface, expected] of [
    [true, 'page', ['request .*/x', 'dialog alert 1', 'dialog alert 2']],
    [true, 'picture', ['dialog alert 2']],
    [false, 'page', ['console .*(inline event handler|refused script-src)']],
    [false, 'picture', ['console .*(inline event handler|refused script-src)']],
  ] as const) {
    const watched = await watchedPage(browser, { bypassCSP });
    await watched.visit(spoilt(surface));
    for (const one of expected) expect(watched.noticed.join('\n')).toMatch(new RegExp(one));
    expect(await strangeWords(watched.page, must(harmless.get(surface), surface))).toContain('a href javascript:');
  }
}, 60_000); // prettier-ignore
