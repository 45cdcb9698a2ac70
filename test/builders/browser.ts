import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '#functions/ports/chromium.ts';

export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await findChromium();
  return chromium.launch({ executablePath: path, args: [...args] });
}

export interface Look {
  readonly width: 1280 | 360;
  readonly scheme: 'light' | 'dark';
}

/** Every page has to hold up on a desk and on a phone, by day and by night. */
export const LOOKS: readonly Look[] = ([1280, 360] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

const HEIGHT = { 1280: 800, 360: 740 } as const;

/** Opens a page in one look and closes it after `use`. */
export async function withLook<T>(browser: Browser, look: Look, use: (page: Page) => Promise<T>): Promise<T> {
  const viewport = { width: look.width, height: HEIGHT[look.width] };
  const context = await browser.newContext({ viewport, colorScheme: look.scheme, reducedMotion: 'reduce' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Writes `<folder>/<name>-<width>-<scheme>.png` for every look and returns the paths. */
export async function screenshots(browser: Browser, url: string, folder: string, name: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const shoot = (look: Look): Promise<string> =>
    withLook(browser, look, async (page) => {
      const path = join(folder, `${name}-${look.width}-${look.scheme}.png`);
      await page.goto(url);
      await page.screenshot({ path, fullPage: true });
      return path;
    });
  const paths: string[] = [];
  for (const look of LOOKS) paths.push(await shoot(look));
  return paths;
}
