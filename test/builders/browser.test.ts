import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchBrowser, screenshots } from './browser.ts';

const PAGE = 'data:text/html,<meta name="viewport" content="width=device-width"><h1>Tidemark</h1>';

it('a browser starts twice at once and takes a picture of a page in every look', async () => {
  const [browser, other] = await Promise.all([launchBrowser(), launchBrowser()]);
  await other.close();
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-browser-'));
  try {
    const pictures = await screenshots(browser, PAGE, folder, 'page');
    expect(pictures.map((path) => path.slice(folder.length + 1))).toEqual([
      'page-1280-light.png',
      'page-1280-dark.png',
      'page-360-light.png',
      'page-360-dark.png',
    ]);
    expect(await Promise.all(pictures.map(widthOf))).toEqual([1280, 1280, 360, 360]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
});

/** A PNG says its width in the 17th to 20th byte. */
const widthOf = async (path: string): Promise<number> => (await readFile(path)).readUInt32BE(16);
