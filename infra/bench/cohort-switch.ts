import type { Browser } from 'playwright-core';
import { sessionCookie } from '#test/builders/visit.ts';
import type { Figure } from './report.ts';
import { median } from './rounds.ts';

const SWITCHES = 21;

/** From choosing another group on the position page until it is drawn, with cells that were shown before. */
export async function cohortSwitch(browser: Browser, origin: string, session: string): Promise<Figure> {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await context.addCookies([sessionCookie(session)]);
    const page = await context.newPage();
    await page.goto(`${origin}/position?cohort=all`, { waitUntil: 'networkidle' });
    // The first round warms the cells.
    for (let i = 0; i < 2; i++) await page.evaluate(switchCohort(i)).then(() => page.waitForLoadState('networkidle'));
    const times: number[] = [];
    for (let i = 0; i < SWITCHES; i++) times.push(await page.evaluate<number>(switchCohort(i)));
    const note = `median of ${SWITCHES}, the slowest ${Math.max(...times).toFixed(0)} ms`;
    return { name: 'another cohort with warm cells, drawn', value: median(times), unit: 'ms', atMost: 100, note };
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page: follows one of two links to a group that is not on view, and waits for the frame that shows it.
 * Text, since types of a page are none of a program's.
 */
const switchCohort = (turn: number): string => `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const drawn = () => document.querySelector('main figcaption, main figure')?.textContent;
  const links = [...document.querySelectorAll('main a[href*="cohort="]:not([aria-current])')];
  const before = drawn();
  const start = performance.now();
  links[${turn} % Math.min(2, links.length)].click();
  do await frame();
  while (document.querySelector('main [aria-busy="true"]') || drawn() === before);
  await frame();
  return performance.now() - start;
})()`;
