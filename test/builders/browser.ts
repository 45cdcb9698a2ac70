import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The package's own arguments are for Lambda and weaken the browser (one process, no web security): not wanted in a test. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await unpackedChromium());
  return chromium.launch({ executablePath, args: ARGS });
}

/** `node_modules/@sparticuz/chromium/build/…/index.js` → `node_modules/@sparticuz/chromium` */
function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const name = join('@sparticuz', 'chromium');
  return entry.slice(0, entry.lastIndexOf(name) + name.length);
}

/**
 * The package unpacks without a lock, and of two test workers one would start a half-written file (ETXTBSY). Here each
 * writes its own file and renames it: the last one wins with the same bytes.
 */
async function unpackedChromium(): Promise<string> {
  const packed = packageFolder();
  const cache = join(dirname(dirname(packed)), '.cache', 'tidemark');
  const binary = join(cache, 'chromium');
  if (await exists(binary)) return binary;
  const draft = `${binary}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await mkdir(cache, { recursive: true });
  await pipeline(
    createReadStream(join(packed, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(draft),
  );
  await chmod(draft, 0o755);
  await rename(draft, binary);
  return binary;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

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
