import type { Browser, Page } from 'playwright-core';
import { showAll } from '../builders/visit.ts';
import { sameFont } from './font.ts';
import type { Look } from './looks.ts';

/** Opens the page of examples in a look, with everything on it there and still, and closes it after `use`. */
export async function withExamples<T>(
  browser: Browser,
  origin: string,
  look: Look,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    // The font comes as a style of the test, which the site's own policy would refuse.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/reading`, { waitUntil: 'networkidle' });
    await page.addStyleTag({ content: sameFont() });
    await showAll(page);
    await page.locator('details.table table').last().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: look.media });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return await use(page);
  } finally {
    await context.close();
  }
}
