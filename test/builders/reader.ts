import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';

/** Somebody who comes for the first time and whose browser runs no scripts. */
export class Reader {
  readonly page: Page;
  /** Every address their browser asked for by itself. */
  readonly asked: string[] = [];
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => this.asked.push(request.url()));
  }

  static async open(browser: Browser, origin: string): Promise<Reader> {
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    return new Reader(await context.newPage(), origin);
  }

  /** The status of a page's answer. */
  open = async (path: string): Promise<number | undefined> => (await this.page.goto(this.#origin + path))?.status();

  /** Follows a link to a file. */
  async download(link: string | RegExp, within: Page | Locator = this.page): Promise<Buffer> {
    const coming = this.page.waitForEvent('download');
    await within.getByRole('link', { name: link, exact: true }).first().click();
    return readFile(await (await coming).path());
  }
}
