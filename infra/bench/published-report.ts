import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { loadPrinter } from '#functions/ports/pdf.ts';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { pagePolicy } from '#functions/studio/page-policy.ts';
import { launchBrowser } from '#test/builders/browser.ts';
import { EVERY_BLOCK, manyFigures, publishedReport } from '#test/builders/published-report.ts';
import type { Section } from './report.ts';
import { costOf, median } from './rounds.ts';

const FIGURES = 20;
const ROUNDS = 5;

/** A published report of twenty figures: drawing it, sending it, seeing it, printing it. */
export async function benchReport(progress: (line: string) => void): Promise<Section> {
  const renderer = await loadRenderer();
  const report = publishedReport({ blocks: [...manyFigures(FIGURES), ...EVERY_BLOCK.slice(-2)] });
  progress('report: drawing');
  const html = renderer.page(report);
  const drawn = await medianOf(() => renderer.page(report));
  progress('report: loading the page in Chromium');
  const seen = await seenIn(html);
  progress('report: printing');
  const printer = await loadPrinter();
  const printed = await medianOf(() => printer.print(html));
  return {
    part: 'report',
    title: `A published report of ${FIGURES} figures`,
    figures: [
      { name: 'drawing the page', value: drawn, unit: 'ms', note: `median of ${ROUNDS}` },
      { name: 'page over the wire', value: gzipSync(html, { level: 6 }).length / 1000, unit: 'kB gzip', atMost: 60 },
      { name: 'everything a browser asks for', value: seen.requests, unit: 'requests', atMost: 1 },
      { name: 'JavaScript', value: seen.scripts, unit: 'files', atMost: 0 },
      { name: 'first contentful paint', value: seen.painted, unit: 'ms', note: `median of ${ROUNDS}, this machine` },
      { name: 'PDF', value: printed / 1000, unit: 's', atMost: 5, note: `median of ${ROUNDS}, browser started each time` },
    ],
  };
} // prettier-ignore

async function medianOf(work: () => unknown): Promise<number> {
  const walls: number[] = [];
  for (let round = 0; round < ROUNDS; round++) walls.push((await costOf(work)).wall);
  return median(walls);
}

async function seenIn(html: string) {
  const server = await serve(html);
  const browser = await launchBrowser();
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reports/social-business`;
    const loads = [];
    for (let round = 0; round < ROUNDS; round++) loads.push(await load(browser, address));
    return {
      requests: Math.max(...loads.map((one) => one.requests)),
      scripts: Math.max(...loads.map((one) => one.scripts)),
      painted: median(loads.map((one) => one.painted)),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** With the policy and the compression it is served with. */
async function serve(html: string): Promise<Server> {
  const packed = gzipSync(html, { level: 6 });
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.setHeader('content-encoding', 'gzip');
    answer.setHeader('content-security-policy', pagePolicy(html));
    answer.end(packed);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

async function load(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  let requests = 0;
  let scripts = 0;
  page.on('request', (request) => {
    requests += 1;
    if (request.resourceType() === 'script') scripts += 1;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await context.close();
  return { requests, scripts, painted };
}
