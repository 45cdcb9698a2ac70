import type { Browser, Page } from 'playwright-core';
import { SESSION_COOKIE } from '#functions/http/authenticate.ts';
import { gzipped } from './budget.ts';

export interface Visit {
  readonly address: string;
  /** Whose language is shown: `de-DE`. */
  readonly locale: string;
  /** Value of the session's cookie; without one nobody is signed in. */
  readonly session?: string | undefined;
  readonly width?: 1280 | 360;
}

export interface Visited {
  readonly page: Page;
  /** JavaScript, compressed with gzip, and in how many files. */
  readonly bytes: number;
  readonly files: number;
}

/** Parts below the fold are fetched at the latest after this rest (`Later`): what the page itself needs comes before. */
const REST = 1000;

/**
 * Opens a page and weighs the scripts it really loads until everything is drawn. Timers of a second and more never fire,
 * so that a slow machine counts the same as a fast one.
 */
export async function visit<T>(
  browser: Browser,
  { address, locale, session, width = 1280 }: Visit,
  use: (visited: Visited) => Promise<T>,
): Promise<T> {
  const viewport = { width, height: width === 1280 ? 800 : 740 };
  const context = await browser.newContext({ locale, viewport, reducedMotion: 'reduce' });
  try {
    if (session) await context.addCookies([sessionCookie(session)]);
    // What signing in leaves behind: pages that are open to everybody ask who is there.
    if (session) await context.addInitScript(`localStorage.setItem('tidemark.signed-in', '1')`);
    await context.addInitScript(holdTimers, REST);
    const page = await context.newPage();
    const scripts = scriptsOf(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.values());
    return await use({ page, bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length });
  } finally {
    await context.close();
  }
}

export const sessionCookie = (value: string) => ({
  name: SESSION_COOKIE,
  value,
  domain: 'localhost',
  path: '/',
  secure: true,
  httpOnly: true,
});

/** By address: a page that starts again has them already. */
function scriptsOf(page: Page): ReadonlyMap<string, Promise<number>> {
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/javascript/.test(type) && !scripts.has(response.url())) scripts.set(response.url(), sizeOf(response.url()));
  });
  return scripts;
}

/** By address, which names the content: pages share most of their scripts. */
const sizes = new Map<string, Promise<number>>();

/** Asked for apart from the page: its own answers are gone as soon as it goes elsewhere. */
function sizeOf(address: string): Promise<number> {
  const known = sizes.get(address) ?? weigh(address);
  sizes.set(address, known);
  return known;
}

/** A busy host may drop a connection: asked once more it answers. */
async function weigh(address: string): Promise<number> {
  const response = await fetch(address).catch(() => fetch(address));
  return gzipped(Buffer.from(await response.arrayBuffer()));
}

/** Runs in the page. */
function holdTimers(rest: number): void {
  const start = globalThis.setTimeout as (run: () => void, wait: number, ...given: unknown[]) => unknown;
  globalThis.setTimeout = ((run: () => void, wait = 0, ...given: unknown[]) =>
    wait >= rest ? 0 : start(run, wait, ...given)) as typeof setTimeout;
}

/** Fetches what waits until somebody comes near: paper shows everything. */
export async function showAll(page: Page): Promise<void> {
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  await page.waitForLoadState('networkidle');
}

/** By how much things moved that nobody had asked to move, in hundredths, a tenth of what is called good: less is a line or two at the edge. Where nothing did the observer is never called. */
export const layoutShift = async (page: Page): Promise<number> => Math.round(100 * (await shiftOf(page))) / 100;

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) =>
      resolve(list.getEntries().reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0)),
    ).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 50);
  })`);
